import {
  asArray,
  asObject,
  asText,
  CUSTOM_VISUAL_PACKAGE,
  parseJson,
  valueAt,
  type JsonObject,
} from '@ott-analytics/model/pbir';
import { ProjectError } from '../project/project-error.js';
import type { ProjectFile } from '../project/project.js';
import { NATIVE_TWINS, type NativeTwin } from './native-twins.js';
import { replaceSavedStates } from './replace-saved-states.js';
import { chooseTwin, toNativeVisual } from './to-native-visual.js';

type Twins = Readonly<Record<string, readonly NativeTwin[]>>;

const REPORT_FILE = 'definition/report.json';

/**
 * Returns the report's files with every private custom visual replaced by its native twin: no CustomVisuals folder, no
 * registration, no GUID anywhere. Files that need no change keep their exact bytes.
 * Throws a ProjectError when a visual has no twin for the fields it shows, or a reference to one is left.
 */
export function toNativeReport(
  files: readonly ProjectFile[],
  twins: Twins = NATIVE_TWINS,
): readonly ProjectFile[] {
  const guids = listRegisteredGuids(files);
  const orphan = guids.find((guid) => twins[guid] === undefined);
  if (orphan !== undefined) throw noTwin(`The custom visual "${orphan}" has no native twin`);
  const kept = files.filter(({ path }) => !path.startsWith('CustomVisuals/'));
  const chosen = chooseTwins(kept, twins);
  const native = kept.map((file) => convertFile(file, chosen));
  requireNoGuid(native, [...guids, ...Object.keys(twins)]);
  return native;
}

/** What replaces each custom visual: by file for visual.json, by visual name for bookmarks. */
interface ChosenTwins {
  readonly byFile: ReadonlyMap<string, NativeTwin>;
  readonly byName: ReadonlyMap<string, NativeTwin>;
}

function chooseTwins(files: readonly ProjectFile[], twins: Twins): ChosenTwins {
  const byFile = new Map<string, NativeTwin>();
  const byName = new Map<string, NativeTwin>();
  for (const file of files.filter(({ path }) => path.endsWith('/visual.json'))) {
    const json = readJson(file);
    const visualType = asText(valueAt(json, ['visual', 'visualType'])) ?? '';
    const candidates = twins[visualType];
    if (json === undefined || candidates === undefined) continue;
    const twin = chooseTwin(json, candidates);
    if (twin === undefined) {
      throw noTwin(`The custom visual "${visualType}" in "${file.path}" has no native twin for its fields`);
    }
    byFile.set(file.path, twin);
    byName.set(asText(json['name']) ?? '', twin);
  }
  return { byFile, byName };
}

function convertFile(file: ProjectFile, chosen: ChosenTwins): ProjectFile {
  const before = readJson(file);
  if (before === undefined) return file;
  const after = convertJson(file.path, before, chosen);
  if (JSON.stringify(after) === JSON.stringify(before)) return file;
  return { path: file.path, bytes: new TextEncoder().encode(`${JSON.stringify(after, null, 2)}\n`) };
}

function convertJson(path: string, json: JsonObject, { byFile, byName }: ChosenTwins): JsonObject {
  const twin = byFile.get(path);
  if (twin !== undefined) return toNativeVisual(json, twin);
  if (path === REPORT_FILE) return dropRegistrations(json);
  return path.endsWith('.bookmark.json') ? replaceSavedStates(json, byName) : json;
}

function dropRegistrations(report: JsonObject): JsonObject {
  const resourcePackages = asArray(report['resourcePackages']).filter(
    (resource) => valueAt(resource, ['type']) !== CUSTOM_VISUAL_PACKAGE,
  );
  return { ...report, resourcePackages };
}

function listRegisteredGuids(files: readonly ProjectFile[]): readonly string[] {
  const report = files.find(({ path }) => path === REPORT_FILE);
  return asArray(report && readJson(report)?.['resourcePackages'])
    .filter((resource) => valueAt(resource, ['type']) === CUSTOM_VISUAL_PACKAGE)
    .flatMap((resource) => asText(valueAt(resource, ['name'])) ?? []);
}

function requireNoGuid(files: readonly ProjectFile[], guids: readonly string[]): void {
  for (const { path, bytes } of files) {
    const text = new TextDecoder().decode(bytes);
    const guid = guids.find((candidate) => text.includes(candidate));
    if (guid === undefined) continue;
    throw new ProjectError(
      'compiler/no-native-twin',
      `"${path}" still names the custom visual "${guid}" after the native twins were put in. ` +
        'Only visual.json, report.json and bookmarks may name one.',
    );
  }
}

function noTwin(what: string): ProjectError {
  return new ProjectError(
    'compiler/no-native-twin',
    `${what}, so no native template can be made. Add a row to the table of twins, or take the visual out of the report.`,
  );
}

function readJson(file: ProjectFile): JsonObject | undefined {
  if (!file.path.endsWith('.json')) return undefined;
  const parsed = parseJson(new TextDecoder().decode(file.bytes));
  return parsed.kind === 'document' ? asObject(parsed.value) : undefined;
}
