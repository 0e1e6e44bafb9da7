import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** The parts of a packaged visual that a host loads. */
export interface PbivizResources {
  readonly visual: { readonly guid: string; readonly version: string };
  readonly content: { readonly js: string; readonly css: string; readonly iconBase64: string };
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

/** The resources of a packaged visual. */
export async function pbivizResources(file: string, guid: string): Promise<PbivizResources> {
  const text = (await pbivizFiles(file)).get(`resources/${guid}.pbiviz.json`);
  if (text === undefined) throw new Error(`${file} holds no resources/${guid}.pbiviz.json.`);
  return JSON.parse(text) as PbivizResources;
}
