import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { expect, it } from 'vitest';
import { describeWith, requireReference } from '../../support/requirements.js';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

type Case = readonly [expression: string, expected: Scalar, reason?: string];

const model = compileSmall(SHOP);

describeWith(requireReference(), 'the reference cases of DAX', (folder) => {
  const { cases } = JSON.parse(readFileSync(join(folder(), 'dax-conformance.json'), 'utf8')) as {
    readonly cases: readonly Case[];
  };

  it('are 60 or more', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases.map(([expression, expected]) => ({ expression, expected })))(
    '$expression gives $expected',
    ({ expression, expected }) => {
      const [result] = evaluateQuery(model, `EVALUATE ROW("value", ${expression})`);
      const value = result?.rows[0]?.[0];
      if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
      else expect(value).toBe(expected);
    },
  );
});
