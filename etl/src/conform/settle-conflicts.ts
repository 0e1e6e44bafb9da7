import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Figure } from '../stage/figure.js';
import type { Finding } from '../stage/finding.js';
import type { Reject } from '../stage/stage-file.js';
import { groupBy, locate, type HeldFigure } from './conformed.js';
import { grainKey } from './grain.js';

/** One figure for each measure of each grain; the others are held with a reason, or refused as duplicates. */
export interface Settled {
  readonly figures: readonly Figure[];
  readonly held: readonly HeldFigure[];
  readonly duplicates: readonly Reject[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where several sources give the same measure of the same grain, the contract's precedence decides and both values
 * are reported. The same figure twice in one file is a duplicate record: the later one is refused, with all its
 * figures.
 */
export function settleConflicts(figures: readonly Figure[]): Settled {
  const duplicates = findDuplicates(figures);
  const refused = new Set(duplicates.map(({ file, line }) => `${file}:${line}`));
  const sound = figures.filter((figure) => !refused.has(locate(figure)));
  const kept: Figure[] = [];
  const held: HeldFigure[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of groupBy(sound, figureKey).values()) {
    const [winner, ...losers] = [...group].sort((a, b) => b.precedence - a.precedence);
    if (winner === undefined) continue;
    kept.push(winner);
    for (const loser of losers) {
      held.push({ figure: loser, reason: `${locate(winner)} has precedence for the same figure` });
      diagnostics.push(conflict(winner, loser));
    }
  }
  return { figures: kept, held, duplicates, diagnostics };
}

/** The records of which an earlier record of the same file gives a figure already, each once. */
function findDuplicates(figures: readonly Figure[]): readonly Reject[] {
  const owners = new Map<string, Figure>();
  const keyInFile = (figure: Figure): string => `${figure.file} | ${figureKey(figure)}`;
  return [...groupBy(figures, locate).values()].flatMap((record) => {
    const findings = record.flatMap((figure) => {
      const first = owners.get(keyInFile(figure));
      return first === undefined ? [] : [duplicateOf(figure, first)];
    });
    const [later] = record;
    if (later !== undefined && findings.length > 0)
      return [{ file: later.file, line: later.line, raw: record.map(({ raw }) => raw).join(', '), findings }];
    for (const figure of record) owners.set(keyInFile(figure), figure);
    return [];
  });
}

const duplicateOf = (later: Figure, first: Figure): Finding => ({
  code: 'conform/duplicate-record',
  message: `line ${first.line} gives '${later.field}' for the same members and period already (${first.raw})`,
  hint: 'remove one of the two lines',
});

/** A quarter and a year may end on the same day: flows are the same figure only when their periods are as long. */
function figureKey(figure: Figure): string {
  const span = figure.fact === 'fact_revenue' ? figure.period.kind : '';
  return `${grainKey(figure)} | ${span} | ${figure.measure}`;
}

function conflict(winner: Figure, loser: Figure): Diagnostic {
  const declared = winner.precedence > loser.precedence;
  const message =
    `'${loser.field}' is ${loser.raw} here and ${winner.raw} in ${locate(winner)} for the same members and date; ` +
    (declared
      ? 'the latter has the higher precedence'
      : 'no precedence is declared, the first file in order is loaded');
  return {
    code: declared ? 'conform/precedence' : 'conform/undeclared-conflict',
    severity: declared ? 'info' : 'warning',
    message,
    at: { file: loser.file, line: loser.line },
    ...(declared ? {} : { hint: 'declare precedence in the dataset contracts' }),
  };
}
