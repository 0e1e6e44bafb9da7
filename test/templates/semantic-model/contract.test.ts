import { describe, expect, it } from 'vitest';
import { starSchema, type Column, type ColumnType, type Table } from '@ott-analytics/model/contract';
import type { DataColumn, Table as ModelTable } from '@ott-analytics/model/tmdl';
import { readSemanticModel } from './read-semantic-model.js';

const { database, diagnostics } = readSemanticModel();
const { model } = database;

/** The loader's own trail stays in the warehouse, but for the load that the footer names. */
const contractTables = starSchema.filter(({ kind, name }) => kind !== 'audit' || name === 'etl_batch');

/** Choices of the reader: what is compared, which metric, what if. */
const DISCONNECTED = [
  'Time Comparison',
  'Metric',
  'Growth Target',
  'Price Increase',
  'Extra Churn',
  'Forecast Horizon',
];

/** Type in the model and in M of each physical type (TMDL's data types; M's types with Currency.Type = fixed decimal). */
const TYPES: Readonly<Record<ColumnType['kind'], readonly [string, string]>> = {
  integer: ['int64', 'Int64.Type'],
  bigint: ['int64', 'Int64.Type'],
  decimal: ['decimal', 'Currency.Type'],
  date: ['dateTime', 'type date'],
  boolean: ['boolean', 'type logical'],
  text: ['string', 'type text'],
};

function modelTable(table: Table): ModelTable {
  const found = model.tables.find(({ name }) => name === table.modelName);
  if (found === undefined) throw new Error(`the model has no table ${table.modelName}`);
  return found;
}

function describeColumn(column: Column): object {
  return {
    name: column.modelName,
    sourceColumn: column.name,
    dataType: TYPES[column.type.kind][0],
    description: column.description,
  };
}

const isKey = ({ role }: Column): boolean => role.kind === 'surrogate-key' || role.kind === 'foreign-key';

describe('the semantic model and the contract', () => {
  it('parses without a finding', () => {
    expect(diagnostics).toEqual([]);
  });

  it('has the tables of the contract, the table of measures and those that are related to nothing', () => {
    const expected = [...contractTables.map(({ modelName }) => modelName), 'Key Measures', ...DISCONNECTED];
    expect(model.tables.map(({ name }) => name).sort()).toEqual(expected.sort());
  });

  describe.each(contractTables.map((table) => ({ name: table.modelName, table })))(
    'table $name',
    ({ table }) => {
      const found = modelTable(table);
      const columns = found.columns as readonly DataColumn[];

      it('has the columns of the contract with their types and descriptions, none calculated', () => {
        expect(found.columns.every(({ kind }) => kind === 'data')).toBe(true);
        expect(
          columns.map(({ name, sourceColumn, dataType, description }) => ({
            name,
            sourceColumn,
            dataType,
            description,
          })),
        ).toEqual(table.columns.map(describeColumn));
      });

      it('describes itself with meaning and grain', () => {
        expect(found.description).toBe(`${table.description} ${table.grain}`);
      });

      it('hides its keys, and its figures and lineage when it is a fact', () => {
        const hidden = table.columns
          .filter(
            (column) =>
              isKey(column) || (table.kind === 'fact' && ['measure', 'lineage'].includes(column.role.kind)),
          )
          .map(({ modelName }) => modelName);
        const shown = columns.filter(({ isHidden }) => isHidden !== true).map(({ name }) => name);
        expect(hidden.filter((name) => shown.includes(name))).toEqual([]);
      });

      it('summarises nothing by itself', () => {
        expect(columns.filter(({ summarizeBy }) => summarizeBy !== 'none')).toEqual([]);
      });

      it('marks its surrogate key as the key, or the day in the calendar', () => {
        const surrogate = table.columns.find(({ role }) => role.kind === 'surrogate-key')?.modelName;
        const expected =
          table.modelName === 'Date' ? ['Date'] : [surrogate].filter((name) => name !== undefined);
        expect(columns.filter(({ isKey: marked }) => marked === true).map(({ name }) => name)).toEqual(
          expected,
        );
      });

      it('imports its table of the warehouse and types every column', () => {
        expect(found.partitions.map(({ name }) => name)).toEqual([table.modelName]);
        const [partition] = found.partitions;
        expect(partition?.mode).toBe('import');
        const source = partition?.source.kind === 'm' ? (partition.source.expression ?? '') : '';
        expect([...source.matchAll(/WarehouseTable\("(\w+)"\)/g)].map(([, name]) => name)).toEqual([
          table.name,
        ]);
        const selected = /Table\.SelectColumns\(Source, \{(.*?)\}\)/.exec(source)?.[1] ?? '';
        expect(selected.split(', ')).toEqual(table.columns.map(({ name }) => `"${name}"`));
        const typed = [...source.matchAll(/\{"(\w+)", ([\w. ]+)\}/g)].map(([, name, type]) => [name, type]);
        expect(typed).toEqual(table.columns.map(({ name, type }) => [name, TYPES[type.kind][1]]));
      });
    },
  );

  it('relates each foreign key of the facts to its dimension, one way, and nothing else', () => {
    const expected = contractTables.flatMap((table) =>
      table.columns.flatMap((column) => {
        if (column.role.kind !== 'foreign-key') return [];
        const { references } = column.role;
        const target = contractTables.find(({ name }) => name === references)?.modelName;
        return [`${table.modelName}[${column.modelName}] -> ${target ?? '?'}[${column.modelName}]`];
      }),
    );
    const found = model.relationships.map(
      ({ fromColumn, toColumn }) =>
        `${fromColumn?.table ?? '?'}[${fromColumn?.name ?? '?'}] -> ${toColumn?.table ?? '?'}[${toColumn?.name ?? '?'}]`,
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(
      model.relationships.filter(({ crossFilteringBehavior }) => crossFilteringBehavior !== undefined),
    ).toEqual([]);
    expect(model.relationships.filter(({ isActive }) => isActive === false)).toEqual([]);
  });
});
