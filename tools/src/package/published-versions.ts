import { PackageError } from './package-error.js';
import type { PackagedVisual } from './packaged-visual.js';

/** Content hashes of published packages by visual and version. */
export type PublishedVersions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where they are kept, relative to the repository's root. */
export const PUBLISHED = 'visuals/published.json';

/**
 * The record with this package in it. Throws a PackageError when its version was published with another
 * content: Power BI Desktop keeps a visual by GUID and version and would go on showing the old one.
 */
export function withPublished(
  published: PublishedVersions,
  { name, version }: Pick<PackagedVisual, 'name' | 'version'>,
  hash: string,
): PublishedVersions {
  const versions = published[name] ?? {};
  const before = versions[version];
  if (before !== undefined && before !== hash) {
    throw new PackageError(
      'package/version',
      `${name} ${version} was published with other contents. Raise "version" in the top-level pbiviz.json and say in visuals/${name}/CHANGELOG.md what changed.`,
    );
  }
  return { ...published, [name]: { ...versions, [version]: hash } };
}
