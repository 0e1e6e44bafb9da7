import { describe, expect, it } from 'vitest';
import { compileTemplate, toNativeReport, type ProjectFile } from '@ott-analytics/template-compiler';
import { GUIDS, OVERVIEW, readTiny, visualFile, withChange, type Loose } from '../tiny-project.js';

const project = readTiny();
const files = toNativeReport(project.reportFiles);

function json(path: string, within: readonly ProjectFile[] = files): Loose {
  const file = within.find((candidate) => candidate.path === path);
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Loose;
}

/** Role -> query references, in order. */
function rolesOf(path: string): Record<string, string[]> {
  const { queryState } = json(path)['visual']?.['query'] as unknown as {
    queryState: Record<string, { projections: { queryRef: string }[] }>;
  };
  return Object.fromEntries(
    Object.entries(queryState).map(([role, { projections }]) => [
      role,
      projections.map(({ queryRef }) => queryRef),
    ]),
  );
}

describe('the native variant', () => {
  it('names no custom visual anywhere and has no CustomVisuals folder', () => {
    const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    for (const guid of GUIDS) expect(texts).not.toContain(guid);
    expect(texts).not.toContain('"CustomVisual"');
    expect(files.some(({ path }) => path.startsWith('CustomVisuals/'))).toBe(false);
  });

  it('draws the platform comparison as clustered bars of value and comparison', () => {
    expect(json(visualFile(5))['visual']?.['visualType']).toBe('clusteredBarChart');
    expect(rolesOf(visualFile(5))).toEqual({
      Category: ['Sales.Region'],
      Y: ['Sales.Total Sales', 'Sales.Sales LY'],
      Tooltips: ['Sum(Sales.Units)'],
    });
  });

  it('draws the quadrant as a scatter chart', () => {
    expect(json(visualFile(6))['visual']?.['visualType']).toBe('scatterChart');
    expect(rolesOf(visualFile(6))).toEqual({
      Category: ['Sales.Region'],
      X: ['Sales.Total Sales'],
      Y: ['Sum(Sales.Units)'],
      Size: ['Sales.Total Sales'],
    });
  });

  it('draws the growth funnel as a funnel and drops sorting by a field that is in no field well', () => {
    expect(json(visualFile(7))['visual']?.['visualType']).toBe('funnel');
    expect(rolesOf(visualFile(7))).toEqual({ Category: ['Date.Calendar.Year'], Y: ['Sales.Total Sales'] });
    expect(json(visualFile(7))['visual']?.['query']).not.toHaveProperty('sortDefinition');
  });

  it('draws a funnel whose stages are measures as one card a measure, since the native funnel wants a column', () => {
    const measures = withChange(project, visualFile(7), (visual) => {
      delete (visual['visual']?.['query']?.['queryState'] as Partial<Loose>)['stage'];
    });
    const native = toNativeReport(measures.reportFiles);
    expect(json(visualFile(7), native)).toMatchObject({
      visual: {
        visualType: 'cardVisual',
        query: { queryState: { Data: { projections: [{ queryRef: 'Sales.Total Sales' }] } } },
      },
    });
    expect(JSON.stringify(json('definition/bookmarks/c0000000000000000001.bookmark.json', native))).toContain(
      '"visualType":"cardVisual"',
    );
  });

  it('is refused for a visual that shows no field that a twin needs', () => {
    const empty = withChange(project, visualFile(6), (visual) => {
      delete (visual['visual']?.['query']?.['queryState'] as Partial<Loose>)['x'];
    });
    expect(() => toNativeReport(empty.reportFiles)).toThrow(
      /b0000000000000000006\/visual\.json" has no native twin for its fields/,
    );
  });

  it('keeps sorting, title and alt text, and drops formatting that the native visual does not know', () => {
    const visual = json(visualFile(5))['visual'];
    expect(visual?.['query']).toHaveProperty('sortDefinition.sort');
    expect(visual).toHaveProperty('visualContainerObjects.general');
    expect(visual).not.toHaveProperty('objects');
  });

  it('follows in bookmarks: type replaced, formatting dropped, visibility kept', () => {
    const bookmark = json('definition/bookmarks/c0000000000000000001.bookmark.json');
    const state = bookmark['explorationState']?.['sections']?.['a0000000000000000001']?.['visualContainers'];
    expect(state).toEqual({
      b0000000000000000007: {
        singleVisual: { visualType: 'funnel', objects: {}, display: { mode: 'hidden' } },
      },
    });
  });

  it('keeps the exact bytes of files that name no custom visual', () => {
    const path = visualFile(8);
    const before = project.reportFiles.find((file) => file.path === path);
    expect(files.find((file) => file.path === path)?.bytes).toBe(before?.bytes);
  });

  it('takes a field that fills two custom roles once', () => {
    const doubled = withChange(project, visualFile(5), (visual) => {
      const state = visual['visual']?.['query']?.['queryState'] as Loose;
      state['comparison'] = state['value'] as Loose;
    });
    const native = toNativeReport(doubled.reportFiles);
    expect(json(visualFile(5), native)).toHaveProperty('visual.query.queryState.Y.projections.length', 1);
  });

  it('is packed without any visual being given', () => {
    const { parts } = compileTemplate(project, { isNative: true });
    expect(parts.map(({ name }) => name).filter((name) => name.includes('CustomVisuals'))).toEqual([]);
  });

  it('is refused for a custom visual that has no twin', () => {
    const foreign = withChange(project, 'definition/report.json', (report) => {
      const first = report['resourcePackages']?.[2] as Loose;
      first['name'] = 'foreignVisual0123456789ABCDEF' as unknown as Loose;
    });
    expect(() => toNativeReport(foreign.reportFiles)).toThrow(
      /"foreignVisual0123456789ABCDEF" has no native twin/,
    );
  });

  it('is refused when a reference to a custom visual is left somewhere', () => {
    const left = withChange(project, `${OVERVIEW}/page.json`, (page) => {
      page['annotations'] = [{ name: 'note', value: GUIDS[0] }] as unknown as Loose;
    });
    expect(() => toNativeReport(left.reportFiles)).toThrow(/page\.json" still names the custom visual/);
  });
});
