/** An object of the tabular model before it gets its type: what shape tables work on. */
export type PlainObject = Readonly<Record<string, unknown>>;
