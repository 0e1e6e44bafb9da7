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

/** Modes and states of the growth funnel. */
export const GROWTH_FUNNEL: readonly GalleryState[] = [
  { title: 'Centred', view: STAGES, marks: 6 },
  { title: 'Left', view: withObjects(STAGES, LEFT), marks: 6 },
  { title: 'Comparison and targets', view: withObjects(COMPARED, LEFT), marks: 6 },
  { title: 'Comparison, centred', view: COMPARED, marks: 6 },
  { title: 'Square root', view: withObjects(STAGES, { bars: { scale: 'sqrt' } }), marks: 6 },
  { title: 'Measures as stages', view: MEASURES, marks: 5 },
  { title: 'Large text', view: withObjects(SURVIVAL, { text: { size: 12 } }), marks: 3 },
  { title: 'Partly highlighted', view: highlighted(STAGES, [60, 20, 12, null, 3, 2]), marks: 6 },
  { title: 'One selected', view: STAGES, marks: 6, host: { selectedKeys: ['Table.Stage[2]'] } },
  { title: 'Landing page', view: undefined, marks: 0 },
  { title: 'No data', view: withoutRows(STAGES), marks: 0 },
  { title: 'A field is missing', view: { ...STAGES, measures: [] }, marks: 0 },
];
