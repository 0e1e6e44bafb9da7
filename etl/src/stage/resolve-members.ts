import type { FigureRule, MemberRule, MemberRules, OverrideRule } from '../dataset/dataset-contract.js';
import type { Members } from '../members/member.js';
import { indexMembers, type MemberIndex } from '../members/resolve-member.js';
import type { CsvRecord } from '../read/read-csv.js';
import type { FigureMembers } from './figure.js';
import type { Finding } from './finding.js';

/** Indexes over the conformed members, built once a run. */
export interface MemberIndexes {
  readonly platform: MemberIndex;
  readonly geography: MemberIndex;
  readonly tier: MemberIndex;
  readonly lineItem: MemberIndex;
}

/** Indexes for the members of a project. */
export function indexAll(members: Members): MemberIndexes {
  return {
    platform: indexMembers(members.platforms),
    geography: indexMembers(members.geographies),
    tier: indexMembers(members.tiers),
    lineItem: indexMembers(members.lineItems),
  };
}

/** Where the rules of one figure come from: the override that applies, the figure, the dataset, in that order. */
export interface RuleSources {
  readonly dataset: MemberRules;
  readonly figure: FigureRule;
  readonly override: OverrideRule | undefined;
}

/** The members of one figure of a record; unknown names become findings, which refuse the record. */
export function resolveMembers(
  record: CsvRecord,
  sources: RuleSources,
  indexes: MemberIndexes,
): { readonly members: FigureMembers; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const rule = <K extends keyof MemberRules>(key: K): MemberRules[K] =>
    sources.override?.[key] ?? sources.figure[key] ?? sources.dataset[key];
  const coded = (key: 'platform' | 'geography' | 'tier' | 'lineItem', fallback: string): string => {
    const found = resolveCode(record, rule(key), indexes[key], key);
    if (found.finding !== undefined) findings.push(found.finding);
    return found.code ?? fallback;
  };
  const text = (value: MemberRule | undefined): string | undefined => readCell(record, value);
  const content = rule('content');
  const type = content === undefined ? undefined : text(content.type);
  const members: FigureMembers = {
    platform: coded('platform', ''),
    geography: coded('geography', 'WORLD'),
    tier: coded('tier', 'all'),
    lineItem: coded('lineItem', ''),
    audience: { dimension: rule('audienceDimension') ?? 'All', band: text(rule('audience')) ?? 'All' },
    content:
      content === undefined || type === undefined
        ? undefined
        : {
            level: content.level,
            type,
            name: text(content.column === undefined ? type : { column: content.column }) ?? type,
          },
    indicator: text(rule('indicator')),
    segment: text(rule('segment')) ?? 'All',
    marketMeasure: rule('marketMeasure'),
  };
  return { members, findings };
}

const readCell = (record: CsvRecord, rule: MemberRule | undefined): string | undefined =>
  typeof rule === 'object' ? record.cells.get(rule.column)?.trim() : rule;

function resolveCode(
  record: CsvRecord,
  rule: MemberRule | undefined,
  index: MemberIndex,
  what: string,
): { readonly code?: string; readonly finding?: Finding } {
  if (rule === undefined) return {};
  if (typeof rule === 'string') return { code: rule };
  const name = record.cells.get(rule.column)?.trim() ?? '';
  const code = index.find(name);
  if (code !== undefined) return { code };
  const nearest = index.nearest(name);
  const hint =
    nearest === undefined
      ? `add it to contracts/members.yaml`
      : `did you mean '${nearest}'? else add it to contracts/members.yaml`;
  const message =
    name === ''
      ? `'${rule.column}' is empty; expected a ${what}`
      : `'${name}' in '${rule.column}' is no known ${what}`;
  return { finding: { code: `stage/unknown-${what.toLowerCase()}`, message, hint } };
}
