import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from '../../../tools/src/synthetic/plant-fault.js';
import { createRandom } from '../../../tools/src/synthetic/random.js';
import type { SyntheticKind } from '../../../tools/src/synthetic/synthetic-log.js';
import { writeSynthetic, type SyntheticTruth } from '../../../tools/src/synthetic/write-synthetic.js';

const KINDS = Object.keys(FAULTS) as SyntheticKind[];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-synthetic-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = async (
  kind: SyntheticKind,
  seed: number,
  place: string,
  rows = 3000,
): Promise<{ readonly text: string; readonly truth: SyntheticTruth; readonly names: readonly string[] }> => {
  const files = await writeSynthetic({ kind, rows, seed, folder: join(folder, place), faultShare: 0.02 });
  return {
    text: await readFile(files.log, 'utf8'),
    truth: JSON.parse(await readFile(files.truth, 'utf8')) as SyntheticTruth,
    names: [files.log, files.truth, files.contract].map((file) => basename(file)),
  };
};

describe.each(KINDS)('a synthetic log of %s', (kind) => {
  it('is the same for the same seed and another one for another seed', async () => {
    const first = await write(kind, 7, 'a');
    const again = await write(kind, 7, 'b');
    const other = await write(kind, 8, 'c');
    expect(again.text).toBe(first.text);
    expect(again.truth).toEqual(first.truth);
    expect(other.text).not.toBe(first.text);
  });

  it('says in every file name that it is synthetic', async () => {
    const { names } = await write(kind, 7, 'd');
    expect(names.every((name) => name.startsWith('synthetic-'))).toBe(true);
    expect(await readdir(join(folder, 'd'))).toContain('README-synthetic.md');
  });

  it('has as many lines as asked for, and a truth that accounts for all of them', async () => {
    const { text, truth } = await write(kind, 7, 'e');
    expect(text.trimEnd().split('\n')).toHaveLength(3001);
    expect(truth.lines).toBe(3001);
    expect(truth.goodLines + truth.faults.length).toBe(3000);
    expect(new Set(truth.faults.map(({ fault }) => fault)).size).toBe(FAULTS[kind].length);
    expect(truth.oddLines).toBeGreaterThan(0);
  });
});

describe('synthetic sessions', () => {
  it('follow the sources: shares of time by device and platform, lengths of plays', async () => {
    const { text } = await write('sessions', 3, 'f', 60_000);
    const lines = text.trimEnd().split('\n').slice(1);
    // Plain lines only: titles without quotes, no planted fault in the seconds.
    const cells = lines
      .map((line) => line.split(','))
      .filter((line) => /^\d+$/.test(line[6] ?? '') && Number(line[6]) <= 86_400);
    const time = (column: number, name: string): number => {
      const total = cells.reduce((sum, line) => sum + Number(line[6]), 0);
      const own = cells.filter((line) => line[column] === name);
      return own.reduce((sum, line) => sum + Number(line[6]), 0) / total;
    };
    // Conviva Q3 2020: half of the time on connected TV devices, a tenth on mobiles; Nielsen Q2 2020: Netflix 34 %.
    expect(time(3, 'CTV device')).toBeCloseTo(0.5, 1);
    expect(time(3, 'Mobile')).toBeCloseTo(0.1, 1);
    expect(time(1, 'Netflix')).toBeCloseTo(0.34, 1);
    // Conviva Q4 2020: a play on a mobile lasts 8.6 minutes.
    const mobile = cells.filter((line) => line[3] === 'Mobile').map((line) => Number(line[6]) / 60);
    expect(mobile.reduce((sum, minutes) => sum + minutes, 0) / mobile.length).toBeCloseTo(8.6, 0);
  });
});

describe('synthetic subscriptions', () => {
  it('survive as Antenna reports: 45 % of the first ones are left after 12 months', async () => {
    const { text } = await write('subscription_events', 3, 'g', 40_000);
    const lines = text.trimEnd().split('\n').slice(1);
    const seen = new Set<string>();
    const firsts = lines
      .map((line) =>
        line
          .replaceAll('"', '')
          .split(',')
          .map((cell) => cell.trim()),
      )
      .filter(([account = '', , , , , start = '']) => {
        const isFirst = account !== '' && !seen.has(account);
        seen.add(account);
        return isFirst && /^202[23]-\d\d-\d\d$/.test(start);
      });
    const left = firsts.filter(([, , , , , start = '', cancel = '']) => {
      const days = (Date.parse(cancel) - Date.parse(start)) / 86_400_000;
      return cancel === '' || days >= 360;
    });
    expect(left.length / firsts.length).toBeCloseTo(0.45, 1);
  });
});

describe('the random source', () => {
  it('draws evenly, and normally distributed numbers with mean 0 and variance 1', () => {
    const random = createRandom(1);
    const even = Array.from({ length: 20_000 }, () => random.next());
    const normal = Array.from({ length: 20_000 }, () => random.normal());
    const mean = (numbers: readonly number[]): number =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(Math.min(...even)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...even)).toBeLessThan(1);
    expect(mean(even)).toBeCloseTo(0.5, 1);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((number) => number ** 2))).toBeCloseTo(1, 1);
  });
});
