import type { Diagnostic } from '@ott-analytics/model/contract';
import { findNearest } from '../dataset/find-nearest.js';
import type { DatasetContract, MemberRule } from '../dataset/dataset-contract.js';

/**
 * An error for each column that the contract needs and the file lacks or has twice, a warning for each that it does not
 * know.
 */
export function checkHeader(
  file: string,
  header: readonly string[],
  contract: DatasetContract,
): readonly Diagnostic[] {
  const figures = contract.figures.map((figure) => [figure.column, ...(figure.aliases ?? [])]);
  const others = otherColumns(contract).map((column) => [column]);
  const needed = [...figures, ...others];
  const known = new Set([...needed.flat(), ...(contract.ignore ?? [])]);
  const lacking = needed
    .filter((names) => !names.some((name) => header.includes(name)))
    .map(([name = '']): Diagnostic => {
      const nearest = findNearest(name, header);
      const message = `the contract '${contract.dataset}' needs the column '${name}'; the header is ${header.map((text) => `'${text}'`).join(', ')}`;
      const hint =
        nearest === undefined
          ? 'check that this is the right file'
          : `is '${nearest}' the column? then add it under aliases`;
      return { code: 'stage/missing-column', severity: 'error', message, at: { file, line: 1 }, hint };
    });
  const unknown = header
    .filter((name) => !known.has(name))
    .map((name): Diagnostic => {
      const message = `the column '${name}' is not in the contract '${contract.dataset}'; it is not read`;
      return {
        code: 'stage/unknown-column',
        severity: 'warning',
        message,
        at: { file, line: 1 },
        hint: 'add it to figures, or to ignore',
      };
    });
  const repeated = [...known].filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  return [...lacking, ...unknown, ...repeated.map((name) => duplicate(file, name))];
}

const duplicate = (file: string, name: string): Diagnostic => ({
  code: 'stage/duplicate-column',
  severity: 'error',
  message: `the column '${name}' stands twice in the header; no one can say which one is meant`,
  at: { file, line: 1 },
  hint: 'remove or rename one of them',
});

function otherColumns(contract: DatasetContract): readonly string[] {
  const rules = [contract, ...contract.figures, ...(contract.overrides ?? [])];
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
    ...(contract.skip ?? []).map(({ column }) => column),
  ];
  return [...new Set([...period, ...columns, ...content, ...conditions])];
}
