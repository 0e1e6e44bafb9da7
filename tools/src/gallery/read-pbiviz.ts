import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** The parts of a packaged visual that a host loads. */
export interface PbivizContents {
  readonly guid: string;
  readonly script: string;
  readonly style: string;
  /** Texts by locale and key. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface PbivizJson {
  readonly visual: { readonly guid: string };
  readonly content: { readonly js: string; readonly css: string };
  readonly stringResources: PbivizContents['strings'];
}

/** Reads a .pbiviz file. Throws when it holds no resources of a visual. */
export async function readPbiviz(file: string): Promise<PbivizContents> {
  const entries = unzipSync(await readFile(file));
  const name = Object.keys(entries).find((entry) => entry.endsWith('.pbiviz.json'));
  const bytes = name === undefined ? undefined : entries[name];
  if (bytes === undefined) {
    throw new Error(`${file} holds no resources/<guid>.pbiviz.json: package the visual anew.`);
  }
  const { visual, content, stringResources } = JSON.parse(Buffer.from(bytes).toString('utf8')) as PbivizJson;
  return { guid: visual.guid, script: content.js, style: content.css, strings: stringResources };
}
