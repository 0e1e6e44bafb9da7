import { HEADER_PERIOD, type DatasetContract, type MemberRule } from '../dataset/dataset-contract.js';
import { findColumn } from '../read/normalise-header.js';

/** The names under which each column that the contract needs may stand, its own name first. */
export function neededColumns(contract: DatasetContract): readonly (readonly string[])[] {
  const figures = contract.figures.map((figure) => [figure.column, ...(figure.aliases ?? [])]);
  const wide = (contract.wide ?? []).flatMap(({ columns }) => ('matches' in columns ? [] : columns));
  const others = [...otherColumns(contract), ...wide];
  return [...figures, ...others.map((column) => [column, ...(contract.aliases?.[column] ?? [])])];
}

/** Which header of the file stands for which column of the contract. */
export function bindColumns(
  header: readonly string[],
  contract: DatasetContract,
): ReadonlyMap<string, string> {
  const bound = neededColumns(contract).map((names) => [names[0] ?? '', findColumn(header, names)] as const);
  return new Map(bound.flatMap(([name, found]) => (found === undefined ? [] : [[name, found] as const])));
}

function otherColumns(contract: DatasetContract): readonly string[] {
  const rules = [contract, ...contract.figures, ...(contract.wide ?? []), ...(contract.overrides ?? [])];
  const members = rules.flatMap((rule): readonly (MemberRule | undefined)[] => [
    rule.platform,
    rule.geography,
    rule.tier,
    rule.lineItem,
    rule.audience,
    rule.indicator,
    rule.segment,
    rule.content?.type,
  ]);
  const columns = members.flatMap((rule) => (typeof rule === 'object' ? [rule.column] : []));
  const content = rules.flatMap((rule) => (rule.content?.column === undefined ? [] : [rule.content.column]));
  const period = contract.period.kind === 'snapshot' ? [] : [contract.period.column];
  const conditions = [
    ...(contract.overrides ?? []).map(({ when }) => when.column),
    ...(contract.skip ?? []).flatMap(({ column }) => (column === undefined ? [] : [column])),
  ];
  const all = new Set([...period, ...columns, ...content, ...conditions]);
  all.delete(HEADER_PERIOD);
  return [...all];
}
