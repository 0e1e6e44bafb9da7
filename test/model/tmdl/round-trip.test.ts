import { parseTmdl, printTmdl } from '@ott-analytics/model/tmdl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDatabase } from './arbitrary-database.js';
import { withoutPositions } from './without-positions.js';

describe('Printing and reading', () => {
  it('any database gives the same database, without an error of TMDL itself', () => {
    fc.assert(
      fc.property(arbitraryDatabase, (database) => {
        const { database: again, diagnostics } = parseTmdl(printTmdl(database));
        const errors = diagnostics.filter((finding) => finding.code.startsWith('tmdl/'));
        expect(errors).toEqual([]);
        expect(withoutPositions(again)).toEqual(withoutPositions(database));
      }),
      { seed: 20201, numRuns: 200 },
    );
  });

  it('printed text gives the same text', () => {
    fc.assert(
      fc.property(arbitraryDatabase, (database) => {
        const printed = printTmdl(database);
        expect(printTmdl(parseTmdl(printed).database)).toEqual(printed);
      }),
      { seed: 20202, numRuns: 100 },
    );
  });

  it('any text never throws and always reports with a file', () => {
    const words = fc.constantFrom(
      'table',
      'T',
      "'a b'",
      'measure',
      'column',
      ' = ',
      ': ',
      '\n',
      '\n\t',
      '\n\t\t',
      '\n  ',
      '```',
      '///',
      'ref ',
      'isHidden',
      'dataType',
      'int64',
      '"',
      "'",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const { diagnostics } = parseTmdl([{ path: 'x.tmdl', text: parts.join('') }]);
        for (const diagnostic of diagnostics) expect(diagnostic.at?.file).toBeDefined();
      }),
      { seed: 20203, numRuns: 1000 },
    );
  });
});
