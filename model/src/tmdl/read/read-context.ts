import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Declaration } from '../syntax/declaration.js';
import type { TextPosition } from '../objects/source-position.js';

/** Where readers put their findings. */
export interface ReadContext {
  readonly diagnostics: Diagnostic[];
}

/** Adds an error at a declaration, or at a place in its file. */
export function reportError(
  context: ReadContext,
  at: Declaration | (TextPosition & { readonly file: string }),
  finding: Pick<Diagnostic, 'code' | 'message' | 'hint'>,
): void {
  const position = { file: at.file, line: at.line, column: at.column };
  context.diagnostics.push({ severity: 'error', ...finding, at: position });
}

/** Adds a warning at a declaration. */
export function reportWarning(
  context: ReadContext,
  at: Declaration,
  finding: Pick<Diagnostic, 'code' | 'message' | 'hint'>,
): void {
  const position = { file: at.file, line: at.line, column: at.column };
  context.diagnostics.push({ severity: 'warning', ...finding, at: position });
}
