import { highlighted, withObjects, withoutRows, type GalleryState } from '../gallery-state.js';
import type { DataViewSpec } from '../page/data-view.js';
import { LIBRARIES } from './sample-views.js';

const GROUPED: DataViewSpec = {
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

/** Made up: many on few places, some with a negative size. */
const CROWD: DataViewSpec = {
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

/** Modes and states of the content strategy quadrant. */
export const CONTENT_QUADRANT: readonly GalleryState[] = [
  { title: 'Bubbles', view: LIBRARIES, marks: 6 },
  { title: 'Logarithmic', view: withObjects(LIBRARIES, { axes: { logX: true } }), marks: 6 },
  { title: 'Groups and sizes', view: GROUPED, marks: 6 },
  { title: 'A crowd', view: CROWD, marks: 60 },
  { title: 'Large text', view: withObjects(GROUPED, { text: { size: 12 } }), marks: 6 },
  { title: 'Partly highlighted', view: highlighted(GROUPED, [1800, null, 900, 400, null, 910]), marks: 6 },
  { title: 'One selected', view: GROUPED, marks: 6, host: { selectedKeys: ['Table.Platform[2]'] } },
  { title: 'Landing page', view: undefined, marks: 0 },
  { title: 'No data', view: withoutRows(LIBRARIES), marks: 0 },
  { title: 'A field is missing', view: { ...LIBRARIES, measures: [] }, marks: 0 },
];
