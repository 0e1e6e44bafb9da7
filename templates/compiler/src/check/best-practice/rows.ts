import type { Syntax } from '@ott-analytics/model/dax';
import type { Relationship, Table } from '@ott-analytics/model/tmdl';
import { findingAt, type DaxText } from '../model/dax-text.js';
import type { ModelContext, PlacedColumn, PlacedMeasure } from '../model/model-context.js';
import type { ModelFinding, ModelObject } from '../model/model-finding.js';
import type { ModelRule } from '../model/model-rule.js';
import type { RuleHead } from '../rule-head.js';

/** A rule about objects of one kind: when one breaks it, and what is said then. */
export interface Row<Subject> extends RuleHead {
  readonly breaks: (subject: Subject, context: ModelContext) => boolean;
  readonly says: (subject: Subject) => string;
  readonly hint: string;
  /** Property that the finding points at; absent = the object. */
  readonly property?: string;
}

/** A rule about each column. */
export const columnRule = (row: Row<PlacedColumn>): ModelRule =>
  toRule(row, {
    subjects: ({ columns }) => columns,
    objects: ({ column, table }) => [column, table],
  });

/** A rule about each measure. */
export const measureRule = (row: Row<PlacedMeasure>): ModelRule =>
  toRule(row, {
    subjects: ({ measures }) => measures,
    objects: ({ measure, table }) => [measure, table],
  });

/** A rule about each table. */
export const tableRule = (row: Row<Table>): ModelRule =>
  toRule(row, { subjects: ({ model }) => model.tables, objects: (table) => [table] });

/** A rule about each relationship. */
export const relationshipRule = (row: Row<Relationship>): ModelRule =>
  toRule(row, { subjects: ({ model }) => model.relationships, objects: (relationship) => [relationship] });

/** A rule about the model as a whole. */
export const wholeModelRule = (row: Row<ModelContext>): ModelRule =>
  toRule(row, { subjects: (context) => [context], objects: ({ model }) => [model] });

/** A rule about DAX texts; `parts` gives what is at fault in one. */
export interface TextRow extends RuleHead {
  readonly parts: (text: DaxText, context: ModelContext) => Iterable<Syntax>;
  readonly says: (text: DaxText, part: Syntax) => string;
  readonly hint: string;
}

/** A rule about parts of DAX texts. */
export function textRule({ parts, says, hint, ...head }: TextRow): ModelRule {
  return {
    ...head,
    find: (context) =>
      context.texts.flatMap((text) =>
        [...parts(text, context)].map((part) => ({
          ...findingAt(text, part.place),
          message: says(text, part),
          hint,
        })),
      ),
  };
}

/** `'Sales'[Date] to 'Date'[Date]`, as messages name a relationship. */
export function nameRelationship({ fromColumn, toColumn }: Relationship): string {
  const [from, to] = [fromColumn, toColumn].map((end) =>
    end === undefined ? 'nothing' : `'${end.table}'[${end.name}]`,
  );
  return `${from ?? ''} to ${to ?? ''}`;
}

function toRule<Subject>(
  { breaks, says, hint, property, ...head }: Row<Subject>,
  {
    subjects,
    objects,
  }: {
    readonly subjects: (context: ModelContext) => readonly Subject[];
    readonly objects: (subject: Subject) => readonly ModelObject[];
  },
): ModelRule {
  return {
    ...head,
    find: (context) =>
      subjects(context)
        .filter((subject) => breaks(subject, context))
        .map((subject): ModelFinding => ({
          objects: objects(subject),
          ...(property !== undefined && { property }),
          message: says(subject),
          hint,
        })),
  };
}
