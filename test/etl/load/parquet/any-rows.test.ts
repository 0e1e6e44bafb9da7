import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  starSchema,
  type CellValue,
  type Column,
  type ColumnType,
  type Row,
  type Table,
  type WarehouseRows,
} from '@ott-analytics/model/contract';
import { openFilesWarehouse } from '../../../../etl/src/load/parquet/open-files-warehouse.js';
import { inKeyOrder } from '../read-back.js';

const MEMBERS = 4;
const RUNS = 12;

/** Any value that a column may hold; keys of dimensions are 0 to 3 so that facts find them. */
function anyValue(column: Column): fc.Arbitrary<CellValue> {
  const { role, type } = column;
  if (role.kind === 'surrogate-key' || role.kind === 'foreign-key')
    return fc.integer({ min: 0, max: MEMBERS - 1 });
  const value = anyOfType(type);
  return column.nullable ? fc.option(value, { nil: null }) : value;
}

function anyOfType(type: ColumnType): fc.Arbitrary<CellValue> {
  switch (type.kind) {
    case 'integer':
      return fc.integer();
    case 'bigint':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    case 'decimal':
      return fc
        .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.nat(9999))
        .map(([isNegative, whole, decimals]) => {
          const sign = isNegative && (whole > 0n || decimals > 0) ? '-' : '';
          return `${sign}${whole.toString()}.${String(decimals).padStart(4, '0')}`;
        });
    case 'date':
      return fc
        .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    case 'boolean':
      return fc.boolean();
    case 'text':
      return fc.string({ unit: 'binary', maxLength: Math.min(type.length, 30) });
  }
}

function anyRows(table: Table): fc.Arbitrary<readonly Row[]> {
  const row = fc.record(Object.fromEntries(table.columns.map((column) => [column.name, anyValue(column)])));
  const selector = (candidate: Row): string =>
    JSON.stringify(table.primaryKey.map((name) => String(candidate[name]).trimEnd()));
  if (table.kind !== 'dimension') return fc.uniqueArray(row, { selector, maxLength: MEMBERS });
  const key = table.primaryKey[0] ?? '';
  return fc
    .array(row, { minLength: MEMBERS, maxLength: MEMBERS })
    .map((members) => members.map((member, index) => ({ ...member, [key]: index })));
}

const anyWarehouse: fc.Arbitrary<WarehouseRows> = fc
  .tuple(...starSchema.map(anyRows))
  .map((tables) => new Map(starSchema.map((table, index) => [table.name, tables[index] ?? []])));

describe('any rows that keep the contract', () => {
  it('survive a load into files and back', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ott-any-rows-'));
    const warehouse = await openFilesWarehouse(folder);
    await fc
      .assert(
        fc.asyncProperty(anyWarehouse, async (rows) => {
          await warehouse.publish(rows);
          for (const table of starSchema) {
            const found = await warehouse.query(`SELECT * FROM ${table.name}`);
            expect(inKeyOrder(found, table)).toEqual(inKeyOrder(rows.get(table.name) ?? [], table));
          }
        }),
        { seed: 20_201_231, numRuns: RUNS },
      )
      .finally(async () => {
        await warehouse.close();
        await rm(folder, { recursive: true, force: true });
      });
  });
});
