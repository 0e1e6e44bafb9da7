import { luminanceOf, mixColours } from './mix-colours';

/** Graphics stand out at 3 to 1 (WCAG 2.1, 1.4.11). */
const LEAST_CONTRAST = 3;
const STEPS = 20;

/**
 * The colour, moved towards the text's as far as it takes to stand out from the background; for
 * colours of a theme that are meant for areas and drawn as lines.
 */
export function distinctColour(
  colour: string,
  { background, foreground }: { readonly background: string; readonly foreground: string },
): string {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = step === 0 ? colour : mixColours(colour, foreground, step / STEPS);
    const contrast = contrastOf(mixed, background);
    if (contrast === undefined || contrast >= LEAST_CONTRAST) return mixed;
  }
  return foreground;
}

function contrastOf(a: string, b: string): number | undefined {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  if (one === undefined || other === undefined) return undefined;
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
