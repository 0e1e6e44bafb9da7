import { parseDate, parseMonth } from '../stage/parse-date.js';
import { parseLabel } from '../stage/parse-label.js';
import { monthNamesOf } from './languages.js';
import type { PeriodEvidence } from './column-profile.js';
import type { PeriodClass } from './period-class.js';

/** The kind of period that a text names, by the same readers that load it; undefined when it names none. */
export function classifyPeriod(text: string, months: readonly string[] = []): PeriodClass | undefined {
  const style = { months };
  if (parseDate(text, style) !== undefined) return 'date';
  if (parseMonth(text, style) !== undefined) return 'month';
  const label = parseLabel(text);
  if (label === undefined) return undefined;
  return label.isFiscal ? `fiscal-${label.span}` : label.span;
}

/** At least this share of a column's different cells must name periods of one kind. */
const ENOUGH = 0.5;

/**
 * The periods of a column; undefined when most cells name none of one kind. Names of months in other languages count
 * when they turn cells into months or days that English does not.
 */
export function findPeriods(cells: readonly string[]): PeriodEvidence | undefined {
  const texts = [...new Set(cells)];
  const plain = count(texts);
  const foreign = monthNamesOf().map((months) => ({ months, counted: count(texts, months) }));
  const best = foreign.reduce<{ readonly months?: readonly string[]; readonly counted: Counted }>(
    (found, next) => (next.counted.share > found.counted.share ? next : found),
    { counted: plain },
  );
  const { kind, others, share } = best.counted;
  if (kind === undefined || share < ENOUGH) return undefined;
  return { kind, others, ...(best.months === undefined ? {} : { months: best.months }) };
}

interface Counted {
  readonly kind: PeriodClass | undefined;
  readonly others: readonly string[];
  readonly share: number;
}

function count(texts: readonly string[], months: readonly string[] = []): Counted {
  const classes = new Map(texts.map((text) => [text, classifyPeriod(text, months)]));
  const sizes = new Map<PeriodClass, number>();
  for (const kind of classes.values()) if (kind !== undefined) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const [kind, size] = [...sizes].reduce<readonly [PeriodClass | undefined, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [undefined, 0],
  );
  return {
    kind,
    others: texts.filter((text) => classes.get(text) !== kind),
    share: texts.length === 0 ? 0 : size / texts.length,
  };
}
