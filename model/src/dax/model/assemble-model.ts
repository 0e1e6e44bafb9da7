import type { Diagnostic } from '../../contract/diagnostic.js';
import type { ModelNames } from '../binder/binder.js';
import { FilterContext } from '../evaluate/filter-context.js';
import type { Syntax } from '../parser/syntax.js';
import { parseExpression } from '../parser/parse-expression.js';
import { RelationshipBuilder } from './build-relationships.js';
import { keyOfColumn, keyOfTable, type CalculatedObject } from './calculated-object.js';
import { applyGroup, buildGroups } from './calculation-groups.js';
import type { CompiledModel } from './compiled-model.js';
import { computeCalculated } from './compute-calculated.js';
import { findCircles } from './find-circles.js';
import { findingAt } from './finding-at.js';
import { lazyMeasures } from './lazy-measures.js';
import { ModelMeasure, type MeasureChange } from './model-measure.js';
import type { ModelSource } from './model-source.js';
import { orderCalculated } from './order-calculated.js';
import { secure } from './row-level-security.js';
import { checkFunctions, type UserFunctions } from './user-functions.js';

/**
 * Computes calculated tables and columns, relates the tables and binds functions, measures, calculation groups and the
 * role. Findings are added to `diagnostics`.
 */
export function assembleModel(source: ModelSource, diagnostics: Diagnostic[]): CompiledModel {
  const functions = checkFunctions(source.functions, source.reportFunction);
  compute(source, functions, diagnostics);
  const { database, role } = source;
  const { model } = database;
  const measures = new Map(Array.from(source.measures, ([key, text]) => [key, new ModelMeasure(text)]));
  const names = namesOf(source, functions, (name) => measures.get(name.toLowerCase()));
  const groups = buildGroups(model.tables, names);
  const changes = groups.map(
    (group): MeasureChange =>
      (measure, context) =>
        applyGroup(group, measure, context),
  );
  for (const measure of measures.values()) measure.bind(names, changes);
  const items = groups.flatMap((group) => [...group.items.values(), ...group.selections]);
  for (const item of items) item.bind(names);
  for (const [measure, way] of findCircles(measures)) {
    const message = `The measure [${measure.name}] depends on itself: ${way.join(', ')}.`;
    const table = model.tables.find(({ name }) => name === measure.table);
    const at = table?.measures.find(({ name }) => name === measure.name)?.at;
    measure.diagnostics.push(findingAt({ code: 'dax/circular', message }, at));
  }
  for (const measure of [...measures.values(), ...items]) diagnostics.push(...measure.diagnostics);
  const start = role === undefined ? new FilterContext() : secure(names, model.roles, role);
  return { names, measures: [...measures.values()], diagnostics, start, source };
}

/** The names that expressions over the tables of a source can use. */
function namesOf(
  { tables, surroundings, measures }: ModelSource,
  functions: UserFunctions,
  findMeasure: ModelNames['findMeasure'],
): ModelNames {
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const measureNames = Array.from(measures.values(), ({ name }) => name);
  return {
    tables,
    relationships: tables.flatMap(({ outgoing }) => outgoing),
    findTable: (name) => byName.get(name.toLowerCase()),
    findMeasure,
    measureNames: () => measureNames,
    findFunction: (name) => functions.get(name.toLowerCase()),
    surroundings,
  };
}

/** Computes what is calculated, in its order, and relates each table as soon as its columns are there. */
function compute(source: ModelSource, functions: UserFunctions, diagnostics: Diagnostic[]): void {
  const { tables, database, isRelated } = source;
  const relationships = isRelated ? [] : database.model.relationships;
  const builder = new RelationshipBuilder(relationships, tables, diagnostics);
  builder.relateKnown();
  const parsed = (name: string): Syntax | undefined => {
    const text = source.measures.get(name.toLowerCase())?.expression;
    return typeof text === 'string' ? parseExpression(text).syntax : text;
  };
  const ends = relationships.flatMap(({ fromColumn, toColumn }) =>
    [fromColumn, toColumn].flatMap((end) =>
      end === undefined ? [] : [keyOfTable(end.table), keyOfColumn(end.table, end.name)],
    ),
  );
  const { order, circles } = orderCalculated(source.calculated, {
    measure: parsed,
    userFunction: (name) => functions.get(name.toLowerCase()),
    ends: new Set(ends),
  });
  for (const [first, ...way] of circles) {
    if (first === undefined) continue;
    const message = `It depends on itself: ${[first, ...way].map(({ table, name, kind }) => (kind === 'table' ? `'${table}'` : `'${table}'[${name}]`)).join(', ')}.`;
    const { place } = first.syntax;
    diagnostics.push(first.locate({ code: 'dax/circular', severity: 'error', message, place }));
  }
  for (const object of order) {
    const names: ModelNames = namesOf(
      source,
      functions,
      lazyMeasures(source.measures, () => names),
    );
    const report = (finding: Parameters<CalculatedObject['locate']>[0]): void => {
      diagnostics.push(object.locate(finding));
    };
    const computed = computeCalculated(object, { names, nextId: source.nextId }, report);
    if (computed === undefined) continue;
    if (computed.kind === 'table') tables.push(computed.table);
    builder.relateKnown();
  }
  builder.reportMissing();
}
