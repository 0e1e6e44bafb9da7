import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFieldReferences, parseReport, readLiteral, type ReportFile } from '@ott-analytics/model/pbir';
import { describeWith, requireReference } from '../../support/requirements.js';

const TINY = join(import.meta.dirname, '../../fixtures/pbip/Tiny.Report');

function readReportFiles(folder: string): ReportFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
}

describe('parseReport on the Tiny report', () => {
  const { report, diagnostics } = parseReport(readReportFiles(TINY));
  const [overview, detail, tooltip] = report.pages;

  it('finds nothing wrong in the files', () => {
    expect(diagnostics).toEqual([]);
  });

  it('reads the pages in page order with their kind', () => {
    expect(report.pages.map(({ displayName, kind, isHidden }) => ({ displayName, kind, isHidden }))).toEqual([
      { displayName: 'Overview', kind: 'dashboard', isHidden: false },
      { displayName: 'Region detail', kind: 'drillthrough', isHidden: true },
      { displayName: 'Region tooltip', kind: 'tooltip', isHidden: true },
    ]);
    expect([detail?.bindingName, tooltip?.width, tooltip?.height]).toEqual(['Pod', 320, 240]);
  });

  it('reads field wells with role, query reference and field', () => {
    const comparison = overview?.visuals.find(({ visualType }) =>
      visualType.startsWith('ottPlatformComparison'),
    );
    expect(
      comparison?.projections.map(({ role, queryRef, field }) => [
        role,
        queryRef,
        field?.kind,
        field?.property,
      ]),
    ).toEqual([
      ['category', 'Sales.Region', 'column', 'Region'],
      ['value', 'Sales.Total Sales', 'measure', 'Total Sales'],
      ['comparison', 'Sales.Sales LY', 'measure', 'Sales LY'],
      ['tooltips', 'Sum(Sales.Units)', 'aggregation', 'Units'],
    ]);
  });

  it('reads alt text as written or as computed', () => {
    const altTexts = overview?.visuals.map(({ visualType, altText }) => [visualType, altText?.kind]);
    expect(altTexts).toContainEqual(['cardVisual', 'expression']);
    expect(altTexts).toContainEqual(['lineChart', 'text']);
    expect(altTexts).toContainEqual(['shape', undefined]);
  });

  it('reads what buttons do, tooltip pages, sync groups, groups and the phone layout', () => {
    const visuals = overview?.visuals ?? [];
    expect(visuals.flatMap(({ link }) => (link ? [[link.type, link.target]] : []))).toEqual([
      ['PageNavigation', 'a0000000000000000002'],
      ['Bookmark', 'c0000000000000000001'],
    ]);
    expect(visuals.flatMap(({ tooltipPage }) => tooltipPage ?? [])).toEqual(['a0000000000000000003']);
    expect(visuals.flatMap(({ syncGroup }) => syncGroup ?? [])).toEqual(['Region']);
    expect(
      visuals.filter(({ parentGroup }) => parentGroup !== undefined).map(({ visualType }) => visualType),
    ).toEqual(['textbox']);
    expect(visuals.flatMap(({ mobile }) => (mobile ? [mobile.position.width] : []))).toEqual([324, 324]);
    expect(detail?.visuals[0]?.link).toMatchObject({ type: 'Back' });
  });

  it('reads bookmarks through their groups', () => {
    expect(report.bookmarkOrder).toEqual(['c0000000000000000001']);
    expect(report.bookmarks).toMatchObject([
      {
        displayName: 'Overview, without funnel',
        activePage: 'a0000000000000000001',
        sections: [{ page: 'a0000000000000000001', visuals: ['b0000000000000000007'] }],
      },
    ]);
  });

  it('reads themes, registered visuals and interactions', () => {
    expect([report.baseTheme?.name, report.customTheme?.name]).toEqual(['TinyBase', 'TinyTheme1.json']);
    expect(report.resourcePackages.filter(({ type }) => type === 'CustomVisual')).toHaveLength(3);
    expect(overview?.interactions).toMatchObject([{ type: 'NoFilter', target: 'b0000000000000000007' }]);
  });

  it('lists every field reference with the file that it stands in', () => {
    const references = listFieldReferences(report);
    expect(references.filter(({ file }) => file.endsWith('a0000000000000000001/page.json'))).toHaveLength(2);
    expect(new Set(references.map(({ kind }) => kind))).toEqual(
      new Set(['column', 'measure', 'aggregation', 'hierarchyLevel']),
    );
  });
});

describe('parseReport on broken files', () => {
  it('names the required files that are missing', () => {
    expect(parseReport([]).diagnostics.map(({ code, at }) => [code, at?.file])).toEqual([
      ['pbir/missing-file', 'definition/report.json'],
      ['pbir/missing-file', 'definition/version.json'],
      ['pbir/missing-file', 'definition/pages/pages.json'],
    ]);
  });

  it('names the line of a syntax error and still reads the other files', () => {
    const page = JSON.stringify({ name: 'p', displayName: 'Page' });
    const { report, diagnostics } = parseReport([
      { path: 'definition/report.json', text: '{\n  oops\n}' },
      { path: 'definition/pages/p/page.json', text: page },
    ]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'pbir/syntax',
        at: { file: 'definition/report.json', line: 2, column: 3 },
      }),
    );
    expect(report.pages).toHaveLength(1);
  });

  it('refuses a byte order mark and a file that holds no object', () => {
    const { diagnostics } = parseReport([
      { path: 'definition/report.json', text: '\uFEFF{}' },
      { path: 'definition/version.json', text: '[]' },
    ]);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['pbir/byte-order-mark', 'pbir/not-an-object']));
  });
});

describe('readLiteral', () => {
  const literal = (Value: string): object => ({ expr: { Literal: { Value } } });

  it.each([
    ["'it''s'", "it's"],
    ["''", ''],
    ['true', true],
    ['12.5D', 12.5],
    ['-3L', -3],
  ])('reads %s as %j', (text, value) => {
    expect(readLiteral(literal(text) as never)).toBe(value);
  });

  it('returns undefined for an expression that is no literal', () => {
    expect(readLiteral({ expr: { Measure: { Property: 'm' } } })).toBeUndefined();
  });
});

describeWith(requireReference(), 'parseReport on the reference report', (reference) => {
  it('reads all its pages, visuals and bookmarks without a finding', () => {
    const { report, diagnostics } = parseReport(readReportFiles(join(reference(), 'pbip-demo/Demo.Report')));
    expect(diagnostics).toEqual([]);
    expect(report.pages.map(({ visuals }) => visuals.length)).toEqual([10, 3, 1]);
    expect(report.bookmarks).toHaveLength(1);
  });
});
