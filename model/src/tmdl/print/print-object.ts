import type { PlainObject } from '../read/plain-object.js';
import type { ChildRow, ObjectShape, PropertyRow } from '../shape/object-shape.js';
import { printName } from '../syntax/object-name.js';
import { fromTabular } from './from-tabular.js';
import { indent, printExpression, printProperty } from './print-value.js';

/** The lines of one object with all it holds, in the order of its shape. `keys` limits which members are printed. */
export function printObject(
  shape: ObjectShape,
  value: PlainObject,
  level: number,
  isPrinted: (key: string) => boolean = () => true,
): readonly string[] {
  const object = fromTabular(shape, value);
  const lines = [...printDescription(shape, object, level), ...printHead(shape, object, level)];
  const members = shape.members.filter((row) => isPrinted(row.key));
  for (const row of members) {
    const member = object[row.key];
    if (member === undefined || member === '') continue;
    if (row.kind === 'child') lines.push(...printChildren(row, member, level + 1));
    else if (row.isIgnored !== true && member !== row.defaultValue)
      lines.push(...printProperty(row, member, level + 1));
  }
  return lines;
}

/** An empty line of a description ends in a space, as TOM writes it. */
function printDescription(shape: ObjectShape, object: PlainObject, level: number): readonly string[] {
  const description = object['description'];
  if (!shape.hasDescription || typeof description !== 'string' || description === '') return [];
  return description.split('\n').map((line) => `${indent(level)}/// ${line}`);
}

function printHead(shape: ObjectShape, object: PlainObject, level: number): readonly string[] {
  const name = object[shape.nameKey ?? 'name'];
  const hasName = shape.naming !== 'unnamed' && typeof name === 'string';
  const start = indent(level) + shape.keyword + (hasName ? ` ${printName(name)}` : '');
  const row = shape.defaultProperty;
  const value = row === undefined ? undefined : object[row.key];
  if (row === undefined || value === undefined || value === '' || value === row.defaultValue) return [start];
  return printDefault(row, start, value, level);
}

/** The default property's further lines stand two levels deeper: the object's own properties are one level deeper. */
function printDefault(row: PropertyRow, start: string, value: unknown, level: number): readonly string[] {
  const isWord = row.value === 'enum';
  return isWord ? [`${start} = ${String(value)}`] : printExpression(start, String(value), level + 2);
}

function printChildren(row: ChildRow, member: unknown, level: number): readonly string[] {
  const children = (row.isMany ? member : [member]) as readonly PlainObject[];
  return children.flatMap((child, index) => {
    const isApart = row.spacing === 'apart' || (row.spacing === 'grouped' && index === 0);
    return [...(isApart ? [''] : []), ...printObject(row.shape(), child, level)];
  });
}
