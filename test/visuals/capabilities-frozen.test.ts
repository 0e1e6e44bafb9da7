import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VISUALS_FOLDER } from './support/text-context.js';

const SNAPSHOTS = path.join(import.meta.dirname, 'capabilities-frozen');

interface Capabilities {
  readonly dataRoles: readonly { readonly name: string; readonly kind: string }[];
  readonly objects: Readonly<
    Record<string, { readonly properties: Readonly<Record<string, { readonly type: PropertyType }>> }>
  >;
}

type PropertyType = Readonly<Record<string, unknown>> & {
  readonly enumeration?: readonly { readonly value: string }[];
};

const json = (...parts: readonly string[]): unknown => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

/** Everything that a saved report may refer to, one line each. */
function savedNames({ dataRoles, objects }: Capabilities): readonly string[] {
  return [
    ...dataRoles.map(({ name, kind }) => `role ${name}: ${kind}`),
    ...Object.entries(objects).flatMap(([object, { properties }]) =>
      Object.entries(properties).flatMap(([property, { type }]) => [
        `property ${object}.${property}: ${Object.keys(type).join()}`,
        ...(type.enumeration ?? []).map(({ value }) => `choice ${object}.${property} = ${value}`),
      ]),
    ),
  ];
}

/**
 * Reports keep names of roles, properties and choices. A snapshot lists what was published; it may
 * grow by what a new version adds, and a line that goes breaks reports.
 */
describe.each(['platform-comparison', 'content-quadrant', 'growth-funnel'])(
  'the capabilities of %s',
  (visual) => {
    const frozen = json(SNAPSHOTS, `${visual}.json`) as {
      readonly guid: string;
      readonly names: readonly string[];
    };

    it('still hold every role, property and choice that a saved report may use', () => {
      const names = savedNames(json(VISUALS_FOLDER, visual, 'capabilities.json') as Capabilities);
      expect(frozen.names.length).toBeGreaterThan(10);
      expect(frozen.names.filter((name) => !names.includes(name))).toEqual([]);
    });

    it('belong to the identity that reports know', () => {
      expect(readFileSync(path.join(VISUALS_FOLDER, visual, 'pbiviz.mjs'), 'utf8')).toContain(
        `'${frozen.guid}'`,
      );
    });
  },
);
