import type { EventContract } from './event-contract.js';
import { sqlText } from './event-store.js';
import type { LocatedRole, LogLayout } from './log-layout.js';
import { LINE_REASONS, reasonOf } from './reason.js';
import { FAULT_MARK, LINE_FAULTS } from './rewrite-log.js';

/** What judging a line needs; the columns `<role>` (typed) and `<role>_text` of its cells stand beside `raw`. */
export interface Judgement {
  readonly layout: LogLayout;
  readonly contract: EventContract;
  /** Last day that an event may have. */
  readonly through: string;
}

const FIRST_DAY = '1990-01-01';
const MAX_TEXT = 200;

/**
 * SQL for the first fault of a line, as a number that `explainReason` explains; 0 for a good line, -1 for a blank one.
 * One conjunction passes the good lines, so that the chain of cases runs for the few others only.
 */
export function judgeLineSql(judgement: Judgement): string {
  const { layout, contract } = judgement;
  const good = [
    `cell_count = ${layout.cells}`,
    `NOT starts_with(raw, ${sqlText(FAULT_MARK)})`,
    ...layout.roles.map((role) => goodSql(role, judgement)),
  ];
  const marked = (fault: string): string => `starts_with(raw, ${sqlText(FAULT_MARK + fault)})`;
  const whens = [
    `WHEN raw IS NULL OR trim(raw) = '' THEN -1`,
    `WHEN ${marked(LINE_FAULTS.encoding)} THEN ${LINE_REASONS.encoding}`,
    `WHEN ${marked(LINE_FAULTS.length)} THEN ${LINE_REASONS.length}`,
    `WHEN raw = ${sqlText(layout.headerLine)} THEN ${LINE_REASONS.header}`,
    `WHEN cell_count <> ${layout.cells} THEN ${LINE_REASONS.cells}`,
    ...layout.roles.flatMap((role) => faultsSql(role, judgement)),
    ...(contract.kind === 'subscription_events' ? [`WHEN cancel < start THEN ${LINE_REASONS.order}`] : []),
  ];
  return `CASE WHEN ${good.join(' AND ')} THEN 0 ELSE CASE ${whens.join(' ')} ELSE 0 END END`;
}

/** SQL that is true for cells without any fault, and false or NULL only for cells that the chain looks at. */
function goodSql({ role, check }: LocatedRole, { contract, through }: Judgement): string {
  switch (check) {
    case 'text':
      return `${role} <> '' AND strlen(${role}) <= ${MAX_TEXT}`;
    case 'date':
      return role === 'cancel'
        ? `(cancel_text = '' OR cancel >= start)`
        : `${role} BETWEEN DATE ${sqlText(FIRST_DAY)} AND DATE ${sqlText(through)}`;
    case 'duration':
      return `${role} <= ${durationLimit(contract)}`;
    case 'money':
      return `(${role}_text = '' OR ${role} IS NOT NULL)`;
    case 'member':
      return `${role} IS NOT NULL`;
  }
}

function faultsSql(located: LocatedRole, { contract, through }: Judgement): readonly string[] {
  const { role, check, place, filled } = located;
  const empty = filled ? [`WHEN ${role}_text = '' THEN ${reasonOf(place, 'empty')}`] : [];
  const isFilled = filled ? '' : `${role}_text <> '' AND `;
  const fault = check === 'member' ? 'unknown' : 'form';
  const bad = [...empty, `WHEN ${isFilled}${role} IS NULL THEN ${reasonOf(place, fault)}`];
  const high = `THEN ${reasonOf(place, 'high')}`;
  switch (check) {
    case 'text':
      return [...empty, `WHEN length(${role}) > ${MAX_TEXT} ${high}`];
    case 'date': {
      const early = `WHEN ${role} < DATE ${sqlText(FIRST_DAY)} THEN ${reasonOf(place, 'low')}`;
      // A subscription may be cancelled to the end of a term that lies ahead.
      if (role === 'cancel') return [...bad, early];
      return [...bad, early, `WHEN ${role} > DATE ${sqlText(through)} ${high}`];
    }
    case 'duration':
      return [...bad, `WHEN ${role} > ${durationLimit(contract)} ${high}`];
    case 'money':
    case 'member':
      return bad;
  }
}

/** The longest session in the units that are staged. */
const durationLimit = ({ maxSeconds = 86_400, duration }: EventContract): number =>
  maxSeconds * (duration === 'milliseconds' ? 1000 : 1);
