import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Cell } from '@ott-analytics/model/dax';
import { asNumber, asObject, parseJson } from '@ott-analytics/model/pbir';
import { ProjectError } from '../../project/project-error.js';
import type { RowSource } from './row-source.js';

/**
 * Rows of the published generation of a warehouse folder, read by DuckDB: manifest.json names it, `v/<n>/` holds a Parquet
 * file for each table. Rejects with a ProjectError when the folder is no warehouse.
 */
export async function openParquetRows(folder: string): Promise<RowSource> {
  const generation = join(folder, 'v', String(readGeneration(folder)));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    read: async (table, columns) => {
      const file = join(generation, `${table}.parquet`);
      if (!existsSync(file))
        throw new ProjectError(
          'compiler/no-warehouse',
          `The warehouse has no file "${file}", which the model reads. Load the data again: npm run etl.`,
        );
      const list = columns.map(({ name, asText }) =>
        asText ? `CAST(${quoted(name)} AS VARCHAR)` : quoted(name),
      );
      const sql = `SELECT ${list.join(', ')} FROM read_parquet('${file.replaceAll("'", "''")}')`;
      const cells = await connection.runAndReadAll(sql).then(
        (reader) => reader.getColumnsJS() as readonly (readonly Cell[])[],
        (cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : String(cause);
          throw new ProjectError('compiler/no-warehouse', `"${file}" cannot be read: ${reason}`, { cause });
        },
      );
      return new Map(columns.map(({ name }, index) => [name, cells[index] ?? []]));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

function readGeneration(folder: string): number {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path))
    throw new ProjectError(
      'compiler/no-warehouse',
      `The folder "${folder}" holds no warehouse: there is no manifest.json in it. Load the data first: npm run etl.`,
    );
  const parsed = parseJson(readFileSync(path, 'utf8'));
  const generation =
    parsed.kind === 'document' ? asNumber(asObject(parsed.value)?.['generation']) : undefined;
  if (generation !== undefined) return generation;
  throw new ProjectError(
    'compiler/no-warehouse',
    `"${path}" is no manifest of a warehouse: it names no generation.`,
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
