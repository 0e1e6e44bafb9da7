import type { Diagnostic } from '../../contract/diagnostic.js';
import type { PlacedDiagnostic } from '../binder/expression-binder.js';
import type { Syntax } from '../parser/syntax.js';

/** What a measure is made of. */
export interface MeasureText {
  readonly table: string;
  readonly name: string;
  readonly expression: string | Syntax;
  readonly formatString?: string | undefined;
  /** DAX that gives the format string. */
  readonly formatExpression?: string | undefined;
  readonly isHidden?: boolean | undefined;
  readonly displayFolder?: string | undefined;
  /** Turns a finding with its place in the expression into one with its place in a file. */
  readonly locate: (finding: PlacedDiagnostic) => Diagnostic;
}
