import type { Syntax } from '@ott-analytics/model/dax';
import { findVariable, keyOf, withVariables, type FlowScope } from './scope.js';
import { solidWhere } from './solid-names.js';
import { MADE_OF_ARGUMENTS } from './value-functions.js';

const CALLS_WITH_ALTERNATIVE: Readonly<Record<string, number>> = { DIVIDE: 2, SELECTEDVALUE: 1 };
/** Functions that never give BLANK, whatever they are given. */
const NEVER = new Set([
  'DATE',
  'TODAY',
  'NOW',
  'YEAR',
  'MONTH',
  'DAY',
  'TRUE',
  'FALSE',
  'ISBLANK',
  'HASONEVALUE',
  'LEN',
  'PI',
]);
const OVER_ROWS = /^(?:SUM|AVERAGE|MIN|MAX|MEDIAN|COUNT|PRODUCT)X$/;

/** May the value be BLANK here? Dates count as never BLANK: arithmetic on them finds periods, not figures. */
export function mayBeBlank(syntax: Syntax, scope: FlowScope): boolean {
  const key = keyOf(syntax);
  if (key !== undefined && scope.solid.has(key)) return false;
  const variable = findVariable(syntax, scope);
  if (variable !== undefined) return mayBeBlank(variable.syntax, variable.scope);
  switch (syntax.kind) {
    case 'constant':
      return false;
    case 'column':
      return !isDate(syntax, scope);
    case 'unary':
      return syntax.operator !== 'not' && mayBeBlank(syntax.operand, scope);
    case 'binary':
      return ofBinary(syntax, scope);
    case 'variables':
      return mayBeBlank(syntax.result, withVariables(scope, syntax.variables));
    case 'call':
      return ofCall(syntax, scope);
    default:
      return true;
  }
}

/**
 * Names of a table's columns that are never BLANK in its rows: those that its FILTER asks for, and those that ADDCOLUMNS
 * fills with a value. Wrappers and variables are looked into.
 */
export function solidInRows(table: Syntax, scope: FlowScope): readonly string[] {
  const variable = findVariable(table, scope);
  if (variable !== undefined) return solidInRows(variable.syntax, variable.scope);
  if (table.kind === 'variables') return solidInRows(table.result, withVariables(scope, table.variables));
  if (table.kind !== 'call') return [];
  const inner = table.parameters.flatMap((part) =>
    part.kind === 'call' || part.kind === 'name' ? solidInRows(part, scope) : [],
  );
  const [, condition] = table.parameters;
  switch (table.name.toUpperCase()) {
    case 'FILTER':
      return condition === undefined ? inner : [...inner, ...solidWhere(condition, true, scope)];
    case 'ADDCOLUMNS':
    case 'SELECTCOLUMNS':
      return [...inner, ...filledColumns(table.parameters, scope)];
    default:
      return inner;
  }
}

/** Columns that are added with an expression that is never BLANK. */
function filledColumns(parameters: readonly Syntax[], scope: FlowScope): readonly string[] {
  return parameters.flatMap((name, place) => {
    const value = parameters[place + 1];
    if (name.kind !== 'constant' || typeof name.value !== 'string' || value === undefined) return [];
    return mayBeBlank(value, scope) ? [] : [`[${name.value}]`.toLowerCase()];
  });
}

function ofBinary({ operator, left, right }: Extract<Syntax, { kind: 'binary' }>, scope: FlowScope): boolean {
  const [first, second] = [left, right].map((part) => mayBeBlank(part, scope));
  switch (operator) {
    case '+':
    case '-':
      return first === true && second === true;
    case '*':
    case '/':
      return first === true || second === true;
    default:
      return false;
  }
}

function ofCall({ name, parameters }: Extract<Syntax, { kind: 'call' }>, scope: FlowScope): boolean {
  const upper = name.toUpperCase();
  if (NEVER.has(upper)) return false;
  const blank = (part: Syntax | undefined): boolean => part === undefined || mayBeBlank(part, scope);
  if (upper === 'IF') return blank(parameters[1]) || blank(parameters[2]);
  if (upper === 'SWITCH') return parameters.length % 2 === 1 || resultsOf(parameters).some(blank);
  if (MADE_OF_ARGUMENTS.test(upper)) return parameters.some(blank);
  if (upper === 'COALESCE') return parameters.every(blank);
  if (upper === 'CALCULATE') return blank(parameters[0]);
  const alternative = CALLS_WITH_ALTERNATIVE[upper];
  if (alternative !== undefined && parameters[alternative] !== undefined)
    return blank(parameters[alternative]);
  if (upper === 'DIVIDE') return parameters.some(blank);
  if (/^(?:MIN|MAX)$/.test(upper) && parameters[0] !== undefined) return !isDate(parameters[0], scope);
  const [rows] = parameters;
  // Over rows that a FILTER keeps from being BLANK there is a value, or there are no rows and the guard is elsewhere.
  if (OVER_ROWS.test(upper) && rows !== undefined) return solidInRows(rows, scope).length === 0;
  return true;
}

/** The values of a SWITCH with a default: every second argument behind the first, and the last. */
function resultsOf(parameters: readonly Syntax[]): readonly Syntax[] {
  return parameters.filter((_, place) => place > 0 && (place % 2 === 0 || place === parameters.length - 1));
}

function isDate(syntax: Syntax, { names }: FlowScope): boolean {
  if (syntax.kind !== 'column' || syntax.table === undefined) return false;
  const column = names
    .findTable(syntax.table)
    ?.columns.find(({ name }) => name.toLowerCase() === syntax.name.toLowerCase());
  return column?.dataType === 'dateTime';
}
