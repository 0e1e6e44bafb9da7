import type { FunctionDefinition, Syntax } from '../parser/syntax.js';
import { childrenOf } from '../parser/children-of.js';
import { keyOf, keyOfColumn, keyOfTable, type CalculatedObject } from './calculated-object.js';

/** What the order of calculated objects is found from, beside their own texts; names in any letter case. */
export interface OrderHints {
  readonly measure: (name: string) => Syntax | undefined;
  readonly userFunction: (name: string) => FunctionDefinition | undefined;
  /** Keys of objects that relationships end in: they come first where nothing else decides. */
  readonly ends: ReadonlySet<string>;
}

/** Calculated objects in the order in which they can be computed, and circles among them as the names on the way. */
export interface CalculatedOrder {
  readonly order: readonly CalculatedObject[];
  readonly circles: readonly (readonly CalculatedObject[])[];
}

/**
 * Orders calculated objects by what they name, directly, over measures and over user-defined functions. A table that is
 * named without a column depends on the calculated columns of that table, too; a calculated column does not, since it
 * may belong to that table itself.
 */
export function orderCalculated(objects: readonly CalculatedObject[], hints: OrderHints): CalculatedOrder {
  const byKey = new Map(objects.map((object) => [keyOf(object), object]));
  const order: CalculatedObject[] = [];
  const circles: CalculatedObject[][] = [];
  const state = new Map<CalculatedObject, 'open' | 'done'>();
  const visit = (object: CalculatedObject, way: readonly CalculatedObject[]): void => {
    if (state.get(object) === 'done') return;
    if (state.get(object) === 'open') {
      circles.push([...way.slice(way.indexOf(object)), object]);
      return;
    }
    state.set(object, 'open');
    for (const key of new References(object, byKey, hints).keys) {
      const next = byKey.get(key);
      if (next !== undefined) visit(next, [...way, object]);
    }
    state.set(object, 'done');
    order.push(object);
  };
  const first = objects.filter((object) => hints.ends.has(keyOf(object)));
  for (const object of [...first, ...objects]) visit(object, []);
  const broken = new Set(circles.flat());
  return { order: order.filter((object) => !broken.has(object)), circles };
}

/** Keys of the objects that one object names. */
class References {
  readonly keys = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly object: CalculatedObject,
    private readonly known: ReadonlyMap<string, CalculatedObject>,
    private readonly hints: OrderHints,
  ) {
    if (object.kind === 'column') this.keys.add(keyOfTable(object.table));
    this.read(object.syntax);
  }

  private read(syntax: Syntax): void {
    switch (syntax.kind) {
      case 'name':
      case 'table':
        this.readTable(syntax.name);
        break;
      case 'column':
        this.readColumn(syntax.table, syntax.name);
        break;
      case 'call':
        this.readOnce(`f ${syntax.name}`, this.hints.userFunction(syntax.name)?.body);
        break;
      default:
    }
    for (const part of childrenOf(syntax)) this.read(part);
  }

  private readTable(name: string): void {
    this.keys.add(keyOfTable(name));
    if (this.object.kind === 'column') return;
    const key = name.toLowerCase();
    for (const [own, { kind, table }] of this.known)
      if (kind === 'column' && table.toLowerCase() === key) this.keys.add(own);
  }

  private readColumn(table: string | undefined, name: string): void {
    if (table !== undefined) {
      this.keys.add(keyOfTable(table));
      this.keys.add(keyOfColumn(table, name));
    } else if (this.object.kind === 'column') this.keys.add(keyOfColumn(this.object.table, name));
    this.readOnce(`m ${name}`, this.hints.measure(name));
  }

  private readOnce(key: string, syntax: Syntax | undefined): void {
    if (syntax === undefined || this.seen.has(key.toLowerCase())) return;
    this.seen.add(key.toLowerCase());
    this.read(syntax);
  }
}
