import type { RuleSelection } from '../check/select-rules.js';

/** How findings are printed. */
export type CheckFormat = 'text' | 'json' | 'sarif';

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
      readonly kind: 'pack';
      readonly project: string;
      readonly out: string;
      readonly isNative: boolean;
      readonly parameters: ReadonlyMap<string, string>;
      readonly visuals: readonly string[];
    };
