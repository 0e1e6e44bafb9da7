import type { Diagnostic } from '@ott-analytics/model/contract';
import type { LineItemMember } from '../members/member.js';
import type { Figure, Period } from '../stage/figure.js';
import { groupBy, locate, mergeConformed, type Conformed, type LoadedFigure } from './conformed.js';
import { deriveRemainder } from './remainder.js';

/** A set of figures that could stand for a platform's year on its own. */
interface Candidate {
  readonly kind: 'total' | 'regions' | 'line-items';
  readonly figures: readonly Figure[];
  readonly isComplete: boolean;
  readonly periodsPerYear: number;
}

const PERIODS_PER_YEAR: Readonly<Record<Period['kind'], number>> = { M: 12, Q: 4, H: 2, Y: 1, D: 1, S: 1 };
const FINENESS: Readonly<Record<Candidate['kind'], number>> = { regions: 2, 'line-items': 1, total: 0 };

/**
 * Flows have one grain for each platform, line item and year: the finest complete set wins, by geography before
 * period; the others are held. What the winner lacks to the published total is added as a derived remainder.
 */
export function chooseFlows(figures: readonly Figure[], lineItems: readonly LineItemMember[]): Conformed {
  const groups = new Map(lineItems.map((item) => [item.code, item.group]));
  const subject = (figure: Figure): string => {
    const group = groups.get(figure.lineItem ?? '');
    return group === 'Revenue' ? group : (figure.lineItem ?? '');
  };
  const keyOf = (figure: Figure): string =>
    `${figure.platform} | ${subject(figure)} | ${figure.period.end.slice(0, 4)}`;
  return mergeConformed([...groupBy(figures, keyOf).values()].map(chooseYear));
}

function chooseYear(figures: readonly Figure[]): Conformed {
  const competing = figures.filter(({ set }) => isCompeting(set.kind));
  const shownAlone = figures
    .filter(({ set }) => !isCompeting(set.kind))
    .map((figure): LoadedFigure => ({ figure, isAdditive: false }));
  const candidates = findCandidates(competing).sort(compareCandidates);
  const [winner, ...losers] = candidates;
  if (winner === undefined) return { loaded: shownAlone, held: [], diagnostics: [] };
  const total = losers.find((candidate) => candidate.kind === 'total' && candidate.isComplete);
  const remainder = total === undefined || winner.kind === 'total' ? none : remainderOf(total, winner);
  const held = losers.flatMap((loser) =>
    loser.figures.map((figure) => ({ figure, reason: describeLoss(figure, winner) })),
  );
  const loaded = winner.figures.map((figure): LoadedFigure => ({ figure, isAdditive: true }));
  return {
    loaded: [...shownAlone, ...loaded, ...remainder.loaded],
    held,
    diagnostics: [...remainder.diagnostics, ...incomplete(winner)],
  };
}

const none: Conformed = { loaded: [], held: [], diagnostics: [] };
const isCompeting = (kind: Figure['set']['kind']): kind is Candidate['kind'] =>
  kind === 'total' || kind === 'regions' || kind === 'line-items';

function findCandidates(figures: readonly Figure[]): Candidate[] {
  const keyOf = ({ set, dataset, period }: Figure): string =>
    set.kind === 'line-items' ? `line-items | ${period.kind}` : `${set.kind} | ${dataset} | ${period.kind}`;
  return [...groupBy(figures, keyOf).values()].map(toCandidate);
}

function toCandidate(figures: readonly Figure[]): Candidate {
  const [first] = figures;
  const kind = first !== undefined && isCompeting(first.set.kind) ? first.set.kind : 'total';
  const periodsPerYear = PERIODS_PER_YEAR[first?.period.kind ?? 'Y'];
  const expected =
    new Set(figures.flatMap(({ set }) => ('members' in set ? set.members : ['']))).size * periodsPerYear;
  return { kind, figures, isComplete: figures.length === expected, periodsPerYear };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.isComplete !== b.isComplete) return a.isComplete ? -1 : 1;
  const precedence = (candidate: Candidate): number =>
    Math.max(...candidate.figures.map((figure) => figure.precedence));
  return (
    FINENESS[b.kind] - FINENESS[a.kind] ||
    b.periodsPerYear - a.periodsPerYear ||
    precedence(b) - precedence(a)
  );
}

function remainderOf(total: Candidate, winner: Candidate): Conformed {
  const geography = winner.kind === 'regions' ? 'UNALLOCATED' : 'WORLD';
  return deriveRemainder(total.figures, winner.figures, {
    geography,
    lineItem: 'not-broken-down',
    periodKind: 'Y',
  });
}

const describeLoss = (figure: Figure, winner: Candidate): string => {
  const [first] = winner.figures;
  return `${figure.period.end.slice(0, 4)} is loaded from ${first?.dataset ?? ''}, a ${winner.isComplete ? 'complete' : 'fuller'} set ${winner.kind === 'total' ? 'by period' : `by ${winner.kind}`}`;
};

/** A year that no set covers is loaded as far as it goes, and said so: comparisons must not take it for a year. */
function incomplete(winner: Candidate): readonly Diagnostic[] {
  const [first] = winner.figures;
  if (winner.isComplete || first === undefined) return [];
  const year = first.period.end.slice(0, 4);
  const message = `${year} is incomplete: ${winner.figures.length} figures of ${first.dataset}, first ${locate(first)}`;
  return [
    {
      code: 'conform/incomplete-year',
      severity: 'info',
      message,
      at: { file: first.file, line: first.line },
    },
  ];
}
