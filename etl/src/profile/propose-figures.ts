import { findMeasureKind, type MeasureKind } from './measure-kind.js';
import type { ColumnProfile } from './column-profile.js';
import type { DraftContext } from './draft.js';
import { isNothing } from './find-numbers.js';
import { findWide, type WideEvidence } from './find-wide.js';
import { settleMeasure, IGNORE } from './settle-measure.js';
import { settleRoles } from './settle-roles.js';
import { settleUnit } from './settle-unit.js';

/** A figure's rule as the contract writes it, with the evidence for it; parts are missing while questions are open. */
export interface DraftFigure {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly kind: MeasureKind | undefined;
  readonly comment: string;
}

/** What becomes of the columns of numbers: plain figures, one wide rule, and columns left out. */
export interface DraftFigures {
  readonly figures: readonly DraftFigure[];
  readonly wide: DraftFigure | undefined;
  readonly evidence: WideEvidence | undefined;
  readonly ignored: readonly string[];
}

/** Measure, unit and roles of every column of numbers. */
export function proposeFigures(context: DraftContext): DraftFigures {
  const numbers = context.table.columns.filter(({ kind }) => kind === 'number');
  const evidence = findWide(numbers, context.indexes);
  const plain = numbers.filter((column) => evidence?.columns.includes(column) !== true);
  const drafts = plain.map((column) => ({ column, draft: draftFigure(column, context) }));
  const [first] = evidence?.columns ?? [];
  const wide =
    evidence === undefined || first === undefined ? undefined : draftWide(first, evidence, context);
  return {
    figures: drafts.flatMap(({ draft }) => draft ?? []),
    wide,
    evidence,
    ignored: drafts.flatMap(({ column, draft }) => (draft === undefined ? [column.header] : [])),
  };
}

function draftFigure(column: ColumnProfile, context: DraftContext): DraftFigure | undefined {
  const subject = column.header;
  const measure = settleMeasure({ subject, columns: [column] }, context);
  if (measure?.value === IGNORE) return undefined;
  const kind = measure === undefined ? undefined : findMeasureKind(measure.value);
  const unit = settleUnit({ subject, columns: [column] }, kind, context);
  const roles = kind === undefined ? {} : settleRoles({ subject, columns: [column] }, kind, context);
  const why = [measure, unit].flatMap((settled) => (settled?.isInferred === true ? [settled.why] : []));
  return {
    rule: {
      column: column.header,
      fact: kind?.fact,
      measure: kind?.measure,
      unit: unit?.value,
      ...roles,
      ...optional([column]),
    },
    kind,
    comment: why.length === 0 ? '' : `confirm: ${[...new Set(why)].join('; ')}`,
  };
}

function draftWide(first: ColumnProfile, evidence: WideEvidence, context: DraftContext): DraftFigure {
  const { columns, as, matches } = evidence;
  const group = { columns };
  const measure = settleMeasure(group, context);
  const kind = measure === undefined || measure.value === IGNORE ? undefined : findMeasureKind(measure.value);
  const unit = settleUnit(group, kind, context);
  const roles = kind === undefined ? {} : settleRoles(group, kind, context);
  return {
    rule: {
      columns: matches === undefined ? columns.map(({ header }) => header) : { matches },
      as,
      fact: kind?.fact,
      measure: kind?.measure,
      unit: unit?.value,
      ...roles,
      ...optional(columns),
    },
    kind,
    comment: `confirm: the headers name the ${as} ('${first.header}')`,
  };
}

/** Empty cells, and texts that stand for nothing, mean "not published". */
function optional(columns: readonly ColumnProfile[]): { readonly optional?: true } {
  const isOpen = columns.some(
    ({ empty, number }) => empty > 0 || (number?.unread ?? []).some((text) => isNothing(text)),
  );
  return isOpen ? { optional: true } : {};
}
