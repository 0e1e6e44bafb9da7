import type { Palette } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { Basis } from './basis';

/** Radius of a glyph; its box is a little wider for the stroke. */
export const GLYPH_RADIUS_PX = 4;
const ARC_STEPS = 12;

/**
 * The glyph of a basis, told apart without colour: a full disc, a half one, a ring, a dashed ring.
 * Drawn, since few type faces have the half disc and the dotted ring.
 */
export function basisGlyph(
  basis: Basis,
  { x, y }: { readonly x: number; readonly y: number },
  palette: Palette,
): readonly Shape[] {
  const radius = GLYPH_RADIUS_PX;
  const stroke = palette.muted;
  const ring = { kind: 'circle', x, y, radius, stroke, strokeWidth: 1.5, fill: palette.background } as const;
  switch (basis) {
    case 'reported':
      return [{ ...ring, fill: stroke }];
    case 'derived':
      return [ring, { kind: 'polygon', points: leftHalf(x, y, radius), fill: stroke }];
    case 'estimated':
      return [ring];
    case 'forecast':
      return [{ ...ring, dash: '2 2' }];
  }
}

function leftHalf(x: number, y: number, radius: number): readonly (readonly [number, number])[] {
  return Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    const angle = Math.PI / 2 + (Math.PI * step) / ARC_STEPS;
    return [x + radius * Math.cos(angle), y - radius * Math.sin(angle)] as const;
  });
}
