import { listFieldReferences, type FieldReference } from '@ott-analytics/model/pbir';
import type { Table } from '@ott-analytics/model/tmdl';
import { findNearest } from '@ott-analytics/model/contract';
import type { CheckContext, Finding, Rule } from '../rule.js';

/** Every field that the report uses is in the model, and is what the report takes it for. */
export const unknownField: Rule = {
  code: 'report/unknown-field',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'Every field that the report uses is in the model, and is what the report takes it for.',
  find: (context) =>
    context.database === undefined
      ? []
      : listFieldReferences(context.report)
          .filter((reference) => !isExtensionMeasure(reference, context))
          .flatMap((reference) => checkReference(reference, context.database?.model.tables ?? []) ?? []),
};

function isExtensionMeasure(reference: FieldReference, { report }: CheckContext): boolean {
  return (
    reference.isExtension &&
    report.extensionMeasures.some(
      ({ entity, name }) => entity === reference.entity && name === reference.property,
    )
  );
}

function checkReference(reference: FieldReference, tables: readonly Table[]): Finding | undefined {
  const { file, path, entity } = reference;
  const table = tables.find(({ name }) => name === entity);
  if (table !== undefined) return checkField(reference, table, tables);
  const nearest = findNearest(
    entity,
    tables.map(({ name }) => name),
  );
  const message = `The model has no table "${entity}".`;
  return { file, path, message, ...(nearest !== undefined && { hint: `Did you mean "${nearest}"?` }) };
}

function checkField(reference: FieldReference, table: Table, tables: readonly Table[]): Finding | undefined {
  const { file, path, property, level } = reference;
  const names = namesOfKind(reference, table);
  if (!names.includes(property)) {
    const message = `The table "${table.name}" has no ${nounOf(reference)} "${property}".`;
    return { file, path, message, hint: adviseField(reference, table, tables) };
  }
  const levels = namesOf(table.hierarchies.find(({ name }) => name === property)?.levels ?? []);
  if (level === undefined || levels.includes(level)) return undefined;
  const message = `The hierarchy "${table.name}[${property}]" has no level "${level}".`;
  return { file, path, message, hint: `It has: ${levels.join(', ')}.` };
}

function namesOfKind(reference: FieldReference, table: Table): readonly string[] {
  switch (reference.kind) {
    case 'column':
    case 'aggregation':
      return namesOf(table.columns);
    case 'measure':
      return namesOf(table.measures);
    case 'hierarchyLevel':
      return namesOf(table.hierarchies);
  }
}

function nounOf(reference: FieldReference): string {
  switch (reference.kind) {
    case 'column':
    case 'aggregation':
      return 'column';
    case 'measure':
      return 'measure';
    case 'hierarchyLevel':
      return 'hierarchy';
  }
}

function adviseField(reference: FieldReference, table: Table, tables: readonly Table[]): string {
  const { property } = reference;
  if (namesOf(table.measures).includes(property))
    return 'It is a measure: write "Measure" in place of "Column".';
  if (namesOf(table.columns).includes(property))
    return 'It is a column: write "Column" in place of "Measure".';
  const home = tables.find((other) => namesOfKind(reference, other).includes(property));
  if (home !== undefined) return `It is in the table "${home.name}".`;
  const nearest = findNearest(property, namesOfKind(reference, table));
  return nearest === undefined ? 'Add it to the model, or bind another field.' : `Did you mean "${nearest}"?`;
}

function namesOf(objects: readonly { readonly name: string }[]): readonly string[] {
  return objects.map(({ name }) => name);
}
