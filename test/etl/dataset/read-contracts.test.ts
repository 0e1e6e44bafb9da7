import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '@ott-analytics/model/contract';
import { readContracts } from '../../../etl/src/dataset/read-contracts.js';
import { CONTRACTS } from '../../pipeline/sample-project.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-contracts-'));
  await mkdir(join(folder, 'datasets'));
  await cp(join(CONTRACTS, 'members.yaml'), join(folder, 'members.yaml'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LINES = [
  'dataset: test',
  'title: A test',
  "match: ['**/test.csv']",
  'period: { kind: year, column: Year }',
  'basis: Reported',
  'platform: netflix',
  'geography: WORLD',
  'lineItem: not-broken-down',
  'set: { kind: total }',
  'figures:',
  '  - { column: Revenue, fact: fact_revenue, measure: amount, unit: bn USD }',
];

/** Reads a contract of `LINES` with the line that starts like one of `lines` replaced by it, or added at the end. */
async function read(...lines: readonly string[]): Promise<readonly Diagnostic[]> {
  const key = (line: string): string => line.split(':')[0] ?? '';
  const replaced = LINES.map((line) => lines.find((other) => key(other) === key(line)) ?? line);
  const added = lines.filter((line) => !LINES.some((other) => key(other) === key(line)));
  await writeFile(join(folder, 'datasets', 'test.yaml'), [...replaced, ...added, ''].join('\n'));
  return (await readContracts(folder)).diagnostics;
}

const at = (line?: number): object => ({
  file: join(folder, 'datasets', 'test.yaml'),
  ...(line === undefined ? {} : { line }),
});

describe('dataset contracts', () => {
  it('are sound as they ship: 61 of them, for 39 files of the folder and 22 sourced tables', async () => {
    const { contracts, diagnostics, members } = await readContracts(CONTRACTS);
    expect(diagnostics).toEqual([]);
    expect(contracts).toHaveLength(61);
    expect(members.platforms.length).toBeGreaterThan(30);
  });

  it('are read when they are sound', async () => {
    expect(await read()).toEqual([]);
  });

  it('name file, line and column of broken YAML', async () => {
    const [found] = await read('basis: [Reported');
    expect(found).toMatchObject({ code: 'contract/yaml', severity: 'error', at: at() });
    expect(found?.at?.line).toBeGreaterThanOrEqual(5);
    expect(found?.at?.column).toBeGreaterThan(0);
  });

  it('name an unknown key with its line and the nearest key', async () => {
    expect(await read('figurs: 3')).toContainEqual({
      code: 'contract/unknown-key',
      severity: 'error',
      message: "the contract has an unknown key 'figurs'",
      at: at(12),
      hint: "did you mean 'figures'?",
    });
  });

  it('name an unknown key of a figure with its path', async () => {
    const found = await read(
      '  - { column: Revenue, fact: fact_revenue, measure: amount, unt: 1, unit: bn USD }',
    );
    // The key that the replaced line shares is "  - { column".
    expect(found).toEqual([
      {
        code: 'contract/unknown-key',
        severity: 'error',
        message: "'figures.0' has an unknown key 'unt'",
        at: at(11),
        hint: "did you mean 'unit'?",
      },
    ]);
  });

  it.each<[string, string, RegExp, number]>([
    ['a wrong type', 'title: 7', /'title' must be string/, 2],
    ['a value that is none of the allowed', 'basis: Rumoured', /'basis' .*Reported, Derived, Estimated/, 5],
    ['an id with blanks', 'dataset: My Test', /'dataset' must match pattern/, 1],
    ['a threshold above 1', 'rejectThreshold: 2', /'rejectThreshold' must be <= 1/, 12],
  ])('name %s with its line', async (_, line, message, number) => {
    const found = await read(line);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]).toMatchObject({ code: 'contract/invalid', severity: 'error', at: at(number) });
  });

  it('name an empty list of figures', async () => {
    const text = [...LINES.slice(0, 9), 'figures: []', ''].join('\n');
    await writeFile(join(folder, 'datasets', 'test.yaml'), text);
    const { diagnostics } = await readContracts(folder);
    expect(diagnostics).toMatchObject([{ code: 'contract/invalid', at: at(10) }]);
    expect(diagnostics[0]?.message).toMatch(/'figures' must NOT have fewer than 1 items/);
  });

  it('name a missing key', async () => {
    const text = LINES.filter((line) => !line.startsWith('basis')).join('\n');
    await writeFile(join(folder, 'datasets', 'test.yaml'), text);
    const { diagnostics } = await readContracts(folder);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "the contract must have required property 'basis'",
    ]);
  });

  it.each([
    [
      'platform: netflx',
      "'platform': there is no platform with the code 'netflx'",
      "did you mean 'netflix'?",
    ],
    [
      'geography: WORLDS',
      "'geography': there is no geography with the code 'WORLDS'",
      "did you mean 'WORLD'?",
    ],
    ['tier: premum', "'tier': there is no tier with the code 'premum'", "did you mean 'premium'?"],
    [
      'lineItem: net-incom',
      "'lineItem': there is no line item with the code 'net-incom'",
      "did you mean 'net-income'?",
    ],
  ])('refuse the unknown code in %s and hint at the nearest', async (line, message, hint) => {
    expect(await read(line)).toMatchObject([{ code: 'contract/invalid', message, hint, at: at() }]);
  });

  it('refuse a table or a column that the star schema does not have', async () => {
    expect(
      await read('  - { column: Revenue, fact: fact_revenu, measure: amount, unit: bn USD }'),
    ).toMatchObject([
      {
        message: "'figures.0.fact': the star schema has no table 'fact_revenu'",
        at: at(11),
        hint: "did you mean 'fact_revenue'?",
      },
    ]);
    expect(
      await read('  - { column: Revenue, fact: fact_revenue, measure: amont, unit: bn USD }'),
    ).toMatchObject([
      {
        message: "'figures.0.measure': fact_revenue has no column 'amont'",
        at: at(11),
        hint: "did you mean 'amount'?",
      },
    ]);
  });

  it('refuse two datasets of one id', async () => {
    await read();
    await writeFile(join(folder, 'datasets', 'twin.yaml'), LINES.join('\n'));
    const { diagnostics } = await readContracts(folder);
    expect(diagnostics).toMatchObject([
      { code: 'contract/invalid', at: { file: join(folder, 'datasets', 'twin.yaml') } },
    ]);
    expect(diagnostics[0]?.message).toMatch(/^dataset id 'test' is taken by .*test\.yaml$/);
  });

  it('change their fingerprint with their text and with the members', async () => {
    const versions = async (): Promise<string | undefined> =>
      (await readContracts(folder)).contracts[0]?.version;
    await read();
    const first = await versions();
    await read('title: Another title');
    const second = await versions();
    await writeFile(
      join(folder, 'members.yaml'),
      'platforms: []\ngeographies: []\nlineItems: []\ntiers: []\n',
    );
    const third = await versions();
    expect(new Set([first, second, third]).size).toBe(3);
  });
});

describe('a contracts folder', () => {
  it('is missed by name', async () => {
    const { diagnostics } = await readContracts(join(folder, 'none'));
    expect(diagnostics).toMatchObject([
      { code: 'contract/missing', severity: 'error', at: { file: join(folder, 'none', 'members.yaml') } },
    ]);
  });

  it('without any dataset says so', async () => {
    const { diagnostics } = await readContracts(folder);
    expect(diagnostics).toMatchObject([{ code: 'contract/missing' }]);
  });

  it('refuses a name that two members share', async () => {
    await read();
    const platform = (code: string, alias: string): string =>
      `  - { code: ${code}, name: ${code}, aliases: [${alias}], businessModel: SVOD, maxStalenessDays: 1 }`;
    const members = ['platforms:', platform('netflix', 'Nf'), platform('b', 'NF'), 'geographies:'];
    const rest = ['  - { code: WORLD, name: World, level: World, region: World }', 'lineItems:'];
    const item = '  - { code: not-broken-down, name: Not, group: Revenue, order: 1 }';
    await writeFile(join(folder, 'members.yaml'), [...members, ...rest, item, 'tiers: []', ''].join('\n'));
    expect((await readContracts(folder)).diagnostics).toMatchObject([
      {
        code: 'members/shared-name',
        message: "the name 'nf' belongs to netflix and b; a name must mean one member",
      },
    ]);
  });
});
