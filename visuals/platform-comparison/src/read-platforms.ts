import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  type CategoricalTable,
  type GroupingColumn,
} from '../../shared/src/data/categorical-table';
import { periodOrder } from '../../shared/src/data/period-order';
import type { TextContext } from '../../shared/src/shell/visual-definition';

/** One platform of one small multiple, over all periods. */
export interface PlatformItem {
  readonly name: string;
  /** Label of its small multiple; empty without that field. */
  readonly multiple: string;
  /** Its rows of the data view, the latest first. */
  readonly rows: readonly number[];
  /** Its row in each period, in the order of time; one entry when no period is bound. */
  readonly rowAt: readonly (number | undefined)[];
}

/** The platforms of a table, in the order of the data. */
export interface PlatformTable {
  readonly items: readonly PlatformItem[];
  /** Labels of the periods in the order of time; empty when none is bound. */
  readonly periods: readonly string[];
  /** Labels of the small multiples in the order of the data; one empty label when none is bound. */
  readonly multiples: readonly string[];
}

/**
 * Platforms by name and small multiple. Without periods every row is a platform of its own; with
 * them the rows of one platform are its history, and of two rows in one period the first counts.
 * Rows without a period belong to no history. Undefined when no platform field is bound.
 */
export function readPlatforms(table: CategoricalTable, context: TextContext): PlatformTable | undefined {
  const category = groupingIn(table, 'category');
  if (category === undefined) return undefined;
  const multiple = groupingIn(table, 'smallMultiple');
  const period = groupingIn(table, 'period');
  const label = (column: GroupingColumn | undefined, row: number): string =>
    column === undefined ? '' : cellLabel(column, row, context);
  const rows = category.values.map((_, row) => row);
  const multiples = [...new Set(rows.map((row) => label(multiple, row)))];
  if (period === undefined) {
    const items = rows.map((row) => ({
      name: label(category, row),
      multiple: label(multiple, row),
      rows: [row],
      rowAt: [row],
    }));
    return { items, periods: [], multiples };
  }
  const inTime = rowsInTime(rows, period);
  const periods = [...new Set(inTime.map((row) => label(period, row)))];
  const histories = new Map<string, Map<string, number>>();
  for (const row of [...inTime].sort((a, b) => a - b)) {
    const key = JSON.stringify([label(multiple, row), label(category, row)]);
    const history = histories.get(key) ?? new Map<string, number>();
    const name = label(period, row);
    if (!history.has(name)) history.set(name, row);
    histories.set(key, history);
  }
  const items = [...histories.values()].map((history): PlatformItem => {
    const [first = 0] = history.values();
    const rowAt = periods.map((name) => history.get(name));
    return {
      name: label(category, first),
      multiple: label(multiple, first),
      rows: rowAt.filter((row) => row !== undefined).reverse(),
      rowAt,
    };
  });
  return { items, periods, multiples };
}

function rowsInTime(rows: readonly number[], period: GroupingColumn): readonly number[] {
  const order = periodOrder(period.values);
  return rows
    .flatMap((row) => {
      const at = order(row);
      return at === undefined ? [] : [{ row, at }];
    })
    .sort((a, b) => a.at - b.at || a.row - b.row)
    .map(({ row }) => row);
}
