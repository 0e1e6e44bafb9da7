import type { NumberFormat } from '../dataset/format-rule.js';
import type { NumberStyle } from './number-style.js';
import { isAmbiguousNumber, parseNumber } from './parse-number.js';
import { splitAmount } from './split-amount.js';

/** All cells of one figure's column. `isWhole`: its unit has no fractions. */
export interface NumberColumn {
  readonly name: string;
  readonly cells: readonly string[];
  readonly format: NumberFormat;
  readonly isWhole: boolean;
}

/** The style of a column and what it rests on, for people. */
export interface DetectedStyle {
  readonly style: NumberStyle;
  /** Why; empty for a decimal point that no value of the column depends on. */
  readonly evidence: string;
}

interface Votes {
  readonly point: readonly string[];
  readonly comma: readonly string[];
}

/**
 * The decimal separator of each column: as declared; else what most of its values that can be read in one way only
 * say; else what the file's other columns say; else a point where commas separate the cells, which counts as one value, too: a single
 * damaged cell must not turn thousands into fractions. Where nothing decides,
 * the separator stays unknown and only values that it would not change are read.
 */
export function detectNumberStyles(
  columns: readonly NumberColumn[],
  delimiter: string,
): ReadonlyMap<string, DetectedStyle> {
  const votes = new Map(columns.map((column) => [column.name, collectVotes(column)]));
  const pooled: Votes = {
    point: [...votes.values()].flatMap(({ point }) => point),
    comma: [...votes.values()].flatMap(({ comma }) => comma),
  };
  return new Map(
    columns.map((column) => [
      column.name,
      decide(column, votes.get(column.name) ?? pooled, pooled, delimiter),
    ]),
  );
}

function decide(column: NumberColumn, own: Votes, pooled: Votes, delimiter: string): DetectedStyle {
  const { decimal, thousands } = column.format;
  const rest = thousands === undefined ? {} : { thousands };
  const styled = (found: '.' | ',' | undefined, evidence: string): DetectedStyle => ({
    style: { decimal: found, ...rest },
    evidence,
  });
  const isNeeded = column.cells.some((cell) => {
    const digits = splitAmount(cell, column.format)?.digits;
    return digits !== undefined && isAmbiguousNumber(digits, thousands);
  });
  const known = (found: '.' | ',', evidence: string): DetectedStyle =>
    styled(found, isNeeded || found === ',' ? evidence : '');
  if (decimal !== undefined) return known(decimal, 'declared');
  const prior = delimiter === ',' ? 1 : 0;
  const ownWinner = winner(own, prior);
  if (ownWinner !== undefined)
    return known(ownWinner.decimal, `'${ownWinner.example}' can be read in one way only`);
  const fileWinner = winner(pooled, prior);
  if (fileWinner !== undefined)
    return known(fileWinner.decimal, `'${fileWinner.example}' in another column of the file`);
  return delimiter === ',' ? known('.', 'commas separate the cells') : styled(undefined, '');
}

/** The separator with more votes; `prior` are votes for the point that no value gives. */
function winner(
  { point, comma }: Votes,
  prior: number,
): { readonly decimal: '.' | ','; readonly example: string } | undefined {
  if (point.length > comma.length) return { decimal: '.', example: point[0] ?? '' };
  return comma.length > point.length + prior ? { decimal: ',', example: comma[0] ?? '' } : undefined;
}

function collectVotes({ cells, format, isWhole }: NumberColumn): Votes {
  const point: string[] = [];
  const comma: string[] = [];
  for (const cell of cells) {
    const parts = splitAmount(cell, format);
    if (parts === undefined || !/[.,]/.test(parts.digits)) continue;
    const vote = voteOf(parts.digits, isWhole && parts.scale === undefined, format);
    if (vote === '.') point.push(cell);
    if (vote === ',') comma.push(cell);
  }
  return { point, comma };
}

/** The separator under which alone the digits are a number; with whole numbers only, the one that leaves them whole. */
function voteOf(digits: string, isWhole: boolean, { thousands }: NumberFormat): '.' | ',' | undefined {
  const rest = thousands === undefined ? {} : { thousands };
  const point = parseNumber(digits, { decimal: '.', ...rest });
  const comma = parseNumber(digits, { decimal: ',', ...rest });
  if (point === undefined || comma === undefined) {
    if (point === undefined) return comma === undefined ? undefined : ',';
    return '.';
  }
  if (!isWhole || point.scale === comma.scale) return undefined;
  return point.scale === 0 ? '.' : ',';
}
