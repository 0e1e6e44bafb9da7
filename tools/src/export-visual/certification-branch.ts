import { runCommand } from '../machine/run-command.js';

/** The branch that Microsoft reviews; the name is theirs. */
const CERTIFICATION_BRANCH = 'certification';

/**
 * Makes `folder` a git repository on the branch `certification` with all files staged, for its owner to
 * commit. Returns false where git is missing or fails.
 */
export async function stageOnCertificationBranch(folder: string): Promise<boolean> {
  const git = (...args: readonly string[]): Promise<boolean> =>
    runCommand('git', ['-C', folder, ...args]).then(({ exitCode }) => exitCode === 0);
  return (await git('init', '--quiet', `--initial-branch=${CERTIFICATION_BRANCH}`)) && git('add', '--all');
}
