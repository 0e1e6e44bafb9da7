import { groupingIn, measuresIn, type CategoricalTable } from '../../../shared/src/data/categorical-table';
import type { ComparisonSettings } from './comparison-settings';
import { readOptions } from './read-options';

/** Shows the settings that have an effect on the bound fields in the chosen mode. */
export function fitSettings(settings: ComparisonSettings, table: CategoricalTable): void {
  const { mode, higherIsBetter } = readOptions(settings);
  const hasLines = mode === 'slope' || mode === 'bump';
  const measureCount = measuresIn(table, 'value').length;
  settings.measures.fit(table, higherIsBetter);
  settings.comparison.arrange(mode);
  settings.axis.arrange(mode);
  settings.dots.arrange(mode);
  settings.bands.visible = mode === 'bullet';
  settings.lines.visible = hasLines;
  const { measuresAs, axes, sparkline } = settings.panels;
  measuresAs.visible = measureCount > 1 && !hasLines;
  axes.visible = groupingIn(table, 'smallMultiple') !== undefined;
  sparkline.visible = groupingIn(table, 'period') !== undefined && !hasLines;
}
