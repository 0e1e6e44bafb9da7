import { GUIDS, OVERVIEW, visualFile, withoutFiles, type Loose } from '../tiny-project.js';
import { inFile, LINE_CHART, literal, REPORT, value, type RuleExample } from './rule-example.js';

const BOOKMARK = 'definition/bookmarks/c0000000000000000001.bookmark.json';
const from = (Entity: string): object => ({ Expression: { SourceRef: { Entity } } });

/** Changes the field of the line chart's Y. */
function withField(field: unknown): RuleExample['change'] {
  return inFile(LINE_CHART, (json) => {
    const projection = json['visual']?.['query']?.['queryState']?.['Y']?.['projections']?.[0] as Loose;
    projection['field'] = value(field);
  });
}

/** Broken references: fields, visuals, pages, bookmarks. */
export const REFERENCE_EXAMPLES: readonly RuleExample[] = [
  {
    code: 'report/unknown-field',
    title: 'a table that the model does not have',
    change: withField({ Measure: { ...from('Salez'), Property: 'Total Sales' } }),
    file: LINE_CHART,
    text: /no table "Salez".*Did you mean "Sales"/s,
  },
  {
    code: 'report/unknown-field',
    title: 'a measure with a slip of the pen',
    change: withField({ Measure: { ...from('Sales'), Property: 'Total Sale' } }),
    file: LINE_CHART,
    text: /"Sales" has no measure "Total Sale".*Did you mean "Total Sales"/s,
  },
  {
    code: 'report/unknown-field',
    title: 'a measure that is bound as a column',
    change: withField({ Column: { ...from('Sales'), Property: 'Total Sales' } }),
    file: LINE_CHART,
    text: /no column "Total Sales".*It is a measure/s,
  },
  {
    code: 'report/unknown-field',
    title: 'a measure of another table',
    change: withField({ Measure: { ...from('Date'), Property: 'Total Sales' } }),
    file: LINE_CHART,
    text: /It is in the table "Sales"/,
  },
  {
    code: 'report/unknown-field',
    title: 'a level that the hierarchy does not have',
    change: withField({
      HierarchyLevel: {
        Expression: { Hierarchy: { ...from('Date'), Hierarchy: 'Calendar' } },
        Level: 'Week',
      },
    }),
    file: LINE_CHART,
    text: /no level "Week".*It has: Year, Date/s,
  },
  {
    code: 'report/unknown-field',
    title: 'an alt text from a measure that does not exist',
    change: inFile(visualFile(4), (json) => {
      const general = json['visual']?.['visualContainerObjects']?.['general']?.[0]?.['properties'] as Loose;
      general['altText'] = value({ expr: { Measure: { ...from('Sales'), Property: 'Alt' } } });
    }),
    file: visualFile(4),
    text: /no measure "Alt"/,
  },
  {
    code: 'report/unknown-selector',
    title: 'formatting for a field that is in no field well',
    change: inFile(LINE_CHART, (json) => {
      const style = json['visual']?.['objects']?.['lineStyles']?.[0] as Loose;
      style['selector'] = value({ metadata: 'Sales.Sales LY' });
    }),
    file: LINE_CHART,
    text: /"Sales\.Sales LY", which is in no field well.*Sales\.Total Sales/s,
  },
  {
    code: 'report/unknown-visual-type',
    title: 'a visual type that nobody knows',
    change: inFile(LINE_CHART, (json) => ((json['visual'] as Loose)['visualType'] = value('lineChrt'))),
    file: LINE_CHART,
    text: /"lineChrt" is neither.*Did you mean "lineChart"/s,
  },
  {
    code: 'report/unused-custom-visual',
    title: 'a registered visual that no page uses',
    change: (project) => withoutFiles(project, visualFile(6)),
    file: REPORT,
    text: new RegExp(`${GUIDS[1]}.* no page uses it`),
  },
  {
    code: 'report/custom-visual-entry',
    title: 'an entry with a folder in its path',
    change: inFile(REPORT, (json) => {
      const item = json['resourcePackages']?.[2]?.['items']?.[0] as Loose;
      item['path'] = value(`resources/${GUIDS[0]}.pbiviz.json`);
    }),
    file: REPORT,
    text: /without a folder/,
  },
  {
    code: 'report/private-visual-as-public',
    title: 'a private visual in the list of AppSource visuals',
    change: inFile(REPORT, (json) => (json['publicCustomVisuals'] = value([GUIDS[0]]))),
    file: REPORT,
    text: /publicCustomVisuals too/,
  },
  {
    code: 'report/link-target',
    title: 'a button to a page that is not there',
    change: inFile(visualFile(9), (json) => {
      const link = json['visual']?.['visualContainerObjects']?.['visualLink']?.[0]?.['properties'] as Loose;
      link['navigationSection'] = literal("'a00000000000000000ff'");
    }),
    file: visualFile(9),
    text: /no page "a00000000000000000ff"/,
  },
  {
    code: 'report/link-target',
    title: 'a button to a bookmark that is not there',
    change: inFile(visualFile(10), (json) => {
      const link = json['visual']?.['visualContainerObjects']?.['visualLink']?.[0]?.['properties'] as Loose;
      delete (link as Partial<Loose>)['bookmark'];
    }),
    file: visualFile(10),
    text: /no bookmark ""/,
  },
  {
    code: 'report/tooltip-target',
    title: 'a tooltip that is no tooltip page',
    change: inFile(LINE_CHART, (json) => {
      const tooltip = json['visual']?.['visualContainerObjects']?.['visualTooltip']?.[0]?.[
        'properties'
      ] as Loose;
      tooltip['section'] = literal("'a0000000000000000002'");
    }),
    file: LINE_CHART,
    text: /no tooltip page/,
  },
  {
    code: 'report/bookmark-target',
    title: 'a bookmark for a visual that is gone',
    change: inFile(
      BOOKMARK,
      (json) => ((json['options'] as Loose)['targetVisualNames'] = value(['b00000000000000000ff'])),
    ),
    file: BOOKMARK,
    text: /no visual "b00000000000000000ff"/,
  },
  {
    code: 'report/bookmark-target',
    title: 'a bookmark for a page that is gone',
    change: inFile(
      BOOKMARK,
      (json) => ((json['explorationState'] as Loose)['activeSection'] = value('gone')),
    ),
    file: BOOKMARK,
    text: /no page "gone"/,
  },
  {
    code: 'report/bookmark-order',
    title: 'a bookmark that is not listed',
    change: inFile('definition/bookmarks/bookmarks.json', (json) => (json['items'] = value([]))),
    file: BOOKMARK,
    text: /not listed/,
  },
  {
    code: 'report/visual-target',
    title: 'an interaction with a visual of another page',
    change: inFile(`${OVERVIEW}/page.json`, (json) => {
      (json['visualInteractions']?.[0] as Loose)['target'] = value('b000000000000000000e');
    }),
    file: `${OVERVIEW}/page.json`,
    text: /no visual on the page "b000000000000000000e"/,
  },
  {
    code: 'report/visual-target',
    title: 'a parent group that is not there',
    change: inFile(visualFile(12), (json) => (json['parentGroupName'] = value('b00000000000000000ff'))),
    file: visualFile(12),
    text: /no group on the page/,
  },
];
