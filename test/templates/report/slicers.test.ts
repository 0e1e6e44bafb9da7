import { describe, expect, it } from 'vitest';
import {
  dashboardCases,
  dashboards,
  pageOf,
  presetOf,
  propertyOf,
  rolesOf,
  slicerOf,
  visualFilters,
} from './ott-report.js';

/** Header, field, sync group, what is selected at first, one value at a time. */
const SYNCED = [
  ['Year', 'Date[Year]', 'Year', { 'Date[Year]': [2020] }, true],
  ['Platform', 'Platform[Platform]', 'Platform', {}, false],
  ['Region', 'Geography[Region]', 'Region', {}, false],
  ['Basis of the figures', 'Basis[Basis]', 'Basis', { 'Basis[Basis]': ['Reported', 'Derived'] }, false],
] as const;

describe.each(dashboardCases)('slicers of %s', (_name, page) => {
  it.each(SYNCED)('%s filters %s, synced over the pages', (header, field, group, preset, isSingle) => {
    const slicer = slicerOf(page, header);
    if (slicer === undefined) throw new Error(`no slicer "${header}"`);
    expect(rolesOf(slicer)).toEqual({ Values: [field] });
    expect(slicer.syncGroup).toBe(group);
    expect(presetOf(slicer)).toEqual(preset);
    expect(propertyOf(slicer, 'selection', 'strictSingleSelect')).toBe(isSingle);
    expect(propertyOf(slicer, 'data', 'mode')).toBe('Dropdown');
  });

  it('stand in the same place on every page', () => {
    const placeOf = (on: typeof page, header: string): unknown => {
      const { x, y, width, height } = slicerOf(on, header)?.position ?? {};
      return { x, y, width, height };
    };
    for (const [header] of SYNCED) {
      expect(placeOf(page, header)).toEqual(placeOf(dashboards[0] ?? page, header));
    }
  });

  it('offers only platforms that count in the market, and places that hold figures', () => {
    const platform = slicerOf(page, 'Platform');
    const region = slicerOf(page, 'Region');
    expect(platform && visualFilters(platform)).toEqual({ 'Platform[In Market Universe]': [true] });
    expect(region && visualFilters(region)).toEqual({
      'Geography[Geography Level]': ['World', 'Region', 'Country'],
    });
  });
});

describe('slicers of one page', () => {
  it.each([
    ['Content Strategy Analysis', 'Catalogue (genres)', 'Platform[Platform]', 'Netflix', 4],
    ['Regional & User Analytics', 'Country (services)', 'Geography[Country]', 'United States', 3],
  ] as const)('%s: "%s" opens on one of the members with data', (on, header, field, first, members) => {
    const slicer = slicerOf(pageOf(on), header);
    if (slicer === undefined) throw new Error(`no slicer "${header}"`);
    expect(slicer.syncGroup).toBeUndefined();
    expect(presetOf(slicer)).toEqual({ [field]: [first] });
    expect(propertyOf(slicer, 'selection', 'strictSingleSelect')).toBe(true);
    expect(visualFilters(slicer)[field]).toHaveLength(members);
  });
});
