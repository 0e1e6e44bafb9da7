/** What kept the compiler from doing its work. The exit code of the command depends on it. */
export type ProjectErrorCode =
  | 'compiler/no-project'
  | 'compiler/broken-project'
  | 'compiler/unreadable-file'
  | 'compiler/bad-visual'
  | 'compiler/bad-parameter'
  | 'compiler/no-warehouse'
  | 'compiler/no-native-twin'
  | 'compiler/unwritable-file';

/** Work cannot go on because of something in the user's project. The message says what, where and what to do. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';

  constructor(
    readonly code: ProjectErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
