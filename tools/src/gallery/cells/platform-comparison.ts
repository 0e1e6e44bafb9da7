import { highlighted, withObjects, withoutRows, type GalleryState } from '../gallery-state.js';
import {
  BY_REGION,
  CHURN,
  FORTY,
  FOUR_MEASURES,
  SIX_YEARS,
  WIDE_RANGE,
  WITH_TARGET,
} from './comparison-views.js';
import { SUBSCRIBERS } from './sample-views.js';

const FIRST_TWO = { selectedKeys: ['Table.Platform[0]', 'Table.Platform[1]'] };

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
  { title: 'Bullet', view: withObjects(WITH_TARGET, { comparison: { mode: 'bullet' } }), marks: 4 },
  {
    title: 'Bullet with bands of the largest value',
    view: withObjects(SUBSCRIBERS, {
      comparison: { mode: 'bullet' },
      bands: { base: 'max', poor: 33, fair: 66 },
    }),
    marks: 4,
  },
  { title: 'Ranks over six years', view: withObjects(SIX_YEARS, { comparison: { mode: 'bump' } }), marks: 8 },
  {
    title: 'Ranks with a focus item',
    view: withObjects(SIX_YEARS, { comparison: { mode: 'bump', focusItem: 'Disney+' } }),
    marks: 8,
  },
  {
    title: 'Ranks with a colour a platform',
    view: withObjects(SIX_YEARS, { comparison: { mode: 'bump' }, lines: { colours: 'platform' } }),
    marks: 8,
  },
  { title: 'Latest year with trends', view: SIX_YEARS, marks: 8 },
  {
    title: 'Slope from the first to the last year',
    view: withObjects(SIX_YEARS, { comparison: { mode: 'slope' } }),
    marks: 8,
  },
  { title: 'Four measures', view: FOUR_MEASURES, marks: 20 },
  {
    title: 'Four measures as columns',
    view: withObjects(FOUR_MEASURES, { panels: { measuresAs: 'columns' } }),
    marks: 5,
  },
  { title: 'A panel a region', view: BY_REGION, marks: 16 },
  {
    title: 'A slope a region',
    view: withObjects(BY_REGION, { comparison: { mode: 'slope' } }),
    marks: 16,
  },
  {
    title: 'Two side by side',
    view: withObjects(FOUR_MEASURES, { panels: { measuresAs: 'columns' } }),
    marks: 9,
    host: FIRST_TWO,
  },
  { title: 'Logarithmic', view: withObjects(WIDE_RANGE, { axis: { scale: 'log' } }), marks: 5 },
  {
    title: 'Shares of the total',
    view: withObjects(SUBSCRIBERS, { comparison: { showShare: true, showIndex: false, topCount: 3 } }),
    marks: 4,
  },
  { title: 'Less is better, with blanks', view: CHURN, marks: 6 },
  { title: 'Forty rows', view: FORTY, marks: 40 },
  { title: 'Large text', view: withObjects(WITH_TARGET, { text: { size: 12 } }), marks: 4 },
  { title: 'Partly highlighted', view: highlighted(SUBSCRIBERS, [120, 40, null, 60]), marks: 4 },
  {
    title: 'Bullet, partly highlighted',
    view: highlighted(withObjects(WITH_TARGET, { comparison: { mode: 'bullet' } }), [120, 40, null, 60]),
    marks: 4,
  },
  { title: 'One selected', view: SUBSCRIBERS, marks: 4, host: { selectedKeys: ['Table.Platform[1]'] } },
  { title: 'Landing page', view: undefined, marks: 0 },
  { title: 'No data', view: withoutRows(SUBSCRIBERS), marks: 0 },
  { title: 'A field is missing', view: { ...SUBSCRIBERS, measures: [] }, marks: 0 },
];
