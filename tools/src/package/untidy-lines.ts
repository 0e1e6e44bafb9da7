/** What the packager prints when something is wrong and it goes on nevertheless. */
const FINDINGS: readonly RegExp[] = [
  /Linter found \d+ error/i,
  /Can't run lint validation/i,
  /Found \d+ external request/i,
  /- Found \d+ times/i,
  /certification issue/i,
  /doesn't support some features/i,
  /going to be required soon/i,
  /^\s*error\b/i,
];

/** What the packager must have printed for its result to count. */
const CONFIRMATIONS: readonly string[] = [
  'Lint check completed.',
  'No external requests found in the visual.',
  'Build completed successfully',
];

/**
 * The lines of a packager's log that stand against publishing: findings, and every confirmation
 * that is missing. Empty means clean. The development server's certificate is no finding.
 */
export function untidyLines(log: string): readonly string[] {
  const lines = log.split(/\r?\n/).filter((line) => FINDINGS.some((finding) => finding.test(line)));
  const missing = CONFIRMATIONS.filter((confirmation) => !log.includes(confirmation));
  return [...lines, ...missing.map((confirmation) => `missing from the log: "${confirmation}"`)];
}
