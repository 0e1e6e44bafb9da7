import {
  asArray,
  asObject,
  asText,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '@ott-analytics/model/pbir';
import type { NativeTwin } from './native-twins.js';

/**
 * Returns a visual.json with the custom visual replaced by its twin: type, field wells and sorting; formatting of the
 * visual itself is dropped, that of its container (title, alt text, tooltip page) stays.
 */
export function toNativeVisual(json: JsonObject, twin: NativeTwin): JsonObject {
  const visual = asObject(json['visual']) ?? {};
  const query = asObject(visual['query']) ?? {};
  const queryState = mapRoles(asObject(query['queryState']) ?? {}, twin);
  const sortDefinition = keepSorting(query['sortDefinition'], queryState);
  return {
    ...json,
    visual: {
      ...without(visual, ['objects', 'expansionStates']),
      visualType: twin.visualType,
      query: { ...without(query, ['sortDefinition']), queryState, ...(sortDefinition && { sortDefinition }) },
    },
  };
}

/** Returns the first twin whose needs the field wells of a visual.json meet, or undefined when there is none. */
export function chooseTwin(json: JsonObject, twins: readonly NativeTwin[]): NativeTwin | undefined {
  const queryState = valueAt(json, ['visual', 'query', 'queryState']);
  return twins.find(({ needs }) =>
    needs.every((role) => asArray(valueAt(queryState, [role, 'projections'])).length > 0),
  );
}

/** Returns an object without the named members. */
export function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function mapRoles(queryState: JsonObject, twin: NativeTwin): JsonObject {
  return Object.fromEntries(
    Object.entries(twin.roles)
      .map(([role, sources]) => [role, uniqueProjections(queryState, sources)] as const)
      .filter(([, projections]) => projections.length > 0)
      .map(([role, projections]) => [role, { projections }]),
  );
}

/** A field may fill two custom roles; the native role takes it once, since a queryRef names one column of the result. */
function uniqueProjections(queryState: JsonObject, roles: readonly string[]): readonly JsonValue[] {
  const byQueryRef = new Map<string, JsonValue>();
  for (const role of roles) {
    for (const projection of asArray(valueAt(queryState, [role, 'projections']))) {
      const queryRef = asText(valueAt(projection, ['queryRef'])) ?? JSON.stringify(projection);
      if (!byQueryRef.has(queryRef)) byQueryRef.set(queryRef, projection);
    }
  }
  return [...byQueryRef.values()];
}

/** Keeps the sort entries whose field is still in a field well: sorting by a field outside of the query has no effect. */
function keepSorting(sortDefinition: JsonValue | undefined, queryState: JsonObject): JsonObject | undefined {
  const definition = asObject(sortDefinition);
  const fields = Object.values(queryState).flatMap((state) =>
    asArray(valueAt(state, ['projections'])).map((projection) =>
      JSON.stringify(valueAt(projection, ['field'])),
    ),
  );
  const sort = asArray(definition?.['sort']).filter((entry) =>
    fields.includes(JSON.stringify(valueAt(entry, ['field']))),
  );
  return definition === undefined || sort.length === 0 ? undefined : { ...definition, sort };
}
