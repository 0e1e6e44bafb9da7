import { DuckDBInstance } from '@duckdb/node-api';
import { printMeasured } from './measured-run.js';

/** A process of its own: reads a CSV file with DuckDB as it comes and copies it to Parquet. The limit for any reader. */
const [source = '', target = ''] = process.argv.slice(2);
const begin = performance.now();
const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
const connection = await instance.connect();
const text = (path: string): string => `'${path.replaceAll("'", "''")}'`;
const result = await connection.runAndReadAll(
  `COPY (FROM read_csv(${text(source)})) TO ${text(target)} (FORMAT parquet)`,
);
printMeasured(begin, Number(result.getRows()[0]?.[0]));
connection.closeSync();
instance.closeSync();
