/** A value of JSON text (RFC 8259). PBIR files are read as this before they get a shape. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object: names to values. A name that is absent reads as undefined. */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/** The way from the root of a file to a value: names and array indexes. */
export type JsonPath = readonly (string | number)[];

/** Returns the object itself, or undefined when the value is anything else (array, text, nothing). */
export function asObject(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !isArray(value) ? value : undefined;
}

/** Returns the array itself, or an empty one when the value is anything else. */
export function asArray(value: JsonValue | undefined): readonly JsonValue[] {
  return isArray(value) ? value : [];
}

/** Returns the text itself, or undefined when the value is anything else. */
export function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns the number itself, or undefined when the value is anything else. */
export function asNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Returns the value at the end of the path, or undefined where the path leaves the value. */
export function valueAt(value: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let current = value;
  for (const step of path) {
    current = typeof step === 'number' ? asArray(current)[step] : asObject(current)?.[step];
  }
  return current;
}

/** Prints a path as people read it: `$.visual.query.queryState.Values.projections[0]`. */
export function printJsonPath(path: JsonPath): string {
  return path.reduce<string>((text, step) => text + printStep(step), '$');
}

function printStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
