import { describe, expect, it } from 'vitest';
import { checkProject } from '@ott-analytics/template-compiler';
import {
  dashboardCases,
  dashboards,
  pageOf,
  parsed,
  PROJECT_FOLDER,
  report,
  rolesOf,
  titled,
  titleOf,
} from './ott-report.js';

const COMPARISON = 'ottPlatformComparison7C1E5A90B3D24F68';
const QUADRANT = 'ottContentQuadrant2F8B6D14A9C34E57';
const FUNNEL = 'ottGrowthFunnel91D3E7B25F0A4C86';
const CHROME = ['cardVisual', 'slicer', 'pageNavigator', 'actionButton'];
const measures = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `Key Measures[${name}]`);

/** The charts of each dashboard in reading order of the files' tab order: page, title, type, roles. */
const CHARTS: readonly (readonly [string, string, string, Readonly<Record<string, readonly string[]>>])[] = [
  [
    'Executive Summary',
    'Paid subscribers by platform, year on year',
    COMPARISON,
    {
      category: ['Platform[Platform]'],
      value: measures('Subscribers'),
      comparison: measures('Subscribers PY'),
      tooltips: measures('Subscriber Growth YoY', 'Subscribers As Of'),
    },
  ],
  [
    'Executive Summary',
    'Revenue by platform, USD bn, 2010 to 2020',
    'lineChart',
    { Category: ['Date[Year]'], Series: ['Platform[Platform]'], Y: measures('Total Revenue') },
  ],
  [
    'Executive Summary',
    'Monthly churn, US, 2021, %',
    'clusteredBarChart',
    { Category: ['Platform[Platform]'], Y: measures('Monthly Churn PY', 'Monthly Churn') },
  ],
  [
    'Content Strategy Analysis',
    'Genres of the catalogue, mid 2021: supply index and share of recent titles',
    QUADRANT,
    {
      details: ['Content[Genre]'],
      x: measures('Supply Index'),
      y: measures('Recent Title Share'),
      size: measures('Genre Titles'),
    },
  ],
  [
    'Content Strategy Analysis',
    'Library by type, titles, 31 December 2020',
    'barChart',
    { Category: ['Platform[Platform]'], Y: measures('Movies', 'TV Shows') },
  ],
  [
    'Content Strategy Analysis',
    'Netflix revenue and content spend, USD bn, 2016 to 2020',
    'clusteredColumnChart',
    { Category: ['Date[Year]'], Y: measures('Total Revenue', 'Cash Content Spend') },
  ],
  [
    'Financial Performance',
    'Netflix operating margin, % of revenue, 2012 to 2020',
    'lineChart',
    { Category: ['Date[Year]'], Y: measures('Operating Margin') },
  ],
  [
    'Financial Performance',
    'Published amounts by line item, USD bn, 2016 to 2020',
    'pivotTable',
    {
      Rows: ['Line Item[Line Item]', 'Platform[Platform]'],
      Columns: ['Date[Year]'],
      Values: measures('Line Item Amount'),
    },
  ],
  [
    'Financial Performance',
    'Hulu revenue by kind, USD billion, 2016 to 2020',
    'columnChart',
    {
      Category: ['Date[Year]'],
      Y: measures('Subscription Revenue', 'Advertising Revenue', 'Revenue Not Broken Down'),
    },
  ],
  [
    'Financial Performance',
    'Hulu net income, USD billion, 2017 to 2020 (below zero = loss)',
    'clusteredColumnChart',
    { Category: ['Date[Year]'], Y: measures('Net Income') },
  ],
  [
    'Regional & User Analytics',
    'Services by subscribers, millions, end of 2020',
    'clusteredBarChart',
    { Category: ['Platform[Platform]'], Y: measures('Country Subscribers') },
  ],
  [
    'Regional & User Analytics',
    'Of 100 who join a service: still there after 12 months, and with those won back',
    FUNNEL,
    { value: measures('Funnel Joined', 'Funnel Month 12', 'Funnel After Win-back') },
  ],
  [
    'Regional & User Analytics',
    'Netflix memberships by region, millions',
    'lineChart',
    { Category: ['Date[Year]'], Series: ['Geography[Region]'], Y: measures('Subscribers') },
  ],
  [
    'Regional & User Analytics',
    'US audience by age, 2021, %',
    'clusteredBarChart',
    { Category: ['Audience[Audience Band]'], Y: measures('Audience Share') },
  ],
];

const CARDS: Readonly<Record<string, readonly string[]>> = {
  'Executive Summary': ['Total Revenue', 'Revenue Growth YoY', 'Subscribers', 'Subscriber Growth YoY'],
  'Content Strategy Analysis': [
    'Library Titles',
    'Movie Share',
    'Cash Content Spend',
    'Content Spend Share of Revenue',
  ],
  'Financial Performance': ['Total Revenue', 'Operating Income', 'Operating Margin', 'Net Income'],
  'Regional & User Analytics': ['Subscribers', 'Market Revenue', 'Market Revenue', 'Market Revenue'],
};

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'Executive Summary': ['Title Executive', 'Insight Executive', 'Footer Data Status'],
  'Content Strategy Analysis': ['Title Content', 'Insight Content', 'Footer Data Status'],
  'Financial Performance': ['Title Financial', 'Insight Financial', 'Footer Data Status'],
  'Regional & User Analytics': ['Title Regional', 'Insight Regional', 'Footer Data Status'],
};

describe('the report', () => {
  it('is readable JSON throughout', () => {
    expect(parsed.diagnostics).toEqual([]);
  });

  it('keeps every rule of the compiler, so every field exists in the model', async () => {
    const findings = (await checkProject(PROJECT_FOLDER)).filter(({ code }) => code.startsWith('report/'));
    expect(findings).toEqual([]);
  });

  it('has the four dashboards in order and opens on the first', () => {
    expect(dashboards.map(({ displayName }) => displayName)).toEqual(Object.keys(CARDS));
    expect(report.activePage).toBe(report.pages[0]?.name);
    expect(dashboards.every(({ width, height }) => width === 1280 && height === 720)).toBe(true);
  });

  it.each([COMPARISON, QUADRANT, FUNNEL])(
    'registers %s as a private visual with its bare file name',
    (guid) => {
      expect(report.resourcePackages.find(({ name }) => name === guid)).toMatchObject({
        type: 'CustomVisual',
        items: [{ name: `${guid}.pbiviz.json`, path: `${guid}.pbiviz.json`, type: 'CustomVisualMetadata' }],
      });
      expect(report.publicCustomVisuals).not.toContain(guid);
    },
  );
});

describe.each(dashboardCases)('%s', (name, page) => {
  const inTabOrder = [...page.visuals].sort(
    (a, b) => (a.position.tabOrder ?? 0) - (b.position.tabOrder ?? 0),
  );
  const cards = inTabOrder.filter(({ visualType }) => visualType === 'cardVisual');

  it('shows exactly the charts that the sample feeds', () => {
    const charts = inTabOrder.filter(({ visualType }) => !CHROME.includes(visualType));
    expect(charts.map(titleOf)).toEqual(CHARTS.filter(([on]) => on === name).map(([, title]) => title));
  });

  it('shows its cards, each with a period below its title', () => {
    const figures = cards.filter((card) => titleOf(card) !== undefined);
    expect(figures.map((card) => rolesOf(card)['Data'])).toEqual((CARDS[name] ?? []).map((m) => measures(m)));
    for (const card of figures) {
      expect(JSON.stringify(card.json)).toMatch(
        /"subTitle".*"Property":"Note (Period|Growth|Subscribers|Library)"/,
      );
    }
  });

  it('has its title, insight and data status from measures', () => {
    const texts = cards.filter((card) => titleOf(card) === undefined);
    expect(texts.map((card) => rolesOf(card)['Data'])).toEqual((TEXTS[name] ?? []).map((m) => measures(m)));
  });

  it('has a page navigator and a button that clears the slicers', () => {
    expect(page.visuals.filter(({ visualType }) => visualType === 'pageNavigator')).toHaveLength(1);
    const buttons = page.visuals.filter(({ visualType }) => visualType === 'actionButton');
    expect(buttons.map(({ link }) => link?.type)).toEqual(['ClearAllSlicers']);
  });
});

describe('the charts', () => {
  it('are at least three and at most four on each dashboard', () => {
    for (const { displayName } of dashboards) {
      const count = CHARTS.filter(([on]) => on === displayName).length;
      expect([3, 4]).toContain(count);
    }
  });

  it.each(CHARTS)('%s: "%s" is a %s of the right fields', (on, title, visualType, roles) => {
    const visual = titled(pageOf(on), title);
    expect(visual.visualType).toBe(visualType);
    expect(rolesOf(visual)).toEqual(roles);
  });
});
