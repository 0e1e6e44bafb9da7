import type { Finding } from '../stage/finding.js';
import { DATE_FORMS } from './day-sql.js';
import type { EventContract } from './event-contract.js';
import type { KnownNames } from './known-names.js';
import type { LocatedRole, LogLayout } from './log-layout.js';
import { cellOf, LINE_REASONS, type CellFault } from './reason.js';
import { splitLine } from './split-line.js';

/** What explaining needs: how lines are cut up, the contract, the known names, the last day an event may have. */
export interface ReasonContext {
  readonly layout: LogLayout;
  readonly contract: EventContract;
  readonly known: ReadonlyMap<string, KnownNames>;
  readonly through: string;
}

/** The finding of a refused line: what was found, what was expected, and the nearest member of an unknown name. */
export function explainReason(reason: number, raw: string, context: ReasonContext): Finding {
  const { layout } = context;
  const cells = splitLine(raw, layout.delimiter);
  const cell = cellOf(reason);
  const located = layout.roles.find(({ place }) => place === cell?.place);
  if (cell === undefined || located === undefined) return explainLine(reason, cells?.length, context);
  return explainCell(cell.fault, (cells?.[located.place - 1] ?? '').trim(), located, context);
}

function explainLine(reason: number, found: number | undefined, { layout }: ReasonContext): Finding {
  switch (reason) {
    case LINE_REASONS.encoding:
      return {
        code: 'read/bad-encoding',
        message: 'the line holds bytes that the encoding of the file does not allow',
        hint: 'export the log as UTF-8',
      };
    case LINE_REASONS.length:
      return {
        code: 'read/oversize-line',
        message: 'the line has more than a million characters; expected one event',
        hint: 'check line ends and quotes',
      };
    case LINE_REASONS.header:
      return {
        code: 'events/repeated-header',
        message: 'the line repeats the header; expected an event',
        hint: 'files joined together keep one header only',
      };
    case LINE_REASONS.order:
      return {
        code: 'events/cancel-before-start',
        message: 'the subscription is cancelled before it starts',
        hint: 'check which of the two dates is right',
      };
    default:
      return {
        code: 'read/ragged',
        message:
          found === undefined
            ? 'the quotes of the record do not close'
            : `the record has ${found} cells, the header has ${layout.cells}`,
        hint: 'check delimiters and quotes; an event stands on one line',
      };
  }
}

function explainCell(fault: CellFault, value: string, located: LocatedRole, context: ReasonContext): Finding {
  const { header, role } = located;
  const at = `'${value.slice(0, 120)}' in '${header}'`;
  const expected = expectation(located, context);
  switch (fault) {
    case 'empty':
      return {
        code: 'events/empty-cell',
        message: `'${header}' is empty; expected ${expected}`,
        hint: 'an event needs it',
      };
    case 'form':
      return {
        code: located.check === 'date' ? 'stage/bad-period' : 'stage/bad-number',
        message: `${at} is not what was expected: ${expected}`,
        hint: 'correct the cell, or the format in the contract',
      };
    case 'unknown':
      return unknownName(value, located, context);
    case 'low':
      return {
        code: 'stage/bad-period',
        message: `${at} lies before 1990; expected ${expected}`,
        hint: 'correct the cell',
      };
    case 'high':
      return {
        code: 'events/out-of-range',
        message: `${at} is beyond what is allowed; expected ${expected}`,
        hint: role === 'seconds' ? 'correct the cell, or raise maxSeconds' : 'correct the cell',
      };
  }
}

function unknownName(value: string, { header, role }: LocatedRole, { known }: ReasonContext): Finding {
  const names = known.get(role);
  const nearest = names?.index.nearest(value);
  const add = `add it to ${names?.addTo ?? 'the contract'}`;
  const what = role === 'country' ? 'geography' : role;
  return {
    code: `stage/unknown-${what}`,
    message:
      value === ''
        ? `'${header}' is empty; expected a ${what}`
        : `'${value.slice(0, 120)}' in '${header}' is no known ${what}`,
    hint: nearest === undefined ? add : `did you mean '${nearest}'? else ${add}`,
  };
}

function expectation({ check, role }: LocatedRole, { contract, through }: ReasonContext): string {
  switch (check) {
    case 'text':
      return 'text of at most 200 characters';
    case 'date':
      return `${DATE_FORMS[contract.dates ?? 'iso']}${role === 'cancel' ? '' : `, not after ${through}`}`;
    case 'duration':
      return `whole ${contract.duration ?? 'seconds'}, at most ${contract.maxSeconds ?? 86_400} seconds`;
    case 'money':
      return `an amount such as ${contract.decimal === 'comma' ? '9,99' : '9.99'}`;
    case 'member':
      return `a known ${role}`;
  }
}
