import type { RuleSelection } from '../check/select-rules.js';
import type { QueryFormat } from '../query/print-results.js';
import type { MeasureRequest } from '../query/write-query.js';

/** How findings are printed. */
export type CheckFormat = 'text' | 'json' | 'sarif';

/** Where a query comes from: the command line, a file, the standard input, or a measure that is asked for by name. */
export type QueryRequest =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'input' }
  | ({ readonly kind: 'measure' } & MeasureRequest);

/** What the user asked for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'rules'; readonly isJson: boolean }
  | {
      readonly kind: 'check';
      readonly folder: string;
      readonly format: CheckFormat;
      readonly rules: RuleSelection;
      /** Warnings end with the exit code of errors. */
      readonly isStrict: boolean;
    }
  | {
      readonly kind: 'query';
      readonly project: string;
      readonly request: QueryRequest;
      /** Folder of a warehouse in files; absent = what the project's configuration says. */
      readonly warehouse?: string;
      readonly role?: string;
      readonly user?: string;
      readonly format: QueryFormat;
      /** Rows printed at most; absent = all. */
      readonly limit?: number;
    }
  | {
      readonly kind: 'pack';
      readonly project: string;
      readonly out: string;
      readonly isNative: boolean;
      readonly parameters: ReadonlyMap<string, string>;
      readonly visuals: readonly string[];
    };
