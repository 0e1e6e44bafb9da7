import type {
  CategoricalTable,
  GroupingColumn,
  MeasureColumn,
} from '../../shared/src/data/categorical-table';
import type { ComparisonOptions } from './comparison-options';
import type { MeasureSet } from './measure-sets';
import type { PeriodPair } from './period-pair';
import type { PlatformItem } from './read-platforms';

/** What one panel is made of: the platforms of a small multiple by one measure. */
export interface PanelInput {
  readonly table: CategoricalTable;
  /** Fields that each row looks into. */
  readonly fields: {
    readonly category: GroupingColumn | undefined;
    readonly basis: MeasureColumn | undefined;
  };
  readonly items: readonly PlatformItem[];
  readonly periods: readonly string[];
  readonly pair: PeriodPair;
  readonly set: MeasureSet;
  /** Measures that are columns beside this one. */
  readonly columns: readonly MeasureSet[];
  readonly options: ComparisonOptions;
}
