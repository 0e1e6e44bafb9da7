import { explain } from './explanations.js';
import type { Fate, Mutant } from './mutant.js';
import { markdownTable } from '../bench/markdown-table.js';

/** A mutant and what became of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** docs/dax-mutation.md: counts by file, and every survivor with its explanation. */
export function printMutation(judged: readonly Judged[], testFiles: number): string {
  const survivors = judged.filter(({ fate }) => fate === 'survived');
  const named = judged.filter(({ mutant }) => mutant.kind === 'meaning');
  const lines = [
    '# Mutation test of the DAX engine',
    '',
    'Written by `npm run mutate:dax`; do not edit. It changes the code that makes filter contexts in one place after the other and runs the tests of the engine for each change. A change that no test notices survives. Survivors are listed below with the reason why they change no value, or with the word that no test tells them apart yet.',
    '',
    `${judged.length} mutants in ${new Set(judged.map(({ mutant }) => mutant.file)).size} files against ${testFiles} test files: ${share(judged)} killed; without those that change no value, as the survivors below are explained, ${shareOfChanging(judged)}. ${named.length} of them change a meaning by name (ALL and VALUES swapped, KEEPFILTERS dropped, context transition skipped and others): ${share(named)} killed. The others turn round comparisons and conditions, swap \`some\` and \`every\`, and leave out filters and statements. A mutant that runs out of time counts as killed.`,
    '',
    '## By file',
    '',
    ...fileTable(judged),
    '',
    `## Survivors (${survivors.length})`,
    '',
    ...survivors.map(
      ({ mutant }) => `- \`${mutant.id}\`: ${explain(mutant.id) ?? 'no test tells it apart yet.'}`,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function fileTable(judged: readonly Judged[]): readonly string[] {
  const rows = [...new Set(judged.map(({ mutant }) => mutant.file))].map((file) => {
    const own = judged.filter(({ mutant }) => mutant.file === file);
    const survived = own.filter(({ fate }) => fate === 'survived').length;
    return [
      file.replace('model/src/dax/', ''),
      String(own.length),
      String(own.length - survived),
      String(survived),
    ];
  });
  return markdownTable(['file', 'mutants', 'killed', 'survived'], rows);
}

/** What is killed of the mutants that change a value at all. */
function shareOfChanging(judged: readonly Judged[]): string {
  return share(judged.filter(({ mutant, fate }) => fate !== 'survived' || explain(mutant.id) === undefined));
}

function share(judged: readonly Judged[]): string {
  const killed = judged.filter(({ fate }) => fate !== 'survived').length;
  return `${killed} (${((killed / Math.max(1, judged.length)) * 100).toFixed(1)} %)`;
}
