import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeProject, type SmallProject } from '../run/small-project.js';
import { mangle, seededRandom } from './mangle.js';

const CONTRACT = `dataset: mangled
title: Subscribers by platform and year
match: ['**/mangled-*.csv']
period: { kind: as-of-year, column: Year, monthDay: '12-31' }
basis: Reported
platform: { column: Platform }
geography: WORLD
tier: all
set: { kind: total }
rejectThreshold: 1
figures:
  - { column: Subscribers, fact: fact_subscriber, measure: closing_subscribers, unit: mm count }
ignore: [Note]
`;

const RUNS = 3;
const FILES = 20;
const LINES = [
  'Platform,Year,Subscribers,Note',
  ...Array.from({ length: 20 }, (_, row) => `Netflix,${2001 + row},${10 + row}.5,as published`),
].map((line) => Buffer.from(line));

let project: SmallProject;
beforeEach(async () => {
  project = await makeProject();
  await mkdir(join(project.folder, 'contracts', 'datasets'), { recursive: true });
  await writeFile(join(project.folder, 'contracts', 'datasets', 'mangled.yaml'), CONTRACT);
});
afterEach(() => project.close());

it('a run over mangled files loads, stages or refuses every record, and the warehouse says the same', async () => {
  for (let run = 0; run < RUNS; run += 1) {
    let intact = 0;
    for (let file = 1; file <= FILES; file += 1) {
      const mangled = mangle(LINES, 6, seededRandom(run * FILES + file));
      intact += mangled.intact.size;
      await project.write(`mangled-${file}.csv`, mangled.bytes);
    }
    const { records, failure } = await project.run({ full: true });
    expect(failure).toBeUndefined();
    expect(records.loaded + records.staged + records.skipped + records.rejected).toBe(records.read);
    // A damaged year may claim the year of an intact row below it, which is then refused as its duplicate.
    const [duplicates] = await project.query(
      "SELECT COUNT(*) AS n FROM etl_reject WHERE code = 'conform/duplicate-record'",
    );
    expect(records.loaded + records.staged).toBeGreaterThanOrEqual(intact - Number(duplicates?.['n']));
    const [files] = await project.query(
      'SELECT SUM(records) AS records, SUM(skipped) AS skipped, SUM(rejected) AS rejected FROM etl_file',
    );
    const { read, skipped, rejected } = records;
    expect([files?.['records'], files?.['skipped'], files?.['rejected']].map(Number)).toEqual([
      read,
      skipped,
      rejected,
    ]);
    const [facts] = await project.query('SELECT COUNT(*) AS n FROM fact_subscriber');
    expect(Number(facts?.['n'])).toBe(records.loaded);
  }
}, 120_000);
