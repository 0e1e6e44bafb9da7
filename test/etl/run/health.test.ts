import { afterEach, describe, expect, it } from 'vitest';
import { readHealth, type AlertThresholds, type Health } from '@ott-analytics/etl';
import { makeProject, REVENUE, type SmallProject } from './small-project.js';

let project: SmallProject;
afterEach(() => project.close());

const FILE = 'Netflix/Revenue.csv';
const health = (today: string, thresholds?: AlertThresholds): Promise<Health> =>
  readHealth(project.warehouse, today, thresholds);
const codes = ({ alerts }: Health): readonly string[] => alerts.map(({ code }) => code);

/** Revenue that grows by 10, 12, 11, 13, 9 and 10 % a year from 2010 on, with what a slip makes of the figure of 2015. */
const steady = (of2015: string): string =>
  `Year,Revenue\n2010,10\n2011,11\n2012,12.32\n2013,13.68\n2014,15.45\n2015,${of2015}\n2016,18.53\n`;

describe('freshness', () => {
  it('is the age of the newest period, by fact and by dataset, against the rhythm of its periods', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run({ today: '2021-03-01' });
    const { freshness } = await health('2021-03-01');
    // A yearly dataset: the figure of 2021 ends 366 days after that of 2020 and may come 200 days later.
    const expected = {
      newest: '2020-12-31',
      ageDays: 60,
      rhythm: 'year',
      dueOn: '2022-07-20',
      overdue: false,
      lastNewOn: '2021-03-01',
    };
    expect(freshness).toEqual([
      { scope: 'fact', name: 'fact_revenue', ...expected },
      { scope: 'dataset', name: 'netflix-revenue', ...expected },
    ]);
    expect((await health('2022-07-20')).freshness.map(({ overdue }) => overdue)).toEqual([false, false]);
    expect((await health('2022-07-21')).freshness.map(({ overdue }) => overdue)).toEqual([true, true]);
  });

  it('has no rhythm where one period is all there is', async () => {
    project = await makeProject({ [FILE]: 'Year,Revenue\n2020,24.9\n' });
    await project.run();
    expect((await health('2030-01-01')).freshness[0]).toMatchObject({ rhythm: undefined, overdue: false });
  });
});

describe('alerts', () => {
  it('are none for a steady series, whatever its age, unless asked for', async () => {
    project = await makeProject({ [FILE]: steady('16.84') });
    await project.run();
    expect(codes(await health('2026-01-31'))).toEqual([]);
    expect(codes(await health('2026-01-31', { overdue: true }))).toEqual(['alert/overdue']);
  });

  it('say that nothing new has come for longer than allowed', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run({ today: '2026-01-01' });
    await project.run({ today: '2026-01-20', full: true });
    expect(codes(await health('2026-01-31', { noNewDataDays: 30 }))).toEqual([]);
    const { alerts } = await health('2026-02-01', { noNewDataDays: 30 });
    expect(alerts).toMatchObject([{ code: 'alert/no-new-data' }]);
    expect(alerts[0]?.message).toContain('netflix-revenue has brought nothing new for 31 days');
  });

  it.each([
    ['ten times too large', '168.4'],
    ['a thousand times too small', '0.01684'],
  ])('name the figure with a slip of the unit, %s, and where it goes back', async (_, slip) => {
    project = await makeProject({ [FILE]: steady(slip) });
    await project.run();
    const { alerts } = await health('2026-01-31', { jumpFold: 9 });
    expect(alerts.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['alert/jump', FILE, 7],
      ['alert/jump', FILE, 8],
    ]);
  });

  it('name a growth far from the other years of its series', async () => {
    // 26 % instead of 9 %: against the other five years (10, 12, 11, 13 and then -4.8 %) it would hide behind its own
    // echo, so the series ends with it.
    project = await makeProject({ [FILE]: steady('19.5').replace(/2016.*\n/, '') });
    await project.run();
    const { alerts } = await health('2026-01-31');
    expect(alerts).toMatchObject([{ code: 'alert/unusual-growth', file: FILE, line: 7 }]);
    expect(alerts[0]?.message).toContain('26.2 % a year');
    expect(codes(await health('2026-01-31', { unusualZ: false }))).toEqual([]);
  });

  it('name a restated figure for as many days as configured', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run({ today: '2026-01-01' });
    await project.write(FILE, REVENUE.replace('24.9', '25.1'));
    await project.run({ today: '2026-02-01' });
    const { alerts, restatements } = await health('2026-03-03');
    expect(alerts).toMatchObject([{ code: 'alert/restated', file: FILE, line: 3 }]);
    expect(alerts[0]?.message).toContain('from 24,900,000,000 USD (loaded 2026-01-01) to 25,100,000,000 USD');
    expect(restatements).toHaveLength(1);
    expect(codes(await health('2026-03-04'))).toEqual([]);
    expect(codes(await health('2026-03-03', { restatedDays: false }))).toEqual([]);
  });
});
