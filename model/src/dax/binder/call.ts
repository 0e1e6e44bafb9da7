import type { TableSchema } from '../evaluate/table-value.js';
import type { CallSyntax, Syntax } from '../parser/syntax.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { elementAt } from '../value/dax-error.js';
import type { Binder } from './binder.js';
import type { BoundScalar, BoundTable } from './bound.js';
import { enterFrame, type Scope } from './scope.js';

/** A function call being bound: its arguments by place, with the ways to bind them. */
export class Call {
  constructor(
    readonly binder: Binder,
    readonly syntax: CallSyntax,
    readonly scope: Scope,
  ) {}

  /** Number of arguments written, omitted ones included. */
  get count(): number {
    return this.syntax.parameters.length;
  }

  /** Is there an argument at this place? */
  has(index: number): boolean {
    const argument = this.syntax.parameters[index];
    return argument !== undefined && argument.kind !== 'omitted';
  }

  /** The argument as written. */
  argument(index: number): Syntax {
    return elementAt(this.syntax.parameters, index);
  }

  /** The arguments from a place on. */
  rest(from: number): readonly Syntax[] {
    return this.syntax.parameters.slice(from);
  }

  /** An argument as one value; inside the rows of a table when its schema is given. */
  scalar(index: number, inside?: TableSchema): BoundScalar {
    const scope = inside === undefined ? this.scope : enterFrame(this.scope, inside);
    return this.binder.scalar(this.argument(index), scope);
  }

  /** An argument as one value when it is there. */
  optional(index: number, inside?: TableSchema): BoundScalar | undefined {
    return this.has(index) ? this.scalar(index, inside) : undefined;
  }

  /** An argument as a table. */
  table(index: number): BoundTable {
    return this.binder.table(this.argument(index), this.scope);
  }

  /** Is the argument a table by its form? */
  isTable(index: number): boolean {
    return this.binder.isTable(this.argument(index), this.scope);
  }

  /** An argument that must be `Table[column]`. */
  column(index: number): StoredColumn {
    return this.binder.column(this.argument(index));
  }

  /** An argument that must be one of some words; undefined when it is left out. */
  keyword<W extends string>(index: number, words: readonly W[]): W | undefined {
    if (!this.has(index)) return undefined;
    const argument = this.argument(index);
    const found = argument.kind === 'name' ? argument.name.toUpperCase() : undefined;
    const word = words.find((candidate) => candidate === found);
    return word ?? this.fail('dax/keyword', `${this.name} expects one of ${words.join(', ')} here.`, index);
  }

  /** An argument that must be a text written out. */
  text(index: number): string {
    const argument = this.argument(index);
    if (argument.kind === 'constant' && typeof argument.value === 'string') return argument.value;
    return this.fail('dax/constant-text', `${this.name} expects a text in double quotes here.`, index);
  }

  /** The function's name in capitals. */
  get name(): string {
    return this.syntax.name.toUpperCase();
  }

  /** Reports a fault at an argument, or at the call, and gives up. */
  fail(code: string, message: string, index?: number): never {
    const place = index === undefined ? undefined : this.syntax.parameters[index]?.place;
    return this.binder.fail(code, message, place ?? this.syntax.place);
  }
}
