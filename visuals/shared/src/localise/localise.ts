/** Text by key in the host's language, with `{name}` placeholders filled. */
export type Localise = (key: string, values?: Readonly<Record<string, string>>) => string;

/**
 * A localiser over a key lookup (the host's localisation manager). A placeholder without a value
 * stays visible, so that a wrong key shows in a test and not as a hole in a sentence.
 */
export function createLocalise(lookUp: (key: string) => string): Localise {
  return (key, values = {}) =>
    lookUp(key).replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
