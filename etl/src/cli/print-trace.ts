import { groupDigits } from '../run/history/describe-figure.js';
import type { FactTrace, StagedTrace, Trace } from '../trace/trace.js';

/** A trace as lines for people, from the figure down to the lines of files. */
export function printTrace({ target, figure, facts, sums, figures, notes }: Trace): readonly string[] {
  const head =
    figure === undefined
      ? [target]
      : [`${figure.id}: ${figure.text}`, ...figure.arithmetic.map((line) => `  = ${line}`)];
  return [
    ...head,
    '',
    `Fact rows: ${facts.length}`,
    ...facts.flatMap(printFact),
    ...sums.map((sum) => `  sum of additive rows, ${sum}`),
    '',
    `Figures in files: ${figures.length}`,
    ...figures.flatMap(printStaged),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `note: ${note}`)]),
  ];
}

const ADDITIVE = { true: 'additive', false: 'not additive', null: 'no additive sets' } as const;

function printFact(fact: FactTrace): readonly string[] {
  const members = Object.entries(fact.members).map(([name, code]) => `${name} ${code}`);
  const snapped = fact.periodEnd === fact.periodEndReported ? '' : ` (published ${fact.periodEndReported})`;
  const lines = [
    `  ${fact.table}.${fact.measure} = ${printDecimals(fact.value)}`,
    `      ${members.join(', ')}; period ${fact.periodKind} to ${fact.periodEnd}${snapped}; date ${fact.dateBasis}; basis ${fact.basis}; ${ADDITIVE[`${fact.isAdditive}`]}`,
  ];
  if (fact.remainder === undefined) return [...lines, `      from ${fact.comesFrom.join(', ')}`];
  const closes = fact.remainder.closes ? '' : '; THIS IS NOT THE VALUE OF THE ROW';
  return [...lines, `      derived: ${fact.remainder.arithmetic}${closes}`];
}

/** Exact decimals without trailing zeros. */
const printDecimals = (value: string): string =>
  groupDigits(value.includes('.') ? value.replace(/\.?0+$/, '') : value);

const printStaged = ({ place, steps }: StagedTrace): readonly string[] => [
  `  ${place}`,
  ...steps.map(({ step, text }) => `      ${step.padEnd(9)}${text}`),
];
