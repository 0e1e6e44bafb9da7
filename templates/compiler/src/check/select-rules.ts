import { findNearest, type Diagnostic } from '@ott-analytics/model/contract';
import { ALL_RULES } from './all-rules.js';

/**
 * Which rules count: codes such as `dax-rule/earlier`, or areas such as `best-practice/*`. `only` empty = all.
 */
export interface RuleSelection {
  readonly only: readonly string[];
  readonly ignored: readonly string[];
}

/** The diagnostics of the rules that count. */
export function selectDiagnostics(
  diagnostics: readonly Diagnostic[],
  { only, ignored }: RuleSelection,
): readonly Diagnostic[] {
  const matches = (code: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesCode(code, pattern));
  return diagnostics.filter(
    ({ code }) => (only.length === 0 || matches(code, only)) && !matches(code, ignored),
  );
}

/** What is wrong with a pattern: there is no rule of that code or area, with the nearest; undefined when there is. */
export function findPatternFault(pattern: string): string | undefined {
  const codes = ALL_RULES.map(({ code }) => code);
  const area = pattern.slice(0, pattern.indexOf('/'));
  const isKnown =
    codes.some((code) => matchesCode(code, pattern)) ||
    // The readers have codes of their own in each of their areas.
    (area !== '' && codes.includes(`${area}/*`));
  if (isKnown) return undefined;
  const areas = [...new Set(codes.map((code) => `${code.slice(0, code.indexOf('/'))}/*`))];
  const nearest = findNearest(pattern, [...codes, ...areas]);
  return `There is no rule "${pattern}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

function matchesCode(code: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
}
