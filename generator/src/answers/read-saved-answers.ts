import path from 'node:path';
import type { FieldName, RawAnswers } from './field.js';
import { SOURCE_CURRENCY } from './rules/currency.js';
import { SAMPLE } from './rules/source.js';

/** Folder of the sample data in a project. */
export const SAMPLE_FOLDER = 'data';

/**
 * The answers that an earlier run left in ott.config.json, so that a second run proposes them again. `destination` is
 * the project's folder: the source is relative to it. What cannot be read is left out; ott-etl explains a broken
 * config better.
 */
export function readSavedAnswers(configText: string, destination: string): RawAnswers {
  const config = parseObject(configText);
  const warehouse = toObject(config['warehouse']);
  const currency = toObject(config['currency']);
  const saved: Partial<Record<FieldName, string>> = {};
  const save = (name: FieldName, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') saved[name] = String(value);
  };
  save('name', config['name']);
  save('warehouse', warehouse['kind']);
  save('mysqlHost', warehouse['host']);
  save('mysqlPort', warehouse['port']);
  save('mysqlDatabase', warehouse['database']);
  save('mysqlUser', warehouse['user']);
  save('source', toSavedSource(config['source'], destination));
  save('currency', currency['code']);
  if (currency['code'] !== SOURCE_CURRENCY) save('unitsPerUsd', currency['unitsPerUsd']);
  return saved;
}

function toSavedSource(source: unknown, destination: string): string | undefined {
  if (typeof source !== 'string') return undefined;
  return source === SAMPLE_FOLDER ? SAMPLE : path.resolve(destination, source);
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return toObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
