import { parseExpression, type ExpressionUse, type Syntax, type TextPlace } from '@ott-analytics/model/dax';
import type { Model, Table, TextPosition } from '@ott-analytics/model/tmdl';
import type { ModelFinding, ModelObject } from './model-finding.js';

/** What a DAX text of a model is. */
export type DaxTextKind =
  | 'measure'
  | 'calculated column'
  | 'calculated table'
  | 'calculation item'
  | 'format string'
  | 'detail rows'
  | 'row filter'
  | 'KPI'
  | 'function';

/** A DAX text of a model with its owner and its place in the files. */
export interface DaxText {
  readonly kind: DaxTextKind;
  /** As messages name it, such as `[Total Revenue]`. */
  readonly label: string;
  readonly text: string;
  readonly syntax: Syntax;
  readonly use: ExpressionUse;
  /** The owner and the objects around it. */
  readonly objects: readonly ModelObject[];
  /** Place of the text's first character. */
  readonly start?: TextPosition;
}

type Source = Omit<DaxText, 'syntax' | 'start'> & { readonly start: TextPosition | undefined };

/** Every DAX text of a model, empty ones left out, in the order of the model. */
export function listDaxTexts(model: Model): readonly DaxText[] {
  const sources = [...model.tables.flatMap(textsOfTable), ...textsOfRoles(model), ...textsOfFunctions(model)];
  return sources
    .filter(({ text }) => text.trim() !== '')
    .map(({ start, ...source }) => ({
      ...source,
      syntax: parseExpression(source.text).syntax,
      ...(start !== undefined && { start }),
    }));
}

/** The objects and the place of a finding in a DAX text. */
export function findingAt(
  { objects, start }: DaxText,
  place: TextPlace,
): Pick<ModelFinding, 'objects' | 'place'> {
  if (start === undefined) return { objects };
  return {
    objects,
    place: { line: start.line + place.line - 1, column: start.column + place.column - 1 },
  };
}

function textsOfTable(table: Table): readonly Source[] {
  const value: ExpressionUse = { gives: 'value' };
  return [
    ...table.measures.flatMap((measure): readonly Source[] => {
      const label = `[${measure.name}]`;
      const owner = { label, objects: [measure, table], use: value };
      const { detailRowsDefinition: rows, formatStringDefinition: format, kpi } = measure;
      return [
        { ...owner, kind: 'measure', text: measure.expression ?? '', start: placeOf(measure, 'expression') },
        ...nested(owner, 'format string', format),
        ...(rows === undefined ? [] : nested({ ...owner, use: { gives: 'table' } }, 'detail rows', rows)),
        ...(['targetExpression', 'statusExpression', 'trendExpression'] as const).map((property): Source => ({
          ...owner,
          kind: 'KPI',
          text: kpi?.[property] ?? '',
          start: placeOf(kpi, property),
        })),
      ];
    }),
    ...table.columns.flatMap((column): readonly Source[] =>
      column.kind === 'calculated'
        ? [
            {
              kind: 'calculated column',
              label: `'${table.name}'[${column.name}]`,
              objects: [column, table],
              use: { gives: 'value', rowOf: table.name },
              text: column.expression,
              start: placeOf(column, 'expression'),
            },
          ]
        : [],
    ),
    ...table.partitions.flatMap((partition): readonly Source[] =>
      partition.source.kind === 'calculated'
        ? [
            {
              kind: 'calculated table',
              label: `'${table.name}'`,
              objects: [partition, table],
              use: { gives: 'table' },
              text: partition.source.expression ?? '',
              start: placeOf(partition, 'source'),
            },
          ]
        : [],
    ),
    ...(table.calculationGroup?.calculationItems ?? []).flatMap((item): readonly Source[] => {
      const owner = { label: `'${table.name}'[${item.name}]`, objects: [item, table], use: value };
      return [
        {
          ...owner,
          kind: 'calculation item',
          text: item.expression ?? '',
          start: placeOf(item, 'expression'),
        },
        ...nested(owner, 'format string', item.formatStringDefinition),
      ];
    }),
  ];
}

function nested(
  owner: Pick<Source, 'label' | 'objects' | 'use'>,
  kind: DaxTextKind,
  definition: (ModelObject & { readonly expression: string }) | undefined,
): readonly Source[] {
  if (definition === undefined) return [];
  return [{ ...owner, kind, text: definition.expression, start: placeOf(definition, 'expression') }];
}

function textsOfRoles({ roles }: Model): readonly Source[] {
  return roles.flatMap((role) =>
    role.tablePermissions.map((permission) => ({
      kind: 'row filter',
      label: `the filter of role '${role.name}' on '${permission.name}'`,
      objects: [permission, role],
      use: { gives: 'value', rowOf: permission.name },
      text: permission.filterExpression ?? '',
      start: placeOf(permission, 'filterExpression'),
    })),
  );
}

function textsOfFunctions({ functions }: Model): readonly Source[] {
  return functions.map((definition) => ({
    kind: 'function',
    label: `the function ${definition.name}`,
    objects: [definition],
    use: { gives: 'value' },
    text: definition.expression ?? '',
    start: placeOf(definition, 'expression'),
  }));
}

function placeOf(object: ModelObject | undefined, property: string): TextPosition | undefined {
  return object?.at?.properties[property];
}
