import type { BaseUnit } from '../stage/unit.js';
import type { Settled } from './interview.js';
import { MEASURE_KINDS, type MeasureKind } from './measure-kind.js';
import type { ColumnProfile } from './column-profile.js';
import type { DraftContext } from './draft.js';
import { findUnit } from './find-unit.js';
import { findInPath } from './path-words.js';

/** The answer that leaves a column of numbers out. */
export const IGNORE = 'ignore';

/** Columns that are settled together; `subject` is the header where it is one. */
export interface FigureGroup {
  readonly subject?: string;
  readonly columns: readonly ColumnProfile[];
}

/**
 * What a column measures: the word in its header where the unit agrees. A word of the file's name alone is a proposal,
 * and so is nothing at all: then it is a question.
 */
export function settleMeasure(group: FigureGroup, context: DraftContext): Settled | undefined {
  const { subject, columns } = group;
  const [first] = columns;
  const unit = first === undefined ? undefined : findUnit(first);
  const audience = context.table.columns.some(({ names }) => names?.part === 'audience');
  const fits = MEASURE_KINDS.filter(
    ({ bases, key }) => fitsUnit(bases, unit?.base) && (key !== 'share-of-audience' || audience),
  );
  const told = subject === undefined ? undefined : fits.find(({ words }) => words.test(plain(subject)));
  const shares = unit?.base === 'percent' && fits.length === 1 ? fits[0] : undefined;
  const found = told ?? shares;
  const proposed = found ?? findInPath(context.table.file, (words) => byWords(words, fits));
  const what = subject === undefined ? `columns ${columns.map(({ header }) => header).join(', ')}` : subject;
  return context.interview.settle({
    flag: 'measure',
    ...(subject === undefined ? {} : { subject }),
    message: `What does '${what}' measure?`,
    choices: [
      ...fits.map(({ key, label, fact, measure }) => ({
        value: key,
        label: `${label} (${fact}.${measure})`,
      })),
      { value: IGNORE, label: 'nothing that is to be loaded' },
    ],
    ...(found === undefined ? {} : { found: found.key }),
    ...(proposed === undefined ? {} : { proposal: proposed.key }),
    why: reasonOf({ told, shares, proposed }, what),
  });
}

/** A dollar sign may also be that of a price, which is in dollars a month. */
const fitsUnit = (bases: readonly BaseUnit[], base: BaseUnit | undefined): boolean =>
  base === undefined || bases.includes(base) || (base === 'USD' && bases.includes('USD a month'));

const plain = (text: string): string => text.replace(/_/g, ' ');

const byWords = (words: string, kinds: readonly MeasureKind[]): MeasureKind | undefined =>
  kinds.find((kind) => kind.words.test(words));

interface Evidence {
  readonly told: MeasureKind | undefined;
  readonly shares: MeasureKind | undefined;
  readonly proposed: MeasureKind | undefined;
}

function reasonOf({ told, shares, proposed }: Evidence, what: string): string {
  if (told !== undefined) return `the header '${what}' says ${told.label}`;
  if (shares !== undefined) return `percentages are ratios`;
  if (proposed !== undefined)
    return `the name of the file or folder says ${proposed.label}, the header does not`;
  return 'no word of header or file name is known';
}
