import { findNearest, starSchema } from '@ott-analytics/model/contract';
import { EtlError } from '../run/etl-error.js';

/** What is traced: an insight, the rows of a fact that filters leave, or a line of a source file. */
export type TraceTarget =
  | { readonly kind: 'insight'; readonly id: string }
  | { readonly kind: 'cell'; readonly table: string; readonly filters: readonly CellFilter[] }
  | { readonly kind: 'place'; readonly file: string; readonly line: number };

/** A condition on a fact: a member by code or name, `year`, `date` (period end), `measure` or `additive`. */
export interface CellFilter {
  readonly name: string;
  readonly value: string;
}

const USAGE =
  'expected an insight (netflix-revenue-growth), a fact with filters (fact_revenue platform=netflix year=2020) or a line of a file (Netflix/Revenue.csv:11)';

/** Reads the arguments of `trace`. Throws EtlError `etl/trace` for anything that is none of the three. */
export function parseTarget(args: readonly string[]): TraceTarget {
  const [first = '', ...rest] = args;
  if (first === '') throw new EtlError('etl/trace', `nothing to trace is named; ${USAGE}`);
  if (/^(fact|dim)_/.test(first))
    return { kind: 'cell', table: requireFact(first), filters: rest.map(parseFilter) };
  const place = /^(.+):(\d+)$/.exec(first);
  if (rest.length > 0) throw new EtlError('etl/trace', `'${args.join(' ')}' cannot be traced; ${USAGE}`);
  if (place === null) return { kind: 'insight', id: first };
  return { kind: 'place', file: (place[1] ?? '').replaceAll('\\', '/'), line: Number(place[2]) };
}

function requireFact(name: string): string {
  const facts = starSchema.filter(({ kind }) => kind === 'fact').map((table) => table.name);
  if (facts.includes(name)) return name;
  const nearest = findNearest(name, facts);
  const hint = nearest === undefined ? `facts are ${facts.join(', ')}` : `did you mean '${nearest}'?`;
  throw new EtlError('etl/trace', `there is no fact '${name}'; ${hint}`);
}

function parseFilter(text: string): CellFilter {
  const match = /^([a-z_]+)=(.+)$/.exec(text);
  if (match === null)
    throw new EtlError('etl/trace', `'${text}' is no filter; expected name=value, such as platform=netflix`);
  return { name: match[1] ?? '', value: match[2] ?? '' };
}
