/** What every visual is built from, beside its own folder. */
const COMMON_SOURCES = [
  'visuals/shared',
  'visuals/tsconfig.json',
  'tsconfig.base.json',
  'pbiviz.json',
  'package-lock.json',
];

/** Files and folders a visual is built from, relative to the repository's root. */
export function visualSources(name: string): readonly string[] {
  return [`visuals/${name}`, ...COMMON_SOURCES];
}
