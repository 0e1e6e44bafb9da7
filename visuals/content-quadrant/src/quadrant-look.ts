import { colourFor, type Palette } from '../../shared/src/palette/palette';
import type { PolygonShape } from '../../shared/src/scene/shape';
import type { Quadrant } from './quadrant';
import type { QuadrantOptions } from './quadrant-options';

/** The colour of a quadrant: the author's, else a meaning of the theme's; one colour in high contrast. */
export function quadrantColour(
  quadrant: Quadrant,
  { quadrantFills }: Pick<QuadrantOptions, 'quadrantFills'>,
  palette: Palette,
): string {
  const usual: Readonly<Record<Quadrant, string>> = {
    topRight: palette.better,
    topLeft: palette.accent,
    bottomRight: palette.neutral,
    bottomLeft: palette.worse,
  };
  return colourFor(palette, quadrantFills[quadrant], usual[quadrant]);
}

/** Up to this opacity muted text keeps its contrast on any tint. */
const FAINT_TINT = 0.08;

/** The colour of words on the fields: muted, on a strong tint that of all text. */
export function fieldTextColour(
  { showTint, tintOpacity }: Pick<QuadrantOptions, 'showTint' | 'tintOpacity'>,
  palette: Palette,
): string {
  return showTint && tintOpacity > FAINT_TINT ? palette.foreground : palette.muted;
}

/** Corners by angle in turns from the top and distance in radii. */
const ICONS: Readonly<Record<Quadrant, readonly (readonly [turn: number, reach: number])[]>> = {
  // A star of five points: the inner corners of a pentagram are 0.382 of the outer ones away.
  topRight: Array.from({ length: 10 }, (_, index) => [index / 10, index % 2 === 0 ? 1 : 0.382] as const),
  topLeft: [0, 1 / 3, 2 / 3].map((turn) => [turn, 1] as const),
  bottomRight: [0, 1 / 4, 1 / 2, 3 / 4].map((turn) => [turn, 1] as const),
  bottomLeft: [1 / 2, 5 / 6, 1 / 6].map((turn) => [turn, 1] as const),
};

/** The symbol of a quadrant: star, triangle up, diamond, triangle down; told apart without colour. */
export function quadrantIcon(
  quadrant: Quadrant,
  { x, y, radius, fill }: Readonly<Record<'x' | 'y' | 'radius', number>> & { readonly fill: string },
): PolygonShape {
  const points = ICONS[quadrant].map(([turn, reach]): readonly [number, number] => [
    x + radius * reach * Math.sin(turn * 2 * Math.PI),
    y - radius * reach * Math.cos(turn * 2 * Math.PI),
  ]);
  return { kind: 'polygon', points, fill };
}
