type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The colour `share` of the way from `from` to `to`; both as `#rrggbb`. Returns `from` when one of
 * them is written in another way.
 */
export function mixColours(from: string, to: string, share: number): string {
  const a = parseHex(from);
  const b = parseHex(to);
  if (a === undefined || b === undefined) return from;
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** True for a colour that white text stands out on: relative luminance below 0.18. */
export function isDark(colour: string): boolean {
  const luminance = luminanceOf(colour);
  return luminance !== undefined && luminance < 0.18;
}

/** Relative luminance (WCAG 2.1) from 0 to 1; undefined for a colour that is not `#rrggbb`. */
export function luminanceOf(colour: string): number | undefined {
  const rgb = parseHex(colour);
  if (rgb === undefined) return undefined;
  const [red, green, blue] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function parseHex(colour: string): Rgb | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) return undefined;
  const [, red = '', green = '', blue = ''] = match;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}
