import { scalar, table, type Bound, type BoundScalar, type BoundTable } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { enterFrame } from '../binder/scope.js';
import { enterRow, type EvaluationContext } from '../evaluate/evaluation-context.js';
import { rowOf, selectRows, type TableValue } from '../evaluate/table-value.js';
import type { CallSyntax, Syntax } from '../parser/syntax.js';
import { sortOrder } from '../value/compare.js';
import { toNumber } from '../value/convert.js';
import { tupleKeyOf, type Scalar } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { bindOuterValues } from './outer-values.js';

/** Functions that look at other rows of a sorted relation. Source: Microsoft, OFFSET, INDEX, WINDOW, RANK, ROWNUMBER. */
export const WINDOW_ROWS: readonly FunctionRow[] = specialRows('Filter', [
  ['INDEX', 'position relation? orderBy? blanks? partitionBy?', 'table', bindIndex],
  ['OFFSET', 'delta relation? orderBy? blanks? partitionBy?', 'table', bindOffset],
  ['WINDOW', 'from fromType to toType relation? orderBy? blanks? partitionBy?', 'table', bindWindow],
  ['RANK', 'ties? relation? orderBy? blanks? partitionBy?', 'scalar', bindRank],
  ['ROWNUMBER', 'relation? orderBy? blanks? partitionBy?', 'scalar', bindRowNumber],
]);

interface OrderKey {
  readonly value: BoundScalar;
  readonly sign: 1 | -1;
}

/** The rows of the current row's partition in order. */
interface Partition {
  readonly value: TableValue;
  readonly places: readonly number[];
  /** Place of the current row among them; -1 when it is not there. */
  readonly current: number;
  readonly compare: (left: number, right: number) => number;
}

interface BoundRelation {
  readonly relation: BoundTable;
  readonly partition: (context: EvaluationContext) => Partition;
}

function bindIndex(call: Call): Bound {
  const position = call.scalar(0);
  const { relation, partition } = bindRelation(call, 1);
  return table(relation.schema, (context) => {
    const { value, places } = partition(context);
    const at = Math.trunc(toNumber(position.evaluate(context)));
    const place = at > 0 ? places[at - 1] : at < 0 ? places[places.length + at] : undefined;
    return selectRows(value, place === undefined ? [] : [place]);
  });
}

function bindOffset(call: Call): Bound {
  const delta = call.scalar(0);
  const { relation, partition } = bindRelation(call, 1);
  return table(relation.schema, (context) => {
    const { value, places, current } = partition(context);
    const at = current + Math.trunc(toNumber(delta.evaluate(context)));
    const place = current === -1 ? undefined : places[at];
    return selectRows(value, place === undefined ? [] : [place]);
  });
}

function bindWindow(call: Call): Bound {
  const [from, to] = [call.scalar(0), call.scalar(2)];
  const [fromType, toType] = [call.keyword(1, ['REL', 'ABS']), call.keyword(3, ['REL', 'ABS'])];
  const { relation, partition } = bindRelation(call, 4);
  return table(relation.schema, (context) => {
    const { value, places, current } = partition(context);
    const edge = (bound: BoundScalar, type: 'REL' | 'ABS' | undefined): number => {
      const at = Math.trunc(toNumber(bound.evaluate(context)));
      if (type !== 'ABS') return current + at;
      return at < 0 ? places.length + at : at - 1;
    };
    if (current === -1 && (fromType !== 'ABS' || toType !== 'ABS')) return selectRows(value, []);
    const [first, last] = [Math.max(0, edge(from, fromType)), edge(to, toType)];
    return selectRows(value, last < 0 ? [] : places.slice(first, last + 1));
  });
}

/** RANK(SKIP | DENSE, relation, ...): BLANK where the current row is not in the relation. */
function bindRank(call: Call): Bound {
  const first = call.argument(0);
  const hasTies = first.kind === 'name' && /^(skip|dense)$/i.test(first.name);
  const isDense = hasTies && first.name.toUpperCase() === 'DENSE';
  const { partition } = bindRelation(call, hasTies ? 1 : 0);
  return scalar((context) => {
    const { places, current, compare } = partition(context);
    const own = places[current];
    if (own === undefined) return null;
    const better = places.filter((place) => compare(place, own) < 0);
    if (!isDense) return better.length + 1;
    return (
      better.filter((place, index) => index === 0 || compare(better[index - 1] ?? place, place) !== 0)
        .length + 1
    );
  });
}

function bindRowNumber(call: Call): Bound {
  const { partition } = bindRelation(call, 0);
  return scalar((context) => {
    const { current } = partition(context);
    return current === -1 ? null : current + 1;
  });
}

/** Reads relation, ORDERBY and PARTITIONBY; ties are broken by the other columns of the relation. */
function bindRelation(call: Call, from: number): BoundRelation {
  const given = call.rest(from);
  const [first] = given;
  const isGiven = first !== undefined && call.binder.isTable(first, call.scope);
  const others = isGiven || first?.kind === 'omitted' ? given.slice(1) : given;
  const relation = call.binder.table(isGiven ? first : defaultRelation(call, others), call.scope);
  const inside = enterFrame(call.scope, relation.schema);
  const order: OrderKey[] = [];
  const parts: BoundScalar[] = [];
  let blanks = 'DEFAULT';
  for (const [index, argument] of others.entries()) {
    const name = argument.kind === 'call' ? argument.name.toUpperCase() : '';
    if (argument.kind === 'call' && name === 'ORDERBY')
      order.push(...readOrder(call, argument, (item) => call.binder.scalar(item, inside)));
    else if (argument.kind === 'call' && name === 'PARTITIONBY')
      parts.push(...argument.parameters.map((item) => call.binder.scalar(item, inside)));
    else if (argument.kind === 'name' && /^(default|keep|first|last)$/i.test(argument.name))
      blanks = argument.name.toUpperCase();
    else if (argument.kind !== 'omitted')
      call.fail(
        'dax/unsupported',
        `${call.name} takes a relation, ORDERBY and PARTITIONBY here.`,
        from + 1 + index,
      );
  }
  const outer = bindOuterValues(call, relation.schema);
  return {
    relation,
    partition: (context) =>
      partitionOf(relation.evaluate(context), { order, parts, outer, blanks: blanksFirst(blanks) }, context),
  };
}

/** ALLSELECTED of the columns that ORDERBY and PARTITIONBY name, which must be of one table. */
function defaultRelation(call: Call, parts: readonly Syntax[]): Syntax {
  const columns = parts.flatMap((part) =>
    part.kind === 'call' ? part.parameters.filter(({ kind }) => kind !== 'name') : [],
  );
  const [first] = columns;
  if (first === undefined || columns.some(({ kind }) => kind !== 'column'))
    return call.fail('dax/relation', `${call.name} needs a relation, or columns to order by.`);
  return { kind: 'call', name: 'ALLSELECTED', parameters: columns, place: first.place };
}

/** Do BLANK keys come first, last, or where their value has them (DEFAULT and KEEP)? */
const blanksFirst = (word: string): boolean | undefined =>
  word === 'FIRST' ? true : word === 'LAST' ? false : undefined;

interface Ordering {
  readonly blanks: boolean | undefined;
  readonly order: readonly OrderKey[];
  readonly parts: readonly BoundScalar[];
  readonly outer: (context: EvaluationContext) => readonly Scalar[] | undefined;
}

function partitionOf(
  value: TableValue,
  { order, parts, outer, blanks }: Ordering,
  context: EvaluationContext,
): Partition {
  const rows = Array.from({ length: value.count }, (_, row) => {
    const inside = enterRow(context, value, row);
    return {
      row,
      keys: order.map((key) => key.value.evaluate(inside)),
      part: tupleKeyOf(parts.map((part) => part.evaluate(inside))),
      cells: rowOf(value, row),
    };
  });
  const own = outer(context);
  const ownKey = own === undefined ? undefined : tupleKeyOf(own);
  const current = rows.find(({ cells }) => tupleKeyOf(cells) === ownKey);
  const wanted = current?.part ?? (parts.length === 0 ? tupleKeyOf([]) : undefined);
  const compare = (left: number, right: number): number => {
    for (const [index, { sign }] of order.entries()) {
      const [a, b] = [rows[left]?.keys[index] ?? null, rows[right]?.keys[index] ?? null];
      if (blanks !== undefined && (a === null) !== (b === null)) return (a === null) === blanks ? -1 : 1;
      const difference = sortOrder(a, b);
      if (difference !== 0) return difference * sign;
    }
    return 0;
  };
  const places = rows
    .filter(({ part }) => part === wanted)
    .sort((left, right) => compare(left.row, right.row) || compareCells(left.cells, right.cells))
    .map(({ row }) => row);
  return { value, places, compare, current: current === undefined ? -1 : places.indexOf(current.row) };
}

function compareCells(left: readonly Scalar[], right: readonly Scalar[]): number {
  for (const [index, cell] of left.entries()) {
    const difference = sortOrder(cell, right[index] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

function readOrder(
  call: Call,
  { parameters }: CallSyntax,
  bind: (item: Syntax) => BoundScalar,
): readonly OrderKey[] {
  const keys: OrderKey[] = [];
  for (const item of parameters) {
    const word = item.kind === 'name' ? item.name.toUpperCase() : '';
    const last = keys[keys.length - 1];
    if (word !== 'ASC' && word !== 'DESC') keys.push({ value: bind(item), sign: 1 });
    else if (last === undefined)
      call.binder.fail('dax/keyword', `${word} stands after an expression.`, item.place);
    else keys[keys.length - 1] = { ...last, sign: word === 'ASC' ? 1 : -1 };
  }
  return keys;
}
