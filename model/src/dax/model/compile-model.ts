import type { Diagnostic } from '../../contract/diagnostic.js';
import type { CalculationItem, Measure, TabularDatabase, Table } from '../../tmdl/index.js';
import type { PlacedDiagnostic } from '../binder/expression-binder.js';
import { FilterContext } from '../evaluate/filter-context.js';
import type { TableRows } from '../storage/table-rows.js';
import { buildRelationships } from './build-relationships.js';
import { buildTables } from './build-tables.js';
import type { CompiledModel } from './compiled-model.js';
import { findCircles } from './find-circles.js';
import { applyGroup, buildGroups } from './calculation-groups.js';
import { ModelMeasure, type MeasureChange } from './model-measure.js';
import { modelNames } from './model-names.js';
import { secure } from './row-level-security.js';

/** How a model is compiled: as a reader in one of its roles sees it, when one is named. */
export interface CompileOptions {
  readonly role?: string;
}

/**
 * Makes a tabular model ready to be asked: stores its rows, relates its tables and binds its measures. What is wrong or
 * not supported is reported in `diagnostics` and left out, so that evaluating what depends on it fails with its name. For
 * checks without rows, give rows that are undefined. Throws DaxError `dax/rows` and `dax/cell` for unusable rows, and
 * `dax/role` for a role that is missing or faulty.
 */
export function compileModel(
  database: TabularDatabase,
  rows: TableRows,
  { role }: CompileOptions = {},
): CompiledModel {
  const diagnostics: Diagnostic[] = [];
  const { model } = database;
  const tables = buildTables(model.tables, rows, diagnostics);
  buildRelationships(model.relationships, tables, diagnostics);
  const measures = new Map<string, ModelMeasure>();
  for (const table of model.tables)
    for (const measure of table.measures)
      measures.set(measure.name.toLowerCase(), new ModelMeasure(textOf(table, measure)));
  const names = modelNames(tables, measures);
  const groups = buildGroups(model.tables, names, (item) => (finding) => locate(item, finding));
  const changes = groups.map(
    (group): MeasureChange =>
      (measure, context) =>
        applyGroup(group, measure, context),
  );
  for (const measure of measures.values()) measure.bind(names, changes);
  const items = groups.flatMap((group) => [...group.items.values()]);
  for (const item of items) item.bind(names);
  for (const [measure, way] of findCircles(measures)) {
    const message = `The measure [${measure.name}] depends on itself: ${way.join(', ')}.`;
    measure.diagnostics.push({ code: 'dax/circular', severity: 'error', message });
  }
  for (const measure of [...measures.values(), ...items]) diagnostics.push(...measure.diagnostics);
  const start = role === undefined ? new FilterContext() : secure(names, model.roles, role);
  return { names, measures: [...measures.values()], diagnostics, start };
}

function textOf(table: Table, measure: Measure): ConstructorParameters<typeof ModelMeasure>[0] {
  return {
    table: table.name,
    name: measure.name,
    expression: measure.expression ?? 'BLANK()',
    formatString: measure.formatString,
    isHidden: measure.isHidden,
    displayFolder: measure.displayFolder,
    locate: (finding) => locate(measure, finding),
  };
}

/** A finding in a measure's text with its place in the TMDL file, where the expression's first line is known. */
function locate(
  measure: Measure | CalculationItem,
  { place, message, ...finding }: PlacedDiagnostic,
): Diagnostic {
  const named = { ...finding, message: `[${measure.name}]: ${message}` };
  const start = measure.at?.properties['expression'];
  if (measure.at === undefined || start === undefined)
    return { ...named, message: `${named.message} (line ${place.line}, column ${place.column})` };
  const at = {
    file: measure.at.file,
    line: start.line + place.line - 1,
    column: start.column + place.column - 1,
  };
  return { ...named, at };
}
