import type { Diagnostic } from '@ott-analytics/model/contract';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { findNearest } from './find-nearest.js';

/** A YAML file's value when it is sound, else what is wrong with it. */
export interface YamlReading<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses YAML and checks it against a compiled JSON schema. Every finding names file, line and key; an unknown
 * key comes with the nearest known one.
 */
export function readYaml<T>(file: string, text: string, validate: ValidateFunction<T>): YamlReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map((error): Diagnostic => {
    const at = lines.linePos(error.pos[0]);
    const message = `not valid YAML: ${error.message.split('\n')[0] ?? error.code}`;
    return { code: 'contract/yaml', severity: 'error', message, at: { file, line: at.line, column: at.col } };
  });
  if (broken.length > 0) return { value: undefined, diagnostics: broken };
  const value: unknown = document.toJS();
  if (validate(value)) return { value, diagnostics: [] };
  const findings = mostSpecific(validate.errors ?? []);
  return {
    value: undefined,
    diagnostics: findings.map((error) => toDiagnostic(file, document, lines, error)),
  };
}

/** ajv reports every branch of a oneOf; the deepest findings are the ones a person can act on. */
function mostSpecific(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter((error) => error.keyword !== 'oneOf' && error.keyword !== 'if');
  const unknown = plain.filter(
    (error) => error.keyword === 'additionalProperties' && !error.schemaPath.includes('oneOf'),
  );
  return unknown.length > 0 ? unknown : plain.slice(0, 3);
}

function toDiagnostic(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
  error: ErrorObject,
): Diagnostic {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const params = error.params as { additionalProperty?: string; allowedValues?: readonly unknown[] };
  const key = params.additionalProperty;
  const line = findLine(document, lines, key === undefined ? path : [...path, key]);
  const where = path.length === 0 ? 'the contract' : `'${path.join('.')}'`;
  const allowed = params.allowedValues?.join(', ');
  const message =
    key === undefined
      ? `${where} ${error.message ?? 'is not valid'}${allowed === undefined ? '' : `: ${allowed}`}`
      : `${where} has an unknown key '${key}'`;
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const nearest = key === undefined ? undefined : findNearest(key, known);
  const hint = nearest === undefined ? undefined : `did you mean '${nearest}'?`;
  return {
    code: key === undefined ? 'contract/invalid' : 'contract/unknown-key',
    severity: 'error',
    message,
    at: { file, ...(line === undefined ? {} : { line }) },
    ...(hint === undefined ? {} : { hint }),
  };
}

const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** The line of the node at `path`, or of its nearest ancestor. */
function findLine(
  document: Document.Parsed,
  lines: LineCounter,
  path: readonly string[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(steps, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
