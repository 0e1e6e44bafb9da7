import type { Diagnostic } from '../../contract/diagnostic.js';
import type { PlacedDiagnostic } from '../binder/expression-binder.js';
import type { TextPlace } from '../value/dax-error.js';

/** Where an object of the model was declared, as TMDL has it. */
interface DeclaredAt {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly properties: Readonly<Record<string, { readonly line: number; readonly column: number }>>;
}

/** An error about an object, at its place where it came from a file. */
export function findingAt(
  { code, message }: Pick<Diagnostic, 'code' | 'message'>,
  at: DeclaredAt | undefined,
): Diagnostic {
  const place = at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } };
  return { code, severity: 'error', message, ...place };
}

/** A finding in the text of an object, with its place in the file where the expression's first line is known. */
export function findingInText(
  { place, message, ...finding }: PlacedDiagnostic,
  name: string,
  at: DeclaredAt | undefined,
): Diagnostic {
  const named = { ...finding, message: `${name}: ${message}` };
  const start = at?.properties['expression'] ?? at?.properties['source'];
  if (at === undefined || start === undefined) return { ...named, message: inText(named.message, place) };
  return {
    ...named,
    at: { file: at.file, line: start.line + place.line - 1, column: start.column + place.column - 1 },
  };
}

const inText = (message: string, { line, column }: TextPlace): string =>
  `${message} (line ${line}, column ${column})`;
