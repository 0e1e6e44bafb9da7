import { spawnSync } from 'node:child_process';

/** Makes the folder a git repository, unless it lies in one already or there is no git. */
export function startRepository(folder: string): void {
  const git = (...words: string[]): ReturnType<typeof spawnSync> =>
    spawnSync('git', words, { cwd: folder, stdio: 'ignore' });
  const inside = git('rev-parse', '--is-inside-work-tree');
  if (inside.error === undefined && inside.status !== 0) git('init', '-q');
}
