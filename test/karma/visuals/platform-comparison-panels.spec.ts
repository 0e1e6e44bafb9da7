import english from '../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import { Visual as Comparison } from '../../../visuals/platform-comparison/src/visual';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { click, press, setStage, type Stage } from './host/stage';

const TWO_YEARS: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: ['A', 'B', 'C', 'A', 'B', 'C', 'A', 'B', 'C'] },
    { role: 'period', name: 'Year', values: [2021, 2021, 2021, 2022, 2022, 2022, 2023, 2023, 2023] },
  ],
  measures: [{ roles: ['value'], name: 'Subscribers', values: [9, 5, 1, 8, 9, 2, 7, 9, 8], format: '0' }],
};
const TWO_MEASURES: DataViewSpec = {
  groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
  measures: [
    { roles: ['value'], name: 'Subscribers', values: [9, 5], format: '0' },
    { roles: ['value'], name: 'Churn', values: [0.02, 0.05], format: '0.0%' },
  ],
};
const open = (view: DataViewSpec, objects: DataViewSpec['objects'] = {}): Stage => {
  const stage = setStage(Comparison, { strings: english });
  stage.show({ ...view, objects });
  return stage;
};
const selectedKeys = (stage: Stage): readonly (string | null)[] =>
  stage
    .marks()
    .filter((mark) => mark.getAttribute('aria-selected') === 'true')
    .map((mark) => mark.getAttribute('data-key'));

describe('platforms over periods', () => {
  it('are one mark each, which selects all rows of the platform, the latest first', async () => {
    const stage = open(TWO_YEARS);
    expect(stage.marks().length).toBe(3);
    click(stage.mark('C'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual([
      'Table.Platform[8]',
      'Table.Platform[5]',
      'Table.Platform[2]',
    ]);
    expect(selectedKeys(stage)).toEqual(['2:C']);
    expect(stage.element.querySelector('.ott-live')?.textContent).toContain('1 of 3 selected.');
  });

  it('are selected when a bookmark holds one of their rows', () => {
    const stage = open(TWO_YEARS);
    stage.fake.selectFromOutside(['Table.Platform[4]']);
    expect(selectedKeys(stage)).toEqual(['1:B']);
  });

  it('say rank, change of rank and all ranks in a bump chart, best first for the arrow keys', () => {
    const stage = open(TWO_YEARS, { comparison: { mode: 'bump' } });
    expect(stage.marks().map((mark) => mark.getAttribute('data-key'))).toEqual(['1:B', '2:C', '0:A']);
    expect(stage.mark('C').getAttribute('aria-label')).toBe(
      'C: rank 2 of 3, up 1. Subscribers, 2023: 8. Subscribers, 2022: 2, a change of +6 (+300%), which is ' +
        'better. Index 100, where 100 is the baseline. Ranks: 2021: 3, 2022: 3, 2023: 2.',
    );
    stage.mark('B').focus();
    press(stage.mark('B'), 'ArrowDown');
    expect(document.activeElement).toBe(stage.mark('C'));
    press(stage.mark('C'), 'ArrowDown');
    expect(document.activeElement).toBe(stage.mark('A'));
  });
});

describe('a panel for each measure', () => {
  it('says which panel a mark is in, and selects a platform in all of them', async () => {
    const stage = open(TWO_MEASURES);
    expect(stage.marks().map((mark) => mark.getAttribute('data-key'))).toEqual([
      '0.0/0:A',
      '0.0/1:B',
      '0.1/1:B',
      '0.1/0:A',
    ]);
    expect(stage.marks()[2]?.getAttribute('aria-label')).toMatch(/^Churn\. B: rank 1 of 2\./);
    click(stage.mark('A'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Platform[0]']);
    expect(selectedKeys(stage)).toEqual(['0.0/0:A', '0.1/0:A']);
    expect(stage.element.querySelector('.ott-live')?.textContent).toContain('1 of 2 selected.');
  });

  it('is walked by arrow keys across panels', () => {
    const stage = open(TWO_MEASURES);
    const [first] = stage.marks();
    first?.focus();
    if (first !== undefined) press(first, 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-key')).toBe('0.1/1:B');
  });
});

describe('the formatting pane', () => {
  const paneOf = (stage: Stage): string => JSON.stringify(stage.visual.getFormattingModel?.()?.cards ?? []);

  it('has a switch for each measure, saved with the measure', () => {
    const pane = paneOf(open(TWO_MEASURES));
    expect(pane).toContain('"displayName":"Churn"');
    expect(pane).toContain('"selector":{"metadata":"Table.Churn"}');
  });

  it('shows what has an effect in the chosen mode', () => {
    const bullet = paneOf(open(TWO_MEASURES, { comparison: { mode: 'bullet' } }));
    expect(bullet).toContain('End of the first band');
    expect(bullet).not.toContain('Colours of the lines');
    const bump = paneOf(open(TWO_YEARS, { comparison: { mode: 'bump' } }));
    expect(bump).toContain('Colours of the lines');
    expect(bump).not.toContain('End of the first band');
    expect(bump).not.toContain('"displayName":"Scale"');
  });

  it('offers rules for the colours of value, comparison and target', () => {
    const stage = open(TWO_MEASURES);
    const rules = paneOf(stage).match(/"instanceKind":3/g) ?? [];
    expect(rules.length).toBeGreaterThanOrEqual(3);
  });
});

describe('rules for colours', () => {
  it('colour the dot, the hollow dot and the target of a platform', () => {
    const fill = (color: string) => ({ solid: { color } });
    const stage = open({
      groupings: [
        {
          role: 'category',
          name: 'Platform',
          values: ['A'],
          objects: [
            { dots: { fill: fill('#112233'), comparison: fill('#445566'), target: fill('#778899') } },
          ],
        },
      ],
      measures: [
        { roles: ['value'], name: 'Now', values: [3] },
        { roles: ['comparison'], name: 'Before', values: [2] },
        { roles: ['target'], name: 'Goal', values: [4] },
      ],
    });
    const mark = stage.mark('A').innerHTML.toLowerCase();
    expect(mark).toMatch(/<circle[^>]*fill="#112233"/);
    expect(mark).toMatch(/<circle[^>]*stroke="#445566"/);
    expect(mark).toMatch(/<rect[^>]*fill="#778899"/);
  });
});
