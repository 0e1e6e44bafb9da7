import {
  attribute,
  boolean,
  date,
  integer,
  naturalKey,
  requiredAttribute,
  surrogateKey,
  text,
} from '../column.js';
import type { Table } from '../table.js';

/** Calendar, one row a day, contiguous over whole years: the marked date table of the semantic model. */
export const dimDate: Table = {
  kind: 'dimension',
  name: 'dim_date',
  modelName: 'Date',
  grain: 'One row per calendar day, without gaps, from the first to the last year that any fact touches.',
  description: 'Calendar of the model. Facts join on the snapped end of their period.',
  primaryKey: ['date_key'],
  columns: [
    { ...surrogateKey('date_key', 'Date Key'), description: 'The date as the number yyyymmdd.' },
    {
      name: 'date',
      modelName: 'Date',
      type: date,
      role: { kind: 'natural-key' },
      nullable: false,
      description: 'The calendar day.',
    },
    requiredAttribute('year', 'Year', integer, 'Calendar year.'),
    requiredAttribute('half', 'Half', text(7), 'Calendar half year, such as H1 2020.'),
    requiredAttribute('half_number', 'Half Number', integer, 'Sort key of Half: year times 10 plus 1 or 2.'),
    requiredAttribute('quarter', 'Quarter', text(7), 'Calendar quarter, such as Q1 2020.'),
    requiredAttribute(
      'quarter_number',
      'Quarter Number',
      integer,
      'Sort key of Quarter: year times 10 plus 1 to 4.',
    ),
    requiredAttribute('month', 'Month', text(8), 'Calendar month, such as Jan 2020.'),
    requiredAttribute(
      'month_number',
      'Month Number',
      integer,
      'Sort key of Month: year times 100 plus 1 to 12.',
    ),
  ],
};

/** The service whose figures are reported. */
export const dimPlatform: Table = {
  kind: 'dimension',
  name: 'dim_platform',
  modelName: 'Platform',
  grain: 'One row per streaming service (one service under all its names); key 0 is the unknown platform.',
  description:
    'Streaming services. Tiers of a service (Hulu Live TV, YouTube Premium) are in Tier, not here.',
  primaryKey: ['platform_key'],
  columns: [
    surrogateKey('platform_key', 'Platform Key'),
    naturalKey('platform_code', 'Platform Code', 'Code of the platform in contracts and members files.'),
    requiredAttribute('platform', 'Platform', text(120), 'Name of the service today.'),
    requiredAttribute(
      'business_model',
      'Business Model',
      text(20),
      'SVOD, AVOD, UGC, Live, Broadcaster, Hybrid, Group (several services together) or Unknown.',
    ),
    attribute('parent_company', 'Parent Company', text(120), 'Owner of the service.'),
    attribute('launch_year', 'Launch Year', integer, 'Year in which the streaming service began.'),
    requiredAttribute(
      'in_market_universe',
      'In Market Universe',
      boolean,
      'True when the platform counts in market totals and shares; aggregates such as Other are out.',
    ),
    requiredAttribute(
      'max_staleness_days',
      'Max Staleness Days',
      integer,
      'Days after which a stock of this platform is no longer shown as current.',
    ),
    requiredAttribute(
      'colour_slot',
      'Colour Slot',
      integer,
      'Slot of the report theme that the platform keeps on every page; 0 = none.',
    ),
    attribute('overview', 'Overview', text(500), 'What the service is, in a sentence.'),
  ],
};

/** Where users or revenue are. */
export const dimGeography: Table = {
  kind: 'dimension',
  name: 'dim_geography',
  modelName: 'Geography',
  grain: 'One row per world, region, country or unallocated remainder; key 0 is the unknown geography.',
  description:
    "World, publishers' regions and countries. A region and its countries come from different publishers and never add up.",
  primaryKey: ['geography_key'],
  columns: [
    surrogateKey('geography_key', 'Geography Key'),
    naturalKey(
      'geography_code',
      'Geography Code',
      'Code of the geography: WORLD, a region code, or an ISO 3166-1 alpha-3 code.',
    ),
    requiredAttribute('geography', 'Geography', text(80), 'Name of the geography.'),
    requiredAttribute(
      'geography_level',
      'Geography Level',
      text(12),
      'World, Region, Country, Unallocated or Unknown.',
    ),
    requiredAttribute('region', 'Region', text(40), 'Region of the member; World for World.'),
    attribute('country', 'Country', text(80), 'Country name; empty above country level.'),
    attribute('iso2', 'ISO2', text(2), 'ISO 3166-1 alpha-2 code of the country.'),
    attribute('iso3', 'ISO3', text(3), 'ISO 3166-1 alpha-3 code of the country.'),
  ],
};

/** What is watched: a title, a game, or a whole type or genre of a catalogue. */
export const dimContent: Table = {
  kind: 'dimension',
  name: 'dim_content',
  modelName: 'Content',
  grain:
    'One row per title, game, type of a catalogue (all movies, all TV shows) or genre within a type; key 0 is the unknown content.',
  description: 'Content members. The level says what a member is; levels are never summed together.',
  primaryKey: ['content_key'],
  columns: [
    surrogateKey('content_key', 'Content Key'),
    naturalKey('content_code', 'Content Code', 'Code of the content member: level, type and name.'),
    requiredAttribute('content', 'Content', text(200), 'Name of the member.'),
    requiredAttribute('content_level', 'Content Level', text(10), 'Type, Genre, Game, Title or Unknown.'),
    requiredAttribute('content_type', 'Content Type', text(12), 'Movie, TV Show, Game or Unknown.'),
    attribute('genre', 'Genre', text(60), 'Harmonised genre; empty above genre level.'),
    attribute('release_year', 'Release Year', integer, 'Year of first release of a title.'),
  ],
};

/** Who watches and on what. */
export const dimAudience: Table = {
  kind: 'dimension',
  name: 'dim_audience',
  modelName: 'Audience',
  grain:
    'One row per band of one audience dimension (age, gender, device) or all users; key 0 is the unknown audience.',
  description:
    'Audience bands. Bands of different dimensions are separate marginals and are never summed together.',
  primaryKey: ['audience_key'],
  columns: [
    surrogateKey('audience_key', 'Audience Key'),
    naturalKey('audience_code', 'Audience Code', 'Code of the band: dimension and label.'),
    requiredAttribute(
      'audience_dimension',
      'Audience Dimension',
      text(10),
      'All, Age, Gender, Device or Unknown.',
    ),
    requiredAttribute(
      'audience_band',
      'Audience Band',
      text(40),
      'Label of the band, such as 16-24 or Smart TV.',
    ),
    requiredAttribute('band_order', 'Band Order', integer, 'Sort key of the band within its dimension.'),
  ],
};

/** Which product of a platform. */
export const dimTier: Table = {
  kind: 'dimension',
  name: 'dim_tier',
  modelName: 'Tier',
  grain: 'One row per product tier; key 0 is the unknown tier.',
  description: 'Tiers of a service: all, premium, live TV.',
  primaryKey: ['tier_key'],
  columns: [
    surrogateKey('tier_key', 'Tier Key'),
    naturalKey('tier_code', 'Tier Code', 'Code of the tier in contracts.'),
    requiredAttribute('tier', 'Tier', text(40), 'Name of the tier.'),
  ],
};

/** What an amount of money is. */
export const dimLineItem: Table = {
  kind: 'dimension',
  name: 'dim_line_item',
  modelName: 'Line Item',
  grain:
    'One row per line of the profit and loss account or of the cash flow; key 0 is the unknown line item.',
  description: 'Line items by group. Only group Revenue enters Total Revenue.',
  primaryKey: ['line_item_key'],
  columns: [
    surrogateKey('line_item_key', 'Line Item Key'),
    naturalKey('line_item_code', 'Line Item Code', 'Code of the line item in contracts.'),
    requiredAttribute('line_item', 'Line Item', text(60), 'Name of the line item.'),
    requiredAttribute(
      'line_item_group',
      'Line Item Group',
      text(24),
      'Revenue, Cost, Profit, Cash content spend or Unknown.',
    ),
    requiredAttribute('line_item_order', 'Line Item Order', integer, 'Order of the line item in statements.'),
  ],
};

/** How a figure came about. */
export const dimBasis: Table = {
  kind: 'dimension',
  name: 'dim_basis',
  modelName: 'Basis',
  grain: 'One row per basis of a figure; key 0 is the unknown basis.',
  description:
    'Reported, Derived, Estimated, Forecast or Synthetic; shown beside every figure that is not Reported.',
  primaryKey: ['basis_key'],
  columns: [
    surrogateKey('basis_key', 'Basis Key'),
    naturalKey('basis_code', 'Basis Code', 'Code of the basis in contracts.'),
    requiredAttribute('basis', 'Basis', text(12), 'Name of the basis.'),
    requiredAttribute(
      'basis_glyph',
      'Basis Glyph',
      text(1),
      'Mark of the basis where colour alone would not do.',
    ),
    requiredAttribute('basis_order', 'Basis Order', integer, 'Order of trust: Reported first.'),
  ],
};

/** Which file, by whom. */
export const dimSource: Table = {
  kind: 'dimension',
  name: 'dim_source',
  modelName: 'Source',
  grain: 'One row per source file; key 0 is the unknown source.',
  description:
    'Source files with their dataset contract and publisher, so that every figure traces to a file and line.',
  primaryKey: ['source_key'],
  columns: [
    surrogateKey('source_key', 'Source Key'),
    naturalKey('file', 'File', 'Path of the file below the source folder, with forward slashes.'),
    requiredAttribute('dataset', 'Dataset', text(80), 'Id of the dataset contract that read the file.'),
    requiredAttribute('title', 'Title', text(200), 'What the file holds.'),
    requiredAttribute('publisher', 'Publisher', text(200), 'Who published the figures.'),
    attribute('address', 'Address', text(1000), 'Where the figures were published.'),
    attribute('licence', 'Licence', text(120), 'Licence of the material.'),
    attribute('note', 'Note', text(1000), 'What a reader must know: definitions, assumptions, confidence.'),
  ],
};
