import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { installPackage } from './install-package.js';
import { JsonRpcError, jsonRpc, type JsonRpc } from './json-rpc.js';
import { MODELING_SERVER } from './microsoft-packages.js';

/** What Microsoft's tabular object model makes of a TMDL folder: the model as BIM (TMSL), or why it refuses it. */
export type TomImport =
  | { readonly kind: 'imported'; readonly bim: object }
  | { readonly kind: 'refused'; readonly refusal: string };

/** The first start unpacks the program's runtime, which takes some seconds. */
const ANSWER_TIMEOUT_MS = 120_000;

/** The version of the Model Context Protocol that the server speaks. */
const PROTOCOL_VERSION = '2024-11-05';

/** An answer of the server that is not what its description promises. */
class UnexpectedAnswer extends Error {
  readonly code = 'tools/tom-unexpected-answer';
}

/**
 * Imports a semantic model's definition folder (TMDL) into Microsoft's tabular object model and exports it as BIM.
 * Catches what TOM catches (syntax, unknown properties, names and enum values, dangling references of
 * relationships, hierarchies and sort columns); it does not check DAX or M. Runs offline once installed.
 */
export async function importWithTom(
  definitionFolder: string,
  say: Say = sayToTerminal,
): Promise<TomImport | Unavailable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return unavailable(
      `${MODELING_SERVER.name} does not run on ${process.platform} ${process.arch}`,
      'use Linux on x64',
    );
  }
  const installed = await installPackage(MODELING_SERVER, say);
  if (installed.kind === 'unavailable') return installed;
  const work = await mkdtemp(path.join(os.tmpdir(), 'ott-tom-'));
  const child = spawn(installed.entry, ['--start'], { stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    return await importAndExport(
      jsonRpc(child, ANSWER_TIMEOUT_MS),
      definitionFolder,
      path.join(work, 'model.bim'),
    );
  } catch (error) {
    if (!(error instanceof JsonRpcError)) throw error;
    return unavailable(
      `Microsoft's modelling server does not work here: ${error.message}`,
      'see its own requirements',
    );
  } finally {
    child.kill('SIGKILL');
    await rm(work, { recursive: true, force: true });
  }
}

async function importAndExport(
  server: JsonRpc,
  definitionFolder: string,
  bimFile: string,
): Promise<TomImport> {
  const clientInfo = { name: 'ott-analytics', version: '1' };
  await server.request('initialize', { protocolVersion: PROTOCOL_VERSION, capabilities: {}, clientInfo });
  server.notify('notifications/initialized');
  const tmdlFolderPath = path.resolve(definitionFolder);
  const refusal =
    (await refusalOf(server, { operation: 'ImportFromTmdlFolder', tmdlFolderPath })) ??
    (await refusalOf(server, { operation: 'ExportToBimFile', bimFilePath: bimFile }));
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const bim: unknown = JSON.parse(await readFile(bimFile, 'utf8'));
  if (typeof bim !== 'object' || bim === null)
    throw new UnexpectedAnswer('The exported BIM file is no JSON object.');
  return { kind: 'imported', bim };
}

/** Carries out one database operation; undefined when it succeeded, else the server's text. */
async function refusalOf(server: JsonRpc, request: object): Promise<string | undefined> {
  const result = await server.request('tools/call', { name: 'database_operations', arguments: { request } });
  const { isError, content } = result as {
    readonly isError?: boolean;
    readonly content?: readonly { text?: string }[];
  };
  if (isError !== true) return undefined;
  return (content ?? []).map(({ text }) => readableMessage(text ?? '')).join('\n');
}

/** The server wraps its message into JSON; the message alone is for people. */
function readableMessage(text: string): string {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    return typeof message === 'string' ? message : text;
  } catch {
    return text;
  }
}
