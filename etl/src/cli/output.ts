/** Writes lines to standard output: what the user asked for. */
export const print = (lines: readonly string[]): void =>
  void process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** Writes lines to standard error: trouble and progress, never mixed into --json. */
export const complain = (lines: readonly string[]): void =>
  void process.stderr.write(lines.map((line) => `${line}\n`).join(''));
