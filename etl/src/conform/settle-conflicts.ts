import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Figure } from '../stage/figure.js';
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
 * are reported. The same figure twice in one file is a duplicate record: the later one is refused.
 */
export function settleConflicts(figures: readonly Figure[]): Settled {
  const kept: Figure[] = [];
  const held: HeldFigure[] = [];
  const duplicates: Reject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of groupBy(figures, figureKey).values()) {
    const ranked = [...group].sort((a, b) => b.precedence - a.precedence);
    const [winner, ...losers] = ranked;
    if (winner === undefined) continue;
    kept.push(winner);
    for (const loser of losers) {
      if (loser.file === winner.file) {
        duplicates.push(duplicateRecord(loser, winner));
        continue;
      }
      held.push({ figure: loser, reason: `${locate(winner)} has precedence for the same figure` });
      diagnostics.push(conflict(winner, loser));
    }
  }
  return dropRefused({ figures: kept, held, duplicates, diagnostics });
}

/** A quarter and a year may end on the same day: flows are the same figure only when their periods are as long. */
function figureKey(figure: Figure): string {
  const span = figure.fact === 'fact_revenue' ? figure.period.kind : '';
  return `${grainKey(figure)} | ${span} | ${figure.measure}`;
}

/** A refused record loses all its figures, also those that are no duplicates. */
function dropRefused(settled: Settled): Settled {
  const refused = new Set(settled.duplicates.map(({ file, line }) => `${file}:${line}`));
  return {
    ...settled,
    figures: settled.figures.filter((figure) => !refused.has(locate(figure))),
    held: settled.held.filter(({ figure }) => !refused.has(locate(figure))),
  };
}

const duplicateRecord = (later: Figure, first: Figure): Reject => ({
  file: later.file,
  line: later.line,
  raw: later.raw,
  findings: [
    {
      code: 'conform/duplicate-record',
      message: `line ${first.line} gives '${later.field}' for the same members and period already (${first.raw})`,
      hint: 'remove one of the two lines',
    },
  ],
});

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
