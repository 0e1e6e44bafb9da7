import { expect, it } from 'vitest';
import { loadLogs } from './log-project.js';

const CONTRACT = `shape: events
kind: subscription_events
dataset: subscriptions
title: Subscriptions
match: ['**/log*.csv']
basis: Reported
platform: netflix
through: 2024-03-15
decimal: comma
columns: { account: account, plan: plan, price: price, start: start, cancel: cancel }
plans: { premium: [Gold], svod: [Silver, Bronze] }
`;

const QUERY = `SELECT CAST(f.period_end AS CHAR(10)) AS month, CAST(f.period_end_reported AS CHAR(10)) AS reported, f.gross_adds AS gross,
  f.cancels AS cancels, f.reactivations AS returns, f.net_adds AS net, f.closing_subscribers AS closing
  FROM fact_subscriber f JOIN dim_tier t ON t.tier_key = f.tier_key WHERE t.tier_code = `;

// Counted by hand: January two starts; February one cancel; March the return of a and one start, until the 15th.
const LOG = [
  'account;plan;price;start;cancel',
  'a;Gold;9,99;2024-01-01;2024-02-10',
  'b;silver;;2024-01-31;2024-03-31',
  'a;Gold;9,99;2024-03-01;',
  'c;BRONZE;4;2024-03-15;2024-03-15',
  'd;Gold;9.99;2024-03-01;',
  'e;Gold;9,99;2024-03-16;',
  'f;Gold;9,99;2024-03-02;2024-03-01',
  'g;Golf;9,99;2024-03-02;',
].join('\n');

const contract = `${CONTRACT}rejectThreshold: 0.5\n`;
const row = (month: string, reported: string, ...counts: readonly number[]): object => {
  const [gross = 0, cancels = 0, returns = 0, net = 0, closing = 0] = counts.map(BigInt);
  return { month, reported, gross, cancels, returns, net, closing };
};

it('a log of subscriptions closes every month with what it opened, gained and lost', async () => {
  const { rows, rejects } = await loadLogs([contract], { 'log.csv': LOG }, `${QUERY}'all' ORDER BY 1`);
  expect(rows).toEqual([
    row('2024-01-31', '2024-01-31', 2, 0, 0, 2, 2),
    row('2024-02-29', '2024-02-29', 0, 1, 0, -1, 1),
    // The cancel of b on 31 March lies after the last day covered; c starts and cancels on that day.
    row('2024-03-31', '2024-03-15', 2, 1, 1, 1, 2),
  ]);
  expect(rejects).toEqual([
    '6 stage/bad-number',
    '7 events/out-of-range',
    '8 events/cancel-before-start',
    '9 stage/unknown-plan',
  ]);
});

it('plans become tiers that stand beside the total', async () => {
  const { rows } = await loadLogs([contract], { 'log.csv': LOG }, `${QUERY}'premium' ORDER BY 1`);
  expect(rows).toEqual([
    row('2024-01-31', '2024-01-31', 1, 0, 0, 1, 1),
    row('2024-02-29', '2024-02-29', 0, 1, 0, -1, 0),
    row('2024-03-31', '2024-03-15', 1, 0, 1, 1, 1),
  ]);
  const additive = await loadLogs(
    [contract],
    { 'log.csv': LOG },
    'SELECT t.tier_code AS tier, COUNT(*) AS n FROM fact_subscriber f JOIN dim_tier t ON t.tier_key = f.tier_key WHERE f.is_additive GROUP BY t.tier_code',
  );
  expect(additive.rows).toEqual([{ tier: 'all', n: 3n }]);
});
