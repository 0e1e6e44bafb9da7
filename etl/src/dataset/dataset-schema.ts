import { eventSchema } from '../events/event-schema.js';
import { tableSchema } from './table-schema.js';

/**
 * The JSON Schema (2020-12 vocabulary that ajv's default draft shares) of a dataset contract: published tables, or with
 * `shape: events` logs of single events.
 */
export const datasetSchema = {
  $id: 'ott-analytics/dataset.schema.json',
  title: 'OTT Analytics dataset contract',
  type: 'object',
  if: { properties: { shape: { const: 'events' } }, required: ['shape'] },
  then: eventSchema,
  else: tableSchema,
} as const;
