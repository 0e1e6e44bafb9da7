import fc from 'fast-check';
import comparisonCapabilities from '../../../visuals/platform-comparison/capabilities.json';
import quadrantCapabilities from '../../../visuals/content-quadrant/capabilities.json';
import funnelCapabilities from '../../../visuals/growth-funnel/capabilities.json';
import { createDataView, type DataViewSpec } from '../../visuals/support/data-view';
import { ALL_VISUALS } from './host/all-visuals';
import { setStage, type Stage } from './host/stage';

/** The same views in every run. */
const SEED = 20_201_231;
const RUNS = 80;

interface Capabilities {
  readonly dataRoles: readonly { readonly name: string; readonly kind: string }[];
  readonly objects: Readonly<Record<string, { readonly properties: Readonly<Record<string, Property>> }>>;
}

interface Property {
  readonly type: {
    readonly enumeration?: readonly { readonly value: string }[];
    readonly bool?: true;
    readonly numeric?: true;
    readonly text?: true;
    readonly fill?: object;
  };
}

const CAPABILITIES: Readonly<Record<string, Capabilities>> = {
  'platform comparison': comparisonCapabilities as unknown as Capabilities,
  'content quadrant': quadrantCapabilities as unknown as Capabilities,
  'growth funnel': funnelCapabilities as unknown as Capabilities,
};

/** Row limits of the capabilities; the quadrant fetches windows up to its own. */
const MOST_ROWS: Readonly<Record<string, number>> = {
  'platform comparison': topCount(comparisonCapabilities),
  'content quadrant': 30_000,
  'growth funnel': topCount(funnelCapabilities),
};

const label = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    'A',
    'A',
    'שלום עולם',
    'شاهد العربية ١٢٣',
    '日本語',
    'é́́',
    '😀👩‍👩‍👧',
    '<b>&amp;"\'',
    '\u0000\u202e',
  ),
  fc.constant('A name that is very long indeed '.repeat(20)),
  fc.string({ maxLength: 12 }),
  fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
  fc.integer(),
  fc.boolean(),
);
const figure = fc.oneof(
  fc.constantFrom(null, NaN, Infinity, -Infinity, 0, -0, -1, 1, 1e-300, -1e308, 1e308, 5e-324, 'text', true),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  fc.date({ noInvalidDate: true }),
);
/** Few kinds of columns come up often: all blank, all equal, all zero. */
const figures = (rows: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(figure, { minLength: rows, maxLength: rows }) },
    { weight: 1, arbitrary: figure.map((value) => Array.from({ length: rows }, () => value)) },
  );
const format = fc.constantFrom(undefined, '0', '#,0.0', '0.0%', String.raw`\$#,0;(\$#,0)`, 'yyyy', '');

/** Any choice that the formatting pane offers, and numbers it does not. */
function savedValue({ type }: Property): fc.Arbitrary<unknown> {
  if (type.enumeration !== undefined) return fc.constantFrom(...type.enumeration.map(({ value }) => value));
  if (type.bool === true) return fc.boolean();
  if (type.numeric === true) return fc.constantFrom(-1, 0, 1, 2.5, 12, 100, 1e9);
  if (type.text === true) return fc.constantFrom('', 'A', 'A name that is very long indeed', 'شاهد');
  if (type.fill !== undefined)
    return fc.constantFrom({ solid: { color: '#123456' } }, { solid: { color: 'red' } });
  return fc.constant('Georgia, serif');
}

/** Some saved settings. */
const objectsOf = (name: string): fc.Arbitrary<DataViewSpec['objects']> =>
  fc.record(
    Object.fromEntries(
      Object.entries(CAPABILITIES[name]?.objects ?? {}).map(([object, { properties }]) => [
        object,
        fc.record(
          Object.fromEntries(
            Object.entries(properties).map(([key, property]) => [key, savedValue(property)]),
          ),
          { requiredKeys: [] },
        ),
      ]),
    ),
  );

/** Some of the wells, in any order, with any data. */
const specOf = (name: string) =>
  fc
    .tuple(
      fc.shuffledSubarray([...(CAPABILITIES[name]?.dataRoles ?? [])]),
      fc.constantFrom(0, 1, 2, 3, 7, 40),
      fc.boolean(),
    )
    .chain(([wells, rows, hasHighlights]) => {
      const groupings = wells.filter(({ kind }) => kind === 'Grouping');
      const measures = wells.filter(({ kind }) => kind !== 'Grouping');
      return fc.record({
        groupings: fc.tuple(
          ...groupings.map((well) =>
            fc.record({
              role: fc.constant(well.name),
              name: fc.constant(`The ${well.name}`),
              values: fc.array(label, { minLength: rows, maxLength: rows }),
            }),
          ),
        ),
        measures: fc.tuple(
          ...measures.map((well) =>
            figures(groupings.length === 0 ? 1 : rows).chain((values) =>
              fc.record({
                roles: fc.constant([well.name]),
                name: fc.constant(`The ${well.name}`),
                values: fc.constant(values),
                format,
                ...(hasHighlights
                  ? { highlights: fc.constant(values.map((value, row) => (row % 2 ? value : null))) }
                  : {}),
              }),
            ),
          ),
        ),
        hasMoreRows: fc.boolean(),
        objects: objectsOf(name),
      });
    }) as fc.Arbitrary<DataViewSpec>;
const frame = fc.constantFrom([120, 80], [320, 240], [640, 360], [1, 1], [1920, 1080], [828, 204]);

/**
 * What is wrong with a drawing, whatever the data are: a reader finds marks that say something, or a
 * page of text.
 */
function faultsOf(stage: Stage): readonly string[] {
  const { innerHTML } = stage.element;
  const broken = /.{0,60}(?:NaN|undefined|Infinity).{0,20}/.exec(innerHTML)?.[0];
  const title = stage.element.querySelector('.ott-message-title')?.textContent ?? '';
  const marks = stage.marks();
  const mute = marks.filter((mark) => (mark.getAttribute('aria-label') ?? '').length < 3);
  return [
    ...stage.details('renderingFailed').map(([reason]) => `failed: ${String(reason)}`),
    ...(broken === undefined ? [] : [`broken: ${broken}`]),
    ...(marks.length > 0 === title.length > 0 ? [`${marks.length} marks and the title "${title}"`] : []),
    ...(mute.length > 0 ? [`${mute.length} marks say nothing`] : []),
  ];
}

for (const { name, Visual, strings, view } of ALL_VISUALS) {
  describe(`any data view in the ${name}`, () => {
    const mostRows = MOST_ROWS[name] ?? 0;
    let written: jasmine.Spy[];
    beforeEach(() => {
      written = (['log', 'warn', 'error', 'info', 'debug'] as const).map((level) => spyOn(console, level));
    });
    const expectSilence = (): void => {
      for (const spy of written) expect(spy).not.toHaveBeenCalled();
    };

    it('is drawn or explained, without NaN, failure or a word on the console', () => {
      for (const locale of ['en-US', 'ar-SA']) {
        const stage = setStage(Visual, { strings, locale });
        fc.assert(
          fc.property(specOf(name), frame, (spec, [width = 0, height = 0]) => {
            stage.fake.calls.length = 0;
            stage.show(spec, width, height);
            const faults = faultsOf(stage);
            // Thrown, so that the smallest view with the fault is looked for.
            if (faults.length > 0) throw new Error(faults.join('; '));
          }),
          { numRuns: RUNS, seed: SEED },
        );
      }
      expectSilence();
    });

    it('is explained when the host sends less than the documentation says', () => {
      const stage = setStage(Visual, { strings });
      const { metadata } = createDataView(view) as { readonly metadata: object };
      const partial: readonly (object | undefined)[] = [
        undefined,
        { metadata: { columns: [] } },
        { metadata },
        { metadata, categorical: {} },
        { metadata, categorical: { categories: [], values: [] } },
        { metadata, categorical: { categories: undefined, values: undefined } },
        { metadata, categorical: { values: undefined } },
      ];
      for (const [index, dataView] of partial.entries()) {
        stage.update(dataView, 640, 360);
        expect(faultsOf(stage)).withContext(`partial view ${index}`).toEqual([]);
        expect(stage.marks().length).withContext(`partial view ${index}`).toBe(0);
      }
      stage.show(view);
      expect(stage.marks().length).toBeGreaterThan(0);
      expectSilence();
    });

    it(`may have ${mostRows} rows, the most that the host sends`, () => {
      const stage = setStage(Visual, { strings });
      const rows = Array.from({ length: mostRows }, (_, row) => row);
      stage.show({
        groupings: (view.groupings ?? []).map((grouping) => ({
          ...grouping,
          values: rows.map((row) => `Item ${row}`),
        })),
        measures: (view.measures ?? []).map((measure, at) => ({
          ...measure,
          values: rows.map((row) => ((row * 37 + at * 11) % 1009) - 9),
        })),
      });
      expect(faultsOf(stage)).toEqual([]);
      expectSilence();
    });
  });
}

function topCount(capabilities: {
  readonly dataViewMappings: readonly {
    readonly categorical: {
      readonly categories: { readonly dataReductionAlgorithm: { readonly top: { readonly count: number } } };
    };
  }[];
}): number {
  return capabilities.dataViewMappings[0]?.categorical.categories.dataReductionAlgorithm.top.count ?? 0;
}
