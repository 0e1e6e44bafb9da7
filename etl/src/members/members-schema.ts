const text = { type: 'string', minLength: 1 } as const;
const code = { type: 'string', pattern: '^[A-Za-z0-9-]+$' } as const;
const aliases = { type: 'array', items: text } as const;

const list = (required: readonly string[], properties: Record<string, unknown>): object => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, required, properties },
});

/** The JSON Schema of members.yaml: the conformed platforms, geographies, line items and tiers. */
export const membersSchema = {
  $id: 'ott-analytics/members.schema.json',
  title: 'OTT Analytics members',
  type: 'object',
  additionalProperties: false,
  required: ['platforms', 'geographies', 'lineItems', 'tiers'],
  properties: {
    platforms: list(['code', 'name', 'businessModel', 'maxStalenessDays'], {
      code,
      name: text,
      aliases,
      businessModel: { enum: ['SVOD', 'AVOD', 'UGC', 'Live', 'Broadcaster', 'Hybrid', 'Group'] },
      parent: text,
      launchYear: { type: 'integer' },
      inMarketUniverse: { type: 'boolean' },
      maxStalenessDays: { type: 'integer', minimum: 1 },
      colourSlot: { type: 'integer', minimum: 0 },
    }),
    geographies: list(['code', 'name', 'level', 'region'], {
      code,
      name: text,
      aliases,
      level: { enum: ['World', 'Region', 'Country', 'Unallocated'] },
      region: text,
      iso2: { type: 'string', pattern: '^[A-Z]{2}$' },
      iso3: { type: 'string', pattern: '^[A-Z]{3}$' },
    }),
    lineItems: list(['code', 'name', 'group', 'order'], {
      code,
      name: text,
      group: { enum: ['Revenue', 'Cost', 'Profit', 'Cash content spend'] },
      order: { type: 'integer' },
    }),
    tiers: list(['code', 'name'], { code, name: text }),
  },
} as const;
