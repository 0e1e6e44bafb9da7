import { ComparisonSettings } from '../../../visuals/platform-comparison/src/settings/comparison-settings';
import { fitSettings } from '../../../visuals/platform-comparison/src/settings/fit-settings';
import { readOptions } from '../../../visuals/platform-comparison/src/settings/read-options';
import { paletteOf } from '../../../visuals/shared/src/palette/palette';
import { applySavedSettings } from '../../../visuals/shared/src/settings/visual-settings';
import { OPTIONS } from '../../visuals/platform-comparison/comparison-options-for-tests';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { tableOf } from '../../visuals/support/table';

const colour = (value: string) => ({ value });
const palette = paletteOf({
  isHighContrast: false,
  background: colour('#FFFFFF'),
  foreground: colour('#222222'),
  foregroundSelected: colour('#222222'),
  getColor: () => colour('#118DFF'),
});

const settingsOf = (saved: DataViewSpec['objects'] = {}, view: DataViewSpec = {}): ComparisonSettings => {
  const settings = new ComparisonSettings(palette);
  applySavedSettings(settings, saved as Parameters<typeof applySavedSettings>[1]);
  fitSettings(settings, tableOf(view));
  return settings;
};
const visibleIn = (settings: ComparisonSettings): readonly string[] =>
  settings.cards
    .filter(({ visible }) => visible !== false)
    .flatMap(({ name, slices = [] }) =>
      slices.filter(({ visible }) => visible !== false).map((slice) => `${name}.${slice.name}`),
    );

describe('settings of the platform comparison that nobody touched', () => {
  it('are the defaults of the documentation, in the colours of the theme', () => {
    expect(readOptions(settingsOf())).toEqual({
      ...OPTIONS,
      currentColour: '#118DFF',
      comparisonColour: palette.neutral,
      targetColour: '#222222',
      // 72 % of the way from #222222 to white.
      bandColour: '#c1c1c1',
      focusColour: '#118DFF',
      betterColour: palette.better,
      worseColour: palette.worse,
    });
  });
});

describe('saved settings of the platform comparison', () => {
  it('take effect', () => {
    const options = readOptions(
      settingsOf({
        comparison: { mode: 'bump', topCount: 4.6, focusItem: ' Hulu ' },
        panels: { measuresAs: 'columns', axes: 'independent', headToHead: false },
        axis: { scale: 'log', zeroLine: false },
        bands: { base: 'max', poor: -5, fair: 900 },
        lines: { labels: 'outer', colours: 'platform' },
      }),
    );
    expect(options).toEqual(
      jasmine.objectContaining({
        mode: 'bump',
        topCount: 4,
        focusItem: 'Hulu',
        sharesScale: false,
        showHeadToHead: false,
        isLog: true,
        showZeroLine: false,
        bandBase: 'max',
        bandEnds: [0, 200],
        labelDensity: 'outer',
        lineColours: 'platform',
        // Ranks over time have no columns of figures.
        measuresAs: 'panels',
      }),
    );
  });

  it('of a newer version leave the default', () => {
    const options = readOptions(
      settingsOf({ comparison: { mode: 'spiral', sortBy: 'mood' }, axis: { scale: 'cubic' } }),
    );
    expect([options.mode, options.sortBy, options.isLog]).toEqual(['dumbbell', 'value', false]);
  });
});

describe('the pane of the platform comparison', () => {
  const measure = (role: string, name: string) => ({ roles: [role], name, values: [1] });

  it('shows what has an effect in the mode', () => {
    expect(visibleIn(settingsOf())).not.toContain('bands.base');
    const bullet = visibleIn(settingsOf({ comparison: { mode: 'bullet' } }));
    for (const name of ['bands.base', 'dots.band', 'axis.zeroLine']) expect(bullet).toContain(name);
    expect(bullet).not.toContain('axis.scale');
    const bump = visibleIn(settingsOf({ comparison: { mode: 'bump' } }));
    expect(bump).toContain('lines.labels');
    expect(bump).not.toContain('comparison.showIndex');
    expect(bump.some((name) => name.startsWith('axis.'))).toBeFalse();
  });

  it('shows what has an effect on the bound fields', () => {
    const plain = visibleIn(settingsOf({}, { measures: [measure('value', 'Hours')] }));
    expect(plain).not.toContain('panels.measuresAs');
    expect(plain).not.toContain('measures.higherIsBetter');
    const full = visibleIn(
      settingsOf(
        {},
        {
          groupings: [
            { role: 'period', name: 'Year', values: [1] },
            { role: 'smallMultiple', name: 'Region', values: ['x'] },
          ],
          measures: [measure('value', 'Hours'), measure('value', 'Churn'), measure('tooltips', 'Cost')],
        },
      ),
    );
    for (const name of ['panels.measuresAs', 'panels.axes', 'panels.sparkline']) expect(full).toContain(name);
    expect(full.filter((name) => name === 'measures.higherIsBetter').length).toBe(3);
  });
});
