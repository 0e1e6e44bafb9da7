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

const GENRES = ['Drama', 'Comedy', 'Crime', 'Documentary', 'Kids', 'Sport', 'Science fiction', 'Reality'];
const YEARS = ['2017', '2018', '2019', '2020'];

/** Made up: eight genres over four years; cost falls for some and rises for others. */
const YEARS_OF_GENRES: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Genre', values: YEARS.flatMap(() => GENRES) },
    { role: 'period', name: 'Year', values: YEARS.flatMap((year) => GENRES.map(() => year)) },
  ],
  measures: [
    {
      roles: ['x'],
      name: 'Return on spend',
      values: YEARS.flatMap((_, year) =>
        GENRES.map((_name, i) => 0.6 + ((i * 5) % 8) * 0.2 + year * ((i % 3) - 1) * 0.17),
      ),
      format: '0.0x',
    },
    {
      roles: ['y'],
      name: 'Hours viewed (M)',
      values: YEARS.flatMap((_, year) =>
        GENRES.map((_name, i) => 40 + ((i * 3) % 8) * 11 + year * ((i % 4) - 1.5) * 9),
      ),
      format: '#,0',
    },
    {
      roles: ['size'],
      name: 'Spend (M$)',
      values: YEARS.flatMap((_, year) => GENRES.map((_name, i) => 30 + ((i * 7) % 8) * 25 + year * 10)),
      format: '#,0',
    },
  ],
};

const REGIONS = ['Americas', 'Europe', 'Asia Pacific', 'Middle East and Africa'];

/** Made up: the same eight genres in four regions, in two kinds. */
const REGIONS_OF_GENRES: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Genre', values: REGIONS.flatMap(() => GENRES) },
    {
      role: 'group',
      name: 'Kind',
      values: REGIONS.flatMap(() => GENRES.map((_, i) => (i % 4 < 2 ? 'Scripted' : 'Unscripted'))),
    },
    { role: 'panel', name: 'Region', values: REGIONS.flatMap((region) => GENRES.map(() => region)) },
  ],
  measures: [
    {
      roles: ['x'],
      name: 'Return on spend',
      values: REGIONS.flatMap((_, region) =>
        GENRES.map((_name, i) => 0.5 + ((i * 5 + region * 3) % 11) * 0.15),
      ),
      format: '0.0x',
    },
    {
      roles: ['y'],
      name: 'Hours viewed (M)',
      values: REGIONS.flatMap((_, region) => GENRES.map((_name, i) => 20 + ((i * 7 + region * 5) % 13) * 9)),
      format: '#,0',
    },
    {
      roles: ['size'],
      name: 'Spend (M$)',
      values: REGIONS.flatMap((_, region) => GENRES.map((_name, i) => 30 + ((i * 7 + region) % 9) * 25)),
      format: '#,0',
    },
  ],
};

/** Made up: release dates on the X axis, values of both signs on the Y axis. */
const RELEASES: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Title', values: Array.from({ length: 14 }, (_, i) => `Title ${i + 1}`) },
  ],
  measures: [
    {
      roles: ['x'],
      name: 'Released',
      values: Array.from({ length: 14 }, (_, i) => new Date(2018 + (i % 3), (i * 5) % 12, 1 + i)),
      format: 'd',
    },
    {
      roles: ['y'],
      name: 'Margin (M$)',
      values: Array.from({ length: 14 }, (_, i) => ((i * 11) % 17) - 6),
      format: '#,0',
    },
  ],
};

/** Made up: more bubbles than elements can show, in three groups. */
const SKY: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Title', values: Array.from({ length: 4000 }, (_, i) => `Title ${i + 1}`) },
    {
      role: 'group',
      name: 'Kind',
      values: Array.from({ length: 4000 }, (_, i) => ['Film', 'Series', 'Short'][i % 3] ?? null),
    },
  ],
  measures: [
    {
      roles: ['x'],
      name: 'Cost',
      values: Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 4001) / 40 + ((i * 31) % 101)),
      format: '#,0',
    },
    {
      roles: ['y'],
      name: 'Hours viewed',
      values: Array.from({ length: 4000 }, (_, i) => ((i * 104_729) % 3989) / 40 + ((i * 17) % 53)),
      format: '#,0',
    },
    {
      roles: ['size'],
      name: 'Budget',
      values: Array.from({ length: 4000 }, (_, i) => (i * 13) % 97),
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
  {
    title: 'Play control and moves',
    view: withObjects(YEARS_OF_GENRES, {
      play: { show: true },
      quadrants: { showMoves: true, showIcons: true },
    }),
    marks: 8,
  },
  {
    title: 'Trails of the largest',
    view: withObjects(YEARS_OF_GENRES, { points: { topTrails: 3, labelsPerQuadrant: 1 } }),
    marks: 8,
  },
  { title: 'Small multiples', view: REGIONS_OF_GENRES, marks: 32 },
  {
    title: 'Small multiples with their own lines and outlines',
    view: withObjects(REGIONS_OF_GENRES, {
      thresholds: { basis: 'panel' },
      statistics: { correlation: true, outline: 'hull' },
    }),
    marks: 32,
  },
  { title: 'Dates and a zero line', view: RELEASES, marks: 14 },
  {
    title: 'Equal axes and a correlation',
    view: withObjects(LIBRARIES, {
      axes: { scaleX: 'log', scaleY: 'log', equal: true },
      statistics: { correlation: true },
    }),
    marks: 6,
  },
  {
    title: 'Coloured by quadrant, with ellipse and limits',
    view: withObjects(CROWD, {
      points: { colourByQuadrant: true },
      axes: { lowX: '10', highX: '50' },
      quadrants: { tintPercent: 12, topRightFill: { solid: { color: '#6B007B' } } },
      statistics: { outline: 'ellipse' },
    }),
    marks: 60,
  },
  { title: 'Thousands on a canvas', view: SKY, marks: 1 },
  { title: 'One selected', view: GROUPED, marks: 6, host: { selectedKeys: ['Table.Platform[2]'] } },
  { title: 'Landing page', view: undefined, marks: 0 },
  { title: 'No data', view: withoutRows(LIBRARIES), marks: 0 },
  { title: 'A field is missing', view: { ...LIBRARIES, measures: [] }, marks: 0 },
];
