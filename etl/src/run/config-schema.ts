const text = { type: 'string', minLength: 1 } as const;

const object = (required: readonly string[], properties: object): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const threshold = { anyOf: [{ type: 'number', exclusiveMinimum: 0 }, { const: false }] } as const;
const timeoutSeconds = { type: 'number', exclusiveMinimum: 0, maximum: 3600 } as const;

const hook = {
  oneOf: [
    object(['command'], { command: text, timeoutSeconds }),
    object(['webhook'], { webhook: { type: 'string', pattern: '^https?://' }, timeoutSeconds }),
  ],
};

/** The JSON Schema of ott.config.json. */
export const configSchema = object(['name', 'source', 'contracts', 'rejects', 'warehouse', 'currency'], {
  $schema: text,
  name: text,
  source: text,
  contracts: text,
  rejects: text,
  warehouse: {
    oneOf: [
      object(['kind', 'folder'], { kind: { const: 'files' }, folder: text }),
      object(['kind', 'host', 'port', 'database', 'user'], {
        kind: { const: 'mysql' },
        host: text,
        port: { type: 'integer', minimum: 1, maximum: 65535 },
        database: text,
        user: text,
        ssl: { type: 'boolean' },
      }),
    ],
  },
  currency: object(['code', 'unitsPerUsd'], {
    code: { type: 'string', pattern: '^[A-Z]{3}$' },
    unitsPerUsd: { type: 'string', pattern: '^\\d+(\\.\\d+)?$' },
  }),
  alerts: object([], {
    noNewDataDays: threshold,
    overdue: { type: 'boolean' },
    unusualZ: threshold,
    jumpFold: { anyOf: [{ type: 'number', exclusiveMinimum: 1 }, { const: false }] },
    restatedDays: threshold,
  }),
  after: object([], { success: hook, failure: hook }),
});
