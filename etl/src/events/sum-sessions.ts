import type { Figure } from '../stage/figure.js';
import { eventFigure, monthPeriod, roundedShare, whole, type Summed } from './event-figure.js';
import { hasRole, memberOf, monthSql, platformSql, sourceOfMonths, type LogView } from './log-view.js';

const DEFAULT_TOP_TITLES = 50;

/** One platform and month (and member) of a log with its sums. */
interface Sum {
  readonly platform: string;
  readonly month: number;
  readonly member: string;
  readonly sessions: bigint;
  readonly units: bigint;
  readonly users: bigint;
}

/**
 * The figures of a log of sessions by platform and month of their start (UTC): users (distinct accounts), sessions,
 * minutes and hours for the world and for each country; the share of each device in the time watched; the hours of the
 * most watched titles. `catalogue` names a table of titles with their types, where one was staged.
 */
export async function sumSessions(log: LogView, catalogue: string | undefined): Promise<readonly Figure[]> {
  const source = await sourceOfMonths(log);
  const figure = (month: number, summed: Omit<Summed, 'period'>): Figure =>
    eventFigure(log.contract, source(month), { ...summed, period: monthPeriod(month, log.contract.through) });
  const viewers = await createViewers(log);
  const world = await sumBy(log, viewers, undefined);
  const countries = hasRole(log, 'country') ? await sumBy(log, viewers, 'country') : [];
  await log.store.run(`DROP TABLE ${viewers}`);
  const perMinute = log.contract.duration === 'milliseconds' ? 60_000n : 60n;
  const engagement = (sum: Sum, geography: string): readonly Figure[] => {
    const common = { fact: 'fact_engagement', platform: sum.platform, geography, set: 'none' } as const;
    const made = `sum of ${sum.sessions} sessions`;
    const values = {
      users: sum.users,
      sessions: sum.sessions,
      minutes_watched: roundedShare(sum.units, perMinute),
      hours_watched: roundedShare(sum.units, perMinute * 60n),
    };
    return Object.entries(values).map(([measure, value]) =>
      figure(sum.month, { ...common, measure, value: whole(value), made }),
    );
  };
  return [
    ...world.flatMap((sum) => engagement(sum, 'WORLD')),
    ...countries.flatMap((sum) => engagement(sum, sum.member)),
    ...(hasRole(log, 'device') ? deviceShares(await sumDevices(log), figure) : []),
    ...(hasRole(log, 'title') ? await topTitles(log, catalogue, figure) : []),
  ];
}

type MakeFigure = (month: number, summed: Omit<Summed, 'period'>) => Figure;

/**
 * Makes a table of viewers: one row an account, platform, month and country with its sums. Accounts are grouped before
 * they are counted, so that the engine can spill what does not fit in memory.
 */
async function createViewers(log: LogView): Promise<string> {
  const table = `${log.view}_viewers`;
  const country = hasRole(log, 'country') ? 'country, ' : '';
  await log.store.run(
    `CREATE TABLE ${table} AS SELECT ${platformSql(log)}, ${monthSql('started')} AS month, ${country}account, count(*) AS n, sum(seconds) AS s FROM ${log.view} GROUP BY ALL`,
  );
  return table;
}

/** Sums and distinct accounts of the world, or of each country; an account in two countries counts in both. */
async function sumBy(log: LogView, viewers: string, role: 'country' | undefined): Promise<readonly Sum[]> {
  const names = ['platform', 'month', ...(role === undefined ? [] : [role])].join(', ');
  const accounts =
    role === undefined
      ? `(SELECT platform, month, account, sum(n) AS n, sum(s) AS s FROM ${viewers} GROUP BY ALL)`
      : viewers;
  const rows = await log.store.rows(
    `SELECT ${names}, count(*) AS users, CAST(sum(n) AS BIGINT) AS n, CAST(sum(s) AS BIGINT) AS s FROM ${accounts} AS accounts GROUP BY ALL`,
  );
  return rows.map((row) => ({
    platform: memberOf(log, 'platform', row['platform']),
    month: Number(row['month']),
    member: role === undefined ? '' : memberOf(log, role, row[role]),
    sessions: BigInt(String(row['n'])),
    units: BigInt(String(row['s'])),
    users: BigInt(String(row['users'])),
  }));
}

interface DeviceSum {
  readonly platform: string;
  readonly month: number;
  readonly device: string;
  readonly units: bigint;
}

async function sumDevices(log: LogView): Promise<readonly DeviceSum[]> {
  const rows = await log.store.rows(
    `SELECT ${platformSql(log)}, ${monthSql('started')} AS month, device, CAST(sum(seconds) AS BIGINT) AS s FROM ${log.view} GROUP BY ALL`,
  );
  return rows.map((row) => ({
    platform: memberOf(log, 'platform', row['platform']),
    month: Number(row['month']),
    device: memberOf(log, 'device', row['device']),
    units: BigInt(String(row['s'])),
  }));
}

/** Shares of the time watched in percent with four decimals; none for a month in which nothing was watched. */
function deviceShares(sums: readonly DeviceSum[], figure: MakeFigure): readonly Figure[] {
  const totals = new Map<string, bigint>();
  const keyOf = ({ platform, month }: DeviceSum): string => `${platform} ${month}`;
  for (const sum of sums) totals.set(keyOf(sum), (totals.get(keyOf(sum)) ?? 0n) + sum.units);
  return sums.flatMap((sum) => {
    const total = totals.get(keyOf(sum)) ?? 0n;
    if (total === 0n) return [];
    const value = { units: roundedShare(sum.units * 1_000_000n, total), scale: 4 };
    const made = `${sum.units} of ${total} units of time watched`;
    const audience = { dimension: 'Device', band: sum.device };
    const where = { fact: 'fact_audience_mix', measure: 'share_percent', platform: sum.platform } as const;
    return [figure(sum.month, { ...where, audience, value, unit: 'percent', made, set: 'none' })];
  });
}

/** Hours of the most watched titles of each platform and month; titles of equal time in order of their names. */
async function topTitles(
  log: LogView,
  catalogue: string | undefined,
  figure: MakeFigure,
): Promise<readonly Figure[]> {
  const top = log.contract.topTitles ?? DEFAULT_TOP_TITLES;
  const perHour = log.contract.duration === 'milliseconds' ? 3_600_000n : 3_600n;
  const sums = `SELECT ${platformSql(log)}, ${monthSql('started')} AS month, title, CAST(sum(seconds) AS BIGINT) AS s FROM ${log.view} GROUP BY ALL`;
  const ranked = `SELECT *, row_number() OVER (PARTITION BY platform, month ORDER BY s DESC, title) AS place FROM (${sums}) AS watched QUALIFY place <= ${top}`;
  const rows = await log.store.rows(
    catalogue === undefined
      ? `SELECT *, NULL AS type FROM (${ranked}) AS top`
      : `SELECT top.*, catalogue.type FROM (${ranked}) AS top LEFT JOIN ${catalogue} AS catalogue ON catalogue.title = lower(top.title)`,
  );
  return rows.map((row) =>
    figure(Number(row['month']), {
      fact: 'fact_content',
      measure: 'hours_watched',
      platform: memberOf(log, 'platform', row['platform']),
      content: {
        level: 'Title',
        type: row['type'] === null ? 'Unknown' : String(row['type']),
        name: String(row['title']),
      },
      value: whole(roundedShare(BigInt(String(row['s'])), perHour)),
      made: `title ${String(row['place'])} of the month by time watched`,
      set: 'part',
    }),
  );
}
