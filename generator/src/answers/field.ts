/** The questions of the generator, in the order in which they are asked. */
export type FieldName =
  | 'name'
  | 'warehouse'
  | 'mysqlHost'
  | 'mysqlPort'
  | 'mysqlDatabase'
  | 'mysqlUser'
  | 'incrementalRefresh'
  | 'source'
  | 'currency'
  | 'unitsPerUsd';

/** Answers as text, before anything was checked. A missing one was not given. */
export type RawAnswers = Readonly<Partial<Record<FieldName, string>>>;

/** What rules and defaults need to know of the machine; `isFolder` is the only look at the disk. */
export interface AnswerContext {
  /** Folder from which the command was started; a relative source folder is seen from here. */
  readonly cwd: string;
  /** Absolute folder of the project. */
  readonly destination: string;
  readonly isFolder: (path: string) => boolean;
}

/** One question: the same line makes the flag, the prompt, the default and the check. */
export interface Field {
  readonly name: FieldName;
  /** Flag without the dashes. */
  readonly flag: string;
  /** Line of the flag in `--help`. */
  readonly help: string;
  /** Question in a terminal. */
  readonly question: (values: RawAnswers) => string;
  readonly choices?: readonly string[];
  /** Whether the question has a meaning after the answers so far; absent: always. */
  readonly isAsked?: (values: RawAnswers) => boolean;
  /** Given as a flag only: a question that few have is not asked of all. */
  readonly isFlagOnly?: boolean;
  /** What must be answered for `isAsked`, for the message of a flag without effect. */
  readonly goesWith?: string;
  /** Undefined: there is no sensible default, it must be answered. */
  readonly defaultValue: (context: AnswerContext) => string | undefined;
  /** The rule that the value breaks, or undefined when it is good. */
  readonly findFault: (value: string, context: AnswerContext) => string | undefined;
}
