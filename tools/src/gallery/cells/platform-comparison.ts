import { highlighted, withObjects, withoutRows, type GalleryState } from '../gallery-state.js';
import type { DataViewSpec } from '../page/data-view.js';
import { SUBSCRIBERS } from './sample-views.js';

const WITH_TARGET: DataViewSpec = {
  ...SUBSCRIBERS,
  measures: [
    ...(SUBSCRIBERS.measures ?? []),
    { roles: ['target'], name: 'Target', values: [200, 100, null, 110], format: '#,0.0' },
  ],
};

/** Made up: every kind of gap, and a measure where less is better. */
const CHURN: DataViewSpec = {
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

const FORTY: DataViewSpec = {
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

/** Modes and states of the platform comparison. */
export const PLATFORM_COMPARISON: readonly GalleryState[] = [
  { title: 'Dumbbell', view: SUBSCRIBERS, marks: 4 },
  { title: 'Slope', view: withObjects(SUBSCRIBERS, { comparison: { mode: 'slope' } }), marks: 4 },
  { title: 'Index bars', view: withObjects(SUBSCRIBERS, { comparison: { mode: 'indexBars' } }), marks: 4 },
  {
    title: 'Focus item as baseline',
    view: withObjects(SUBSCRIBERS, { comparison: { focusItem: 'Hulu', baseline: 'focus' } }),
    marks: 4,
  },
  { title: 'Top 2 and others', view: withObjects(SUBSCRIBERS, { comparison: { topCount: 2 } }), marks: 3 },
  { title: 'Targets', view: WITH_TARGET, marks: 4 },
  { title: 'Less is better, with blanks', view: CHURN, marks: 6 },
  { title: 'Forty rows', view: FORTY, marks: 40 },
  { title: 'Large text', view: withObjects(WITH_TARGET, { text: { size: 12 } }), marks: 4 },
  { title: 'Partly highlighted', view: highlighted(SUBSCRIBERS, [120, 40, null, 60]), marks: 4 },
  { title: 'One selected', view: SUBSCRIBERS, marks: 4, host: { selectedKeys: ['Table.Platform[1]'] } },
  { title: 'Landing page', view: undefined, marks: 0 },
  { title: 'No data', view: withoutRows(SUBSCRIBERS), marks: 0 },
  { title: 'A field is missing', view: { ...SUBSCRIBERS, measures: [] }, marks: 0 },
];
