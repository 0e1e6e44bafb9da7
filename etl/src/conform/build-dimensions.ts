import type { Row } from '@ott-analytics/model/contract';
import type { Members } from '../members/member.js';
import type { AudienceMember, Figure } from '../stage/figure.js';
import { contentCode } from './grain.js';
import { buildDateRows } from './build-dates.js';
import { assignKeys, keyOf, type KeyRegistry, type Keys } from './key-registry.js';
import type { SourceFile } from './source-file.js';

/** The rows of every dimension, and the keys that facts refer to. */
export interface Dimensions {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly keys: KeyRegistry;
}

/** What dimensions are built from. `figures` are those that enter facts; `attributes` those that describe members. */
export interface DimensionInput {
  readonly members: Members;
  readonly figures: readonly Figure[];
  readonly attributes: readonly Figure[];
  readonly sources: readonly SourceFile[];
  readonly given: KeyRegistry;
}

/** How figures come about, in order of trust, with a mark that needs no colour. */
const BASES = [
  ['Reported', '●'],
  ['Derived', '◐'],
  ['Estimated', '○'],
  ['Forecast', '◌'],
  ['Synthetic', '◇'],
] as const;

const UNKNOWN = 'unknown';

/** Builds all dimensions. Each gets its unknown member under key 0, so that a fact never lacks one. */
export function buildDimensions(input: DimensionInput): Dimensions {
  const builders: Readonly<Record<string, (keysOf: (codes: readonly string[]) => Keys) => readonly Row[]>> = {
    dim_platform: (keysOf) => platformRows(input, keysOf),
    dim_geography: (keysOf) => geographyRows(input.members, keysOf),
    dim_content: (keysOf) => contentRows(input.figures, keysOf),
    dim_audience: (keysOf) => audienceRows(input.figures, keysOf),
    dim_tier: (keysOf) => tierRows(input.members, keysOf),
    dim_line_item: (keysOf) => lineItemRows(input.members, keysOf),
    dim_basis: (keysOf) => basisRows(keysOf),
    dim_source: (keysOf) => sourceRows(input.sources, keysOf),
  };
  const rows = new Map<string, readonly Row[]>([['dim_date', buildDateRows(input.figures)]]);
  const keys = new Map<string, Keys>();
  for (const [table, build] of Object.entries(builders)) {
    const keysOf = (codes: readonly string[]): Keys => {
      const assigned = assignKeys(codes, input.given.get(table));
      keys.set(table, assigned);
      return assigned;
    };
    rows.set(table, build(keysOf));
  }
  return { rows, keys };
}

function platformRows(
  { members, attributes }: DimensionInput,
  keysOf: (codes: readonly string[]) => Keys,
): readonly Row[] {
  const keys = keysOf(members.platforms.map(({ code }) => code));
  const overviews = new Map(
    attributes.flatMap((figure) =>
      figure.measure === 'overview' && typeof figure.value === 'string'
        ? [[figure.platform, figure.value] as const]
        : [],
    ),
  );
  const unknown = { platform_key: 0, platform_code: UNKNOWN, platform: 'Unknown', business_model: 'Unknown' };
  const rest = { parent_company: null, launch_year: null, overview: null };
  return [
    { ...unknown, ...rest, in_market_universe: false, max_staleness_days: 0, colour_slot: 0 },
    ...members.platforms.map((member) => ({
      platform_key: keyOf(keys, member.code),
      platform_code: member.code,
      platform: member.name,
      business_model: member.businessModel,
      parent_company: member.parent ?? null,
      launch_year: member.launchYear ?? null,
      in_market_universe: member.inMarketUniverse ?? true,
      max_staleness_days: member.maxStalenessDays,
      colour_slot: member.colourSlot ?? 0,
      overview: overviews.get(member.code) ?? null,
    })),
  ];
}

function geographyRows(members: Members, keysOf: (codes: readonly string[]) => Keys): readonly Row[] {
  const keys = keysOf(members.geographies.map(({ code }) => code));
  const unknown = {
    geography_key: 0,
    geography_code: UNKNOWN,
    geography: 'Unknown',
    geography_level: 'Unknown',
    region: 'Unknown',
  };
  return [
    { ...unknown, country: null, iso2: null, iso3: null },
    ...members.geographies.map((member) => ({
      geography_key: keyOf(keys, member.code),
      geography_code: member.code,
      geography: member.name,
      geography_level: member.level,
      region: member.region,
      country: member.level === 'Country' ? member.name : null,
      iso2: member.iso2 ?? null,
      iso3: member.iso3 ?? null,
    })),
  ];
}

function contentRows(figures: readonly Figure[], keysOf: (codes: readonly string[]) => Keys): readonly Row[] {
  const byCode = new Map(
    figures
      .filter(({ content }) => content !== undefined)
      .map((figure) => [contentCode(figure), figure.content]),
  );
  const keys = keysOf([...byCode.keys()]);
  const unknown = {
    content_key: 0,
    content_code: UNKNOWN,
    content: 'Unknown',
    content_level: 'Unknown',
    content_type: 'Unknown',
  };
  const rows = [...byCode].map(([code, content]) => ({
    content_key: keyOf(keys, code),
    content_code: code,
    content: content?.name ?? '',
    content_level: content?.level ?? '',
    content_type: content?.type ?? '',
    genre: content?.level === 'Genre' ? content.name : null,
    release_year: null,
  }));
  return [{ ...unknown, genre: null, release_year: null }, ...rows];
}

function audienceRows(
  figures: readonly Figure[],
  keysOf: (codes: readonly string[]) => Keys,
): readonly Row[] {
  const bands = new Map(figures.map(({ audience }) => [`${audience.dimension}: ${audience.band}`, audience]));
  const keys = keysOf([...bands.keys()]);
  const unknown = {
    audience_key: 0,
    audience_code: UNKNOWN,
    audience_dimension: 'Unknown',
    audience_band: 'Unknown',
    band_order: 0,
  };
  const labels = orderBands([...bands.values()]);
  const rows = [...bands].map(([code, { dimension, band }]) => ({
    audience_key: keyOf(keys, code),
    audience_code: code,
    audience_dimension: dimension,
    audience_band: band,
    band_order: labels.indexOf(band) + 1,
  }));
  return [unknown, ...rows];
}

/**
 * Band labels in the order to show them: ages by their first number, the rest as files give them. One label has one
 * place in all dimensions, since Power BI refuses a sort column with two values for one text.
 */
function orderBands(bands: readonly AudienceMember[]): readonly string[] {
  const firstNumber = ({ dimension, band }: AudienceMember): number =>
    dimension === 'Age' ? Number.parseInt(band, 10) || 0 : Number.MAX_SAFE_INTEGER;
  const sorted = [...bands].sort((a, b) => firstNumber(a) - firstNumber(b));
  return [...new Set(sorted.map(({ band }) => band))];
}

function tierRows(members: Members, keysOf: (codes: readonly string[]) => Keys): readonly Row[] {
  const keys = keysOf(members.tiers.map(({ code }) => code));
  const rows = members.tiers.map(({ code, name }) => ({
    tier_key: keyOf(keys, code),
    tier_code: code,
    tier: name,
  }));
  return [{ tier_key: 0, tier_code: UNKNOWN, tier: 'Unknown' }, ...rows];
}

function lineItemRows(members: Members, keysOf: (codes: readonly string[]) => Keys): readonly Row[] {
  const keys = keysOf(members.lineItems.map(({ code }) => code));
  const rows = members.lineItems.map((item) => ({
    line_item_key: keyOf(keys, item.code),
    line_item_code: item.code,
    line_item: item.name,
    line_item_group: item.group,
    line_item_order: item.order,
  }));
  const unknown = {
    line_item_key: 0,
    line_item_code: UNKNOWN,
    line_item: 'Unknown',
    line_item_group: 'Unknown',
    line_item_order: 0,
  };
  return [unknown, ...rows];
}

function basisRows(keysOf: (codes: readonly string[]) => Keys): readonly Row[] {
  const keys = keysOf(BASES.map(([name]) => name));
  const rows = BASES.map(([name, glyph], index) => ({
    basis_key: keyOf(keys, name),
    basis_code: name,
    basis: name,
    basis_glyph: glyph,
    basis_order: index + 1,
  }));
  return [{ basis_key: 0, basis_code: UNKNOWN, basis: 'Unknown', basis_glyph: '?', basis_order: 0 }, ...rows];
}

function sourceRows(
  sources: readonly SourceFile[],
  keysOf: (codes: readonly string[]) => Keys,
): readonly Row[] {
  const keys = keysOf(sources.map(({ file }) => file));
  const unknown = {
    source_key: 0,
    file: UNKNOWN,
    dataset: UNKNOWN,
    title: 'Unknown',
    publisher: 'Unknown',
    address: null,
    licence: null,
    note: null,
  };
  return [unknown, ...sources.map((source) => ({ source_key: keyOf(keys, source.file), ...source }))];
}
