import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { frameAt } from '../binder/bind-column.js';
import { BLANK_CODE } from '../storage/stored-column.js';
import { keyOf, type Scalar } from '../value/scalar.js';
import { toNumber, toText } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { findTableOf } from './find-table-of.js';
import { specialRows, valueRows, type FunctionRow } from './function-row.js';

/** Functions of hierarchies of parents and children; a path is a text with | between its members. Source: Microsoft, Parent and Child functions. */
export const PARENT_CHILD_ROWS: readonly FunctionRow[] = [
  ...specialRows('Parent and child', [['PATH', 'id parent', 'scalar', bindPath]]),
  ...valueRows('Parent and child', [
    ['PATHLENGTH', 'path', ([path = null]) => (path === null ? null : items(path).length)],
    [
      'PATHITEM',
      'path position type?',
      ([path = null, at = null, type = 0]) => member(items(path), at, type),
    ],
    [
      'PATHITEMREVERSE',
      'path position type?',
      ([path = null, at = null, type = 0]) => member(items(path).reverse(), at, type),
    ],
    [
      'PATHCONTAINS',
      'path item',
      ([path = null, item = null]) => items(path).some((one) => keyOf(one) === keyOf(toText(item))),
    ],
  ]),
];

const items = (path: Scalar): string[] => (path === null || path === '' ? [] : toText(path).split('|'));

/** Type 1 or INTEGER gives a number. */
function member(path: readonly string[], at: Scalar, type: Scalar): Scalar {
  const item = path[Math.trunc(toNumber(at)) - 1];
  if (item === undefined) return null;
  return toNumber(type) === 1 ? toNumber(item) : item;
}

/** From the top to the row read: the ids of its parents and its own. A parent that is no id, and a circle, are errors. */
function bindPath(call: Call): Bound {
  const [id, parent] = [call.column(0), call.column(1)];
  const stored = findTableOf(call, id);
  let depth = 0;
  let { frame } = call.scope;
  while (frame !== undefined && frame.schema.base !== stored) {
    frame = frame.outer;
    depth++;
  }
  if (frame === undefined || parent.tableName !== id.tableName)
    return call.fail('dax/no-row-context', `PATH needs a row of '${id.tableName}'.`);
  const levels = depth;
  const rowOfCode = new Map<number, number>();
  for (let row = 0; row < stored.rowCount; row++) rowOfCode.set(id.codes[row] ?? BLANK_CODE, row);
  return scalar((context) => {
    const { table, row } = frameAt(context, levels);
    const path: string[] = [];
    let current: number | undefined = table.baseRows?.[row];
    while (current !== undefined) {
      if (path.length > stored.rowCount) throw new DaxError('dax/path', 'The parents go round in a circle.');
      path.unshift(toText(id.valueAt(current)));
      const above = parent.valueAt(current);
      if (above === null) return path.join('|');
      const code = id.codeOf(above);
      current = code === undefined ? undefined : rowOfCode.get(code);
      if (current === undefined) throw new DaxError('dax/path', `The parent ${toText(above)} is no id.`);
    }
    return null;
  });
}
