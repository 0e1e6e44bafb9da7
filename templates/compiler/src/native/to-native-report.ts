import {
  asArray,
  asObject,
  asText,
  CUSTOM_VISUAL_PACKAGE,
  parseJson,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '@ott-analytics/model/pbir';
import { ProjectError } from '../project/project-error.js';
import type { ProjectFile } from '../project/project.js';
import { NATIVE_TWINS, type NativeTwin } from './native-twins.js';
import { toNativeVisual, without } from './to-native-visual.js';

type Twins = Readonly<Record<string, NativeTwin>>;

/**
 * Returns the report's files with every private custom visual replaced by its native twin: no CustomVisuals folder, no
 * registration, no GUID anywhere. Files that need no change keep their exact bytes.
 * Throws a ProjectError when a registered visual has no twin or a reference to one is left.
 */
export function toNativeReport(
  files: readonly ProjectFile[],
  twins: Twins = NATIVE_TWINS,
): readonly ProjectFile[] {
  const guids = listRegisteredGuids(files);
  const orphan = guids.find((guid) => twins[guid] === undefined);
  if (orphan !== undefined) {
    throw new ProjectError(
      'compiler/no-native-twin',
      `The custom visual "${orphan}" has no native twin, so no native template can be made. ` +
        'Add a row to the table of twins, or take the visual out of the report.',
    );
  }
  const kept = files.filter(({ path }) => !path.startsWith('CustomVisuals/'));
  const native = kept.map((file) => convertFile(file, twins));
  requireNoGuid(native, [...guids, ...Object.keys(twins)]);
  return native;
}

function listRegisteredGuids(files: readonly ProjectFile[]): readonly string[] {
  const report = files.find(({ path }) => path === 'definition/report.json');
  return asArray(report && readJson(report)?.['resourcePackages'])
    .filter((resource) => valueAt(resource, ['type']) === CUSTOM_VISUAL_PACKAGE)
    .flatMap((resource) => asText(valueAt(resource, ['name'])) ?? []);
}

function convertFile(file: ProjectFile, twins: Twins): ProjectFile {
  const text = new TextDecoder().decode(file.bytes);
  const isConcerned =
    file.path === 'definition/report.json' || Object.keys(twins).some((guid) => text.includes(guid));
  const json = isConcerned ? readJson(file) : undefined;
  if (json === undefined) return file;
  const converted = convertJson(file.path, json, twins);
  return { path: file.path, bytes: new TextEncoder().encode(`${JSON.stringify(converted, null, 2)}\n`) };
}

function convertJson(path: string, json: JsonObject, twins: Twins): JsonValue {
  if (path === 'definition/report.json') return dropRegistrations(json);
  const twin = twins[asText(valueAt(json, ['visual', 'visualType'])) ?? ''];
  return twin === undefined ? replaceSavedStates(json, twins) : toNativeVisual(json, twin);
}

function dropRegistrations(report: JsonObject): JsonObject {
  const resourcePackages = asArray(report['resourcePackages']).filter(
    (resource) => valueAt(resource, ['type']) !== CUSTOM_VISUAL_PACKAGE,
  );
  return { ...report, resourcePackages };
}

/** Bookmarks keep the type and the formatting of each visual; both follow the twin. */
function replaceSavedStates(value: JsonValue, twins: Twins): JsonValue {
  const object = asObject(value);
  if (object === undefined) {
    return Array.isArray(value) ? asArray(value).map((item) => replaceSavedStates(item, twins)) : value;
  }
  const twin = twins[asText(object['visualType']) ?? ''];
  if (twin !== undefined)
    return { ...without(object, ['objects']), visualType: twin.visualType, objects: {} };
  return Object.fromEntries(
    Object.entries(object).map(([name, member]) => [
      name,
      member === undefined ? null : replaceSavedStates(member, twins),
    ]),
  );
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

function readJson(file: ProjectFile): JsonObject | undefined {
  const parsed = parseJson(new TextDecoder().decode(file.bytes));
  return parsed.kind === 'document' ? asObject(parsed.value) : undefined;
}
