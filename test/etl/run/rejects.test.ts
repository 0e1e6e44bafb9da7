import { afterEach, describe, expect, it } from 'vitest';
import { makeProject, type SmallProject } from './small-project.js';

const FILE = 'Netflix/Revenue.csv';
let project: SmallProject;
afterEach(() => project.close());

const revenue = (...records: readonly string[]): Record<string, string> => ({
  [FILE]: ['Year,Revenue', ...records, ''].join('\n'),
});
const GOOD = ['2016,8.8', '2017,11.6', '2018,15.7', '2019,20.1', '2020,24.9'];

describe('a bad record', () => {
  it('is refused with line, reason and text, and the rest is loaded', async () => {
    project = await makeProject(revenue(...GOOD, '2021,about thirty'));
    const report = await project.run();
    expect(report.failure).toBeUndefined();
    expect(report.records).toEqual({ read: 6, loaded: 5, staged: 0, skipped: 0, rejected: 1 });
    const lines = (await project.rejects()).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^Netflix\/Revenue\.csv,7,stage\/bad-number,.*about thirty.*expected plain digits/,
    );
    expect(await project.query('SELECT file, line, code FROM etl_reject')).toEqual([
      { file: FILE, line: 7, code: 'stage/bad-number' },
    ]);
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'etl/rejected', severity: 'warning', at: { file: FILE, line: 7 } }),
    );
  });

  it('fails the run when there are more than a quarter of them, and the last good warehouse stays', async () => {
    project = await makeProject(revenue(...GOOD));
    await project.run();
    const before = await project.manifest();
    await project.write(FILE, revenue('2016,x', '2017,y', '2018,15.7', '2019,20.1')[FILE] ?? '');
    const report = await project.run();
    expect(report.failure).toBeDefined();
    expect(report.records.rejected).toBe(2);
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'etl/reject-threshold', severity: 'error', at: { file: FILE } }),
    );
    expect(await project.manifest()).toBe(before);
    expect(await project.query('SELECT COUNT(*) AS n FROM fact_revenue')).toEqual([{ n: 5n }]);
    expect((await project.rejects()).trimEnd().split('\n')).toHaveLength(3);
  });

  it('is quoted so that the rejects file is itself sound CSV', async () => {
    project = await makeProject(revenue(...GOOD, '2021,"a ""b"", c"'));
    await project.run();
    expect(await project.rejects()).toContain('"2021,""a """"b"""", c"""');
  });
});

describe('a repeated record', () => {
  it('is refused, the first one is loaded', async () => {
    project = await makeProject(revenue(...GOOD, '2020,99'));
    const report = await project.run();
    expect(report.failure).toBeUndefined();
    expect(report.records).toEqual({ read: 6, loaded: 5, staged: 0, skipped: 0, rejected: 1 });
    expect(await project.rejects()).toMatch(
      /Netflix\/Revenue\.csv,7,conform\/duplicate-record,line 6 gives 'Revenue'/,
    );
    expect(await project.query("SELECT amount FROM fact_revenue WHERE period_end = '2020-12-31'")).toEqual([
      { amount: '24900000000.0000' },
    ]);
  });

  it('of a wide table is refused once, whatever it holds', async () => {
    const header = 'Year,US & Canada,EMEA,Latin America,Asia-Pacific';
    const lines = [
      header,
      '2018,8.28,3.95,2.22,0.94',
      '2019,10.05,5.54,2.78,1.46',
      '2019,10.05,5.54,2.78,1.46',
      '',
    ];
    project = await makeProject({ 'Netflix/RevenueByRegion.csv': lines.join('\n') });
    const report = await project.run();
    expect(report.failure).toBeUndefined();
    expect(report.records).toEqual({ read: 3, loaded: 2, staged: 0, skipped: 0, rejected: 1 });
    expect(await project.query('SELECT SUM(amount) AS amount FROM fact_revenue')).toEqual([
      { amount: '35220000000.0000' },
    ]);
  });
});

describe('the rejects file', () => {
  it('has its header alone after a run without rejects', async () => {
    project = await makeProject(revenue(...GOOD));
    await project.run();
    expect((await project.rejects()).trimEnd()).toBe('file,line,code,reason,hint,record');
  });
});
