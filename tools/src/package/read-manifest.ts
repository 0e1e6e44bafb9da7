import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PackageError } from './package-error.js';

/** As much of a visual's manifest as packaging needs. */
export interface VisualManifest {
  readonly guid: string;
  readonly version: string;
}

/** Reads the pbiviz.mjs in a visual's folder; throws a PackageError when GUID or version is missing. */
export async function readManifest(folder: string): Promise<VisualManifest> {
  const file = path.join(folder, 'pbiviz.mjs');
  const manifest = (await import(pathToFileURL(file).href)) as {
    readonly default?: { readonly visual?: { readonly guid?: unknown; readonly version?: unknown } };
  };
  const { guid, version } = manifest.default?.visual ?? {};
  if (typeof guid !== 'string' || typeof version !== 'string') {
    throw new PackageError('package/manifest', `${file}: expected visual.guid and visual.version as text.`);
  }
  return { guid, version };
}
