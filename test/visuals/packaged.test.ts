import { expect, it } from 'vitest';
import { describeWith, requireChromium } from '../support/requirements.js';
import { usePackagedVisuals } from './support/packaged-visuals.js';
import { PAGES, SIZES } from './support/visual-scenarios.js';

describeWith(requireChromium(), 'the packaged visuals in Chromium', (chromiumPath) => {
  const packaged = usePackagedVisuals(chromiumPath);

  it.each(PAGES)(
    '$visual draws $title at every size, with no request and nothing broken',
    async ({ visual, title, view, marks, host }) => {
      const visualPage = await packaged.page(visual);
      await visualPage.open(host);
      for (const size of SIZES) {
        await visualPage.update(view, size);
        const facts = await visualPage.facts();
        const where = `${title} at ${size.width} by ${size.height}`;
        expect(facts.brokenValues, where).toEqual([]);
        expect(facts.marksOutside, where).toEqual([]);
        expect(facts.overlappingTexts, where).toEqual([]);
        expect(facts.markCount, where).toBe(marks);
      }
      const calls = await visualPage.calls();
      expect(calls.map(([member]) => member).filter((member) => member !== 'displayWarningIcon')).toEqual(
        SIZES.flatMap(() => ['renderingStarted', 'renderingFinished']),
      );
      expect(visualPage.troubles).toEqual([]);
    },
  );
});
