import { describeFigure, printValue } from '../run/history/describe-figure.js';
import type { FigureChange } from '../run/history/compare-figures.js';

/** Every change of a load as a line, then their number by kind: what `--dry-run` prints. */
export function printChanges(changes: readonly FigureChange[]): readonly string[] {
  const count = (kind: FigureChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  return [
    ...changes.map(printChange),
    `Figures: ${count('new')} new, ${count('changed')} changed, ${count('moved')} moved into or out of the facts, ${count('gone')} gone`,
  ];
}

function printChange(change: FigureChange): string {
  switch (change.kind) {
    case 'new': {
      const { after } = change;
      return `new      ${after.file}:${after.line}: ${describeFigure(after)} is ${printValue(after)}`;
    }
    case 'changed': {
      const { before, after } = change;
      return `changed  ${after.file}:${after.line}: ${describeFigure(after)} from ${printValue(before)} (loaded ${before.firstLoadedOn}) to ${printValue(after)}`;
    }
    case 'moved': {
      const { before, after } = change;
      return `moved    ${after.file}:${after.line}: ${describeFigure(after)} from ${before.status} to ${after.status}${after.reason === undefined ? '' : ` (${after.reason})`}`;
    }
    case 'gone': {
      const { before } = change;
      return `gone     ${before.file}:${before.line}: ${describeFigure(before)} was ${printValue(before)}`;
    }
  }
}
