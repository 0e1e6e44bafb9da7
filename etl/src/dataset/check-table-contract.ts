import { findTable, starSchema, type Diagnostic } from '@ott-analytics/model/contract';
import type { MemberIndex } from '../members/resolve-member.js';
import type { MemberIndexes } from '../stage/resolve-members.js';
import {
  HEADER_PERIOD,
  type AdditiveSet,
  type FigureTarget,
  type LoadedContract,
  type MemberRules,
} from './dataset-contract.js';
import { didYouMean } from './explain-schema-errors.js';
import type { LocateKey } from './read-yaml.js';

type Path = readonly (string | number)[];

/** One rule of a contract that may name members, with its place. */
interface PlacedRule {
  readonly rule: MemberRules & { readonly set?: AdditiveSet };
  readonly path: Path;
}

/** Parts of a contract whose members are named by codes. */
const CODED = { platform: 'platform', geography: 'geography', tier: 'tier', lineItem: 'line item' } as const;

/**
 * What the schema cannot see in a contract of published tables: codes that no member has, tables and columns that the
 * star schema has not, patterns that are none, a period that nothing names. Each with line, key and the nearest valid one.
 */
export function checkTableContract(
  { contract, path: file }: LoadedContract,
  indexes: MemberIndexes,
  locate: LocateKey,
): readonly Diagnostic[] {
  const say = (path: Path, message: string, hint?: string): Diagnostic => {
    const line = locate(path);
    return {
      code: 'contract/invalid',
      severity: 'error',
      message: path.length === 0 ? message : `'${path.join('.')}': ${message}`,
      at: line === undefined ? { file } : { file, line },
      ...(hint === undefined ? {} : { hint }),
    };
  };
  const { figures, wide = [], overrides = [], skip = [], period } = contract;
  const placed = (key: string, rules: readonly MemberRules[]): readonly PlacedRule[] =>
    rules.map((rule, index) => ({ rule, path: [key, index] }));
  const rules = [
    { rule: contract, path: [] },
    ...placed('figures', figures),
    ...placed('wide', wide),
    ...placed('overrides', overrides),
  ];
  const targets = [
    ...figures.map((target, index) => ({ target, path: ['figures', index] })),
    ...wide.map((target, index) => ({ target, path: ['wide', index] })),
  ];
  const patterns = [
    ...skip.map(({ matches }, index) => ({ matches, path: ['skip', index, 'matches'] })),
    ...wide.map(({ columns }, index) => ({
      matches: 'matches' in columns ? columns.matches : undefined,
      path: ['wide', index, 'columns', 'matches'],
    })),
  ];
  const isTwice =
    wide.some(({ as }) => as === 'period') && (figures.length > 0 || period.kind === 'snapshot');
  const lacksPeriod = period.kind !== 'snapshot' && (period.column as string | undefined) === undefined;
  return [
    ...rules.flatMap((rule) => checkCodes(rule, indexes, say)),
    ...targets.flatMap(({ target, path }) => checkTarget(target, path, say)),
    ...patterns.flatMap(({ matches, path }) => checkPattern(matches, path, say)),
    ...(lacksPeriod ? [say(['period'], 'the column is missing that names the period', "add 'column'")] : []),
    ...(isTwice
      ? [say(['wide'], `the headers name the period, so it cannot stand in a column (${HEADER_PERIOD})`)]
      : []),
  ];
}

type Say = (path: Path, message: string, hint?: string) => Diagnostic;

function checkCodes({ rule, path }: PlacedRule, indexes: MemberIndexes, say: Say): readonly Diagnostic[] {
  const check = (place: Path, what: string, code: string, index: MemberIndex): readonly Diagnostic[] =>
    index.codes.has(code)
      ? []
      : [
          say(
            [...path, ...place],
            `there is no ${what} with the code '${code}'`,
            didYouMean(code, [...index.codes]) ?? 'the codes are those of members.yaml',
          ),
        ];
  const named = (Object.keys(CODED) as (keyof typeof CODED)[]).flatMap((key) => {
    const code = rule[key];
    return typeof code === 'string' ? check([key], CODED[key], code, indexes[key]) : [];
  });
  const { set } = rule;
  if (set === undefined || !('members' in set)) return named;
  const [what, index] =
    set.kind === 'regions'
      ? (['geography', indexes.geography] as const)
      : (['line item', indexes.lineItem] as const);
  return [...named, ...set.members.flatMap((code, at) => check(['set', 'members', at], what, code, index))];
}

function checkTarget(target: FigureTarget, path: Path, say: Say): readonly Diagnostic[] {
  const names = starSchema.map((table) => table.name);
  if (!names.includes(target.fact))
    return [
      say(
        [...path, 'fact'],
        `the star schema has no table '${target.fact}'`,
        didYouMean(target.fact, names) ??
          `tables: ${names.filter((name) => name.startsWith('fact_')).join(', ')}`,
      ),
    ];
  const { columns } = findTable(target.fact);
  if (columns.some((column) => column.name === target.measure)) return [];
  const measures = columns.filter(({ role }) => role.kind === 'measure').map((column) => column.name);
  const hint = didYouMean(target.measure, measures) ?? `measures of ${target.fact}: ${measures.join(', ')}`;
  return [say([...path, 'measure'], `${target.fact} has no column '${target.measure}'`, hint)];
}

function checkPattern(pattern: string | undefined, path: Path, say: Say): readonly Diagnostic[] {
  if (pattern === undefined) return [];
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return [say(path, `'${pattern}' is no regular expression (${reason})`)];
  }
}
