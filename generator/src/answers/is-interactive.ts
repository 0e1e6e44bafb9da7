/** Whether questions can be asked: not with --defaults; programs that bring their own prompts say `interactive`. */
export function isInteractive(option: (name: string) => unknown): boolean {
  if (option('defaults') === true || option('y') === true) return false;
  return option('interactive') === true || (process.stdin.isTTY && process.stdout.isTTY);
}
