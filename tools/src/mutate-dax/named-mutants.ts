import { CONTEXT_CHANGES } from './context-changes.js';
import { FUNCTION_CHANGES } from './function-changes.js';
import type { Mutant } from './mutant.js';

const CHANGES = [...CONTEXT_CHANGES, ...FUNCTION_CHANGES];

/** The named mutants of a file. Throws when a text no longer stands exactly once in it. */
export function namedMutants(file: string, source: string): readonly Mutant[] {
  const short = file.replace('model/src/dax/', '');
  return CHANGES.filter(([, of]) => of === short).map(([name, , text, replacement]) => {
    const from = source.indexOf(text);
    if (from === -1 || source.includes(text, from + 1))
      throw new Error(`"${name}": the text stands not exactly once in ${file}: ${text}`);
    const line = source.slice(0, from).split('\n').length;
    return { id: name, file, kind: 'meaning', from, to: from + text.length, text: replacement, line };
  });
}
