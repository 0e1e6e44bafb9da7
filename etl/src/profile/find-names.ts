import type { MemberIndexes } from '../stage/resolve-members.js';
import type { GeographyMember, Members } from '../members/member.js';
import type { NamedPart, NameEvidence, UnknownName } from './column-profile.js';
import { findCountryCode } from './languages.js';

/** Words of headers that say what a column of names holds, in some languages of published tables. */
const HEADER_WORDS: Readonly<Record<NamedPart, RegExp>> = {
  platform:
    /\b(platforms?|services?|providers?|ott|apps?|app name|anbieter|dienste?|plattform|plateforme|plataforma|servicio|piattaforma)\b/iu,
  geography:
    /\b(country|countries|regions?|areas?|markets?|territory|geography|land|l\u00e4nder|gebiet|pays|pa\u00eds|paese|zone)\b/iu,
  tier: /\b(tiers?|plans?|tarif)\b/iu,
  lineItem: /\b(line items?|position)\b/iu,
  audience:
    /\b(age|ages|age group|gender|sex|devices?|alter|altersgruppe|geschlecht|ger\u00e4t|\u00e2ge|edad|sexo)\b/iu,
  indicator: /\b(metrics?|indicators?|measures?|kennzahl|indicateur|indicador)\b/iu,
  type: /\b(type|content type|typ|tipo)\b/iu,
};

/** More names than this without a known one are no list of members. */
const MOST_UNKNOWN = 60;

const CODED = ['platform', 'geography', 'tier', 'lineItem'] as const;

/** Content types as catalogues name them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['movie', 'Movie'],
  ['movies', 'Movie'],
  ['film', 'Movie'],
  ['tv show', 'TV Show'],
  ['tv shows', 'TV Show'],
  ['series', 'TV Show'],
  ['game', 'Game'],
]);

/**
 * What the names of a column are: members that most of them resolve to, else what the header says. Undefined for a
 * column of other text.
 */
export function findNames(
  header: string,
  cells: readonly string[],
  { indexes, members }: { readonly indexes: MemberIndexes; readonly members: Members },
): NameEvidence | undefined {
  const names = [...new Set(cells)];
  const countKnown = (part: NamedPart): number =>
    names.filter((name) => findCode(part, name, indexes) !== undefined).length;
  const resolve = (part: NamedPart): NameEvidence => {
    const known = new Map<string, string>();
    const unknown: UnknownName[] = [];
    for (const name of names) {
      const code = findCode(part, name, indexes);
      if (code === undefined) unknown.push(describeUnknown(part, name, { indexes, members }));
      else known.set(name, code);
    }
    return { part, known, unknown };
  };
  const tried = [...CODED, 'type' as const].map((part) => ({ part, size: countKnown(part) }));
  const best = tried.reduce((found, next) => (next.size > found.size ? next : found));
  const told = (Object.keys(HEADER_WORDS) as NamedPart[]).find((part) => HEADER_WORDS[part].test(header));
  // A word such as All is a tier and a name of much else: one known name among many is no evidence.
  const isMost = best.size * 2 >= names.length && best.size > 0;
  const isSome = best.size >= 2 && best.size * 3 >= names.length;
  if (isMost || (isSome && (told === undefined || told === best.part))) return resolve(best.part);
  // A column of many names none of which is known is text, whatever its header says.
  const isText = told === undefined || (told in indexes && best.size === 0 && names.length > MOST_UNKNOWN);
  return isText ? undefined : resolve(told);
}

function findCode(part: NamedPart, name: string, indexes: MemberIndexes): string | undefined {
  if (part === 'audience' || part === 'indicator') return name;
  return part === 'type' ? TYPES.get(name.toLowerCase()) : indexes[part].find(name);
}

function describeUnknown(
  part: NamedPart,
  name: string,
  { indexes, members }: { readonly indexes: MemberIndexes; readonly members: Members },
): UnknownName {
  if (part === 'audience' || part === 'indicator' || part === 'type') return { name, nearest: undefined };
  const translated = part === 'geography' ? findByCountry(name, members.geographies) : undefined;
  const nearest = indexes[part].nearest(name);
  return { name, nearest, ...(translated === undefined ? {} : { translated }) };
}

function findByCountry(name: string, geographies: readonly GeographyMember[]): string | undefined {
  const iso2 = findCountryCode(name);
  return iso2 === undefined ? undefined : geographies.find((member) => member.iso2 === iso2)?.code;
}
