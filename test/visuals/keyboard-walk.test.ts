import { expect, it } from 'vitest';
import { LIBRARIES, STAGES, SUBSCRIBERS } from '../../tools/src/gallery/cells/sample-views.js';
import type { DataViewSpec } from '../../tools/src/gallery/page/data-view.js';
import type { VisualName } from '../../tools/src/package/packaged-visual.js';
import { describeWith, requireChromium } from '../support/requirements.js';
import { walk, type WalkStep } from './support/keyboard-walk.js';
import { usePackagedVisuals } from './support/packaged-visuals.js';

/**
 * What each key must do, written by hand from the key maps of the guides and the figures: differences,
 * shares and indexes against the median of 98.3 were worked out on paper.
 */
interface Walk {
  readonly visual: VisualName;
  readonly view: DataViewSpec;
  readonly steps: readonly WalkStep[];
}

const NETFLIX =
  'Netflix: rank 1 of 4, unchanged. Subscribers Dec 2020 (M): 203.7. Subscribers Dec 2019 (M): 167.1, ' +
  'a change of +36.6 (+21.9%), which is better. Index 207, where 100 is the baseline.';
const IQIYI =
  'iQIYI: rank 2 of 4, unchanged. Subscribers Dec 2020 (M): 101.7. Subscribers Dec 2019 (M): 106.9, ' +
  'a change of −5.2 (−4.9%), which is worse. Index 103, where 100 is the baseline.';
const HULU =
  'Hulu: rank 4 of 4, down 1. Subscribers Dec 2020 (M): 39.4. Subscribers Dec 2019 (M): 30.4, ' +
  'a change of +9.0 (+29.6%), which is better. Index 40, where 100 is the baseline.';

const STARS_NETFLIX = 'Netflix: Movies: 3,600. TV shows: 1,800. In the quadrant Stars.';
const STARS_AMAZON = 'Amazon Prime: Movies: 26,300. TV shows: 2,700. In the quadrant Stars.';
const REVIEW_PEACOCK = 'Peacock: Movies: 910. TV shows: 345. In the quadrant Review.';

const REACHED = 'Stage 1 of 6, Reached: 100.';
const VISITED = 'Stage 2 of 6, Visited: 45. 45.0% of Reached. 45.0% of the first stage.';
const TRIAL =
  'Stage 3 of 6, Started a trial: 20. 44.4% of Visited. 20.0% of the first stage. This is the largest loss.';
const WON_BACK =
  'Stage 6 of 6, With win-backs: 9. 113% of Kept after a year, a gain. 9.0% of the first stage.';

const CLEARED = { said: 'Selection cleared.', asked: 'clear' } as const;
const LEFT = [
  { key: 'Escape', focus: 'the page' },
  { key: 'Tab', focus: 'after the visual' },
] as const;

const WALKS: readonly Walk[] = [
  {
    visual: 'platform-comparison',
    view: SUBSCRIBERS,
    steps: [
      { key: 'Tab', focus: NETFLIX },
      { key: 'ArrowDown', focus: IQIYI },
      {
        key: 'Enter',
        focus: IQIYI,
        said: `Selected: ${IQIYI} 1 of 4 selected.`,
        asked: 'select Table.Platform[3]',
      },
      { key: 'End', focus: HULU },
      { key: 'ArrowDown', focus: HULU },
      { key: 'ContextMenu', focus: HULU, asked: 'showContextMenu Table.Platform[2]' },
      { key: 'Escape', focus: HULU, ...CLEARED },
      { key: 'Home', focus: NETFLIX },
      { key: 'ArrowUp', focus: NETFLIX },
      { key: 'Shift+F10', focus: NETFLIX, asked: 'showContextMenu Table.Platform[0]' },
      ...LEFT,
    ],
  },
  {
    visual: 'content-quadrant',
    view: LIBRARIES,
    steps: [
      { key: 'Tab', focus: STARS_NETFLIX },
      { key: 'ArrowRight', focus: STARS_AMAZON },
      { key: 'ArrowUp', focus: STARS_AMAZON },
      { key: 'ArrowLeft', focus: STARS_NETFLIX },
      {
        key: 'Enter',
        focus: STARS_NETFLIX,
        said: `Selected: ${STARS_NETFLIX} 1 of 6 selected.`,
        asked: 'select Table.Platform[0]',
      },
      { key: 'End', focus: REVIEW_PEACOCK },
      {
        key: 'q',
        focus: REVIEW_PEACOCK,
        said: '2 of 6 selected.',
        asked: 'select Table.Platform[4]+Table.Platform[5]',
      },
      { key: 'ContextMenu', focus: REVIEW_PEACOCK, asked: 'showContextMenu Table.Platform[5]' },
      { key: 'Escape', focus: REVIEW_PEACOCK, ...CLEARED },
      { key: 'Home', focus: STARS_NETFLIX },
      ...LEFT,
    ],
  },
  {
    visual: 'growth-funnel',
    view: STAGES,
    steps: [
      { key: 'Tab', focus: REACHED },
      { key: 'ArrowDown', focus: VISITED },
      { key: 'ArrowRight', focus: TRIAL },
      { key: ' ', focus: TRIAL, said: `Selected: ${TRIAL} 1 of 6 selected.`, asked: 'select Table.Stage[2]' },
      { key: 'End', focus: WON_BACK },
      {
        key: 'Control+Enter',
        focus: WON_BACK,
        said: `Selected: ${WON_BACK} 2 of 6 selected.`,
        asked: 'select Table.Stage[5]',
      },
      { key: 'ContextMenu', focus: WON_BACK, asked: 'showContextMenu Table.Stage[5]' },
      { key: 'Escape', focus: WON_BACK, ...CLEARED },
      { key: 'Home', focus: REACHED },
      ...LEFT,
    ],
  },
];

describeWith(requireChromium(), 'a walk with the keyboard', (chromiumPath) => {
  const packaged = usePackagedVisuals(chromiumPath);

  it.each(WALKS)('goes into $visual, through it and out of it', async ({ visual, view, steps }) => {
    const page = await packaged.page(visual);
    await page.open();
    await page.update(view, { width: 560, height: 340 });
    const keys = steps.map(({ key }) => key);
    expect(await walk(page, keys)).toEqual(steps);
    expect(page.troubles).toEqual([]);
  });
});
