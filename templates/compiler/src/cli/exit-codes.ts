import { ProjectError, type ProjectErrorCode } from '../project/project-error.js';
import { UsageError } from './usage-error.js';

/** Exit codes of `ott-template`; the whole table. */
export const EXIT_CODES = {
  ok: 0,
  /** An error of our own, printed with its stack. */
  bug: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The project was read and has errors, or the query has. */
  findings: 3,
  /** The project, its warehouse, a visual or a parameter cannot be used. */
  project: 4,
  /** A file cannot be read or written. */
  files: 5,
} as const;

const BY_PROJECT_ERROR: Readonly<Record<ProjectErrorCode, number>> = {
  'compiler/no-project': EXIT_CODES.project,
  'compiler/broken-project': EXIT_CODES.project,
  'compiler/bad-visual': EXIT_CODES.project,
  'compiler/bad-parameter': EXIT_CODES.project,
  'compiler/no-native-twin': EXIT_CODES.project,
  'compiler/no-warehouse': EXIT_CODES.project,
  'compiler/unreadable-file': EXIT_CODES.files,
  'compiler/unwritable-file': EXIT_CODES.files,
};

/** Returns the exit code for what ended a command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT_CODES.usage;
  if (error instanceof ProjectError) return BY_PROJECT_ERROR[error.code];
  return EXIT_CODES.bug;
}
