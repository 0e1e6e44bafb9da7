import type { DataViewSpec } from './data-view.js';
import type { FakeHostOptions } from './fake-host.js';
import { LIBRARIES, STAGES, SUBSCRIBERS } from './sample-views.js';

/** One state of one visual, to be drawn and looked at. */
export interface VisualScenario {
  readonly visual: 'platform-comparison' | 'content-quadrant' | 'growth-funnel';
  readonly title: string;
  readonly view: DataViewSpec | undefined;
  /** How many marks must be drawn; a message page has none. */
  readonly marks: number;
  readonly host?: Omit<FakeHostOptions, 'strings'>;
}

/** A phone, a flat tile, a tile of the dashboards, a half page, a full page. */
export const SIZES = [
  { width: 320, height: 240 },
  { width: 828, height: 204 },
  { width: 513, height: 414 },
  { width: 640, height: 360 },
  { width: 960, height: 540 },
  { width: 1280, height: 720 },
] as const;

const withTarget: DataViewSpec = {
  ...SUBSCRIBERS,
  measures: [
    ...(SUBSCRIBERS.measures ?? []),
    { roles: ['target'], name: 'Target', values: [200, 100, null, 110], format: '#,0.0' },
  ],
};

const withBlanks: DataViewSpec = {
  groupings: [
    {
      role: 'category',
      name: 'Platform',
      values: ['Netflix', 'A platform with a very long name indeed', null, 'Hulu', 'New one', 'Peacock'],
    },
  ],
  measures: [
    { roles: ['value'], name: 'Churn', values: [0.021, 0.057, 0.049, null, 0.049, 0.062], format: '0.0%' },
    {
      roles: ['comparison'],
      name: 'Churn a year ago',
      values: [0.025, 0.05, 0.049, 0.052, null, 0.07],
      format: '0.0%',
    },
  ],
  objects: { comparison: { higherIsBetter: false } },
};

const grouped: DataViewSpec = {
  groupings: [
    ...(LIBRARIES.groupings ?? []),
    {
      role: 'group',
      name: 'Model',
      values: ['Subscription', 'Subscription', 'Subscription', 'Mixed', 'Subscription', 'Mixed'],
    },
  ],
  measures: [
    ...(LIBRARIES.measures ?? []),
    { roles: ['size'], name: 'Titles', values: [5400, 29000, 2580, 2530, 1020, 1255], format: '#,0' },
  ],
  objects: { axes: { logX: true } },
};

const withoutStageColumn: DataViewSpec = {
  measures: [
    { roles: ['value'], name: 'Reach', values: [1_250_000], format: '#,0' },
    { roles: ['value'], name: 'Visits', values: [310_500], format: '#,0' },
    { roles: ['value'], name: 'Trials', values: [null], format: '#,0' },
    { roles: ['value'], name: 'Paid', values: [21_400], format: '#,0' },
    { roles: ['value'], name: 'Kept', values: [0], format: '#,0' },
  ],
};

const noRows = (view: DataViewSpec): DataViewSpec => ({
  groupings: (view.groupings ?? []).map((grouping) => ({ ...grouping, values: [] })),
  measures: (view.measures ?? []).map((measure) => ({ ...measure, values: [] })),
});

const manyPlatforms: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: Array.from({ length: 40 }, (_, i) => `Platform ${i + 1}`) },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'Hours',
      values: Array.from({ length: 40 }, (_, i) => ((i * 37) % 41) - 5),
      format: '#,0',
    },
    {
      roles: ['comparison'],
      name: 'Hours before',
      values: Array.from({ length: 40 }, (_, i) => ((i * 23) % 37) - 3),
      format: '#,0',
    },
  ],
};

const crowd: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Title', values: Array.from({ length: 60 }, (_, i) => `Title ${i + 1}`) },
  ],
  measures: [
    {
      roles: ['x'],
      name: 'Cost',
      values: Array.from({ length: 60 }, (_, i) => (i * 37) % 61),
      format: '#,0',
    },
    {
      roles: ['y'],
      name: 'Hours viewed',
      values: Array.from({ length: 60 }, (_, i) => (i * i * 7) % 53),
      format: '#,0',
    },
    {
      roles: ['size'],
      name: 'Budget',
      values: Array.from({ length: 60 }, (_, i) => ((i * 13) % 17) - 2),
      format: '#,0',
    },
  ],
};

/** The dashboards set 12 points, a third more than the visuals' own default. */
const largeText = (view: DataViewSpec): DataViewSpec => ({ ...view, objects: { text: { size: 12 } } });

const survival: DataViewSpec = {
  measures: [
    { roles: ['value'], name: 'Funnel Joined', values: [1], format: '#,0.0%;-#,0.0%;#,0.0%' },
    { roles: ['value'], name: 'Funnel Month 12', values: [0.574], format: '#,0.0%;-#,0.0%;#,0.0%' },
    { roles: ['value'], name: 'Funnel After Win-back', values: [0.662], format: '#,0.0%;-#,0.0%;#,0.0%' },
  ],
};

/** Every state that is drawn at every size. */
export const PAGES: readonly VisualScenario[] = [
  { visual: 'platform-comparison', title: 'subscribers', view: SUBSCRIBERS, marks: 4 },
  { visual: 'platform-comparison', title: 'targets', view: withTarget, marks: 4, host: { locale: 'de-DE' } },
  { visual: 'platform-comparison', title: 'churn with blanks', view: withBlanks, marks: 6 },
  { visual: 'platform-comparison', title: 'forty rows', view: manyPlatforms, marks: 40 },
  {
    visual: 'platform-comparison',
    title: 'high contrast',
    view: withTarget,
    marks: 4,
    host: { isHighContrast: true },
  },
  { visual: 'platform-comparison', title: 'landing page', view: undefined, marks: 0 },
  { visual: 'platform-comparison', title: 'no rows', view: noRows(SUBSCRIBERS), marks: 0 },
  { visual: 'platform-comparison', title: 'large text', view: largeText(withTarget), marks: 4 },
  { visual: 'content-quadrant', title: 'large text', view: largeText(grouped), marks: 6 },
  { visual: 'growth-funnel', title: 'large text', view: largeText(survival), marks: 3 },
  { visual: 'content-quadrant', title: 'libraries', view: LIBRARIES, marks: 6 },
  { visual: 'content-quadrant', title: 'groups and log', view: grouped, marks: 6 },
  { visual: 'content-quadrant', title: 'a crowd', view: crowd, marks: 60 },
  {
    visual: 'content-quadrant',
    title: 'high contrast',
    view: grouped,
    marks: 6,
    host: { isHighContrast: true },
  },
  { visual: 'content-quadrant', title: 'landing page', view: undefined, marks: 0, host: { locale: 'de-DE' } },
  { visual: 'content-quadrant', title: 'no rows', view: noRows(LIBRARIES), marks: 0 },
  { visual: 'growth-funnel', title: 'stages', view: STAGES, marks: 6 },
  { visual: 'growth-funnel', title: 'measures', view: withoutStageColumn, marks: 5 },
  {
    visual: 'growth-funnel',
    title: 'left',
    view: { ...STAGES, objects: { bars: { alignment: 'left' } } },
    marks: 6,
  },
  { visual: 'growth-funnel', title: 'high contrast', view: STAGES, marks: 6, host: { isHighContrast: true } },
  { visual: 'growth-funnel', title: 'landing page', view: undefined, marks: 0 },
  { visual: 'growth-funnel', title: 'no rows', view: noRows(STAGES), marks: 0 },
];
