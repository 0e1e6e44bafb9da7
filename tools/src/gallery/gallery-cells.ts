import type { View, ViewMeasure, ViewObjects, ViewValue } from './page/page-data-view.js';

/** One picture of the gallery: a visual in one mode or state, at one size. */
export interface GalleryCell {
  readonly visual: string;
  readonly title: string;
  /** Undefined for the landing page. */
  readonly view: View | undefined;
  readonly width: number;
  readonly height: number;
  readonly locale?: string;
  readonly isHighContrast?: boolean;
}

const measure = (
  role: string,
  name: string,
  values: readonly ViewValue[],
  format = '#,0.0',
): ViewMeasure => ({
  role,
  name,
  values,
  format,
});
const styled = (view: View, objects: ViewObjects): View => ({ ...view, objects });
const emptied = (view: View): View => ({
  groupings: view.groupings.map((grouping) => ({ ...grouping, values: [] })),
  measures: view.measures.map((one) => ({ ...one, values: [] })),
});

/** Subscribers in millions, December 2019 and December 2020, as the platforms reported them. */
const PLATFORMS: View = {
  groupings: [{ role: 'category', name: 'Platform', values: ['Netflix', 'Disney+', 'Hulu', 'iQIYI'] }],
  measures: [
    measure('value', 'Subscribers Dec 2020 (M)', [203.7, 94.9, 39.4, 101.7]),
    measure('comparison', 'Subscribers Dec 2019 (M)', [167.1, 26.5, 30.4, 106.9]),
  ],
};

/** Titles in the libraries of six platforms. */
const LIBRARIES: View = {
  groupings: [
    {
      role: 'details',
      name: 'Platform',
      values: ['Netflix', 'Amazon Prime', 'HBO Max', 'Hulu', 'Disney Plus', 'Peacock'],
    },
  ],
  measures: [
    measure('x', 'Movies', [3600, 26300, 2000, 1230, 740, 910], '#,0'),
    measure('y', 'TV shows', [1800, 2700, 580, 1300, 280, 345], '#,0'),
  ],
};

/** Of 100 people who heard of a service: made up, to show one step that grows. */
const STAGES: View = {
  groupings: [
    {
      role: 'stage',
      name: 'Stage',
      values: ['Reached', 'Visited', 'Started a trial', 'Paid', 'Kept after a year', 'With win-backs'],
    },
  ],
  measures: [measure('value', 'People', [100, 45, 20, 13, 8, 9], '#,0')],
};
const COMPARED: View = {
  ...STAGES,
  measures: [
    ...STAGES.measures,
    measure('comparison', 'People before', [90, 36, 19, 11, 7, null], '#,0'),
    measure('targetRate', 'Target', [null, 0.5, 0.5, 0.6, 0.7, null], '0%'),
  ],
};
const highlighted = (view: View, highlights: readonly ViewValue[]): View => ({
  ...view,
  measures: view.measures.map((one, index) => (index === 0 ? { ...one, highlights } : one)),
});

interface Kind {
  readonly visual: string;
  readonly usual: View;
  readonly modes: readonly (readonly [title: string, view: View])[];
}

const KINDS: readonly Kind[] = [
  {
    visual: 'platform-comparison',
    usual: PLATFORMS,
    modes: [
      ['Dumbbell', PLATFORMS],
      ['Slope', styled(PLATFORMS, { comparison: { mode: 'slope' } })],
      ['Index bars', styled(PLATFORMS, { comparison: { mode: 'indexBars' } })],
      ['Focus item as baseline', styled(PLATFORMS, { comparison: { focusItem: 'Hulu', baseline: 'focus' } })],
      ['Top 2 and others', styled(PLATFORMS, { comparison: { topCount: 2 } })],
      ['Partly highlighted', highlighted(PLATFORMS, [120, 40, null, 60])],
    ],
  },
  {
    visual: 'content-quadrant',
    usual: LIBRARIES,
    modes: [
      ['Bubbles', LIBRARIES],
      ['Logarithmic', styled(LIBRARIES, { axes: { logX: true } })],
    ],
  },
  {
    visual: 'growth-funnel',
    usual: STAGES,
    modes: [
      ['Centred', STAGES],
      ['Left', styled(STAGES, { bars: { alignment: 'left' } })],
      ['Comparison and targets', styled(COMPARED, { bars: { alignment: 'left' } })],
      ['Comparison, centred', COMPARED],
      ['Square root', styled(STAGES, { bars: { scale: 'sqrt' } })],
      ['Partly highlighted', highlighted(STAGES, [60, 20, 12, null, 3, 2])],
    ],
  },
];

const USUAL_SIZE = { width: 560, height: 340 } as const;
const OTHER_SIZES = [
  { width: 120, height: 80 },
  { width: 320, height: 240 },
  { width: 828, height: 204 },
] as const;

/** Every visual in every mode, state, direction, contrast and size of the gallery. */
export const GALLERY_CELLS: readonly GalleryCell[] = KINDS.flatMap(({ visual, usual, modes }) => [
  ...modes.map(([title, view]) => ({ visual, title, view, ...USUAL_SIZE })),
  ...modes.map(([title, view]) => ({
    visual,
    title: `${title}, right to left`,
    view,
    ...USUAL_SIZE,
    locale: 'ar-SA',
  })),
  { visual, title: 'High contrast', view: modes.at(-1)?.[1] ?? usual, ...USUAL_SIZE, isHighContrast: true },
  { visual, title: 'Landing page', view: undefined, ...USUAL_SIZE },
  { visual, title: 'Landing page, right to left', view: undefined, ...USUAL_SIZE, locale: 'ar-SA' },
  { visual, title: 'No data', view: emptied(usual), ...USUAL_SIZE },
  { visual, title: 'A field is missing', view: { ...usual, measures: [] }, ...USUAL_SIZE },
  ...OTHER_SIZES.map((size) => ({ visual, title: `${size.width} × ${size.height}`, view: usual, ...size })),
]);
