import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { printMeasureReference } from '../../../templates/compiler/src/measure-reference/print-measure-reference.js';
import { listMeasures, MEASURE_REFERENCE, readSemanticModel } from './read-semantic-model.js';

const parsed = readSemanticModel();

describe('the measure reference', () => {
  it('is current: npm run generate writes it again', () => {
    expect(readFileSync(MEASURE_REFERENCE, 'utf8')).toBe(printMeasureReference(parsed.database));
  });

  it('has a heading for every measure', () => {
    const lines = new Set(printMeasureReference(parsed.database).split('\n'));
    expect(listMeasures(parsed).filter(({ name }) => !lines.has(`### ${name}`))).toEqual([]);
  });

  it('says that the subscriber rule was not executed in Power BI', () => {
    expect(printMeasureReference(parsed.database)).toContain('it was not executed in Power BI');
  });

  it('tells hidden bases, texts and measures without sample data apart', () => {
    const text = [
      'table T',
      '\t/// Sum of the amounts.',
      '\tmeasure Base = SUM ( T[A] )',
      '\t\tformatString: #,0',
      '\t\tisHidden',
      '\t\tdisplayFolder: 01 One',
      '',
      '\t/// A sentence.',
      '\tmeasure Words = "x"',
      '\t\tdisplayFolder: 10 Ten',
      '',
      '\t\tannotation OttAnalytics_SampleData = none',
      '',
      '\tcolumn A',
      '\t\tdataType: int64',
      '\t\tsourceColumn: a',
      '',
    ].join('\n');
    const reference = printMeasureReference(parseTmdl([{ path: 'tables/T.tmdl', text }]).database);
    expect(reference).toContain('2 measures, 1 of them hidden bases of others.');
    expect(reference).toContain('| [Words](#words) | 10 Ten | no |');
    expect(reference).not.toContain('| [Base]');
    expect(reference).toContain('Format: `#,0` · Fed by the sample data: yes · Hidden');
    expect(reference).toContain('Format: text · Fed by the sample data: no');
    expect(reference.indexOf('## 01 One')).toBeLessThan(reference.indexOf('## 10 Ten'));
  });
});
