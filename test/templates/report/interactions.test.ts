import { describe, expect, it } from 'vitest';
import type { Page, Visual } from '@ott-analytics/model/pbir';
import {
  dashboardCases,
  interactionOf,
  pageOf,
  rolesOf,
  slicerOf,
  titled,
  titleOf,
  visualFilters,
} from './ott-report.js';

const isCard = ({ visualType }: Visual): boolean => visualType === 'cardVisual';
const isSlicer = ({ visualType }: Visual): boolean => visualType === 'slicer';
const hasYearAxis = (visual: Visual): boolean =>
  Object.entries(rolesOf(visual)).some(
    ([role, fields]) => ['Category', 'Columns'].includes(role) && fields.includes('Date[Year]'),
  );

/** Slicer header, and the fields on which a filter of the visual itself leaves the slicer nothing to say. */
const FIXED_BY = [
  ['Year', ['Date[Year]']],
  ['Platform', ['Platform[Platform]']],
] as const;

describe.each(dashboardCases)('interactions of %s', (_name, page) => {
  it.each(FIXED_BY)('the slicer %s does not reach what has fixed its own', (header, fields) => {
    const slicer = slicerOf(page, header);
    const fixed = page.visuals.filter(
      (visual) => !isSlicer(visual) && fields.some((field) => field in visualFilters(visual)),
    );
    if (slicer === undefined) throw new Error(`no slicer "${header}"`);
    for (const visual of fixed) {
      expect([titleOf(visual), interactionOf(page, slicer, visual)]).toEqual([titleOf(visual), 'NoFilter']);
    }
  });

  it('trends show all their years whatever the year slicer says', () => {
    const slicer = slicerOf(page, 'Year');
    if (slicer === undefined) throw new Error('no year slicer');
    for (const trend of page.visuals.filter(hasYearAxis)) {
      expect([titleOf(trend), interactionOf(page, slicer, trend)]).toEqual([titleOf(trend), 'NoFilter']);
    }
  });

  it('a year chosen in a trend does not empty the cards of the year slicer', () => {
    for (const trend of page.visuals.filter(hasYearAxis)) {
      for (const card of page.visuals.filter(isCard)) {
        expect(interactionOf(page, trend, card)).toBe('NoFilter');
      }
    }
  });

  it('nothing that cannot show a highlight is told to', () => {
    const highlighted = page.interactions.filter(({ type }) => type === 'HighlightFilter');
    for (const { target } of highlighted) {
      const type = page.visuals.find(({ name }) => name === target)?.visualType;
      expect(type).toMatch(/^(clustered(Bar|Column)|bar|column)Chart$/);
    }
  });
});

describe('interactions of the custom visuals', () => {
  const typesFrom = (page: Page, source: Visual): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      page.visuals
        .filter((visual) => titleOf(visual) !== undefined && visual !== source)
        .map((visual) => [titleOf(visual) ?? '', interactionOf(page, source, visual)]),
    );

  it('a platform chosen in the comparison filters cards and trend, and highlights the bars', () => {
    const page = pageOf('Executive Summary');
    const source = titled(page, 'Paid subscribers by platform, year on year');
    expect(typesFrom(page, source)).toEqual({
      'Total revenue, USD': 'DataFilter',
      'Revenue growth, year on year': 'DataFilter',
      'Paid subscribers': 'DataFilter',
      'Subscriber growth, year on year': 'DataFilter',
      'Revenue by platform, USD bn, 2010 to 2020': 'DataFilter',
      'Monthly churn, US, 2021, %': 'HighlightFilter',
    });
  });

  it('a genre chosen in the quadrant reaches nothing, since no other figure of the page has a genre', () => {
    const page = pageOf('Content Strategy Analysis');
    const source = titled(page, 'Genres of the catalogue, mid 2021: supply index and share of recent titles');
    expect(new Set(Object.values(typesFrom(page, source)))).toEqual(new Set(['NoFilter']));
  });

  it('the funnel of measures sends nothing and is reached by no slicer of the bar', () => {
    const page = pageOf('Regional & User Analytics');
    const funnel = titled(
      page,
      'Of 100 who join a service: still there after 12 months, and with those won back',
    );
    expect(page.interactions.filter(({ source }) => source === funnel.name)).toEqual([]);
    for (const slicer of page.visuals.filter(isSlicer)) {
      expect(interactionOf(page, slicer, funnel)).toBe('NoFilter');
    }
  });
});
