import type { MeasureData } from './sample-model.js';
import type { Scope } from './scope.js';

/** What is chosen in turn on the sample: total, year, platform, quarter, region, and nothing. */
const SAMPLE: readonly Scope[] = [
  {},
  { year: 2020 },
  { platform: 'Netflix' },
  { platform: 'Netflix', year: 2020 },
  { platform: 'Netflix', year: 2019 },
  { platform: 'Hulu', year: 2019 },
  { platform: 'Netflix', quarter: 'Q4 2020' },
  { region: 'EMEA', year: 2020 },
  { platform: 'None such' },
];
/** The folder alone holds the same kinds of figures, so fewer contexts do. */
const FOLDER: readonly Scope[] = [{ year: 2020 }, { platform: 'Netflix', year: 2020 }];

/** What is chosen in turn on the hand-made project. */
const HAND_MADE: readonly Scope[] = [
  {},
  { year: 2024 },
  { platform: 'Alpha', year: 2024 },
  { platform: 'Alpha', year: 2023 },
  { platform: 'Beta', year: 2024 },
  { platform: 'Beta', quarter: 'Q3 2024' },
  { platform: 'Alpha', month: 'Jul 2024' },
  { platform: 'Gamma' },
  { platform: 'Delta', year: 2019 },
  { geography: 'Germany', year: 2024, platform: 'Alpha' },
  { year: 1900 },
];
/** For measures that the sample feeds: what only the hand-made project has, months and computed churn. */
const HAND_MADE_FED: readonly Scope[] = [
  { year: 2024 },
  { platform: 'Alpha', year: 2024 },
  { platform: 'Alpha', month: 'Jul 2024' },
];
/** For measures that the sample does not feed: they are BLANK there. */
const UNFED: readonly Scope[] = [{}, { platform: 'Netflix', year: 2020 }];

const GENRES: readonly Scope[] = [
  { platform: 'Netflix', genre: 'Drama' },
  { platform: 'Hulu', genre: 'Horror' },
  { platform: 'Disney+', genre: 'Family & Kids', contentType: 'Movie' },
  { platform: 'Amazon Prime Video', genre: 'Documentary', year: 2021 },
];
const HAND_MADE_GENRES: readonly Scope[] = [
  { platform: 'Alpha', genre: 'Drama', year: 2024 },
  { platform: 'Alpha', genre: 'Comedy', year: 2024 },
  { platform: 'Alpha', genre: 'Action' },
  { platform: 'Alpha', genre: 'Horror' },
  { platform: 'Alpha', genre: 'Documentary' },
  { platform: 'Beta', genre: 'Comedy', year: 2024 },
];
const TITLES: readonly Scope[] = [
  { title: 'Salt', year: 2024 },
  { platform: 'Alpha', title: 'Harbour', year: 2024 },
];
const CHURN: readonly Scope[] = [
  { platform: 'Netflix', year: 2021 },
  { platform: 'Hulu', year: 2021 },
  { platform: 'HBO Max', year: 2021 },
  { platform: 'Peacock', year: 2021 },
  { platform: 'Apple TV+', year: 2020 },
];
const METRICS: readonly Scope[] = [
  'Revenue',
  'Subscribers',
  'Average revenue per subscriber',
  'Operating income',
  'Library titles',
  'Monthly churn',
].flatMap((metric): readonly Scope[] => [
  { metric, year: 2020 },
  { metric, platform: 'Netflix', year: 2020 },
]);
const WHAT_IFS: readonly Scope[] = [
  { platform: 'Netflix', year: 2020, growth: 10, price: 5, churn: 2, horizon: 3 },
  { year: 2020, growth: 0, price: 50, churn: 50, horizon: 1 },
  { platform: 'Hulu', growth: 40, horizon: 10 },
];
const CATALOGUES: readonly Scope[] = [
  { platform: 'Netflix', year: 2021 },
  { platform: 'Hulu', year: 2021 },
  { platform: 'Amazon Prime Video' },
];
const YEARS_LATER: readonly Scope[] = [{ year: 2021 }, { platform: 'Hulu', year: 2021 }];

/** Further contexts for measures that are BLANK in most of those above. */
const FURTHER: Readonly<Record<string, readonly Scope[]>> = {
  'Library Titles PY': [{ year: 2021 }, { platform: 'Netflix', year: 2021 }],
  'Revenue PQ': [{ quarter: 'Q4 2020' }, { platform: 'Netflix', quarter: 'Q1 2020' }],
  'Revenue Growth QoQ': [{ quarter: 'Q4 2020' }, { platform: 'Netflix', quarter: 'Q1 2020' }],
  'Stale Platform Count': [{ year: 2021 }, { quarter: 'Q3 2021' }, { platform: 'Hulu' }],
  'Published Indicator': [{ platform: 'Netflix', year: 2021 }, { platform: 'Discovery+' }],
  'Enterprise Value to Revenue': [
    { platform: 'Hulu', year: 2020 },
    { platform: 'Hulu', year: 2018 },
    { platform: 'Hulu', year: 2017 },
  ],
  'Insight Rank Change': [{ year: 2019 }, { year: 2021 }, { quarter: 'Q4 2020' }],
  'Subscription Price': [
    { segment: 'Basic', year: 2020 },
    { segment: 'Premium', year: 2019 },
  ],
  'Category Churn': [
    { segment: 'Gross', year: 2024 },
    { segment: 'Weighted average', year: 2025 },
  ],
  'Survival at Month 12': [{ segment: 'First lifetime' }, { segment: 'Second lifetime', year: 2023 }],
  'Won Back within 12 Months': [{ segment: 'All' }, { segment: 'All', year: 2023 }],
  'Funnel Joined': [{ segment: 'Second lifetime' }],
  'Funnel Month 12': [{ segment: 'Second lifetime' }],
  'Funnel After Win-back': [{ segment: 'Third and later lifetime' }],
  'Average Revenue per Member': [
    { platform: 'Disney+', quarter: 'Q4 2020' },
    { platform: 'Netflix', region: 'EMEA', quarter: 'Q4 2020' },
  ],
  'Originals Share': [{ platform: 'Apple TV+' }, { platform: 'Hulu' }],
  'Minutes per Play': [{ segment: 'Chromecast' }, { segment: 'All devices', geography: 'North America' }],
  'Minutes a Day': [{ platform: 'YouTube' }, { platform: 'Disney+' }],
  'Viewing Share': [{ platform: 'YouTube' }, { platform: 'Netflix' }, { platform: 'Hulu' }],
  'Country Revenue Share': [{ geography: 'United States' }, { geography: 'Japan' }],
  'Market Revenue Growth': [{ geography: 'China', year: 2018 }],
  Households: [
    { platform: 'Netflix', geography: 'United Kingdom' },
    { platform: 'Disney+', quarter: 'Q2 2021' },
  ],
  'Stacking Ratio': [{ year: 2021 }, { quarter: 'Q2 2021' }, { year: 2020, geography: 'United Kingdom' }],
  'Audience Share': [
    { platform: 'Twitch', band: '16-24' },
    { platform: 'Twitch', band: '55+' },
    { band: '35-54', geography: 'United States' },
  ],
  'Country Subscribers': [
    { platform: 'Netflix', geography: 'United States' },
    { platform: 'Disney+', geography: 'United Kingdom' },
  ],
  'Country Users': [
    { platform: 'TikTok', geography: 'United States', year: 2019 },
    { platform: 'TikTok', geography: 'United States' },
  ],
  Users: [
    { platform: 'TikTok', year: 2019 },
    { platform: 'YouTube', year: 2019 },
    { platform: 'TikTok', year: 2018 },
  ],
  'Hours Watched': [{ quarter: 'Q1 2021' }, { platform: 'Twitch', month: 'Mar 2021' }],
  'Hours Months': [{ platform: 'Twitch', year: 2021 }],
  'Concurrent Viewers': [{ platform: 'Twitch', year: 2019 }, { platform: 'Twitch' }],
  'Active Channels': [{ platform: 'Twitch', year: 2019 }, { platform: 'Twitch' }],
  'Game Hours To Date': [{ platform: 'Twitch' }, { title: 'Fortnite' }],
  'Line Item Amount': [
    { platform: 'Netflix', lineItem: 'Operating income', year: 2020 },
    { lineItem: 'Subscription', year: 2020 },
    { platform: 'Hulu', lineItem: 'Advertising' },
  ],
  'Enterprise Value': [{ platform: 'Hulu' }],
  'Churn Risk Reasons': CHURN,
};

const families: readonly (readonly [
  names: readonly string[],
  scopes: readonly Scope[],
  handMade: readonly Scope[],
])[] = [
  [['Monthly Churn', 'Monthly Churn PY', 'Churn Change', 'Annualised Churn', 'Retention Rate'], CHURN, []],
  [
    [
      'Expected Lifetime Months',
      'Churn vs Peer Median',
      'Monthly Churn Basis',
      'Churn Risk Points',
      'Churn Risk Level',
    ],
    CHURN,
    [],
  ],
  [['Insight Churn'], YEARS_LATER, []],
  [['Insight Gap'], CATALOGUES, []],
  [['Spend Revenue Correlation'], [], [{ platform: 'Gamma', region: 'World' }]],
  [
    [
      'Genre Titles',
      'Genre Share',
      'Recent Title Share',
      'Supply Index',
      'Supply Share vs Competitors',
      'Genre Quadrant',
    ],
    GENRES,
    HAND_MADE_GENRES,
  ],
  [['Demand Share', 'Content Gap Index', 'Content Gap Status', 'Genre Hours'], GENRES, HAND_MADE_GENRES],
  [
    [
      'Genre Entropy',
      'Effective Genres',
      'Genre Diversity Evenness',
      'Genre Assignments',
      'Platform Catalogue',
    ],
    CATALOGUES,
    HAND_MADE_GENRES,
  ],
  [['Snapshot Titles', 'Snapshot Recent Titles'], CATALOGUES, []],
  [['Title Hours', 'Attributed Revenue', 'Exclusive Titles Share'], [], TITLES],
  [
    [
      'Selected Metric',
      'Selected Metric PY',
      'Selected Metric Change',
      'Selected Metric Target',
      'Selected Metric Name',
    ],
    METRICS,
    [],
  ],
  [
    ['Revenue Growth Target', 'Growth vs Target', 'Revenue Target Status', 'Note Growth', 'Scenario Factor'],
    WHAT_IFS,
    [],
  ],
  [
    [
      'Scenario Subscribers',
      'Scenario ARPU',
      'Scenario Revenue',
      'Scenario Revenue Change',
      'Trend Revenue',
      'Trend Year',
    ],
    WHAT_IFS,
    [],
  ],
  [
    ['Growth Target Value', 'Price Increase Value', 'Extra Churn Value', 'Forecast Horizon Value'],
    WHAT_IFS,
    [],
  ],
  [
    ['Revenue CAGR', 'Trend Points', 'Trend Slope', 'Trend Fit', 'Insight Forecast'],
    [{ platform: 'Hulu' }, { platform: 'YouTube' }],
    [],
  ],
];

/** The contexts in which a measure is compared on some data. */
export function scopesOf(
  name: string,
  { data, isFed }: { readonly data: MeasureData; readonly isFed: boolean },
): readonly Scope[] {
  const own = families.filter(([names]) => names.includes(name));
  switch (data) {
    case 'hand-made':
      return [...(isFed ? HAND_MADE_FED : HAND_MADE), ...own.flatMap(([, , scopes]) => scopes)];
    case 'folder':
      return isFed ? FOLDER : UNFED;
    case 'all':
      return isFed ? [...SAMPLE, ...own.flatMap(([, scopes]) => scopes), ...(FURTHER[name] ?? [])] : UNFED;
  }
}
