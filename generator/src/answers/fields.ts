import path from 'node:path';
import type { Field, RawAnswers } from './field.js';
import { SOURCE_CURRENCY, findCurrencyFault, findRateFault } from './rules/currency.js';
import { findDatabaseFault, findHostFault, findPortFault, findUserFault } from './rules/mysql.js';
import { findProjectNameFault, toProjectName } from './rules/project-name.js';
import { SAMPLE, findSourceFault } from './rules/source.js';

const WAREHOUSES: readonly string[] = ['files', 'mysql'];
const YES_OR_NO: readonly string[] = ['yes', 'no'];

const mysql = {
  isAsked: ({ warehouse }: RawAnswers): boolean => warehouse === 'mysql',
  goesWith: '--warehouse mysql',
};

/** Every question of `yo ott-analytics`. One more question is one more row. The password is none: see printEnvironment. */
export const FIELDS: readonly Field[] = [
  {
    name: 'name',
    flag: 'name',
    help: 'Project name (default: name of the folder)',
    question: () => 'Project name',
    defaultValue: ({ destination }) => toProjectName(path.basename(destination)),
    findFault: findProjectNameFault,
  },
  {
    name: 'warehouse',
    flag: 'warehouse',
    help: 'Where the loaded data lives: files (Parquet and DuckDB, nothing to install) or mysql',
    question: () => 'Warehouse: files (Parquet and DuckDB, nothing to install) or a MySQL database',
    choices: WAREHOUSES,
    defaultValue: () => 'files',
    findFault: (value) => (WAREHOUSES.includes(value) ? undefined : `give one of ${WAREHOUSES.join(', ')}`),
  },
  {
    name: 'mysqlHost',
    flag: 'mysql-host',
    help: 'MySQL host (default: localhost)',
    question: () => 'MySQL host',
    ...mysql,
    defaultValue: () => 'localhost',
    findFault: findHostFault,
  },
  {
    name: 'mysqlPort',
    flag: 'mysql-port',
    help: 'MySQL port (default: 3306)',
    question: () => 'MySQL port',
    ...mysql,
    defaultValue: () => '3306',
    findFault: findPortFault,
  },
  {
    name: 'mysqlDatabase',
    flag: 'mysql-database',
    help: 'MySQL database (default: ott_analytics)',
    question: () => 'MySQL database',
    ...mysql,
    defaultValue: () => 'ott_analytics',
    findFault: findDatabaseFault,
  },
  {
    name: 'mysqlUser',
    flag: 'mysql-user',
    help: 'MySQL user that loads the data (default: ott); its password comes from OTT_DB_PASSWORD',
    question: () => 'MySQL user that loads the data (its password goes into .env, never into a flag)',
    ...mysql,
    defaultValue: () => 'ott',
    findFault: findUserFault,
  },
  {
    name: 'incrementalRefresh',
    flag: 'incremental-refresh',
    help: 'yes: the model refreshes the last eight quarters only, in the Power BI service (default: no; needs MySQL)',
    question: () => 'Incremental refresh',
    choices: YES_OR_NO,
    isFlagOnly: true,
    ...mysql,
    defaultValue: () => 'no',
    findFault: (value) => (YES_OR_NO.includes(value) ? undefined : 'give yes or no'),
  },
  {
    name: 'source',
    flag: 'source',
    help: `Folder with your CSV files, or ${SAMPLE} for the data that comes along (default: ${SAMPLE})`,
    question: () => `Source: ${SAMPLE} for the data that comes along, or a folder with your CSV files`,
    defaultValue: () => SAMPLE,
    findFault: findSourceFault,
  },
  {
    name: 'currency',
    flag: 'currency',
    help: `Reporting currency, ISO 4217 (default: ${SOURCE_CURRENCY}); another one needs --units-per-usd`,
    question: () => 'Reporting currency (ISO code)',
    defaultValue: () => SOURCE_CURRENCY,
    findFault: findCurrencyFault,
  },
  {
    name: 'unitsPerUsd',
    flag: 'units-per-usd',
    help: 'Units of the reporting currency for one USD: one fixed rate that you declare, for all years',
    question: ({ currency }) =>
      `How many ${currency ?? 'units'} for one USD? The published figures are in USD; all of them, of every year, are multiplied by this one rate`,
    isAsked: ({ currency }) => currency !== SOURCE_CURRENCY,
    goesWith: `a --currency other than ${SOURCE_CURRENCY}`,
    defaultValue: () => undefined,
    findFault: findRateFault,
  },
];
