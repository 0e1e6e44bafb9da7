import type { ColumnProfile, UnknownName } from './column-profile.js';
import type { DraftContext, DraftEntry, MemberList } from './draft.js';
import { commentOf } from './draft.js';
import { findCountryCode } from './languages.js';
import { findInPath, pathParts } from './path-words.js';
import type { Settled } from './interview.js';

/** A part of a record that is a member by code, for the whole file or read from a column. */
export type CodedPart = 'platform' | 'geography' | 'tier';

const LISTS: Readonly<Record<CodedPart | 'lineItem', MemberList>> = {
  platform: 'platforms',
  geography: 'geographies',
  tier: 'tiers',
  lineItem: 'lineItems',
};

const PLURALS: Readonly<Record<CodedPart, string>> = {
  platform: 'platforms',
  geography: 'geographies',
  tier: 'tiers',
};

/** The column that holds names of the part; undefined where none does. */
export function memberColumn(part: CodedPart, { table }: DraftContext): ColumnProfile | undefined {
  return table.columns.find(({ names }) => names?.part === part);
}

/** The entry of a part: its column, else the member that the path names, else a question. */
export function settleMember(part: CodedPart, context: DraftContext): DraftEntry {
  const column = memberColumn(part, context);
  if (column !== undefined) {
    settleUnknown(part, column, context);
    const known = column.names?.known.size ?? 0;
    return {
      key: part,
      value: { column: column.header },
      comment: `confirm: ${known} of ${column.distinct} names in '${column.header}' are known ${PLURALS[part]}`,
    };
  }
  const settled = settleFixed(part, context);
  return {
    key: part,
    value: settled === undefined ? undefined : codeOf(settled.value, context),
    ...(settled === undefined ? {} : { comment: commentOf(settled) }),
  };
}

function settleFixed(part: CodedPart, context: DraftContext): Settled | undefined {
  const { interview, indexes, table } = context;
  const index = indexes[part];
  const folders = pathParts(table.file).slice(1);
  const folder = part === 'platform' ? folders.map((name) => index.find(name)).find(Boolean) : undefined;
  const named = findInPath(table.file, (words) => (words.length > 1 ? index.find(words) : undefined));
  const fallback = { platform: undefined, geography: 'WORLD', tier: 'all' }[part];
  const proposal = folder ?? named ?? fallback;
  const why =
    folder === undefined && named === undefined ? `no ${part} is named` : `the path '${table.file}' says so`;
  return interview.settle({
    flag: part,
    message: `Which ${part} are the figures of? (its code in members.yaml${part === 'platform' ? ', or add:Name:SVOD for a new one' : ''})`,
    ...(folder === undefined ? {} : { found: folder }),
    // A file that names no tier is of all tiers: tiers are the exception.
    ...(part === 'tier' && named === undefined ? { found: 'all' } : {}),
    ...(proposal === undefined ? {} : { proposal }),
    why,
    findFault: (value) =>
      part === 'platform' && value.startsWith('add:')
        ? newPlatformFault(value, context)
        : codeFault(value, part, context),
  });
}

/** The code of an answer; a new platform is noted for members.yaml. */
function codeOf(value: string, { changes }: DraftContext): string {
  if (!value.startsWith('add:')) return value;
  const [, name = '', model = ''] = value.split(':');
  const member = newMember('platform', name, `add:${model}`);
  changes.push({ kind: 'add', list: 'platforms', member });
  return String(member['code']);
}

function newPlatformFault(value: string, { indexes }: DraftContext): string | undefined {
  const [, name = '', model = ''] = value.split(':');
  const known = indexes.platform.find(name);
  if (known !== undefined) return `'${name}' is known; its code is '${known}'`;
  const isGood = /[a-z0-9]/i.test(name) && MODELS.includes(model);
  return isGood ? undefined : `a new platform is add:Name:MODEL, the model one of ${MODELS.join(', ')}`;
}

/** Why a code is none: with the code of the name that was given, or the nearest one. */
export function codeFault(code: string, part: CodedPart, { indexes }: DraftContext): string | undefined {
  if (indexes[part].codes.has(code)) return undefined;
  const known = indexes[part].find(code);
  if (known !== undefined) return `it is a name; the code is '${known}'`;
  const nearest = indexes[part].nearest(code);
  return `no ${part} in members.yaml has this code${nearest === undefined ? '' : `; the nearest name is '${nearest}'`}`;
}

/** Every name that no member has: an alias of one, a new member, or records to leave out. */
export function settleUnknown(
  part: CodedPart | 'lineItem',
  column: ColumnProfile,
  context: DraftContext,
): void {
  for (const unknown of column.names?.unknown ?? []) settleName(part, { column, unknown }, context);
}

function settleName(
  part: CodedPart | 'lineItem',
  { column, unknown }: { readonly column: ColumnProfile; readonly unknown: UnknownName },
  context: DraftContext,
): void {
  const { name, nearest, translated } = unknown;
  const proposal = translated ?? (nearest === undefined ? undefined : context.indexes[part].find(nearest));
  const settled = context.interview.settle({
    flag: 'member',
    subject: name,
    message: `'${name}' in '${column.header}' is no known ${part}: the code it stands for, add:..., or skip?`,
    ...(translated === undefined ? {} : { found: translated }),
    ...(proposal === undefined ? {} : { proposal }),
    why:
      translated === undefined
        ? nearest === undefined
          ? 'no name is near'
          : `the nearest name is '${nearest}', which may be another one`
        : `'${name}' is the name of this country in another language`,
    findFault: (value) => memberFault(value, part, context),
  });
  if (settled === undefined) return;
  if (settled.value === 'skip') {
    context.skips.push({ column: column.header, equals: name, reason: `${name} is no ${part} of its own.` });
  } else if (settled.value.startsWith('add:')) {
    context.changes.push({ kind: 'add', list: LISTS[part], member: newMember(part, name, settled.value) });
  } else {
    context.changes.push({ kind: 'alias', list: LISTS[part], code: settled.value, name });
  }
}

const MODELS = ['SVOD', 'AVOD', 'UGC', 'Live', 'Broadcaster', 'Hybrid', 'Group'];

function memberFault(value: string, part: CodedPart | 'lineItem', context: DraftContext): string | undefined {
  if (value === 'skip') return undefined;
  const [verb, first = '', second = ''] = value.split(':');
  if (verb !== 'add')
    return context.indexes[part].codes.has(value)
      ? undefined
      : 'it must be the code of a member, add:... for a new one, or skip';
  if (part === 'platform')
    return MODELS.includes(first) ? undefined : `a new platform is add:MODEL, one of ${MODELS.join(', ')}`;
  if (part === 'geography') return geographyFault(first, second, context);
  return `a new ${part} is written into members.yaml by hand`;
}

function geographyFault(code: string, region: string, { members }: DraftContext): string | undefined {
  const regions = [...new Set(members.geographies.map((member) => member.region))];
  const taken = members.geographies.find((member) => member.code === code);
  if (taken !== undefined) return `${code} is ${taken.name}: answer with the code alone to make it an alias`;
  const isGood = /^[A-Z]{3}$/.test(code) && regions.includes(region);
  return isGood ? undefined : `a new country is add:ISO3:REGION, the region one of ${regions.join(', ')}`;
}

function newMember(
  part: CodedPart | 'lineItem',
  name: string,
  answer: string,
): Readonly<Record<string, string | number>> {
  const [, first = '', second = ''] = answer.split(':');
  if (part === 'geography') {
    const iso2 = findCountryCode(name);
    const country = { code: first, name, level: 'Country', region: second };
    return { ...country, ...(iso2 === undefined ? {} : { iso2 }), iso3: first };
  }
  const code = name
    .toLowerCase()
    .replace(/\+/g, ' plus')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { code, name, businessModel: first, maxStalenessDays: 400 };
}
