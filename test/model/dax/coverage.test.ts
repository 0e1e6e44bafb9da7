import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printCoverage } from '@ott-analytics/model/dax';
import { expect, it } from 'vitest';

it('docs/dax-coverage.md is what the function table says', () => {
  const path = join(import.meta.dirname, '../../../docs/dax-coverage.md');
  expect(readFileSync(path, 'utf8')).toBe(printCoverage());
});
