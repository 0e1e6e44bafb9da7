import { readFileSync } from 'node:fs';
import { compileModel, evaluateQuery, type CompiledModel, type QueryResult } from '@ott-analytics/model/dax';
import type { TabularDatabase } from '@ott-analytics/model/tmdl';
import { ProjectError } from '../../project/project-error.js';
import { readModel } from '../../project/read-model.js';
import { readModelFolder } from '../../project/read-model-folder.js';
import { readProject } from '../../project/read-project.js';
import { columnFormats } from '../../query/column-formats.js';
import { explainError, type QueryText } from '../../query/explain-error.js';
import { findWarehouse } from '../../query/find-warehouse.js';
import { printCsv, printJson, printTables } from '../../query/print-results.js';
import type { RowSource } from '../../query/rows/row-source.js';
import { readModelRows } from '../../query/rows/read-model-rows.js';
import type { WarehousePlace } from '../../query/warehouse-place.js';
import { writeQuery } from '../../query/write-query.js';
import type { Command, QueryRequest } from '../command.js';
import { EXIT_CODES } from '../exit-codes.js';
import type { Streams } from '../streams.js';
import { UsageError } from '../usage-error.js';

type QueryCommand = Extract<Command, { kind: 'query' }>;

/** Serial number of 1970-01-01. */
const UNIX_DAY = 25_569;
const MS_A_DAY = 86_400_000;

/**
 * Runs `ott-template query`: a DAX query over the rows of a project's warehouse. Prints the result on the output, and
 * notices and times on the other stream. Rejects with a ProjectError or UsageError.
 */
export async function query(command: QueryCommand, streams: Streams): Promise<number> {
  const started = performance.now();
  const database = openModel(command.project);
  const text = readQuery(command.request, database);
  requireRole(command.role, database);
  const model = await loadModel(command, database, streams);
  const loaded = performance.now();
  let results: readonly QueryResult[];
  try {
    results = evaluateQuery(model, text.text);
  } catch (error) {
    const explained = explainError(error, text);
    if (explained === undefined) throw error;
    streams.error(explained);
    return EXIT_CODES.findings;
  }
  const shown = results.map((result) => limit(result, command, streams));
  streams.out(print(shown, command, columnFormats(text.text, database.model)));
  const rows = results.reduce((sum, result) => sum + result.rows.length, 0);
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(2);
  streams.error(
    `${rows} ${rows === 1 ? 'row' : 'rows'} in ${seconds(loaded, performance.now())} s; model and data were read in ${seconds(started, loaded)} s.\n`,
  );
  return EXIT_CODES.ok;
}

function openModel(folder: string): TabularDatabase {
  const alone = readModelFolder(folder);
  return readModel(
    alone === undefined ? readProject(folder) : { modelFiles: alone.files, modelFolder: folder },
  );
}

function readQuery(request: QueryRequest, { model }: TabularDatabase): QueryText {
  switch (request.kind) {
    case 'text':
      return { name: 'query', text: request.text };
    case 'measure':
      return { name: 'query', text: writeQuery(request, model) };
    case 'input':
      return { name: 'query', text: readText(0, 'the standard input') };
    case 'file':
      return { name: request.file, text: readText(request.file, `"${request.file}"`) };
  }
}

function readText(file: string | number, name: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new ProjectError('compiler/unreadable-file', `The query in ${name} cannot be read.`, { cause });
  }
}

function requireRole(role: string | undefined, { model }: TabularDatabase): void {
  if (role === undefined || model.roles.some(({ name }) => name.toLowerCase() === role.toLowerCase())) return;
  const names = model.roles.map(({ name }) => name).join(', ');
  throw new UsageError(`The model has no role "${role}"; it has ${names === '' ? 'none' : names}.`);
}

async function loadModel(
  { project, warehouse, role, user }: QueryCommand,
  database: TabularDatabase,
  streams: Streams,
): Promise<CompiledModel> {
  const source = await openRows(
    warehouse === undefined ? findWarehouse(project) : { kind: 'files', folder: warehouse },
  );
  try {
    const { rows, emptyTables } = await readModelRows(database.model, source);
    if (emptyTables.length > 0)
      streams.error(
        `Only Power BI can fill ${emptyTables.map((name) => `'${name}'`).join(', ')}: no rows here.\n`,
      );
    const model = compileModel(database, rows, {
      now: Date.now() / MS_A_DAY + UNIX_DAY,
      ...(role !== undefined && { role }),
      ...(user !== undefined && { user }),
    });
    const faults = model.diagnostics.filter(({ severity }) => severity === 'error').length;
    if (faults > 0)
      streams.error(
        `The model has ${faults} faulty ${faults === 1 ? 'object' : 'objects'}; ott-template check says where and what.\n`,
      );
    return model;
  } finally {
    await source.close();
  }
}

/** The readers load a database library each, which checking and packing do not need. */
async function openRows(place: WarehousePlace): Promise<RowSource> {
  switch (place.kind) {
    case 'files':
      return (await import('../../query/rows/open-parquet-rows.js')).openParquetRows(place.folder);
    case 'mysql':
      return (await import('../../query/rows/open-mysql-rows.js')).openMysqlRows(place);
  }
}

function limit(result: QueryResult, { limit: most }: QueryCommand, streams: Streams): QueryResult {
  if (most === undefined || result.rows.length <= most) return result;
  streams.error(
    `ONLY THE FIRST ${most} OF ${result.rows.length} ROWS ARE PRINTED. --limit 0 prints all, --limit <n> another number.\n`,
  );
  return { ...result, rows: result.rows.slice(0, most) };
}

function print(
  results: readonly QueryResult[],
  { format }: QueryCommand,
  formats: ReadonlyMap<string, string>,
): string {
  switch (format) {
    case 'table':
      return printTables(results, formats);
    case 'csv':
      return printCsv(results);
    case 'json':
      return printJson(results);
  }
}
