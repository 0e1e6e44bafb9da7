import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import { GALLERY_STATES } from '../../tools/src/gallery/gallery-states.js';
import { VISUAL_NAMES } from '../../tools/src/package/packaged-visual.js';
import { describeWith, requireChromium } from '../support/requirements.js';
import { readPicture, type Picture } from './support/compare-pictures.js';
import { contrastFaults, contrastRatio } from './support/contrast.js';
import type { DrawingColours } from './support/drawing-colours.js';
import { usePackagedVisuals } from './support/packaged-visuals.js';
import type { PageHost, VisualPage } from './support/visual-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZE = { width: 560, height: 340 } as const;
const THEMES: readonly (readonly [name: string, host: PageHost])[] = [
  ['the default theme', {}],
  ['a dark theme', { isDark: true }],
  ['high contrast', { isHighContrast: true }],
];

/** Violations of WCAG 2.2 A and AA and of good practice, in a line each. */
async function axeFaults({ page }: VisualPage): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run('#visual', {
    resultTypes: ['violations'],
    rules: {
      // Headings and landmarks are those of the report, of which a visual sees nothing.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      // The figures in a row are no label. What is one, the name, is looked for below.
      'label-content-name-mismatch': { enabled: false },
    },
  })`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}, ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Speech control finds a mark by its name (WCAG 2.2, 2.5.3): the sentence has to hold it. */
async function nameFaults({ page }: VisualPage): Promise<readonly string[]> {
  const marks = await page.evaluate<readonly (readonly [key: string, sentence: string])[]>(
    `[...opened.element.querySelectorAll('.ott-mark')].map(({ dataset, ariaLabel }) => [dataset.key, ariaLabel])`,
  );
  return marks.flatMap(([key, sentence]) => {
    // A mark in a panel has the name of the panel as well.
    const names = key.split('/').map((part) => /^\d+:(.+)$/.exec(part)?.[1] ?? '');
    const isNamed = names.every((name) => sentence.includes(name) && sentence.length > name.length);
    return isNamed ? [] : [`${key} says "${sentence}"`];
  });
}

async function contrastFaultsOf({ page }: VisualPage): Promise<readonly string[]> {
  const colours = await page.evaluate<DrawingColours>('ottPage.readColours(opened.element)');
  const behind = async (isBare: boolean): Promise<Picture> => {
    await page.evaluate(`ottPage.showBackground(opened.element, ${isBare})`);
    return readPicture(await page.screenshot());
  };
  const behindTexts = await behind(false);
  return contrastFaults(colours, behindTexts, await behind(true));
}

describeWith(requireChromium(), 'the packaged visuals, for everybody', (chromiumPath) => {
  const packaged = usePackagedVisuals(chromiumPath);

  it.each(VISUAL_NAMES.flatMap((visual) => THEMES.map(([theme, host]) => ({ visual, theme, host }))))(
    '$visual has no finding of axe and enough contrast in every state, in $theme',
    async ({ visual, host }) => {
      const page = await packaged.page(visual);
      if (!(await page.page.evaluate<boolean>(`'axe' in window`))) await page.page.evaluate(AXE);
      const faults: Record<string, readonly string[]> = {};
      for (const state of GALLERY_STATES[visual]) {
        await page.open({ ...state.host, ...host });
        await page.update(state.view, SIZE);
        const found = [
          ...(await axeFaults(page)),
          ...(await nameFaults(page)),
          ...(await contrastFaultsOf(page)),
        ];
        if (found.length > 0) faults[state.title] = found;
      }
      expect(faults).toEqual({});
      expect(page.troubles).toEqual([]);
    },
    60_000,
  );
});

it('knows the contrast of colours that WCAG names', () => {
  // WCAG 2.2, technique G18 and its definition of contrast ratio: black on white is 21 to 1.
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrastRatio([255, 255, 255], [255, 255, 255])).toBe(1);
  // The grey that is known to pass on white by a hair, #767676.
  expect(contrastRatio([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
});
