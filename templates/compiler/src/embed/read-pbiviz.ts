import { unzipSync } from 'fflate';
import { asText, parseJson, valueAt } from '@ott-analytics/model/pbir';
import { ProjectError } from '../project/project-error.js';
import type { ProjectFile } from '../project/project.js';

/** A packaged visual: its identity and its two files, with the paths they get in a .Report folder. */
export interface PackagedVisual {
  readonly guid: string;
  readonly files: readonly ProjectFile[];
}

/**
 * Reads a .pbiviz (a zip of package.json and resources/<GUID>.pbiviz.json) without touching the bytes of the files:
 * Desktop compares them. `label` names the file in messages. Throws a ProjectError when it is no such zip.
 */
export function readPbiviz(bytes: Uint8Array, label: string): PackagedVisual {
  const entries = unzip(bytes, label);
  const manifest = entries['package.json'];
  const guid = manifest && readGuid(manifest);
  if (manifest === undefined || guid === undefined) {
    throw new ProjectError(
      'compiler/bad-visual',
      `"${label}" has no package.json with a visual.guid. ${HOW_TO_PACKAGE}`,
    );
  }
  const resource = `resources/${guid}.pbiviz.json`;
  const content = entries[resource];
  if (content === undefined) {
    throw new ProjectError('compiler/bad-visual', `"${label}" has no "${resource}". ${HOW_TO_PACKAGE}`);
  }
  const folder = `CustomVisuals/${guid}`;
  return {
    guid,
    files: [
      { path: `${folder}/package.json`, bytes: manifest },
      { path: `${folder}/${resource}`, bytes: content },
    ],
  };
}

const HOW_TO_PACKAGE = 'Build the visual with `pbiviz package` and give the .pbiviz file it writes.';

function unzip(bytes: Uint8Array, label: string): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw new ProjectError('compiler/bad-visual', `"${label}" is no zip file. ${HOW_TO_PACKAGE}`, { cause });
  }
}

function readGuid(manifest: Uint8Array): string | undefined {
  const parsed = parseJson(new TextDecoder().decode(manifest));
  const guid = parsed.kind === 'document' ? asText(valueAt(parsed.value, ['visual', 'guid'])) : undefined;
  return guid !== undefined && /^\w+$/.test(guid) ? guid : undefined;
}
