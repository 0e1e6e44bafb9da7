import { DETAIL, withFile, withoutFiles, type Loose } from '../tiny-project.js';
import { inFile, LINE_CHART, literal, REPORT, value, type RuleExample } from './rule-example.js';

const PAGES = 'definition/pages/pages.json';

/** Broken structure: pages, names, themes. */
export const STRUCTURE_EXAMPLES: readonly RuleExample[] = [
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
    code: 'report/section-id',
    title: 'a page name of old Desktop versions',
    change: inFile(
      `${DETAIL}/page.json`,
      (json) => (json['name'] = value('ReportSection0123456789abcdef0123')),
    ),
    file: `${DETAIL}/page.json`,
    text: /"ReportSection0123456789abcdef0123" is of an old form.*20 digits/s,
  },
  {
    code: 'report/id',
    title: 'a name that is no 20 hex digits',
    change: inFile(`${DETAIL}/page.json`, (json) => (json['name'] = value('detail'))),
    file: `${DETAIL}/page.json`,
    text: /"detail" is not made of 20 lowercase hex digits/,
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
