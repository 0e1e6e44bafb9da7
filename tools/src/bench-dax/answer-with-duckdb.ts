import { DuckDBInstance } from '@duckdb/node-api';
import { measureAnswer, type Answer, type Answers } from './answers.js';
import { QUESTIONS } from './questions.js';
import { tablesInSql } from './viewing-data.js';

/** A process of its own: DuckDB answers every question by hand-written SQL over a fact of so many rows. */
const [rows = '0', runs = '5'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
const connection = await instance.connect();
const begin = performance.now();
for (const sql of tablesInSql(Number(rows))) await connection.run(sql);
const loadMs = performance.now() - begin;
const answers: Answer[] = [];
for (const { sql } of QUESTIONS) answers.push(await measureAnswer(Number(runs), () => ask(sql)));
const result: Answers = { loadMs, peakMib: process.resourceUsage().maxRSS / 1024, answers };
process.stdout.write(`${JSON.stringify(result)}\n`);
connection.closeSync();
instance.closeSync();

async function ask(sql: string): Promise<Answer['rows']> {
  const found = await connection.runAndReadAll(sql);
  return found
    .getRowsJson()
    .map((row) =>
      row.map((cell) =>
        typeof cell === 'string' && /^-?[\d.]+$/.test(cell) ? Number(cell) : (cell as string),
      ),
    );
}
