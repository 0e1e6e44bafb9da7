import type { Figure } from '../stage/figure.js';
import { snapToMonthEnd } from '../stage/calendar.js';
import { eventFigure, whole } from './event-figure.js';
import { memberOf, platformSql, type LogView } from './log-view.js';

/** The titles of a catalogue by platform and type on the day of the catalogue; a title that stands twice counts once. */
export async function sumTitles(log: LogView): Promise<readonly Figure[]> {
  const [source = ''] = log.files;
  const rows = await log.store.rows(
    `SELECT ${platformSql(log)}, type, count(DISTINCT lower(title)) AS titles, count(*) AS lines FROM ${log.view} GROUP BY ALL`,
  );
  const day = log.contract.through ?? log.through;
  return rows.map((row) => {
    const type = memberOf(log, 'type', row['type']);
    return eventFigure(log.contract, source, {
      fact: 'fact_content',
      measure: 'titles',
      platform: memberOf(log, 'platform', row['platform']),
      content: { level: 'Type', type, name: type },
      period: { end: snapToMonthEnd(day), reportedEnd: day, kind: 'D', dateBasis: 'Stated' },
      value: whole(BigInt(String(row['titles']))),
      made: `different titles of ${String(row['lines'])} lines`,
      set: 'total',
    });
  });
}

/** Makes a table of lower-case titles and their types out of staged catalogues; a title of two types has neither. */
export async function createCatalogue(name: string, logs: readonly LogView[]): Promise<string | undefined> {
  const [first] = logs;
  if (first === undefined) return undefined;
  const cases = (log: LogView): string => {
    const names = log.known.get('type')?.names ?? [];
    const whens = names.map(
      (text) => `WHEN '${text.replaceAll("'", "''")}' THEN '${memberOf(log, 'type', text)}'`,
    );
    return `CASE CAST(type AS VARCHAR) ${whens.join(' ')} END`;
  };
  const all = logs.map((log) => `SELECT lower(title) AS title, ${cases(log)} AS type FROM ${log.view}`);
  await first.store.run(
    `CREATE TABLE ${name} AS SELECT title, CASE WHEN count(DISTINCT type) = 1 THEN min(type) END AS type FROM (${all.join(' UNION ALL ')}) AS titles GROUP BY title`,
  );
  return name;
}
