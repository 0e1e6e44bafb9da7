import type { Diagnostic } from '../../contract/diagnostic.js';
import type { TabularDatabase } from '../../tmdl/index.js';
import type { Surroundings } from '../binder/binder.js';
import { parseFunction } from '../parser/parse-function.js';
import type { FunctionDefinition } from '../parser/syntax.js';
import type { TableRows } from '../storage/table-rows.js';
import { assembleModel } from './assemble-model.js';
import { buildTables } from './build-tables.js';
import { calculatedObjects } from './calculated-object.js';
import type { CompiledModel } from './compiled-model.js';
import { findingAt, findingInText } from './finding-at.js';
import { measureTexts } from './measure-texts.js';

/**
 * How a model is compiled: as a reader in one of its roles sees it, when one is named; with the present moment (a serial
 * number) for NOW and TODAY, and the name of the reader for USERPRINCIPALNAME, when they are given.
 */
export interface CompileOptions extends Surroundings {
  readonly role?: string;
}

/**
 * Makes a tabular model ready to be asked: stores its rows, computes its calculated tables and columns, relates its tables
 * and binds its measures. What is wrong or not supported is reported in `diagnostics` and left out, so that evaluating
 * what depends on it fails with its name. For checks without rows, give rows that are undefined. Throws DaxError
 * `dax/rows` and `dax/cell` for unusable rows, and `dax/role` for a role that is missing or faulty.
 */
export function compileModel(
  database: TabularDatabase,
  rows: TableRows,
  { role, ...surroundings }: CompileOptions = {},
): CompiledModel {
  const diagnostics: Diagnostic[] = [];
  let columns = 0;
  const nextId = (): number => columns++;
  const { model } = database;
  return assembleModel(
    {
      database,
      tables: buildTables(model.tables, rows, nextId),
      calculated: calculatedObjects(model.tables),
      functions: functionsOf(database, diagnostics),
      measures: measureTexts(database),
      surroundings,
      nextId,
      isRelated: false,
      reportFunction: ({ name }, code, message) => {
        const at = model.functions.find((candidate) => candidate.name === name)?.at;
        diagnostics.push(findingAt({ code, message }, at));
      },
      ...(role === undefined ? {} : { role }),
    },
    diagnostics,
  );
}

/** The user-defined functions of a model; those with faults of syntax are reported and left out. */
function functionsOf({ model }: TabularDatabase, diagnostics: Diagnostic[]): readonly FunctionDefinition[] {
  return model.functions.flatMap(({ name, expression = '', at }) => {
    const { definition, faults } = parseFunction(name, expression);
    for (const { message, place } of faults)
      diagnostics.push(findingInText({ code: 'dax/syntax', severity: 'error', message, place }, name, at));
    return faults.length === 0 ? [definition] : [];
  });
}
