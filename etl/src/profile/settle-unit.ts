import { UNIT_NAMES, type UnitName } from '../stage/unit.js';
import type { DraftContext } from './draft.js';
import { findUnit, unitName } from './find-unit.js';
import type { Settled } from './interview.js';
import type { MeasureKind } from './measure-kind.js';
import type { FigureGroup } from './settle-measure.js';

/** Whole counts and amounts from here on are taken for plain ones in the proposal. */
const PLAIN_FROM = 100_000;

/**
 * The unit of a column: what header or cells write. A figure without a written unit is a question, with a proposal by
 * its size; another currency than the US dollar is refused, since no one but the user knows the rate.
 */
export function settleUnit(
  { subject, columns }: FigureGroup,
  kind: MeasureKind | undefined,
  context: DraftContext,
): Settled | undefined {
  const [first] = columns;
  if (first === undefined) return undefined;
  const evidence = findUnit(first);
  if (evidence.foreign !== undefined)
    context.notes.push({
      code: 'profile/foreign-currency',
      severity: 'error',
      message: `'${first.header}' is written in ${evidence.foreign}; the warehouse is loaded from US dollars`,
      at: { file: context.table.file, line: context.table.headerLine },
      hint: 'convert the column, with the rate in the note',
    });
  const isFit = evidence.base !== undefined && kind?.bases.includes(evidence.base) !== false;
  const base = isFit ? evidence.base : kind?.bases.length === 1 ? kind.bases[0] : undefined;
  const found =
    base === undefined || !(evidence.isStated || isPlainByKind(kind))
      ? undefined
      : unitName(base, evidence.scale);
  const largest = Math.max(...columns.map(({ number }) => number?.largest ?? 0));
  const isPlain = columns.every(({ number }) => number?.isWhole === true) && largest >= PLAIN_FROM;
  const monthly = evidence.base === 'USD' && kind?.bases.includes('USD a month') === true;
  const proposal = found ?? (monthly ? 'USD a month' : proposeUnit(kind, isPlain));
  return context.interview.settle({
    flag: 'unit',
    ...(subject === undefined ? {} : { subject }),
    message: `In which unit are the numbers of '${subject ?? columns.map(({ header }) => header).join(', ')}' (${first.examples.join('; ')})?`,
    choices: unitsOf(kind).map((name) => ({ value: name, label: name })),
    ...(found === undefined ? {} : { found }),
    ...(proposal === undefined ? {} : { proposal }),
    why:
      found === undefined ? 'no unit is written; the proposal goes by the size' : reason(evidence.why, found),
  });
}

const reason = (why: string, unit: string): string =>
  why === '' ? `titles are counted` : `${why} says ${unit}`;

/** Titles are always counted one by one. */
const isPlainByKind = (kind: MeasureKind | undefined): boolean => kind?.key === 'titles';

function proposeUnit(kind: MeasureKind | undefined, isPlain: boolean): UnitName | undefined {
  const [base] = kind?.bases ?? [];
  if (base === 'USD') return isPlain ? 'USD' : 'bn USD';
  if (base === 'count') return isPlain ? 'count' : 'mm count';
  return undefined;
}

function unitsOf(kind: MeasureKind | undefined): readonly UnitName[] {
  const numbers = UNIT_NAMES.filter((name) => name !== 'text');
  if (kind === undefined) return numbers;
  return numbers.filter((name) =>
    kind.bases.some((base) => name === base || (base !== 'USD a month' && name.endsWith(` ${base}`))),
  );
}
