import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { Currency } from '../conform/build-facts.js';
import { parseDecimal } from '../stage/decimal.js';
import { configSchema } from './config-schema.js';
import { EtlError } from './etl-error.js';
import type { AlertThresholds } from './health/thresholds.js';
import type { Hooks } from './hooks/hook.js';

/** Where the warehouse is: files below the project, or a MySQL or MariaDB database. */
export type WarehouseConfig =
  | { readonly kind: 'files'; readonly folder: string }
  | {
      readonly kind: 'mysql';
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly ssl?: boolean;
    };

/** `ott.config.json`: what the scaffolded project is. Paths are relative to the project. */
export interface ConfigFile {
  readonly name: string;
  readonly source: string;
  readonly contracts: string;
  readonly rejects: string;
  readonly warehouse: WarehouseConfig;
  /** Amounts are loaded in this currency at one fixed rate that the user declares. */
  readonly currency: { readonly code: string; readonly unitsPerUsd: string };
  /** When `status` raises an alert; defaults where absent. */
  readonly alerts?: AlertThresholds;
  /** What is run or called after a load. */
  readonly after?: Hooks;
}

/** The config with absolute paths, the parsed currency and the password from the environment. */
export interface Config {
  readonly project: string;
  readonly name: string;
  readonly source: string;
  readonly contracts: string;
  readonly rejects: string;
  readonly warehouse: WarehouseConfig;
  readonly password: string;
  readonly currency: Currency;
  readonly alerts?: AlertThresholds;
  readonly after?: Hooks;
}

const validate = new Ajv({ allErrors: true, strictTypes: false }).compile<ConfigFile>(configSchema);

/** Reads `ott.config.json` of a project folder, and `.env` beside it for OTT_DB_PASSWORD. Throws EtlError `etl/config`. */
export async function readConfig(project: string): Promise<Config> {
  const path = join(project, 'ott.config.json');
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EtlError(
      'etl/config',
      `there is no ${path}; run this inside a project made by yo ott-analytics`,
      [],
      cause,
    );
  });
  const value = parseJson(path, content);
  if (!validate(value)) {
    const found = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf').slice(0, 3);
    const details = found.map(
      ({ instancePath, message }) =>
        `${instancePath.slice(1).replaceAll('/', '.') || 'the file'} ${message ?? ''}`,
    );
    throw new EtlError('etl/config', `${path} is not a valid configuration: ${details.join('; ')}`);
  }
  const unitsPerUsd = parseDecimal(value.currency.unitsPerUsd);
  if (unitsPerUsd === undefined || unitsPerUsd.units === 0n)
    throw new EtlError(
      'etl/config',
      `${path}: currency.unitsPerUsd is '${value.currency.unitsPerUsd}'; expected a number above 0`,
    );
  const environment = join(project, '.env');
  if (existsSync(environment)) process.loadEnvFile(environment);
  return {
    project,
    name: value.name,
    source: resolve(project, value.source),
    contracts: resolve(project, value.contracts),
    rejects: resolve(project, value.rejects),
    warehouse:
      value.warehouse.kind === 'files'
        ? { kind: 'files', folder: resolve(project, value.warehouse.folder) }
        : value.warehouse,
    password: process.env['OTT_DB_PASSWORD'] ?? '',
    currency: { code: value.currency.code, unitsPerUsd },
    ...(value.alerts === undefined ? {} : { alerts: value.alerts }),
    ...(value.after === undefined ? {} : { after: value.after }),
  };
}

function parseJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new EtlError(
      'etl/config',
      `${path} is not valid JSON: ${cause instanceof Error ? cause.message : ''}`,
      [],
      cause,
    );
  }
}
