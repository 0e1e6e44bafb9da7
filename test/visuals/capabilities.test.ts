import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VISUALS_FOLDER } from './support/text-context.js';

interface Capabilities {
  readonly dataRoles: readonly { readonly name: string; readonly kind: string }[];
  readonly dataViewMappings: readonly {
    readonly conditions: readonly Readonly<Record<string, { readonly max?: number }>>[];
    readonly categorical: { readonly categories: object };
  }[];
  readonly drilldown: { readonly roles: readonly string[] };
  readonly tooltips: unknown;
  readonly sorting: unknown;
  readonly privileges: unknown;
  readonly [flag: string]: unknown;
}

const VISUALS = ['platform-comparison', 'content-quadrant', 'growth-funnel'];

/** Sources of a visual and of what all share, without comments. */
const codeOf = (folder: string): string =>
  readdirSync(path.join(VISUALS_FOLDER, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(VISUALS_FOLDER, folder, 'src', file), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');

describe.each(VISUALS)('the capabilities of %s', (visual) => {
  const capabilities = JSON.parse(
    readFileSync(path.join(VISUALS_FOLDER, visual, 'capabilities.json'), 'utf8'),
  ) as Capabilities;

  it.each([
    'supportsHighlight',
    'supportsKeyboardFocus',
    'supportsLandingPage',
    'supportsEmptyDataView',
    'supportsMultiVisualSelection',
    'supportsOnObjectFormatting',
    'enablePointerEventsFormatMode',
  ])('declare %s', (flag) => {
    expect(capabilities[flag]).toBe(true);
  });

  it('ask for no privilege, and leave the title to the report', () => {
    expect(capabilities.privileges).toEqual([]);
    expect(capabilities['suppressDefaultTitle']).toBe(false);
  });

  it('declare tooltips of both kinds with a well of their own, and a report page in their place', () => {
    expect(capabilities.tooltips).toEqual({
      supportedTypes: { default: true, canvas: true },
      roles: ['tooltips'],
      supportEnhancedTooltips: true,
    });
    expect(capabilities.dataRoles.map(({ name }) => name)).toContain('tooltips');
  });

  it('let the reader sort the data', () => {
    expect(capabilities.sorting).toEqual({ default: {} });
  });

  // Documentation of the API, "Add drill-down support": a Grouping with a condition of max 1.
  it('allow drill-down in a grouping that takes one level at a time', () => {
    expect(capabilities.drilldown.roles.length).toBe(1);
    for (const role of capabilities.drilldown.roles) {
      expect(capabilities.dataRoles).toContainEqual(
        expect.objectContaining({ name: role, kind: 'Grouping' }),
      );
      for (const { conditions, categorical } of capabilities.dataViewMappings) {
        for (const condition of conditions) expect(condition[role]?.max).toBe(1);
        expect(JSON.stringify(categorical.categories)).toContain(`{"for":{"in":"${role}"}}`.slice(1, -1));
      }
    }
  });
});

// Documentation of certified visuals: no request, no markup from data, no code from text.
describe.each([...VISUALS, 'shared'])('the sources of %s', (folder) => {
  it.each([
    /\.(inner|outer)HTML\b/,
    /\binsertAdjacentHTML\b|\bdocument\.write\b|\.html\(/,
    /\beval\(|\bnew Function\b|\bsetTimeout\(['"`]/,
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/,
    /\bconsole\./,
    /\blocalStorage\b|\bsessionStorage\b|\bdocument\.cookie\b/,
    /\bMath\.random\b/,
  ])('hold nothing like %s', (forbidden) => {
    expect(codeOf(folder)).not.toMatch(forbidden);
  });
});
