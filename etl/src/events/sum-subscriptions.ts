import type { Figure } from '../stage/figure.js';
import { eventFigure, monthPeriod, whole, type Summed } from './event-figure.js';
import { hasRole, memberOf, monthSql, platformSql, type LogView, type MemberRole } from './log-view.js';

/** What happened to one series (platform, and country or tier) in one month. */
interface Movement {
  adds: bigint;
  cancels: bigint;
  /** Adds of accounts that never had a subscription of the platform before. */
  firsts: bigint;
}

/** A series of months: of a platform in the world, of one of its countries, or of one of its tiers. */
interface Series {
  readonly platform: string;
  readonly geography: string;
  readonly tier: string;
  readonly set: 'total' | 'country' | 'part';
  readonly months: Map<number, Movement>;
}

type Breakdown = 'country' | 'plan' | undefined;

/**
 * The figures of a log of subscriptions by platform and month, from the first start to the last day that the log
 * covers: gross adds (starts), cancels, reactivations (starts of accounts that had an earlier subscription of the
 * platform), net adds (gross adds less cancels) and closing subscribers (all net adds so far, so that opening + gross
 * adds - cancels = closing always holds). The log must hold every subscription since the platform's first.
 */
export async function sumSubscriptions(log: LogView): Promise<readonly Figure[]> {
  const through = log.contract.through ?? (await lastDay(log));
  const lastMonth = Number(through.slice(0, 4)) * 12 + Number(through.slice(5, 7)) - 1;
  const breakdowns: readonly Breakdown[] = [
    undefined,
    ...(hasRole(log, 'country') ? (['country'] as const) : []),
    ...(hasRole(log, 'plan') ? (['plan'] as const) : []),
  ];
  const figures: Figure[] = [];
  for (const breakdown of breakdowns) {
    for (const series of await readSeries(log, breakdown, through))
      figures.push(...seriesFigures(log, series, { lastMonth, through }));
  }
  return figures;
}

/** The last day on which anything happened; cancels that lie ahead of the load do not count. */
async function lastDay(log: LogView): Promise<string> {
  const [row] = await log.store.rows(
    `SELECT CAST(greatest(max(start), max(cancel) FILTER (cancel <= DATE '${log.through}')) AS VARCHAR) AS day FROM ${log.view}`,
  );
  return String(row?.['day'] ?? log.through);
}

async function readSeries(log: LogView, breakdown: Breakdown, through: string): Promise<readonly Series[]> {
  const by = breakdown === undefined ? '' : `, ${breakdown}`;
  const count = (day: string, where: string): string =>
    `SELECT ${platformSql(log)}${by}, ${monthSql(day)} AS month, count(*) AS n FROM ${log.view} ${where} GROUP BY ALL`;
  // One subscription an account: the first one, of equal first days the first by country or plan name.
  const member = breakdown === undefined ? `''` : breakdown;
  const first = `SELECT ${platformSql(log)}, account, min({'day': start, 'member': ${member}}) AS first FROM ${log.view} GROUP BY ALL`;
  const firsts = `SELECT platform${breakdown === undefined ? '' : `, first.member AS ${breakdown}`}, ${monthSql('first.day')} AS month, count(*) AS n FROM (${first}) AS accounts GROUP BY ALL`;
  const series = new Map<string, Series>();
  const movements: readonly (readonly [keyof Movement, string])[] = [
    ['adds', count('start', '')],
    ['cancels', count('cancel', `WHERE cancel <= DATE '${through}'`)],
    ['firsts', firsts],
  ];
  for (const [what, sql] of movements) {
    for (const row of await log.store.rows(sql)) {
      const one = seriesOf(log, series, row, breakdown);
      const month = Number(row['month']);
      const movement = one.months.get(month) ?? { adds: 0n, cancels: 0n, firsts: 0n };
      movement[what] += BigInt(String(row['n']));
      one.months.set(month, movement);
    }
  }
  return [...series.values()];
}

function seriesOf(
  log: LogView,
  known: Map<string, Series>,
  row: Readonly<Record<string, unknown>>,
  breakdown: MemberRole | undefined,
): Series {
  const platform = memberOf(log, 'platform', row['platform']);
  const member = breakdown === undefined ? undefined : memberOf(log, breakdown, row[breakdown]);
  const key = `${platform} ${member ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const set = breakdown === undefined ? 'total' : breakdown === 'country' ? 'country' : 'part';
  const geography = breakdown === 'country' && member !== undefined ? member : 'WORLD';
  const tier = breakdown === 'plan' && member !== undefined ? member : 'all';
  const series = { platform, geography, tier, set, months: new Map() } as const;
  known.set(key, series);
  return series;
}

function seriesFigures(
  log: LogView,
  { platform, geography, tier, set, months }: Series,
  { lastMonth, through }: { readonly lastMonth: number; readonly through: string },
): readonly Figure[] {
  const [source = ''] = log.files;
  const figures: Figure[] = [];
  let closing = 0n;
  for (let month = Math.min(...months.keys()); month <= lastMonth; month += 1) {
    const { adds, cancels, firsts } = months.get(month) ?? { adds: 0n, cancels: 0n, firsts: 0n };
    closing += adds - cancels;
    const values = {
      closing_subscribers: closing,
      net_adds: adds - cancels,
      gross_adds: adds,
      cancels,
      reactivations: adds - firsts,
    };
    const made = `${adds} starts and ${cancels} cancels`;
    const period = monthPeriod(month, through);
    for (const [measure, value] of Object.entries(values)) {
      const summed: Summed = {
        fact: 'fact_subscriber',
        measure,
        platform,
        geography,
        tier,
        period,
        value: whole(value),
        made,
        set,
      };
      figures.push(eventFigure(log.contract, source, summed));
    }
  }
  return figures;
}
