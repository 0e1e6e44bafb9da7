import { installPackages } from '../debian/install-packages.js';
import { findProgram } from '../machine/find-program.js';
import { runCommand } from '../machine/run-command.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';

/** Debian's own Python holds Debian's packages; another one may come first on the PATH. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python with pandas, after installing Debian's python3-pandas where there is none. */
export async function findPandas(): Promise<
  { readonly kind: 'found'; readonly python: string; readonly version: string } | Unavailable
> {
  const present = await firstWithPandas();
  if (present !== undefined) return present;
  const installed = await installPackages(['python3-pandas']);
  if (installed.kind === 'unavailable') return installed;
  return (
    (await firstWithPandas()) ?? unavailable('python3-pandas does not load', 'install pandas for python3')
  );
}

async function firstWithPandas(): Promise<
  { readonly kind: 'found'; readonly python: string; readonly version: string } | undefined
> {
  for (const name of PYTHONS) {
    const python = name.startsWith('/') ? name : findProgram(name);
    if (python === undefined) continue;
    const result = await runCommand(python, ['-c', 'import pandas; print(pandas.__version__)']);
    if (result.exitCode === 0) return { kind: 'found', python, version: result.stdout.trim() };
  }
  return undefined;
}
