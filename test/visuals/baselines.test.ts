import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import { VISUAL_NAMES } from '../../tools/src/package/packaged-visual.js';
import { describeWith, requireChromium } from '../support/requirements.js';
import { baselinePictures, stateFile, type BaselinePicture } from './support/baseline-plan.js';
import { comparePictures, readPicture, sideBySide, type Picture } from './support/compare-pictures.js';
import { GUIDE_PICTURES } from './support/guide-pictures.js';
import { usePackagedVisuals } from './support/packaged-visuals.js';
import { palettePng } from './support/palette-png.js';
import type { VisualPage } from './support/visual-page.js';

const DOCS = path.join(repositoryRoot(), 'docs');
const BASELINES = path.join(import.meta.dirname, 'baselines');
const DIFFERENCES = path.join(repositoryRoot(), 'test/.out/baselines');
/** Set by `npm run baselines`: pictures that differ are kept instead of refused. */
const IS_UPDATE = process.env['OTT_UPDATE_BASELINES'] === '1';

/** Draws one picture; returns it, and everything that is wrong with the drawing itself. */
async function draw(
  page: VisualPage,
  { state, host, width, height }: BaselinePicture,
): Promise<{ readonly png: Buffer; readonly faults: readonly string[] }> {
  await page.open(host);
  await page.update(state.view, { width, height });
  const { brokenValues, marksOutside, overlappingTexts } = await page.facts();
  const png = await page.page.screenshot();
  const faults = [...brokenValues, ...marksOutside, ...overlappingTexts, ...page.troubles];
  return { png, faults };
}

/** Compares with the baseline, or keeps the picture as the new one; what is to be said about it. */
async function judge(file: string, png: Buffer): Promise<readonly string[]> {
  const baseline = path.join(BASELINES, file);
  const actual = readPicture(png);
  if (!existsSync(baseline)) {
    return IS_UPDATE ? keep(baseline, actual) : ['there is no baseline; run npm run baselines'];
  }
  const expected = readPicture(await readFile(baseline));
  const difference = comparePictures(expected, actual);
  if (difference.kind === 'same') return [];
  if (IS_UPDATE) return keep(baseline, actual);
  if (difference.kind === 'size') return [`expected ${difference.expected}, drawn ${difference.actual}`];
  const sheet = path.join(DIFFERENCES, file);
  await mkdir(path.dirname(sheet), { recursive: true });
  await writeFile(sheet, sideBySide([expected, actual, difference.diff]));
  return [
    `${difference.count} pixels differ in one place: see ${path.relative(repositoryRoot(), sheet)} ` +
      '(expected, drawn, difference); run npm run baselines when the new picture is right',
  ];
}

/** Writes a baseline; what it says when the file on disk would not pass as the picture. */
async function keep(baseline: string, actual: Picture): Promise<readonly string[]> {
  const png = palettePng(actual);
  await mkdir(path.dirname(baseline), { recursive: true });
  await writeFile(baseline, png);
  return comparePictures(readPicture(png), actual).kind === 'same' ? [] : ['too many colours for a palette'];
}

describeWith(requireChromium(), 'the pictures of the packaged visuals', (chromiumPath) => {
  const packaged = usePackagedVisuals(chromiumPath);

  it.each(VISUAL_NAMES)(
    '%s draws its baselines: six locales, two contrasts, six sizes, every state',
    async (visual) => {
      const pictures = baselinePictures(visual);
      const page = await packaged.page(visual);
      await rm(path.join(DIFFERENCES, visual), { recursive: true, force: true });
      const wrong: Record<string, readonly string[]> = {};
      for (const picture of pictures) {
        const { png, faults } = await draw(page, picture);
        const findings = [...faults, ...(await judge(picture.file, png))];
        if (findings.length > 0) wrong[`${picture.file}, ${picture.state.title}`] = findings;
      }
      expect(wrong).toEqual({});
    },
    120_000,
  );

  it('keeps no baseline that nothing draws', async () => {
    const drawn = VISUAL_NAMES.flatMap(baselinePictures).map(({ file }) => file);
    const kept = (await readdir(BASELINES, { recursive: true })).filter((file) => file.endsWith('.png'));
    const stale = kept.map((file) => file.replaceAll('\\', '/')).filter((file) => !drawn.includes(file));
    if (IS_UPDATE) await Promise.all(stale.map((file) => rm(path.join(BASELINES, file))));
    else expect(stale).toEqual([]);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it.each(VISUAL_NAMES)('are those in the guide of %s', async (visual) => {
    const guide = await readFile(path.join(DOCS, 'visuals', `${visual}.md`), 'utf8');
    for (const title of GUIDE_PICTURES[visual]) {
      const baseline = path.join(BASELINES, stateFile(visual, title));
      const picture = path.basename(baseline);
      if (IS_UPDATE) await cp(baseline, path.join(DOCS, 'images', picture));
      expect(guide, picture).toContain(`](../images/${picture})`);
      expect((await readFile(path.join(DOCS, 'images', picture))).equals(await readFile(baseline))).toBe(
        true,
      );
    }
  });

  it('notices the smallest label one pixel lower and a bar in another colour, and no noise', async () => {
    const page = await packaged.page('platform-comparison');
    const first = baselinePictures('platform-comparison').find(({ width }) => width === 513);
    if (first === undefined) throw new Error('The plan has a picture 513 pixels wide.');
    const before = readPicture((await draw(page, first)).png);
    const noisy = before.data.map((level, index) => level + (level < 128 ? 1 : -1) * ((index * 31) % 7));
    expect(comparePictures(before, { ...before, data: noisy })).toEqual({ kind: 'same' });
    const changed = async (selector: string, attribute: string, value: string): Promise<string> => {
      const again = readPicture((await draw(page, first)).png);
      expect(comparePictures(before, again)).toEqual({ kind: 'same' });
      await page.page.evaluate(
        `document.querySelector(${JSON.stringify(selector)}).setAttribute('${attribute}', '${value}')`,
      );
      return comparePictures(before, readPicture(await page.page.screenshot())).kind;
    };
    expect(await changed('.ott-mark text', 'transform', 'translate(0 1)')).toBe('pixels');
    expect(await changed('.ott-mark rect[fill^="#0"]', 'fill', '#0A9F6D')).toBe('pixels');
  }, 60_000);
});
