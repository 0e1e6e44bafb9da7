import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { measuresIn, type CategoricalTable } from '../../../shared/src/data/categorical-table';
import { measureToggle } from '../../../shared/src/settings/slices';

/** The card with a switch for each measure: churn is better when it is lower, hours are not. */
export class MeasuresCard extends formattingSettings.SimpleCard {
  override name = 'measures';
  override displayNameKey = 'Card_Measures';
  override descriptionKey = 'Card_MeasuresHint';
  override visible = false;
  override slices: formattingSettings.Slice[] = [];

  /** One switch a measure, saved with the measure; `usual` is the switch for all of them. */
  fit(table: CategoricalTable, usual: boolean): void {
    const measures = [...new Set([...measuresIn(table, 'value'), ...measuresIn(table, 'tooltips')])];
    const saved = measures.map((measure) => measure.switchOf('measures', 'higherIsBetter'));
    this.slices = measures.map(({ name, queryName }, index) =>
      measureToggle({ name: 'higherIsBetter', measure: name, queryName }, saved[index] ?? usual),
    );
    this.visible = measures.length > 1 || saved.some((one) => one !== undefined);
  }
}
