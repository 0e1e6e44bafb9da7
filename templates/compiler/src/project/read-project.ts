import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { asArray, asObject, asText, parseJson, valueAt, type JsonObject } from '@ott-analytics/model/pbir';
import { ProjectError } from './project-error.js';
import type { Project, ProjectFile } from './project.js';

/** Identity of a report or model, written by Desktop. */
const PLATFORM_FILE = '.platform';
/** Folder of the TMDL files in a .SemanticModel folder. */
const DEFINITION = 'definition/';

/**
 * Reads a PBIP project: the one .pbip file of the folder, the report it names and the semantic model that the report
 * names. Throws a ProjectError when one of them is missing or cannot be read as what it is.
 */
export function readProject(folder: string): Project {
  const pbipFile = findPbip(folder);
  const pbip = readJsonFile(folder, pbipFile);
  const reportFolder = asArray(pbip['artifacts'])
    .map((artifact) => asText(valueAt(artifact, ['report', 'path'])))
    .find((path) => path !== undefined);
  if (reportFolder === undefined) {
    throw new ProjectError(
      'compiler/broken-project',
      `"${pbipFile}" names no report: artifacts[0].report.path is missing.`,
    );
  }
  const definition = readJsonFile(folder, `${reportFolder}/definition.pbir`);
  const modelPath = asText(valueAt(definition, ['datasetReference', 'byPath', 'path']));
  if (modelPath === undefined) {
    throw new ProjectError(
      'compiler/broken-project',
      `"${reportFolder}/definition.pbir" names no semantic model: datasetReference.byPath.path is missing. ` +
        'A template needs a model in the project, not one in the service.',
    );
  }
  const modelFolder = posix.join(reportFolder, modelPath);
  const modelFolderFiles = readFolder(folder, modelFolder);
  return {
    name: pbipFile.slice(0, -'.pbip'.length),
    pbipFile,
    pbip,
    reportFolder,
    modelFolder,
    logicalId: readLogicalId(folder, reportFolder),
    reportFiles: readFolder(folder, reportFolder),
    modelPaths: modelFolderFiles.map(({ path }) => path),
    modelFiles: modelFolderFiles
      .filter(({ path }) => path.startsWith(DEFINITION) && path.endsWith('.tmdl'))
      .map(({ path, bytes }) => ({ path: path.slice(DEFINITION.length), text: decodeText(bytes) })),
  };
}

/** Returns the text of UTF-8 bytes, a byte order mark included, so that checks can see it. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Returns the files below a folder of the project, by path (code unit order). Hidden ones are left out: `.pbi` is
 * Desktop's cache, others are the file manager's; only .platform belongs to the project.
 */
export function readFolder(root: string, folder: string): readonly ProjectFile[] {
  const base = join(root, folder);
  if (!statSync(base, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ProjectError(
      'compiler/broken-project',
      `The project names the folder "${folder}", which does not exist.`,
    );
  }
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(base.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path.split('/').every((name) => !name.startsWith('.') || name === PLATFORM_FILE))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => ({ path, bytes: readFileSync(join(base, path)) }));
}

function findPbip(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ProjectError('compiler/no-project', `There is no folder "${folder}".`);
  }
  const candidates = readdirSync(folder).filter((name) => name.endsWith('.pbip'));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  throw new ProjectError(
    'compiler/no-project',
    `"${folder}" holds ${candidates.length === 0 ? 'no .pbip file' : `${candidates.length} .pbip files`}; expected one. ` +
      'Name the folder that holds the project, or the folder of a semantic model in TMDL.',
  );
}

function readJsonFile(folder: string, file: string): JsonObject {
  const text = readTextFile(folder, file);
  if (text.startsWith('\uFEFF')) {
    throw new ProjectError(
      'compiler/broken-project',
      `"${file}" begins with a byte order mark, which Power BI refuses. Save it as UTF-8 without BOM.`,
    );
  }
  const parsed = parseJson(text);
  const json = parsed.kind === 'document' ? asObject(parsed.value) : undefined;
  if (json !== undefined) return json;
  const reason =
    parsed.kind === 'syntax-error' ? `line ${parsed.position.line}: ${parsed.message}` : 'it is no object';
  throw new ProjectError('compiler/broken-project', `"${file}" cannot be read as JSON: ${reason}.`);
}

function readTextFile(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new ProjectError(
      'compiler/unreadable-file',
      `"${file}" is missing or cannot be read; the project needs it.`,
      {
        cause,
      },
    );
  }
}

function readLogicalId(folder: string, reportFolder: string): string {
  const file = `${reportFolder}/${PLATFORM_FILE}`;
  const id = asText(valueAt(readJsonFile(folder, file), ['config', 'logicalId']));
  if (id !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw new ProjectError(
    'compiler/broken-project',
    `"${file}" has no GUID at config.logicalId${id === undefined ? '' : ` (found "${id}")`}.`,
  );
}
