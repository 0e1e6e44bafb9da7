import { describe, expect, it } from 'vitest';
import { BASES, basisKey, basisOf } from '../../../visuals/platform-comparison/src/basis.js';
import { basisGlyph } from '../../../visuals/platform-comparison/src/basis-glyph.js';
import { layoutContext, textContext } from '../support/text-context.js';

const german = textContext('platform-comparison', 'de-DE');
const read = (text: string | null) => basisOf(text, (basis) => german.localise(basisKey(basis)));

describe('where a figure comes from', () => {
  it('is read in English and in the language of the host, in any case', () => {
    expect(['Reported', ' derived', 'ESTIMATED', 'Forecast'].map(read)).toEqual([...BASES]);
    expect(['Berichtet', 'abgeleitet', 'Geschätzt', 'prognose'].map(read)).toEqual([...BASES]);
  });

  it('is unknown for BLANK and for other words', () => {
    expect([null, '', 'guessed'].map(read)).toEqual([undefined, undefined, undefined]);
  });

  it('has a glyph of its own: a disc, a half disc, a ring, a dashed ring', () => {
    const { palette } = layoutContext('platform-comparison', 100, 100);
    const [disc, half, ring, dashed] = BASES.map((basis) => basisGlyph(basis, { x: 9, y: 9 }, palette));
    expect(disc).toMatchObject([{ kind: 'circle', fill: palette.muted }]);
    expect(half).toMatchObject([{ kind: 'circle', fill: palette.background }, { kind: 'polygon' }]);
    expect(ring).toMatchObject([{ kind: 'circle', fill: palette.background }]);
    expect(ring?.[0]).not.toHaveProperty('dash');
    expect(dashed).toMatchObject([{ kind: 'circle', dash: '2 2' }]);
  });
});
