/** Any JSON value. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object; a key with undefined is a key that is not there. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/**
 * TMSL's `database` object, as it stands in the DataModelSchema part of a .pbit and in a .bim file.
 * Source: Microsoft Learn, "Tabular Model Scripting Language (TMSL) Reference", Database object.
 */
export interface TmslDatabase extends JsonObject {
  readonly name: string;
  readonly compatibilityLevel: number;
  readonly model: JsonObject;
}
