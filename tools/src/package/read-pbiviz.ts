import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** A packaged visual as a host loads it: the file resources/<guid>.pbiviz.json. */
export interface PbivizResources {
  readonly visual: { readonly guid: string; readonly version: string };
  readonly content: { readonly js: string; readonly css: string; readonly iconBase64: string };
  /** Texts by locale and key. */
  readonly stringResources: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly apiVersion: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

/** Every file in a .pbiviz by name; dates of the archive do not count. */
export async function pbivizFiles(file: string): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(unzipSync(await readFile(file)));
  return new Map(
    entries.map(([name, bytes]): [string, string] => [name, Buffer.from(bytes).toString('utf8')]).sort(),
  );
}

/** The resources of a packaged visual. Throws when the file holds none. */
export async function readPbiviz(file: string): Promise<PbivizResources> {
  const [, text] = [...(await pbivizFiles(file))].find(([name]) => name.endsWith('.pbiviz.json')) ?? [];
  if (text === undefined) {
    throw new Error(`${file} holds no resources/<guid>.pbiviz.json: package the visual anew.`);
  }
  return JSON.parse(text) as PbivizResources;
}
