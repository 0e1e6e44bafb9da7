import type { Diagnostic } from '../../contract/diagnostic.js';
import type { SourcePosition } from '../objects/source-position.js';
import type { TabularDatabase } from '../objects/tabular-database.js';

/** One rule over a whole model: what it finds wrong. */
export type ModelRule = (database: TabularDatabase) => Iterable<Diagnostic>;

/** What a finding says, and of which object it speaks. */
export interface Finding {
  readonly code: string;
  readonly severity?: Diagnostic['severity'];
  readonly message: string;
  readonly hint?: string;
  /** The object found fault with; `property` narrows the place to one of its values. */
  readonly object: { readonly at?: SourcePosition };
  readonly property?: string;
}

/** A finding as a diagnostic, an error unless it says otherwise; without a place when the model was not read from text. */
export function toDiagnostic(finding: Finding): Diagnostic {
  const { code, message, hint, object, property } = finding;
  const place = property === undefined ? undefined : object.at?.properties[property];
  const at =
    object.at === undefined
      ? {}
      : {
          at: {
            file: object.at.file,
            line: place?.line ?? object.at.line,
            column: place?.column ?? object.at.column,
          },
        };
  return {
    code,
    severity: finding.severity ?? 'error',
    message,
    ...at,
    ...(hint === undefined ? {} : { hint }),
  };
}
