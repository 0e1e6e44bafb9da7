import { describe, expect, it } from 'vitest';
import { asArray, asText, resourceFilePath, valueAt } from '@ott-analytics/model/pbir';
import { jsonOf, report } from './ott-report.js';

const fileOf = (packageType: string, name: string | undefined): string => {
  const owner = report.resourcePackages.find(({ type }) => type === packageType);
  const item = owner?.items.find((candidate) => candidate.name === name);
  if (owner === undefined || item === undefined) throw new Error(`${name} is not registered`);
  return resourceFilePath(owner, item.path);
};
const custom = jsonOf(fileOf('RegisteredResources', report.customTheme?.name));
const colour = (name: string): string => asText(valueAt(custom, [name])) ?? '';
const dataColours = asArray(valueAt(custom, ['dataColors'])).map((value) => asText(value) ?? '');

describe('the theme of the report', () => {
  it('bears the name of its file, as Desktop looks it up', () => {
    expect(asText(valueAt(custom, ['name']))).toBe(report.customTheme?.name);
    const base = jsonOf(fileOf('SharedResources', report.baseTheme?.name));
    expect(asText(valueAt(base, ['name']))).toBe(report.baseTheme?.name);
  });

  it('has a dark colour for actuals first and one for each of the eight platform slots', () => {
    expect(contrast(dataColours[0] ?? '', '#FFFFFF')).toBeGreaterThan(12);
    expect(new Set(dataColours.slice(0, 9)).size).toBe(9);
  });

  it.each(dataColours)('%s stands out from the white of a visual (3:1, WCAG 2.1, 1.4.11)', (value) => {
    expect(contrast(value, colour('background'))).toBeGreaterThanOrEqual(3);
  });

  it.each(['foreground', 'foregroundNeutralSecondary'])(
    '%s is readable as text (4.5:1, WCAG 2.1, 1.4.3)',
    (name) => {
      expect(contrast(colour(name), colour('background'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(name), colour('backgroundLight'))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** Contrast ratio of two colours `#RRGGBB`, 1 to 21. Source: WCAG 2.1, "contrast ratio" and "relative luminance". */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
