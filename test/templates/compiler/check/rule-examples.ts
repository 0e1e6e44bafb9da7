import type { Project } from '@ott-analytics/template-compiler';
import {
  DETAIL,
  GUIDS,
  OVERVIEW,
  visualFile,
  withChange,
  withFile,
  withoutFiles,
  type Loose,
} from '../tiny-project.js';

/** A change of the Tiny project that breaks one rule, and what the finding must say. */
export interface RuleExample {
  readonly code: string;
  readonly title: string;
  readonly change: (project: Project) => Project;
  /** File that the finding names, relative to the Report folder. */
  readonly file: string;
  readonly text: RegExp;
}

const REPORT = 'definition/report.json';
const PAGES = 'definition/pages/pages.json';
const BOOKMARK = 'definition/bookmarks/c0000000000000000001.bookmark.json';
const LINE_CHART = visualFile(8);

/** Values of the examples are JSON of any shape. */
const value = (json: unknown): Loose => json as Loose;
const literal = (text: string): Loose => value({ expr: { Literal: { Value: text } } });

function inFile(path: string, change: (json: Loose) => unknown): RuleExample['change'] {
  return (project) => withChange(project, path, change);
}

/** Changes the field of the line chart's Y. */
function withField(field: unknown): RuleExample['change'] {
  return inFile(LINE_CHART, (json) => {
    const projection = json['visual']?.['query']?.['queryState']?.['Y']?.['projections']?.[0] as Loose;
    projection['field'] = value(field);
  });
}

function withPosition(path: string, position: Readonly<Record<string, number>>): RuleExample['change'] {
  return inFile(path, (json) => Object.assign(json['position'] as object, position));
}

const from = (Entity: string): object => ({ Expression: { SourceRef: { Entity } } });

/** At least one failing example for every row of the table of rules. */
export const RULE_EXAMPLES: readonly RuleExample[] = [
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
  {
    code: 'report/page-order',
    title: 'a page that is missing from the order',
    change: inFile(
      PAGES,
      (json) => (json['pageOrder'] = value(['a0000000000000000001', 'a0000000000000000003'])),
    ),
    file: `${DETAIL}/page.json`,
    text: /missing from pageOrder/,
  },
  {
    code: 'report/page-order',
    title: 'an opening page that is not there',
    change: inFile(PAGES, (json) => (json['activePageName'] = value('gone'))),
    file: PAGES,
    text: /activePageName is "gone"/,
  },
  {
    code: 'report/page-not-hidden',
    title: 'a drill-through page among the tabs',
    change: inFile(`${DETAIL}/page.json`, (json) => (json['visibility'] = value('AlwaysVisible'))),
    file: `${DETAIL}/page.json`,
    text: /HiddenInViewMode/,
  },
  {
    code: 'report/page-budget',
    title: 'an eleventh page',
    change: (project) =>
      Array.from({ length: 8 }, (_, index) => `d000000000000000000${index}`).reduce(
        (result, name) =>
          withFile(
            result,
            `definition/pages/${name}/page.json`,
            JSON.stringify({ name, width: 1280, height: 720 }),
          ),
        project,
      ),
    file: PAGES,
    text: /11 pages; at most 10/,
  },
  {
    code: 'report/id',
    title: 'a page name of old Desktop versions',
    change: inFile(
      `${DETAIL}/page.json`,
      (json) => (json['name'] = value('ReportSection0123456789abcdef0123')),
    ),
    file: `${DETAIL}/page.json`,
    text: /not made of 20 lowercase hex digits.*ReportSection/s,
  },
  {
    code: 'report/id',
    title: 'a name that is not that of its folder',
    change: inFile(LINE_CHART, (json) => (json['name'] = value('b00000000000000000aa'))),
    file: LINE_CHART,
    text: /lies under the name "b0000000000000000008"/,
  },
  {
    code: 'report/unique-name',
    title: 'two filters of one name',
    change: inFile(LINE_CHART, (json) => {
      (json['filterConfig']?.['filters']?.[0] as Loose)['name'] = value('Filter000000000000000000000001');
    }),
    file: LINE_CHART,
    text: /filter name .* used twice; the first is in ".*page\.json"/,
  },
  {
    code: 'report/unique-name',
    title: 'two page bindings of one name',
    change: inFile('definition/pages/a0000000000000000003/page.json', (json) => {
      (json['pageBinding'] as Loose)['name'] = value('Pod');
    }),
    file: 'definition/pages/a0000000000000000003/page.json',
    text: /page binding name "Pod"/,
  },
  {
    code: 'report/file-name',
    title: 'a resource with a space in its name',
    change: (project) => withFile(project, 'StaticResources/RegisteredResources/my logo.svg', '<svg/>'),
    file: 'StaticResources/RegisteredResources/my logo.svg',
    text: /percent-encoded/,
  },
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
    code: 'report/theme',
    title: 'no base theme',
    change: inFile(REPORT, (json) => delete (json['themeCollection'] as Partial<Loose>)['baseTheme']),
    file: REPORT,
    text: /no baseTheme/,
  },
  {
    code: 'report/theme',
    title: 'a theme that is not registered',
    change: inFile(REPORT, (json) => {
      (json['themeCollection']?.['customTheme'] as Loose)['name'] = value('TinyTheme2.json');
    }),
    file: REPORT,
    text: /"TinyTheme2\.json" is not registered/,
  },
  {
    code: 'report/missing-resource',
    title: 'a base theme without its file',
    change: (project) => withoutFiles(project, 'StaticResources/SharedResources/'),
    file: REPORT,
    text: /"StaticResources\/SharedResources\/BaseThemes\/TinyBase\.json" is missing/,
  },
  {
    code: 'report/theme-colour',
    title: 'a hex colour in a chart',
    change: inFile(LINE_CHART, (json) => {
      const style = json['visual']?.['objects']?.['lineStyles']?.[0]?.['properties'] as Loose;
      style['fill'] = value({ solid: { color: literal("'#FF0000'") } });
    }),
    file: LINE_CHART,
    text: /colour #FF0000/,
  },
];
