import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readPbiviz, readProject, type PackagedVisual, type Project } from '@ott-analytics/template-compiler';

/** Folder of the smallest project that uses every feature the compiler knows; see test/fixtures/pbip. */
export const TINY_FOLDER = join(import.meta.dirname, '../../fixtures/pbip');

export const OVERVIEW = 'definition/pages/a0000000000000000001';
export const DETAIL = 'definition/pages/a0000000000000000002';

/** GUIDs of the three custom visuals that the project registers. */
export const GUIDS = [
  'ottPlatformComparison7C1E5A90B3D24F68',
  'ottContentQuadrant2F8B6D14A9C34E57',
  'ottGrowthFunnel91D3E7B25F0A4C86',
] as const;

export function readTiny(): Project {
  return readProject(TINY_FOLDER);
}

/** Path of the n-th visual on the first page. */
export function visualFile(number: number, page = OVERVIEW): string {
  return `${page}/visuals/b${number.toString(16).padStart(19, '0')}/visual.json`;
}

/** JSON of the fixtures as the tests change it: members are known from the fixture, not from a type. */
// The one loose type of the tests: a mutation names the members it changes.
export type Loose = { [name: string]: Loose } & { [index: number]: Loose };

/** A copy of the project with one JSON file of the report changed. */
export function withChange(project: Project, path: string, change: (json: Loose) => unknown): Project {
  const file = project.reportFiles.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`the fixture has no file ${path}`);
  const json = JSON.parse(new TextDecoder().decode(file.bytes)) as Loose;
  change(json);
  return withFile(project, path, JSON.stringify(json, null, 2));
}

/** A copy of the project with a file of the report added or replaced. */
export function withFile(project: Project, path: string, text: string): Project {
  const others = project.reportFiles.filter((file) => file.path !== path);
  return {
    ...project,
    reportFiles: [...others, { path, bytes: new TextEncoder().encode(text) }].sort(byPath),
  };
}

/** A copy of the project without some files of the report. */
export function withoutFiles(project: Project, start: string): Project {
  return { ...project, reportFiles: project.reportFiles.filter(({ path }) => !path.startsWith(start)) };
}

/** A .pbiviz as powerbi-visuals-tools writes it: a zip of package.json and resources/<GUID>.pbiviz.json. */
export function buildPbiviz(guid: string, roles: readonly string[] = []): Uint8Array {
  return zipSync({
    'package.json': strToU8(JSON.stringify({ version: '1.0.0.0', visual: { guid } })),
    // Trailing spaces and no newline: re-serialising would lose them.
    [`resources/${guid}.pbiviz.json`]: strToU8(
      `{"visual":{"guid":"${guid}"} ,"capabilities":{"dataRoles":${JSON.stringify(roles.map((name) => ({ name })))}}}  `,
    ),
  });
}

export function buildVisuals(): readonly PackagedVisual[] {
  return GUIDS.map((guid) => readPbiviz(buildPbiviz(guid), `${guid}.pbiviz`));
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}
