import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A project folder with a model over two tables of the warehouse, and the warehouse in Parquet, made by hand. */
export interface QueryProject {
  readonly folder: string;
  remove(): void;
}

const MODEL: Readonly<Record<string, string>> = {
  'database.tmdl': 'database\n\tcompatibilityLevel: 1601\n',
  'model.tmdl': 'model Model\n\nref table Money\nref table Firm\nref table Made\nref role Big\n',
  'relationships.tmdl': "relationship R\n\tfromColumn: Money.'Firm Key'\n\ttoColumn: Firm.'Firm Key'\n",
  'roles/Big.tmdl':
    'role Big\n\tmodelPermission: read\n\n\ttablePermission Firm = Firm[Firm] = "Big, ""Inc"""\n',
  'tables/Money.tmdl': `table Money

	measure Amount = SUM ( Money[Value] )
		formatString: #,0.00

	measure Share = DIVIDE ( [Amount], CALCULATE ( [Amount], REMOVEFILTERS () ) )
		formatString: 0.0%

	measure Broken = SUM ( Money[Valeu] )

	column 'Firm Key'
		dataType: int64
		sourceColumn: platform_key

	column Value
		dataType: decimal
		formatString: #,0.0
		sourceColumn: amount

	column Count
		dataType: int64
		sourceColumn: source_line

	column Day
		dataType: dateTime
		formatString: d mmm yyyy
		sourceColumn: period_end

	column Sure
		dataType: boolean
		sourceColumn: is_additive

	partition Money = m
		source = WarehouseTable("fact_revenue")
`,
  'tables/Firm.tmdl': `table Firm

	column 'Firm Key'
		dataType: int64
		sourceColumn: platform_key

	column Firm
		dataType: string
		sourceColumn: platform

	partition Firm = m
		source = WarehouseTable("dim_platform")
`,
  'tables/Made.tmdl': `table Made

	column X
		dataType: int64
		sourceColumn: X

	partition Made = m
		source = #table({"X"}, {{1}})
`,
};

/**
 * Makes the project. Amounts are chosen so that doubles would lose a digit: 0.1 + 0.2, and 12345678901.2345 beside 0.0001.
 */
export async function makeQueryProject(): Promise<QueryProject> {
  const folder = mkdtempSync(join(tmpdir(), 'ott-query-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(MODEL)) write(`powerbi/M.SemanticModel/definition/${path}`, text);
  write('ott.config.json', '{"warehouse":{"kind":"files","folder":"data it\'s"}}');
  write("data it's/manifest.json", '{"generation":3,"finishedOn":"2026-01-31","tables":{}}');
  mkdirSync(join(folder, "data it's/v/3"), { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const copy = (name: string, select: string): Promise<unknown> =>
    connection.run(`COPY (${select}) TO '${join(folder, "data it''s/v/3", name)}.parquet' (FORMAT parquet)`);
  await copy(
    'fact_revenue',
    `SELECT * FROM (VALUES
      (1, 0.1::DECIMAL(20,4), 9007199254740991::BIGINT, DATE '2020-12-31', true),
      (1, 0.2, 2, DATE '2019-02-28', false),
      (2, 12345678901.2345, 3, NULL, NULL),
      (2, 0.0001, 4, DATE '1900-01-01', true)) AS t(platform_key, amount, source_line, period_end, is_additive)`,
  );
  await copy(
    'dim_platform',
    `SELECT * FROM (VALUES (1, 'Small'), (2, 'Big, "Inc"')) AS t(platform_key, platform)`,
  );
  connection.closeSync();
  instance.closeSync();
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
