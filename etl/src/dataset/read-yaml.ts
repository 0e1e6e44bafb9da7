import type { Diagnostic } from '@ott-analytics/model/contract';
import type { ValidateFunction } from 'ajv';
import { isNode, isPair, isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { explainSchemaErrors } from './explain-schema-errors.js';

/** Finds the line of a value by its path, or of its nearest ancestor; undefined for an empty path. */
export type LocateKey = (path: readonly (string | number)[]) => number | undefined;

/** A YAML file's value when it is sound, else what is wrong with it. */
export interface YamlReading<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: LocateKey;
}

/**
 * Parses YAML and checks it against a compiled JSON schema. Every finding names file, line and key; an unknown key or
 * value comes with the nearest known one.
 */
export function readYaml<T>(file: string, text: string, validate: ValidateFunction<T>): YamlReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate: LocateKey = (path) => findLine(document, lines, path);
  const broken = document.errors.map((error): Diagnostic => {
    const at = lines.linePos(error.pos[0]);
    const message = `not valid YAML: ${error.message.split('\n')[0] ?? error.code}`;
    return { code: 'contract/yaml', severity: 'error', message, at: { file, line: at.line, column: at.col } };
  });
  if (broken.length > 0) return { value: undefined, diagnostics: broken, locate };
  const value: unknown = document.toJS();
  if (validate(value)) return { value, diagnostics: [], locate };
  const diagnostics = explainSchemaErrors(validate.errors ?? []).map(
    ({ path, code, message, hint }): Diagnostic => {
      const line = locate(path);
      const at = line === undefined ? { file } : { file, line };
      return { code, severity: 'error', message, at, ...(hint === undefined ? {} : { hint }) };
    },
  );
  return { value: undefined, diagnostics, locate };
}

/** The line of the key at `path` where it is one, else of the value, else of its nearest ancestor. */
function findLine(
  document: Document.Parsed,
  lines: LineCounter,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length).map((step) => (/^\d+$/.test(`${step}`) ? Number(step) : step));
    const node = keyNode(document, steps) ?? document.getIn(steps, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** The node of a key itself: a value may begin on the line below it. */
function keyNode(document: Document.Parsed, steps: readonly (string | number)[]): unknown {
  const parent: unknown = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
  const last = steps.at(-1);
  if (!isMap(parent)) return undefined;
  return parent.items.find((pair) => isPair(pair) && isNode(pair.key) && String(pair.key) === `${last ?? ''}`)
    ?.key;
}
