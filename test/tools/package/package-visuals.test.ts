import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pbivizFiles, readPbiviz } from '../../../tools/src/package/read-pbiviz.js';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';
import { buildVisual } from '../../../tools/src/package/build-visual.js';
import { packageVisuals } from '../../../tools/src/package/package-visuals.js';
import { withPublished } from '../../../tools/src/package/published-versions.js';
import { sourceHash } from '../../../tools/src/package/source-hash.js';
import { untidyLines } from '../../../tools/src/package/untidy-lines.js';
import { visualSources } from '../../../tools/src/package/visual-sources.js';

const CLEAN = [
  ' info   Running lint check...',
  ' info   Lint check completed.',
  ' warn   Skipping API check. Tools started with --skipApi flag.',
  ' warn   Certificate verification error: Error: Certificate file not found',
  ' info   No external requests found in the visual.',
  ' done   Build completed successfully',
].join('\n');

describe('the log of the packager', () => {
  it('is clean when lint, audit and build say so', () => {
    expect(untidyLines(CLEAN)).toEqual([]);
  });

  it.each([
    ' error  Linter found 2 errors and 0 warnings. Run with --verbose flag to see details.',
    ' warn   fetch - Found 1 times',
    ' error  Found 1 external request(s) in resulted package.',
    " warn   Visual doesn't support some features recommended for all custom visuals:",
  ])('is not clean with: %s', (line) => {
    expect(untidyLines(`${CLEAN}\n${line}`)).toEqual([line]);
  });

  it('is not clean when a confirmation is missing', () => {
    expect(untidyLines(CLEAN.replace(/.*external requests.*\n/, ''))).toEqual([
      'missing from the log: "No external requests found in the visual."',
    ]);
  });
});

describe('the hash of a visual’s sources', () => {
  it('changes with a name and with a content, and not with what builds leave behind', async () => {
    const root = await mkdtemp(path.join(os.tmpdir(), 'source-hash-'));
    const hash = (): Promise<string> => sourceHash(root, ['visual', 'pbiviz.json']);
    try {
      await mkdir(path.join(root, 'visual', 'src'), { recursive: true });
      await writeFile(path.join(root, 'pbiviz.json'), '{}');
      await writeFile(path.join(root, 'visual', 'src', 'a.ts'), 'one');
      const first = await hash();
      await mkdir(path.join(root, 'visual', 'dist'));
      await writeFile(path.join(root, 'visual', 'dist', 'x.pbiviz'), 'built');
      expect(await hash()).toBe(first);
      await writeFile(path.join(root, 'visual', 'src', 'a.ts'), 'two');
      const second = await hash();
      expect(second).not.toBe(first);
      await rm(path.join(root, 'visual', 'src', 'a.ts'));
      await writeFile(path.join(root, 'visual', 'src', 'b.ts'), 'two');
      expect(await hash()).not.toBe(second);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

describe('a version that was published', () => {
  const visual = { name: 'growth-funnel', version: '1.2.0.0' } as const;
  const published = { 'growth-funnel': { '1.2.0.0': 'abc' } };

  it('may be packaged again with the same contents, and a new version with others', () => {
    expect(withPublished(published, visual, 'abc')).toEqual(published);
    expect(withPublished(published, { ...visual, version: '1.2.1.0' }, 'def')).toEqual({
      'growth-funnel': { '1.2.0.0': 'abc', '1.2.1.0': 'def' },
    });
  });

  it('is refused with other contents, for Desktop would keep the old ones', () => {
    expect(() => withPublished(published, visual, 'def')).toThrow(/1\.2\.0\.0 was published.*pbiviz\.json/);
  });
});

describe('packaging', () => {
  it('gives the three visuals the identities that reports know, and one version', async () => {
    const visuals = await packageVisuals(repositoryRoot());
    expect(visuals.map(({ name, guid, version }) => [name, guid, version])).toEqual([
      ['platform-comparison', 'ottPlatformComparison7C1E5A90B3D24F68', '0.1.0.0'],
      ['content-quadrant', 'ottContentQuadrant2F8B6D14A9C34E57', '0.1.0.0'],
      ['growth-funnel', 'ottGrowthFunnel91D3E7B25F0A4C86', '0.1.0.0'],
    ]);
    for (const { name, path: file } of visuals) {
      const resources = await readPbiviz(file);
      expect(resources.capabilities).toMatchObject({ privileges: [], supportsHighlight: true });
      const locales = Object.keys(resources.stringResources).sort();
      expect(locales, name).toEqual(['ar-SA', 'de-DE', 'en-US', 'es-ES', 'fr-FR', 'ja-JP', 'pt-BR']);
      expect(resources.content.iconBase64).toMatch(/^data:image\/png;base64,/);
      expect(resources.content.js).not.toContain(repositoryRoot());
    }
  }, 300_000);

  it('gives the same contents when a visual is built again', async () => {
    const root = repositoryRoot();
    const funnel = (await packageVisuals(root)).find(({ name }) => name === 'growth-funnel');
    if (funnel === undefined) throw new Error('The growth funnel was not packaged.');
    const target = path.join(root, 'test/.out/package/growth-funnel.pbiviz');
    const output = `${funnel.guid}.${funnel.version}.pbiviz`;
    await buildVisual({ root, name: funnel.name, sources: visualSources(funnel.name), output, target });
    expect(await pbivizFiles(target)).toEqual(await pbivizFiles(funnel.path));
  }, 300_000);
});
