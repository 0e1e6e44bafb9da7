import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asNumber, asObject, asText, parseJson, valueAt, type JsonObject } from '@ott-analytics/model/pbir';
import { ProjectError } from '../project/project-error.js';
import type { WarehousePlace } from './warehouse-place.js';

const CONFIG = 'ott.config.json';

/**
 * Where the warehouse of a Power BI project is: what ott.config.json says, in the project's folder or in one above it.
 * The password of a database comes from OTT_DB_PASSWORD, or from `.env` beside the file. Throws a ProjectError.
 */
export function findWarehouse(project: string): WarehousePlace {
  const folder = findUpward(resolve(project));
  if (folder === undefined)
    throw new ProjectError(
      'compiler/no-warehouse',
      `There is no ${CONFIG} in "${project}" or above it, so it is not known where the rows are. ` +
        'Name the folder of a warehouse with --warehouse.',
    );
  const warehouse = asObject(readConfig(join(folder, CONFIG))['warehouse']) ?? {};
  const text = (name: string): string => asText(valueAt(warehouse, [name])) ?? '';
  switch (text('kind')) {
    case 'files':
      return { kind: 'files', folder: resolve(folder, text('folder')) };
    case 'mysql': {
      const environment = join(folder, '.env');
      if (existsSync(environment)) process.loadEnvFile(environment);
      return {
        kind: 'mysql',
        host: text('host'),
        port: asNumber(warehouse['port']) ?? 3306,
        database: text('database'),
        user: text('user'),
        password: process.env['OTT_DB_PASSWORD'] ?? '',
        ssl: warehouse['ssl'] === true,
      };
    }
    default:
      throw new ProjectError(
        'compiler/no-warehouse',
        `"${join(folder, CONFIG)}" names no warehouse: warehouse.kind is "${text('kind')}", expected files or mysql.`,
      );
  }
}

function findUpward(folder: string): string | undefined {
  if (existsSync(join(folder, CONFIG))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpward(parent);
}

function readConfig(path: string): JsonObject {
  const parsed = parseJson(readFileSync(path, 'utf8'));
  const json = parsed.kind === 'document' ? asObject(parsed.value) : undefined;
  if (json !== undefined) return json;
  const reason =
    parsed.kind === 'syntax-error' ? `line ${parsed.position.line}: ${parsed.message}` : 'it is no object';
  throw new ProjectError('compiler/no-warehouse', `"${path}" cannot be read as JSON: ${reason}.`);
}
