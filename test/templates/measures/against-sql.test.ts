import { DateTime, evaluateMeasure, type Scalar } from '@ott-analytics/model/dax';
import type { Measure } from '@ott-analytics/model/tmdl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_DATA_ANNOTATION } from '../../../templates/compiler/src/measure-reference/print-measure-reference.js';
import { ExpectedValues, type Plain } from './expected-values.js';
import { listGoldenValues, printGoldenValues } from './golden-values.js';
import { openSampleModel, readDefinition, type MeasureData, type SampleModel } from './sample-model.js';
import { choices } from './scope.js';
import { scopesOf } from './scopes.js';
import { MEASURE_SQL } from './sql/measure-sql.js';

const MEASURES = readDefinition().model.tables.flatMap(({ measures }) => measures);
const NAMES = MEASURES.map(({ name }) => name);
const isFed = ({ annotations }: Measure): boolean =>
  !annotations.some(({ name, value }) => name === SAMPLE_DATA_ANNOTATION && value === 'none');
const FED = new Set(MEASURES.filter(isFed).map(({ name }) => name));
const DATA: readonly MeasureData[] = ['folder', 'all', 'hand-made'];

/** Values compared so far that are no BLANK, by measure: on the sample and on the hand-made project. */
const compared = new Map<string, { sample: number; handMade: number }>();

const plain = (value: Scalar): Plain => (value instanceof DateTime ? value.serial : value);

it('has SQL for every measure, and for nothing else', () => {
  expect(Object.keys(MEASURE_SQL).sort()).toEqual([...NAMES].sort());
});

describe.each(DATA)('measures against SQL written by hand (%s)', (data) => {
  let opened: SampleModel;
  let expectedValues: ExpectedValues;
  beforeAll(async () => {
    opened = await openSampleModel(data);
    expectedValues = new ExpectedValues(opened.sql);
  });
  afterAll(() => opened.close());

  it.each(NAMES)('[%s] agrees in every context', async (name) => {
    const scopes = scopesOf(name, { data, isFed: FED.has(name) });
    const expected = await expectedValues.of(name, scopes);
    const counts = compared.get(name) ?? { sample: 0, handMade: 0 };
    compared.set(name, counts);
    for (const [index, scope] of scopes.entries()) {
      const wanted = expected[index] ?? null;
      const actual = plain(evaluateMeasure(opened.model, name, choices(scope)));
      const message = JSON.stringify({ scope, actual, wanted });
      if (typeof wanted === 'number' && typeof actual === 'number')
        expect(Math.abs(actual - wanted), message).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
      else expect(actual, message).toBe(wanted);
      if (wanted !== null) counts[data === 'hand-made' ? 'handMade' : 'sample']++;
    }
  });

  // npx vitest run -u writes them anew; npm run generate makes the queries of the PBIP from them.
  if (data === 'all')
    it('gives the golden values that are committed', async () => {
      const values = await listGoldenValues(MEASURES, isFed, expectedValues);
      await expect(printGoldenValues(values)).toMatchFileSnapshot('../../golden/measure-values.json');
    });
});

describe('what was compared', () => {
  it.each(NAMES)('[%s] agreed in two contexts or more that are no BLANK', (name) => {
    const { sample, handMade } = compared.get(name) ?? { sample: 0, handMade: 0 };
    if (FED.has(name)) expect(sample).toBeGreaterThanOrEqual(2);
    else {
      expect(sample).toBe(0);
      expect(handMade).toBeGreaterThanOrEqual(2);
    }
  });
});
