import type { ColumnProfile, TableProfile } from './column-profile.js';
import type { DraftContext, DraftEntry } from './draft.js';
import { settleMember } from './settle-member.js';
import { settleText } from './settle-text.js';
import { isDate } from '../stage/calendar.js';

/** Columns that a list of titles has beside title and type. */
const COMPANIONS = /^(show.?id|release.?year|listed.?in|genres?|director|rating|duration|date.?added)$/iu;

/** True for a list of titles, one a line, which is counted rather than read as figures. */
export function isCatalogue(table: TableProfile): boolean {
  const companions = table.columns.filter(({ header }) => COMPANIONS.test(header));
  return find(table, /^title$/iu) !== undefined && typeColumn(table) !== undefined && companions.length >= 2;
}

/** The contract of a catalogue: an event log of the kind `titles`, counted by type on one day. */
export function proposeTitles(context: DraftContext): readonly DraftEntry[] {
  const { table, interview } = context;
  const type = typeColumn(table);
  const platform = settleMember('platform', context);
  const isColumn = typeof platform.value === 'object' && platform.value !== null;
  const through = interview.settle({
    flag: 'date',
    message: 'Of which day is the catalogue (2021-06-30)?',
    why: 'a list of titles has no date of its own',
    findFault: (value) => (isDate(value) ? undefined : 'a day such as 2021-06-30 is expected'),
  });
  noteSpread(context);
  const columns = {
    title: find(table, /^title$/iu)?.header,
    type: type?.header,
    ...(isColumn ? { platform: (platform.value as { readonly column: string }).column } : {}),
  };
  const types: Record<string, string[]> = {};
  for (const [name, member] of type?.names?.known ?? []) types[member] = [...(types[member] ?? []), name];
  const used = new Set<string | undefined>(Object.values(columns));
  return [
    { key: 'shape', value: 'events', comment: 'confirm: one title a line; the titles are counted by type' },
    { key: 'kind', value: 'titles' },
    { key: 'basis', value: settleText('basis', interview) },
    { key: 'columns', value: columns },
    ...(isColumn ? [] : [platform]),
    { key: 'types', value: types },
    { key: 'through', value: through?.value },
    {
      key: 'ignore',
      value: table.columns.map(({ header }) => header).filter((header) => !used.has(header)),
    },
  ];
}

/** A log has one event a line: records over several lines are refused by a run, which should not surprise anyone. */
function noteSpread({ table, notes }: DraftContext): void {
  const spread = table.rows.filter((row) => [...row.values()].some((cell) => /[\r\n]/.test(cell))).length;
  if (spread === 0) return;
  notes.push({
    code: 'profile/several-lines',
    severity: 'warning',
    message: `${spread} of ${table.records} records stand on several lines; a catalogue is read line by line, so that a run refuses them`,
    at: { file: table.file },
    hint: 'take the line breaks out of the quoted texts to count these titles, too',
  });
}

const find = (table: TableProfile, words: RegExp): ColumnProfile | undefined =>
  table.columns.find(({ header }) => words.test(header));

const typeColumn = (table: TableProfile): ColumnProfile | undefined =>
  table.columns.find(({ names }) => names?.part === 'type' && names.known.size > 0);
