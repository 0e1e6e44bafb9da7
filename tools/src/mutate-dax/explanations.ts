/** Why a mutant that survives is no gap of the tests, by its name. */
export const EXPLANATIONS: ReadonlyMap<string, string> = new Map<string, string>([]);
