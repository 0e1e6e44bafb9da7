import type { Diagnostic } from '../../contract/diagnostic.js';
import { hintNearest } from '../../tmdl/hint-nearest.js';
import { baseSchema, baseTableValue, withoutBlankRow } from '../evaluate/table-value.js';
import { findFunction } from '../functions/function-table.js';
import type { CallSyntax, Syntax } from '../parser/syntax.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { DaxError, type TextPlace } from '../value/dax-error.js';
import { BindFailure, type Binder, type ModelNames } from './binder.js';
import { bindCall } from './bind-call.js';
import { bindColumn, resolveColumn } from './bind-column.js';
import { bindIn, bindList } from './bind-list.js';
import { bindBinary, bindUnary } from './bind-operator.js';
import { constantParts } from './constant-parts.js';
import { inlineFunction } from './inline-function.js';
import { bindVariables, findVariable, readVariable } from './bind-variables.js';
import { scalar, table, type Bound, type BoundScalar, type BoundTable } from './bound.js';
import type { Scope } from './scope.js';

/** Finding of the binder with its place in the DAX text. */
export interface PlacedDiagnostic extends Omit<Diagnostic, 'at'> {
  readonly place: TextPlace;
}

/** Calls of user-defined functions that one expression may come to. */
const MOST_CALLS = 2000;

/** Binds expressions over the names of a model and collects what is wrong with them. */
export class ExpressionBinder implements Binder {
  readonly diagnostics: PlacedDiagnostic[] = [];
  readonly uses = new Set<string>();
  private readonly expansions = new Map<CallSyntax, Syntax>();

  constructor(readonly names: ModelNames) {}

  /** Binds an expression of either kind. Throws BindFailure after reporting a fault. */
  bind(syntax: Syntax, scope: Scope): Bound {
    switch (syntax.kind) {
      case 'constant': {
        const { value } = syntax;
        return scalar(() => value);
      }
      case 'name':
        return this.bindName(syntax.name, syntax.place, scope);
      case 'table':
        return bindTable(this.resolveTable(syntax.name, syntax.place));
      case 'column':
        return bindColumn(this, syntax, scope);
      case 'call':
        return this.bindCall(syntax, scope);
      case 'unary':
        return bindUnary(syntax.operator, this.scalar(syntax.operand, scope));
      case 'binary': {
        const { operator, left, right } = syntax;
        return operator === 'in'
          ? bindIn(this, syntax, scope)
          : bindBinary(operator, this.scalar(left, scope), this.scalar(right, scope));
      }
      case 'list':
        return bindList(this, syntax, scope);
      case 'variables':
        return bindVariables(this, syntax, scope);
      case 'tuple':
        return this.fail(
          'dax/tuple',
          'Several values in parentheses stand only before IN or in a list.',
          syntax.place,
        );
      case 'omitted':
        return this.fail('dax/argument', 'An argument is missing here.', syntax.place);
      case 'missing':
        throw new BindFailure();
    }
  }

  /** Binds an expression that must be one value; a table of one column and one row is one, too. */
  scalar(syntax: Syntax, scope: Scope): BoundScalar {
    const bound = this.bind(syntax, scope);
    if (bound.kind === 'scalar') return bound;
    if (bound.schema.columns.length !== 1)
      return this.fail('dax/value-expected', 'Expected one value, found a table.', syntax.place);
    const { place } = syntax;
    return scalar((context) => {
      const value = bound.evaluate(context);
      if (value.count > 1) {
        throw new DaxError(
          'dax/many-rows',
          `A table of ${value.count} rows was given where one value is expected.`,
          place,
        );
      }
      return value.cell(0, 0);
    });
  }

  /** Binds an expression that must be a table. */
  table(syntax: Syntax, scope: Scope): BoundTable {
    const bound = this.bind(syntax, scope);
    return bound.kind === 'table'
      ? bound
      : this.fail('dax/table-expected', 'Expected a table, found one value.', syntax.place);
  }

  /** The column that the syntax names. */
  column(syntax: Syntax): StoredColumn {
    if (syntax.kind === 'column') return resolveColumn(this, syntax);
    return this.fail('dax/column-expected', 'Expected a column, written Table[column].', syntax.place);
  }

  /** Is the syntax a table by its form? Unknown names are taken for values and reported when they are bound. */
  isTable(syntax: Syntax, scope: Scope): boolean {
    switch (syntax.kind) {
      case 'table':
      case 'list':
        return true;
      case 'name': {
        const variable = findVariable(scope, syntax.name);
        return variable === undefined
          ? this.names.findTable(syntax.name) !== undefined
          : variable.schema !== undefined;
      }
      case 'call': {
        const expansion = this.expand(syntax);
        return expansion === undefined
          ? findFunction(syntax.name)?.returns === 'table'
          : this.isTable(expansion, scope);
      }
      case 'variables':
        return this.isTable(syntax.result, scope);
      default:
        return false;
    }
  }

  /** What the value of the syntax depends on, beside its own columns. */
  constantParts(syntax: Syntax, columns: 'columns' | 'noColumns'): readonly Syntax[] | undefined {
    return constantParts(syntax, columns);
  }

  /** The body of a user-defined function with the arguments of a call in it. */
  expand(call: CallSyntax): Syntax | undefined {
    const definition = this.names.findFunction(call.name);
    if (definition === undefined) return undefined;
    const known = this.expansions.get(call);
    if (known !== undefined) return known;
    if (this.expansions.size > MOST_CALLS)
      this.fail('dax/too-many-calls', 'The functions called here call too many others.', call.place);
    const body = inlineFunction(definition, call);
    if (typeof body === 'string') return this.fail('dax/argument-count', body, call.place);
    this.expansions.set(call, body);
    return body;
  }

  /** Reports a fault and throws BindFailure. */
  fail(code: string, message: string, place: TextPlace, hint?: string): never {
    this.diagnostics.push({
      code,
      severity: 'error',
      message,
      place,
      ...(hint === undefined ? {} : { hint }),
    });
    throw new BindFailure(message);
  }

  private bindCall(syntax: CallSyntax, scope: Scope): Bound {
    const expansion = this.expand(syntax);
    return expansion === undefined ? bindCall(this, syntax, scope) : this.bind(expansion, scope);
  }

  private bindName(name: string, place: TextPlace, scope: Scope): Bound {
    const variable = findVariable(scope, name);
    if (variable !== undefined) return readVariable(variable);
    if (/^(true|false)$/i.test(name)) return scalar(() => name.toLowerCase() === 'true');
    return bindTable(this.resolveTable(name, place));
  }

  private resolveTable(name: string, place: TextPlace): StoredTable {
    const stored = this.names.findTable(name);
    if (stored !== undefined) return stored;
    const { hint } = hintNearest(
      name,
      this.names.tables.map((candidate) => candidate.name),
    );
    return this.fail('dax/unknown-table', `There is no table or variable '${name}'.`, place, hint);
  }
}

function bindTable(stored: StoredTable): BoundTable {
  const schema = baseSchema(stored);
  return table(schema, ({ filters }) =>
    baseTableValue(schema, stored, withoutBlankRow(stored, filters.visibleRows(stored))),
  );
}
