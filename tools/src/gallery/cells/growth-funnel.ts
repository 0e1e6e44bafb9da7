import { highlighted, withObjects, withoutRows, type GalleryState } from '../gallery-state.js';
import type { DataViewSpec } from '../page/data-view.js';
import { STAGES } from './sample-views.js';

const LEFT = { bars: { alignment: 'left' } } as const;

const COMPARED: DataViewSpec = {
  ...STAGES,
  measures: [
    ...(STAGES.measures ?? []),
    { roles: ['comparison'], name: 'People before', values: [90, 36, 19, 11, 7, null], format: '#,0' },
    { roles: ['targetRate'], name: 'Target', values: [null, 0.5, 0.5, 0.6, 0.7, null], format: '0%' },
  ],
};

/** Made up: one measure a stage, one of them blank, one zero. */
const MEASURES: DataViewSpec = {
  measures: [
    { roles: ['value'], name: 'Reach', values: [1_250_000], format: '#,0' },
    { roles: ['value'], name: 'Visits', values: [310_500], format: '#,0' },
    { roles: ['value'], name: 'Trials', values: [null], format: '#,0' },
    { roles: ['value'], name: 'Paid', values: [21_400], format: '#,0' },
    { roles: ['value'], name: 'Kept', values: [0], format: '#,0' },
  ],
};

/** The retention funnel of the dashboards: measures that are shares. */
const SURVIVAL: DataViewSpec = {
  measures: [
    { roles: ['value'], name: 'Funnel Joined', values: [1], format: '#,0.0%;-#,0.0%;#,0.0%' },
    { roles: ['value'], name: 'Funnel Month 12', values: [0.574], format: '#,0.0%;-#,0.0%;#,0.0%' },
    { roles: ['value'], name: 'Funnel After Win-back', values: [0.662], format: '#,0.0%;-#,0.0%;#,0.0%' },
  ],
};

/** Made up: three countries, one of which has lost its figure for trials and gains by win-backs. */
const COUNTRIES: DataViewSpec = {
  groupings: [
    {
      role: 'stage',
      name: 'Stage',
      values: ['Reached', 'Visited', 'Started a trial', 'Paid'].flatMap((stage) => [stage, stage, stage]),
    },
    {
      role: 'segment',
      name: 'Country',
      values: Array.from({ length: 4 }, () => ['Germany', 'Spain', 'Japan']).flat(),
    },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'People',
      values: [1200, 800, 300, 540, 240, 150, 260, null, 60, 150, 70, 66],
      format: '#,0',
    },
  ],
};

/** Made up: an acquisition funnel with money in it, times and win-backs. */
const ACQUISITION: DataViewSpec = {
  groupings: [
    { role: 'stage', name: 'Stage', values: ['Impressions', 'Clicks', 'Sign-ups', 'Trials', 'Subscribers'] },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'Revenue potential',
      values: [12_500_000, 940_000, 310_500, 96_400, 41_200],
      format: '\\$#,0;(\\$#,0)',
    },
    { roles: ['time'], name: 'Median time', values: [0.1, 0.4, 2, 7.5, 14], format: '0.0" days"' },
    { roles: ['loop'], name: 'Win-backs', values: [null, null, null, null, 5300], format: '#,0' },
    { roles: ['targetRate'], name: 'Target', values: [null, 0.08, 0.3, 0.3, 0.45], format: '0%' },
  ],
};

const COLUMNS = { bars: { orientation: 'columns' } } as const;
const EVERY_FIGURE = {
  rates: {
    showLost: true,
    showLostShare: true,
    showCumulative: true,
    showTime: true,
    showTargetLabel: true,
  },
} as const;

/** Modes and states of the growth funnel. */
export const GROWTH_FUNNEL: readonly GalleryState[] = [
  { title: 'Centred', view: STAGES, marks: 6 },
  { title: 'Left', view: withObjects(STAGES, LEFT), marks: 6 },
  { title: 'Comparison and targets', view: withObjects(COMPARED, LEFT), marks: 6 },
  { title: 'Comparison, centred', view: COMPARED, marks: 6 },
  { title: 'Square root', view: withObjects(STAGES, { bars: { scale: 'sqrt' } }), marks: 6 },
  { title: 'Logarithmic', view: withObjects(ACQUISITION, { bars: { scale: 'log' } }), marks: 6 },
  {
    title: 'Automatic scale and units',
    view: withObjects(ACQUISITION, { bars: { scale: 'auto' }, labels: { units: 'auto' } }),
    marks: 6,
  },
  {
    title: 'Every figure',
    view: withObjects(ACQUISITION, {
      ...EVERY_FIGURE,
      bars: { alignment: 'left', scale: 'sqrt', colourBy: 'target' },
      labels: { units: 'auto' },
      notes: { cohort: 'Subscribers lag their trials by two weeks.' },
    }),
    marks: 6,
  },
  { title: 'Columns', view: withObjects(STAGES, COLUMNS), marks: 6 },
  {
    title: 'Columns, targets and win-backs',
    view: withObjects(ACQUISITION, {
      bars: { orientation: 'columns', alignment: 'left', scale: 'sqrt' },
      rates: { showTargetLabel: true },
      labels: { units: 'auto' },
    }),
    marks: 6,
  },
  { title: 'Dense', view: withObjects(COMPARED, { bars: { density: 'dense' } }), marks: 6 },
  {
    title: 'Coloured by comparison, from the first stage',
    view: withObjects(COMPARED, { bars: { colourBy: 'comparison' }, rates: { basis: 'first' } }),
    marks: 6,
  },
  { title: 'Segments in panels', view: COUNTRIES, marks: 12 },
  {
    title: 'Segments in panels, own scales',
    view: withObjects(COUNTRIES, { segments: { scale: 'own', showAll: true } }),
    marks: 16,
  },
  {
    title: 'Segments side by side',
    view: withObjects(COUNTRIES, { segments: { layout: 'sideBySide' }, bars: { alignment: 'left' } }),
    marks: 12,
  },
  {
    title: 'Segments side by side in columns',
    view: withObjects(COUNTRIES, {
      segments: { layout: 'sideBySide' },
      bars: { alignment: 'left', orientation: 'columns' },
    }),
    marks: 12,
  },
  { title: 'Measures as stages', view: MEASURES, marks: 5 },
  { title: 'Large text', view: withObjects(SURVIVAL, { text: { size: 12 } }), marks: 3 },
  { title: 'Partly highlighted', view: highlighted(STAGES, [60, 20, 12, null, 3, 2]), marks: 6 },
  { title: 'One selected', view: STAGES, marks: 6, host: { selectedKeys: ['Table.Stage[2]'] } },
  { title: 'Landing page', view: undefined, marks: 0 },
  { title: 'No data', view: withoutRows(STAGES), marks: 0 },
  { title: 'A field is missing', view: { ...STAGES, measures: [] }, marks: 0 },
];
