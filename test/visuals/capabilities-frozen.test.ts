import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VISUAL_NAMES } from '../../tools/src/package/packaged-visual.js';
import {
  breakingChanges,
  limitsOf,
  rowsOf,
  savedNames,
  type Capabilities,
  type FrozenVisual,
} from '../../tools/src/package/saved-reports.js';
import { VISUALS_FOLDER } from './support/text-context.js';

const SNAPSHOTS = path.join(import.meta.dirname, 'capabilities-frozen');

const json = (...parts: readonly string[]): unknown => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

/**
 * Reports keep names of roles, properties and choices. A snapshot lists what was published; it may
 * grow by what a new version adds, and a line that goes breaks reports.
 */
describe.each(VISUAL_NAMES)('the capabilities of %s', (visual) => {
  const frozen = json(SNAPSHOTS, `${visual}.json`) as FrozenVisual;
  const capabilities = json(VISUALS_FOLDER, visual, 'capabilities.json') as Capabilities;

  it('still serve every report that was saved before', () => {
    expect(frozen.names.length).toBeGreaterThan(10);
    expect(breakingChanges(frozen, capabilities)).toEqual([]);
  });

  it('are frozen as a whole: what is new stands in the snapshot, too', () => {
    expect(savedNames(capabilities).filter((name) => !frozen.names.includes(name))).toEqual([]);
    expect(limitsOf(capabilities)).toEqual(frozen.atMost);
    expect(rowsOf(capabilities)).toBe(frozen.rows);
  });

  it('belong to the identity that reports know', () => {
    const manifest = readFileSync(path.join(VISUALS_FOLDER, visual, 'pbiviz.mjs'), 'utf8');
    expect(manifest).toContain(`'${frozen.guid}'`);
  });
});

describe('a change of capabilities', () => {
  const frozen: FrozenVisual = {
    guid: 'x',
    atMost: { category: 1, value: 4 },
    rows: 500,
    names: [
      'role category: Grouping',
      'role value: Measure',
      'property bars.fill: fill',
      'property bars.scale: enumeration',
      'choice bars.scale = log',
    ],
  };
  const capabilities: Capabilities = {
    dataRoles: [
      { name: 'category', kind: 'Grouping' },
      { name: 'value', kind: 'Measure' },
    ],
    dataViewMappings: [
      {
        conditions: [{ category: { max: 1 }, value: { max: 4 } }],
        categorical: { categories: { dataReductionAlgorithm: { top: { count: 500 } } } },
      },
    ],
    objects: {
      bars: {
        properties: { fill: { type: { fill: {} } }, scale: { type: { enumeration: [{ value: 'log' }] } } },
      },
    },
    privileges: [],
  };
  const bars = (properties: Capabilities['objects'][string]['properties']): Capabilities => ({
    ...capabilities,
    objects: { bars: { properties } },
  });
  const { fill, scale } = capabilities.objects['bars']?.properties ?? {};
  if (fill === undefined || scale === undefined) throw new Error('The example has both properties.');
  const mapping = (max: number, count: number, min = 0): Capabilities['dataViewMappings'] => [
    {
      conditions: [{ category: { max: 1, min }, value: { max } }],
      categorical: { categories: { dataReductionAlgorithm: { top: { count } } } },
    },
  ];

  it('may add roles, properties, choices, fields and rows', () => {
    const grown: Capabilities = {
      ...bars({ fill, scale: { type: { enumeration: [{ value: 'log' }, { value: 'sqrt' }] } }, size: fill }),
      dataRoles: [...capabilities.dataRoles, { name: 'target', kind: 'Measure' }],
      dataViewMappings: mapping(6, 1000),
    };
    expect(breakingChanges(frozen, capabilities)).toEqual([]);
    expect(breakingChanges(frozen, grown)).toEqual([]);
  });

  it.each<[string, Capabilities, RegExp]>([
    ['a lost role', { ...capabilities, dataRoles: capabilities.dataRoles.slice(1) }, /role category is gone/],
    [
      'another kind of role',
      {
        ...capabilities,
        dataRoles: [
          { name: 'category', kind: 'GroupingOrMeasure' },
          { name: 'value', kind: 'Measure' },
        ],
      },
      /role category was Grouping and is GroupingOrMeasure/,
    ],
    ['a lost property', bars({ scale }), /property bars\.fill is gone/],
    ['a lost object', { ...capabilities, objects: {} }, /property bars\.fill is gone/],
    ['another type', bars({ scale, fill: { type: { bool: true } } }), /bars\.fill was fill and is bool/],
    ['a lost choice', bars({ fill, scale: { type: { enumeration: [] } } }), /no longer offers "log"/],
    [
      'a narrower role',
      { ...capabilities, dataViewMappings: mapping(1, 500) },
      /value takes 1 fields instead of 4/,
    ],
    [
      'a role that must be filled',
      { ...capabilities, dataViewMappings: mapping(4, 500, 1) },
      /category must be/,
    ],
    ['fewer rows', { ...capabilities, dataViewMappings: mapping(4, 100) }, /100 rows instead of 500/],
    ['a privilege', { ...capabilities, privileges: [{ name: 'WebAccess' }] }, /privilege/],
  ])('is refused for %s, with the reason', (_, changed, reason) => {
    const changes = breakingChanges(frozen, changed);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.join('\n')).toMatch(reason);
  });
});
