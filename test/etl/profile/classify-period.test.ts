import { describe, expect, it } from 'vitest';
import { classifyPeriod, findPeriods } from '../../../etl/src/profile/classify-period.js';

describe('periods of a column', () => {
  it.each([
    ['2020', 'year'],
    ['FY2016', 'fiscal-year'],
    ['2015/16', 'fiscal-year'],
    ['Q3 2019', 'quarter'],
    ['3Q19', 'quarter'],
    ['Q1 FY20', 'fiscal-quarter'],
    ['H1 2020', 'half'],
    ['Dec 2019', 'month'],
    ['2020-12-31', 'date'],
    ['31.12.2020', 'date'],
    ['Netflix', undefined],
    ['12.5', undefined],
  ])('%s is a %s', (text, kind) => {
    expect(classifyPeriod(text)).toBe(kind);
  });

  it('are of the kind that most cells have, the others listed', () => {
    expect(findPeriods(['Q1 2020', 'Q2 2020', 'Q3 2020', 'FY 2020'])).toEqual({
      kind: 'quarter',
      others: ['FY 2020'],
    });
  });

  it('may write months in another language, whose names the contract then declares', () => {
    const found = findPeriods(['M\u00e4rz 2021', 'Mai 2021', 'Dezember 2021']);
    expect(found?.kind).toBe('month');
    expect(found?.months?.slice(2, 5)).toEqual(['M\u00e4rz', 'April', 'Mai']);
    expect(findPeriods(['March 2021', 'May 2021'])?.months).toBeUndefined();
  });

  it('are not found where most cells are something else', () => {
    expect(findPeriods(['Netflix', 'Hulu', '2020'])).toBeUndefined();
  });
});
