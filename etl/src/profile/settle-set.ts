import { commentOf, type DraftContext, type DraftEntry } from './draft.js';
import type { DraftFigures } from './propose-figures.js';
import { memberColumn } from './settle-member.js';

/** Facts whose figures enter totals: their set tells which published breakdown counts. */
const WITH_TOTALS = new Set(['fact_revenue', 'fact_subscriber', 'fact_content']);

/** The additive set of figures that have totals; none for users, shares and ratios. */
export function settleSet(
  facts: ReadonlySet<string>,
  { drafts, members }: { readonly drafts: DraftFigures; readonly members: readonly DraftEntry[] },
  context: DraftContext,
): readonly DraftEntry[] {
  if (![...facts].some((fact) => WITH_TOTALS.has(fact))) return [];
  const codes = placeCodes(drafts, context);
  const level = (code: string): string | undefined =>
    context.members.geographies.find((member) => member.code === code)?.level;
  const regions = codes.filter((code) => level(code) === 'Region');
  const isRegions = regions.length >= 2 && regions.length === codes.length;
  const fixed = members.find(({ key }) => key === 'geography')?.value;
  const places = codes.length > 0 ? codes : typeof fixed === 'string' ? [fixed] : [];
  const isCountry = places.length > 0 && places.every((code) => level(code) === 'Country');
  const found = isRegions ? 'regions' : isCountry ? 'country' : undefined;
  const settled = context.interview.settle({
    flag: 'set',
    message:
      'Are the figures the published total of their platform, a breakdown, or a part that stays alone?',
    choices: [
      { value: 'total', label: 'the published total' },
      ...(regions.length > 0 ? [{ value: 'regions', label: 'a breakdown of the total by region' }] : []),
      { value: 'country', label: 'of single countries: shown alone, never in totals' },
      { value: 'part', label: 'a part of a total: shown alone, never in totals' },
    ],
    ...(found === undefined ? {} : { found }),
    proposal: found ?? 'total',
    why:
      found === undefined
        ? 'nothing in the file says whether it is a total or a part'
        : `the places are ${isRegions ? 'regions' : 'countries'} (${places.join(', ')})`,
  });
  const value =
    settled === undefined
      ? undefined
      : settled.value === 'regions'
        ? { kind: 'regions', members: regions }
        : { kind: settled.value };
  return [{ key: 'set', value, ...(settled === undefined ? {} : { comment: commentOf(settled) }) }];
}

function placeCodes({ evidence }: DraftFigures, context: DraftContext): readonly string[] {
  if (evidence?.as === 'geography')
    return evidence.columns.flatMap(({ header }) => context.indexes.geography.find(header) ?? []);
  return [...new Set(memberColumn('geography', context)?.names?.known.values() ?? [])];
}
