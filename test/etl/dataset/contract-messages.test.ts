import { mkdir, mkdtemp, cp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContracts, type ContractSet } from '../../../etl/src/dataset/read-contracts.js';
import { CONTRACTS } from '../../pipeline/sample-project.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-messages-'));
  await mkdir(join(folder, 'datasets'));
  await cp(join(CONTRACTS, 'members.yaml'), join(folder, 'members.yaml'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function readText(text: string): Promise<ContractSet> {
  await writeFile(join(folder, 'datasets', 'test.yaml'), text);
  return readContracts(folder);
}

/** A contract whose parts stand on lines of their own: line 5 is the period, 9 to 13 the first figure. */
const CONTRACT = `dataset: test
title: A test
match: ['**/test.csv']
basis: Reported
period: { kind: year, column: Year }
platform: netflix
set: { kind: total }
figures:
  - column: Revenue
    fact: fact_revenue
    measure: amount
    unit: bn USD
    lineItem: subscription
`;

const messages = async (
  from: string,
  to: string,
): Promise<readonly (readonly [number | undefined, string, string | undefined])[]> => {
  expect(CONTRACT).toContain(from);
  const { diagnostics } = await readText(CONTRACT.replace(from, to));
  return diagnostics.map(({ at, message, hint }) => [at?.line, message, hint]);
};

describe('what a contract gets wrong', () => {
  it('is sound before anything is changed', async () => {
    expect((await readText(CONTRACT)).diagnostics).toEqual([]);
  });

  it.each<[string, string, string, readonly [number, string, string | undefined]]>([
    [
      'an unknown unit',
      'unit: bn USD',
      'unit: bn US',
      [
        12,
        "'figures.0.unit' is 'bn US' but must be equal to one of the allowed values: USD, k USD, mm USD, bn USD, count",
        "did you mean 'bn USD'?",
      ],
    ],
    [
      'an unknown kind of period',
      'kind: year',
      'kind: yaer',
      [5, "'period.kind' is 'yaer' but must be equal to one of the allowed values", "did you mean 'year'?"],
    ],
    [
      'a key that belongs to another kind of period',
      'kind: year,',
      'kind: year, monthday: 12-31,',
      [5, "'period' has an unknown key 'monthday'", 'known keys: kind, column'],
    ],
    [
      'a fiscal year without its last month',
      'kind: year',
      'kind: fiscal-year',
      [5, "'period' must have required property 'yearEndMonth'", undefined],
    ],
    [
      'a misspelt key on a line of its own',
      '    measure: amount',
      '    mesure: amount',
      [11, "'figures.0' has an unknown key 'mesure'", "did you mean 'measure'?"],
    ],
    [
      'an unknown line item of a figure',
      'lineItem: subscription',
      'lineItem: subscriptions',
      [
        13,
        "'figures.0.lineItem': there is no line item with the code 'subscriptions'",
        "did you mean 'subscription'?",
      ],
    ],
    [
      'an unknown platform',
      'platform: netflix',
      'platform: netfix',
      [6, "'platform': there is no platform with the code 'netfix'", "did you mean 'netflix'?"],
    ],
    [
      'an unknown member of a set',
      'set: { kind: total }',
      'set: { kind: regions, members: [UCAN, EMAE] }',
      [7, "'set.members.1': there is no geography with the code 'EMAE'", "did you mean 'EMEA'?"],
    ],
    [
      'a set without its members',
      'set: { kind: total }',
      'set: { kind: regions }',
      [7, "'set' must have required property 'members'", undefined],
    ],
    [
      'an unknown table',
      'fact: fact_revenue',
      'fact: fact_revenues',
      [10, "'figures.0.fact': the star schema has no table 'fact_revenues'", "did you mean 'fact_revenue'?"],
    ],
    [
      'an unknown column',
      'measure: amount',
      'measure: subscribers',
      [
        11,
        "'figures.0.measure': fact_revenue has no column 'subscribers'",
        'measures of fact_revenue: amount',
      ],
    ],
    [
      'an unknown encoding',
      'basis: Reported',
      'basis: Reported\nformat: { encoding: utf8 }',
      [
        5,
        "'format.encoding' is 'utf8' but must be equal to one of the allowed values",
        "did you mean 'utf-8'?",
      ],
    ],
    [
      'a pattern that is none',
      'basis: Reported',
      "basis: Reported\nskip:\n  - { matches: '(', reason: x }",
      [6, "'skip.0.matches': '(' is no regular expression", undefined],
    ],
    [
      'a skip rule without a condition',
      'basis: Reported',
      'basis: Reported\nskip:\n  - { column: Year, reason: x }',
      [6, "'skip.0' must have exactly one of equals, matches, empty", undefined],
    ],
    [
      'a period that nothing names',
      ', column: Year',
      '',
      [5, "'period': the column is missing that names the period", "add 'column'"],
    ],
  ])('%s: file, line, key and the nearest valid one', async (_, from, to, [line, message, hint]) => {
    const [first, ...others] = await messages(from, to);
    expect(others).toEqual([]);
    expect(first?.[0]).toBe(line);
    expect(first?.[1].startsWith(message)).toBe(true);
    expect(first?.[2]).toBe(hint);
  });

  it('names the keys of which one is needed when there are neither figures nor a wide table', async () => {
    const { diagnostics } = await readText(CONTRACT.slice(0, CONTRACT.indexOf('figures:')));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the contract must have at least one of figures, wide',
    ]);
  });

  it('names a key that stands twice, with line and column', async () => {
    const { diagnostics } = await readText(`${CONTRACT}title: Again\n`);
    expect(diagnostics).toMatchObject([
      {
        code: 'contract/yaml',
        message: 'not valid YAML: Map keys must be unique at line 14, column 1:',
        at: { line: 14, column: 1 },
      },
    ]);
  });

  it('names the line of a member whose name belongs to another one', async () => {
    const members = `platforms:
  - { code: a, name: Same, businessModel: SVOD, maxStalenessDays: 1 }
  - { code: b, name: same, businessModel: SVOD, maxStalenessDays: 1 }
geographies: []
lineItems: []
tiers: []
`;
    await writeFile(join(folder, 'members.yaml'), members);
    const { diagnostics } = await readText(CONTRACT);
    expect(diagnostics.find(({ code }) => code === 'members/shared-name')?.at).toEqual({
      file: join(folder, 'members.yaml'),
      line: 3,
    });
  });

  it('takes a wide table whose headers name the period without a column for it', async () => {
    const { contracts, diagnostics } = await readText(`dataset: test
title: Years as columns
match: ['**/test.csv']
basis: Reported
period: { kind: year }
platform: { column: Platform }
lineItem: subscription
wide:
  - { columns: { matches: '^\\d{4}$' }, as: period, fact: fact_revenue, measure: amount, unit: bn USD }
`);
    expect(diagnostics).toEqual([]);
    expect(contracts[0]?.contract.figures).toEqual([]);
  });
});
