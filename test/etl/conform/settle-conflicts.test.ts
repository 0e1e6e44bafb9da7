import { describe, expect, it } from 'vitest';
import { settleConflicts } from '../../../etl/src/conform/settle-conflicts.js';
import { ending, makeFigure } from './make-figure.js';

describe('the same figure from two sources', () => {
  it('is taken from the higher precedence; the other is held and reported as information', () => {
    const low = makeFigure({ file: 'low.csv', value: '39', raw: '39' });
    const high = makeFigure({ file: 'high.csv', value: '39.4', raw: '39.4', precedence: 10 });
    const { figures, held, duplicates, diagnostics } = settleConflicts([low, high]);
    expect(figures).toEqual([high]);
    expect(duplicates).toEqual([]);
    expect(held).toEqual([
      { figure: low, reason: `high.csv:${high.line} has precedence for the same figure` },
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'conform/precedence', severity: 'info', at: { file: 'low.csv', line: low.line } },
    ]);
    expect(diagnostics[0]?.message).toContain(`'Revenue' is 39 here and 39.4 in high.csv:${high.line}`);
  });

  it('is taken from the first file, with a warning, when no precedence is declared', () => {
    const first = makeFigure({ file: 'a.csv' });
    const second = makeFigure({ file: 'b.csv' });
    const { figures, held, diagnostics } = settleConflicts([first, second]);
    expect([figures, held.map(({ figure }) => figure)]).toEqual([[first], [second]]);
    expect(diagnostics).toMatchObject([{ code: 'conform/undeclared-conflict', severity: 'warning' }]);
  });

  it('is none when a member, the measure, the date or the length of the flow differs', () => {
    const figures = [
      makeFigure(),
      makeFigure({ platform: 'amazon' }),
      makeFigure({ geography: 'UCAN' }),
      makeFigure({ lineItem: 'advertising' }),
      makeFigure({ period: ending('2019-12-31') }),
      makeFigure({ period: ending('2020-12-31', 'Q') }),
      makeFigure({ fact: 'fact_subscriber', measure: 'closing_subscribers' }),
      makeFigure({ fact: 'fact_subscriber', measure: 'net_adds' }),
      makeFigure({ fact: 'fact_subscriber', measure: 'closing_subscribers', tier: 'premium' }),
    ];
    expect(settleConflicts(figures)).toEqual({ figures, held: [], duplicates: [], diagnostics: [] });
  });
});

describe('the same figure twice in one file', () => {
  it('is a duplicate record: the later line is refused with both lines named', () => {
    const first = makeFigure({ raw: '1.5' });
    const again = makeFigure({ raw: '1.6' });
    const { figures, duplicates } = settleConflicts([first, again]);
    expect(figures).toEqual([first]);
    expect(duplicates).toHaveLength(1);
    expect(duplicates[0]).toMatchObject({ file: 'test.csv', line: again.line });
    expect(duplicates[0]?.findings[0]).toMatchObject({
      code: 'conform/duplicate-record',
      message: `line ${first.line} gives 'Revenue' for the same members and period already (1.5)`,
    });
  });

  it('takes all other figures of the refused record with it', () => {
    const first = makeFigure();
    const again = makeFigure();
    const beside = makeFigure({ line: again.line, field: 'Other', lineItem: 'advertising' });
    const { figures, held } = settleConflicts([first, again, beside]);
    expect([figures, held]).toEqual([[first], []]);
  });

  it('refuses a record once, also when it repeats several figures', () => {
    const wide = (line: number): ReturnType<typeof makeFigure>[] =>
      ['UCAN', 'EMEA'].map((geography) => makeFigure({ line, geography, field: geography }));
    const { duplicates } = settleConflicts([...wide(2), ...wide(3)]);
    expect(new Set(duplicates.map(({ line }) => line))).toEqual(new Set([3]));
    expect(duplicates).toHaveLength(1);
  });
});
