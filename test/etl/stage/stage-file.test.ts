import { describe, expect, it } from 'vitest';
import { printDecimal } from '../../../etl/src/stage/decimal.js';
import type { Figure } from '../../../etl/src/stage/figure.js';
import { contractOf, stageText } from './stage-text.js';

const value = ({ value }: Figure): string => (typeof value === 'string' ? value : printDecimal(value));
const HEADER = 'Platform,Year,Subscribers\n';

describe('staging a file', () => {
  it('makes a figure of every cell, in base units, with line and text as written', () => {
    const { figures, rejects, records } = stageText(
      `${HEADER}Amazon Prime, 2020 ," 1,234.5 "\n`,
      contractOf(),
    );
    expect([records, rejects]).toEqual([1, []]);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({
      platform: 'amazon',
      platformAsWritten: 'Amazon Prime',
      geography: 'WORLD',
      line: 2,
      field: 'Subscribers',
      raw: '1,234.5',
      value: { units: 1_234_500_000n, scale: 0 },
      period: { end: '2020-12-31', kind: 'Y' },
    });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'no number',
      'Netflix,2020,much',
      'stage/bad-number',
      /'much' in 'Subscribers' is no number; expected plain digits in mm count/,
    ],
    [
      'a unit that is not the contract\u2019s',
      'Netflix,2020,12.3bn',
      'stage/unit-contradiction',
      /'12.3bn' in 'Subscribers' says 'bn' \(bn\), but the contract says mm count/,
    ],
    [
      'an empty cell',
      'Netflix,2020,',
      'stage/bad-number',
      /'Subscribers' is empty; expected a number in mm count/,
    ],
    ['a part of a person', 'Netflix,2020,0.0000001', 'stage/bad-number', /0.0000001/],
    [
      'no period',
      'Netflix,Q1 2020,1',
      'stage/bad-period',
      /'Q1 2020' in 'Year' is no period; expected a year such as 2020/,
    ],
    [
      'an unknown platform',
      'Netflux,2020,1',
      'stage/unknown-platform',
      /'Netflux' in 'Platform' is no known platform/,
    ],
    ['no platform', ',2020,1', 'stage/unknown-platform', /'Platform' is empty; expected a platform/],
    ['too few cells', 'Netflix,2020', 'read/ragged', /not the 3 cells of the header/],
    ['too many cells', 'Netflix,2020,1,2', 'read/ragged', /not the 3 cells of the header/],
  ])('refuses a record with %s and says why', (_, record, code, message) => {
    const { figures, rejects } = stageText(`${HEADER}${record}\nAmazon,2019,2\n`, contractOf());
    expect(figures.map(({ line }) => line)).toEqual([3]);
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ file: 'test.csv', line: 2, raw: record });
    expect(rejects[0]?.findings[0]?.code).toBe(code);
    expect(rejects[0]?.findings[0]?.message).toMatch(message);
  });

  it('hints at the nearest name of a misspelt platform', () => {
    const { rejects } = stageText(`${HEADER}Netflux,2020,1\n`, contractOf());
    expect(rejects[0]?.findings[0]?.hint).toMatch(/did you mean 'Netflix'\?/);
  });

  it('says everything that is wrong with a record at once', () => {
    const { rejects } = stageText(`${HEADER}Netflux,never,much\n`, contractOf());
    expect(rejects[0]?.findings.map(({ code }) => code).sort()).toEqual([
      'stage/bad-number',
      'stage/bad-period',
    ]);
  });

  it('refuses the whole record when one of its cells is wrong', () => {
    const figures = ['US & Canada', 'EMEA'].map((column) => ({
      column,
      fact: 'fact_subscriber',
      measure: 'closing_subscribers',
      unit: 'mm count' as const,
    }));
    const contract = contractOf({ platform: 'netflix', figures });
    const staged = stageText('Year,US & Canada,EMEA\n2019,1,2\n2020,1,x\n', contract);
    expect(staged.figures.map(({ line }) => line)).toEqual([2, 2]);
    expect(staged.rejects.map(({ line }) => line)).toEqual([3]);
  });

  it('takes an empty optional cell for not published, and skips a record without any figure', () => {
    const [figure] = contractOf().figures;
    if (figure === undefined) throw new Error('the contract has a figure');
    const staged = stageText(
      `${HEADER}Netflix,2020,\nNetflix,2021,5\n`,
      contractOf({ figures: [{ ...figure, optional: true }] }),
    );
    expect(staged).toMatchObject({ records: 2, skipped: 1, rejects: [] });
    expect(staged.figures.map(value)).toEqual(['5000000']);
  });

  it('turns the sign of losses that are written without it', () => {
    const contract = contractOf({
      platform: 'netflix',
      figures: [
        {
          column: 'Loss',
          fact: 'fact_revenue',
          measure: 'amount',
          unit: 'bn USD',
          lineItem: 'net-income',
          sign: 'negate',
        },
      ],
    });
    expect(stageText('Year,Loss\n2020,0.9\n', contract).figures.map(value)).toEqual(['-900000000']);
  });

  it('leaves out the records that the contract declares, and counts them', () => {
    const skip = [{ column: 'Platform', equals: 'Total', reason: 'The sum of the others.' }];
    const staged = stageText(`${HEADER}Netflix,2020,1\nTotal,2020,9\n`, contractOf({ skip }));
    expect(staged).toMatchObject({ records: 2, skipped: 1, rejects: [] });
    expect(staged.figures).toHaveLength(1);
  });

  it('replaces members and set where an override applies, the override over the figure over the dataset', () => {
    const overrides = [
      {
        when: { column: 'Platform', equals: 'Netflix Premium' },
        platform: 'netflix',
        tier: 'premium',
        set: { kind: 'part' as const },
        reason: 'A tier.',
      },
    ];
    const { figures } = stageText(
      `${HEADER}Netflix Premium,2020,1\nNetflix,2020,2\n`,
      contractOf({ overrides }),
    );
    expect(figures.map(({ platform, tier, set }) => [platform, tier, set.kind])).toEqual([
      ['netflix', 'premium', 'part'],
      ['netflix', 'all', 'total'],
    ]);
    expect(figures[0]?.platformAsWritten).toBe('Netflix Premium');
  });

  it('reads a column under one of its aliases', () => {
    const [figure] = contractOf().figures;
    if (figure === undefined) throw new Error('the contract has a figure');
    const contract = contractOf({ figures: [{ ...figure, aliases: ['Spp Subscribers'] }] });
    const { figures } = stageText('Platform,Year,Spp Subscribers\nNetflix,2020,1\n', contract);
    expect(figures.map(({ field }) => field)).toEqual(['Spp Subscribers']);
  });
});
