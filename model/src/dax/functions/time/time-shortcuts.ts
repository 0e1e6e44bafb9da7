import type { Bound } from '../../binder/bound.js';
import type { Call } from '../../binder/call.js';
import type { CallSyntax, Syntax } from '../../parser/syntax.js';
import { specialRows, type FunctionRow } from '../function-row.js';

const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;

/** Functions that are CALCULATE with a function of time intelligence. Source: Microsoft, TOTALYTD, CLOSINGBALANCEMONTH and others. */
export const TIME_SHORTCUT_ROWS: readonly FunctionRow[] = specialRows('Time intelligence', [
  shortcut('TOTALMTD', 'expression dates filter?', (call) => bindTotal(call, 'DATESMTD')),
  shortcut('TOTALQTD', 'expression dates filter?', (call) => bindTotal(call, 'DATESQTD')),
  shortcut('TOTALYTD', 'expression dates filter? yearEnd?', (call) => bindTotal(call, 'DATESYTD')),
  ...PERIODS.map((unit) =>
    shortcut(`CLOSINGBALANCE${unit}`, 'expression dates filter?', (call) =>
      bindCalculate(call, callTo(call, `ENDOF${unit}`, [call.argument(1)])),
    ),
  ),
  ...PERIODS.map((unit) =>
    shortcut(`OPENINGBALANCE${unit}`, 'expression dates filter?', (call) =>
      bindCalculate(call, callTo(call, 'PREVIOUSDAY', [callTo(call, `STARTOF${unit}`, [call.argument(1)])])),
    ),
  ),
]);

function shortcut(
  name: string,
  parameters: string,
  bind: (call: Call) => Bound,
): readonly [string, string, 'scalar', (call: Call) => Bound] {
  return [name, parameters, 'scalar', bind];
}

/** The third argument of TOTALYTD is a year end when it is a text, else a filter. */
function bindTotal(call: Call, dates: string): Bound {
  const isYearEnd = (index: number): boolean => {
    const argument = call.syntax.parameters[index];
    return argument?.kind === 'constant' && typeof argument.value === 'string';
  };
  const yearEnd = [2, 3].filter(isYearEnd).map((index) => call.argument(index));
  const filters = call.has(2) && !isYearEnd(2) ? [call.argument(2)] : [];
  const parameters = [call.argument(0), callTo(call, dates, [call.argument(1), ...yearEnd]), ...filters];
  return call.binder.bind(callTo(call, 'CALCULATE', parameters), call.scope);
}

function bindCalculate(call: Call, dates: Syntax): Bound {
  const filters = call.has(2) ? [call.argument(2)] : [];
  return call.binder.bind(callTo(call, 'CALCULATE', [call.argument(0), dates, ...filters]), call.scope);
}

const callTo = ({ syntax }: Call, name: string, parameters: readonly Syntax[]): CallSyntax => ({
  kind: 'call',
  name,
  parameters,
  place: syntax.place,
});
