import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTmdl, printTmdl } from '@ott-analytics/model/tmdl';
import { describe, expect, it } from 'vitest';
import { DEFINITION, readSemanticModel } from './read-semantic-model.js';

const printed = new Map(printTmdl(readSemanticModel().database).map((file) => [file.path, file.text]));
const paths = readdirSync(DEFINITION, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tmdl'))
  .map((name) => name.replaceAll(path.sep, '/'));

describe('the TMDL of the template', () => {
  it.each(paths)('%s is printed as it is written, byte by byte', (file) => {
    expect(printed.get(file)).toBe(readFileSync(path.join(DEFINITION, file), 'utf8'));
  });

  it('loses nothing of its tables, choices, roles and languages', () => {
    expect([...printed.keys()].sort()).toEqual([...paths].sort());
    const again = parseTmdl([...printed].map(([file, text]) => ({ path: file, text })));
    expect(again.diagnostics).toEqual([]);
    const { tables, roles, cultures } = again.database.model;
    expect(tables.filter(({ calculationGroup }) => calculationGroup !== undefined)).toHaveLength(1);
    expect(roles).toHaveLength(4);
    expect(cultures.map(({ name }) => name)).toEqual(['en-US', 'de-DE']);
  });
});
