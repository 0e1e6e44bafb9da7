import { OVERVIEW, visualFile, withChange, withFile, type Loose } from '../tiny-project.js';
import { inFile, LINE_CHART, literal, value, withPosition, type RuleExample } from './rule-example.js';

/** Broken layout and reading order. */
export const LAYOUT_EXAMPLES: readonly RuleExample[] = [
  {
    code: 'report/outside-page',
    title: 'a visual that ends beyond the page',
    change: withPosition(LINE_CHART, { width: 700 }),
    file: LINE_CHART,
    text: /outside of its page \(1280 x 720\)/,
  },
  {
    code: 'report/outside-page',
    title: 'a visual in a group, whose place counts from the corner of the group',
    change: withPosition(visualFile(12), { x: 100 }),
    file: visualFile(12),
    text: /x 820, y 64/,
  },
  {
    code: 'report/outside-page',
    title: 'a visual without size',
    change: withPosition(LINE_CHART, { width: 0 }),
    file: LINE_CHART,
    text: /0 x 280/,
  },
  {
    code: 'report/overlap',
    title: 'two charts on one another',
    change: withPosition(LINE_CHART, { y: 390 }),
    file: LINE_CHART,
    text: /covers "b0000000000000000006"/,
  },
  {
    code: 'report/outside-phone',
    title: 'a phone layout wider than the phone',
    change: withPosition(visualFile(4).replace('visual.json', 'mobile.json'), { width: 330 }),
    file: visualFile(4).replace('visual.json', 'mobile.json'),
    text: /324 px wide/,
  },
  {
    code: 'report/alt-text',
    title: 'a chart without alt text',
    change: inFile(LINE_CHART, (json) => delete (json['visual'] as Partial<Loose>)['visualContainerObjects']),
    file: LINE_CHART,
    text: /lineChart has no alt text/,
  },
  {
    code: 'report/alt-text',
    title: 'an alt text of blanks',
    change: inFile(visualFile(2), (json) => {
      const general = json['visual']?.['visualContainerObjects']?.['general']?.[0]?.['properties'] as Loose;
      general['altText'] = literal("' '");
    }),
    file: visualFile(2),
    text: /pageNavigator has no alt text/,
  },
  {
    code: 'report/tab-order',
    title: 'a chart that the keyboard does not find',
    change: inFile(LINE_CHART, (json) => delete (json['position'] as Partial<Loose>)['tabOrder']),
    file: LINE_CHART,
    text: /no tab order/,
  },
  {
    code: 'report/tab-order-direction',
    title: 'a step back to the left',
    change: withPosition(visualFile(7), { tabOrder: 950 }),
    file: visualFile(7),
    text: /comes after "b0000000000000000008".*left of it/,
  },
  {
    code: 'report/tab-order-direction',
    title: 'a step back to the top',
    change: withPosition(visualFile(6), { tabOrder: 990 }),
    file: visualFile(6),
    text: /stands above it/,
  },
  {
    code: 'report/analytic-budget',
    title: 'a fifth analytic visual',
    change: inFile(visualFile(4), (json) => ((json['visual'] as Loose)['visualType'] = value('gauge'))),
    file: `${OVERVIEW}/page.json`,
    text: /shows 5 analytic visuals; at most 4/,
  },
  {
    code: 'report/analytic-height',
    title: 'a chart that is too low',
    change: withPosition(LINE_CHART, { height: 199 }),
    file: LINE_CHART,
    text: /199 px high; at least 200/,
  },
  {
    code: 'report/visual-budget',
    title: 'a twenty-first visual with data',
    change: (project) =>
      Array.from({ length: 16 }, (_, index) => `e${index.toString(16).padStart(19, '0')}`).reduce(
        (result, name) =>
          withFile(
            result,
            `${OVERVIEW}/visuals/${name}/visual.json`,
            JSON.stringify({ name, visual: { visualType: 'card' } }),
          ),
        project,
      ),
    file: `${OVERVIEW}/page.json`,
    text: /shows 21 visuals with data; at most 20/,
  },
  {
    code: 'report/field-budget',
    title: 'a visual of seven fields',
    change: inFile(LINE_CHART, (json) => {
      const y = json['visual']?.['query']?.['queryState']?.['Y'] as Loose;
      y['projections'] = value(Array.from({ length: 6 }, () => y['projections']?.[0]));
    }),
    file: LINE_CHART,
    text: /lineChart has 7 fields; at most 6/,
  },
  {
    code: 'report/filter-budget',
    title: 'five visuals with a top N filter',
    change: (project) =>
      [2, 3, 4, 5, 6].reduce(
        (result, number) =>
          withChange(result, visualFile(number), (json) => {
            json['filterConfig'] = value({ filters: [{ name: `Top${number}`, type: 'TopN' }] });
          }),
        project,
      ),
    file: `${OVERVIEW}/page.json`,
    text: /shows 5 visuals with a filter of type TopN; at most 4/,
  },
  {
    code: 'report/items-without-data',
    title: 'a field well that shows items with no data',
    change: inFile(LINE_CHART, (json) => {
      const category = json['visual']?.['query']?.['queryState']?.['Category'] as Loose;
      category['showAll'] = value(true);
    }),
    file: LINE_CHART,
    text: /field well Category shows items with no data/,
  },
  {
    code: 'report/page-height',
    title: 'a page that scrolls',
    change: inFile(`${OVERVIEW}/page.json`, (json) => (json['height'] = value(900))),
    file: `${OVERVIEW}/page.json`,
    text: /900 px high; at most 720/,
  },
];
