import type { Members } from '../members/member.js';
import { indexAll } from '../stage/resolve-members.js';
import type { TableProfile } from './column-profile.js';
import { commentOf, type DraftContext, type DraftEntry } from './draft.js';
import { createInterview, type Answers } from './interview.js';
import { idOf, pathParts } from './path-words.js';
import { proposeFigures, type DraftFigures } from './propose-figures.js';
import { proposeTitles, isCatalogue } from './propose-titles.js';
import type { Proposal } from './proposal.js';
import { settleMember } from './settle-member.js';
import { namedColumns } from './named-columns.js';
import { settleBands } from './settle-bands.js';
import { settleFormat } from './settle-format.js';
import { settlePeriod } from './settle-period.js';
import { settleSet } from './settle-set.js';
import { settleText } from './settle-text.js';

/**
 * A contract for a profiled table: what the file says is proposed with its evidence, what it leaves open is a question
 * unless an answer was given. `takeProposals` accepts what is likely without asking.
 */
export function proposeContract(
  table: TableProfile,
  members: Members,
  { answers, takeProposals }: { readonly answers: Answers; readonly takeProposals: boolean },
): Proposal {
  const interview = createInterview(answers, takeProposals);
  const context: DraftContext = {
    table,
    members,
    indexes: indexAll(members),
    interview,
    changes: [],
    skips: [],
    notes: [],
  };
  const { id, head } = headOf(context);
  const body = isCatalogue(table) ? proposeTitles(context) : proposeTable(context);
  return {
    table,
    id,
    entries: isCatalogue(table) ? [...body.slice(0, 2), ...head, ...body.slice(2)] : [...head, ...body],
    changes: context.changes,
    questions: interview.questions,
    diagnostics: [...interview.refusals, ...context.notes],
  };
}

function headOf({ table, interview }: DraftContext): {
  readonly id: string;
  readonly head: readonly DraftEntry[];
} {
  const [name = '', folder] = pathParts(table.file);
  const title = folder === undefined ? name : `${folder}: ${name}`;
  const id = interview.settle({
    flag: 'id',
    message: 'Which id has the dataset?',
    found: idOf(table.file),
    why: 'the path of the file',
    findFault: (value) =>
      /^[a-z0-9-]+$/.test(value) ? undefined : 'small letters, digits and hyphens are expected',
  });
  const settled = interview.settle({
    flag: 'title',
    message: 'What does the file hold?',
    found: title,
    why: 'the path of the file',
  });
  const note = settleText('note', interview);
  const head = [
    { key: 'dataset', value: id?.value },
    {
      key: 'title',
      value: settled?.value,
      ...(settled === undefined ? {} : { comment: commentOf(settled) }),
    },
    { key: 'match', value: [`**/${table.file.split('/').slice(-2).join('/')}`] },
    ...(note === undefined ? [] : [{ key: 'note', value: note }]),
  ];
  return { id: id?.value ?? '', head };
}

function proposeTable(context: DraftContext): readonly DraftEntry[] {
  const { interview, table, skips } = context;
  const drafts = proposeFigures(context);
  const kinds = [...drafts.figures, ...(drafts.wide === undefined ? [] : [drafts.wide])].flatMap(
    ({ kind }) => kind ?? [],
  );
  if (drafts.figures.length === 0 && drafts.wide === undefined) context.notes.push(noFigures(table));
  const period = settlePeriod(kinds, drafts.evidence, context);
  const basis = settleText('basis', interview);
  const facts = new Set(kinds.map(({ fact }) => fact));
  const isWide = (part: string): boolean => drafts.evidence?.as === part;
  const members = [
    ...(isWide('platform') ? [] : [settleMember('platform', context)]),
    ...(isWide('geography') || !needsPlace(facts) ? [] : [settleMember('geography', context)]),
    ...(isWide('tier') || !facts.has('fact_subscriber') ? [] : [settleMember('tier', context)]),
  ];
  const set = settleSet(facts, { drafts, members }, context);
  const roles = settleBands(
    facts,
    [...members, period.entry, ...drafts.figures.map(({ rule }) => rule['indicator'])],
    context,
  );
  const format = { ...settleFormat(drafts, context), ...period.format };
  const used = new Set([
    ...namedColumns([...members, ...roles, period.entry, drafts.figures, drafts.wide], table),
    ...(drafts.evidence?.columns ?? []).map(({ header }) => header),
  ]);
  const unread = table.columns.map(({ header }) => header).filter((header) => !used.has(header));
  const precedence = settleText('precedence', interview);
  return [
    period.entry,
    { key: 'basis', value: basis },
    ...members,
    ...set,
    ...roles,
    ...(precedence === undefined ? [] : [{ key: 'precedence', value: Number(precedence) }]),
    ...(Object.keys(format).length === 0 ? [] : [{ key: 'format', value: format }]),
    ...figureEntries(drafts),
    ...(skips.length === 0 ? [] : [{ key: 'skip', value: [...skips] }]),
    ...(unread.length === 0
      ? []
      : [{ key: 'ignore', value: unread, comment: 'confirm: read for people only' }]),
  ];
}

const noFigures = ({ file, headerLine }: TableProfile): DraftContext['notes'][number] => ({
  code: 'profile/no-figures',
  severity: 'error',
  message: 'no column holds numbers that can be read; there is nothing to load',
  at: { file, line: headerLine },
  hint: 'numbers with further words in the cell (2,171 million hours) must be written without them',
});

const needsPlace = (facts: ReadonlySet<string>): boolean =>
  facts.size === 0 || [...facts].some((fact) => fact !== 'fact_content' && fact !== 'fact_valuation');

function figureEntries({ figures, wide }: DraftFigures): readonly DraftEntry[] {
  const comments = (drafts: DraftFigures['figures']): string =>
    drafts
      .map(({ comment }) => comment)
      .filter((comment) => comment !== '')
      .join('\n');
  return [
    ...(figures.length === 0
      ? []
      : [{ key: 'figures', value: figures.map(({ rule }) => rule), comment: comments(figures) }]),
    ...(wide === undefined ? [] : [{ key: 'wide', value: [wide.rule], comment: wide.comment }]),
  ];
}
