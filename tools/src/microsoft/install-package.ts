import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillOnce } from '../machine/fill-once.js';
import { npmCommand } from '../machine/npm-command.js';
import { lastWords, runCommand } from '../machine/run-command.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { packageEntry, packageHome, type MicrosoftPackage } from './microsoft-packages.js';

const INSTALL_TIMEOUT_MS = 240_000;

/** npm could not install one of Microsoft's packages. */
class InstallFailed extends Error {
  readonly code = 'tools/microsoft-install-failed';
}

/**
 * Installs one of Microsoft's tools with npm into the cache folder, unless it is there, and returns the path of its
 * entry file. It never enters this project's package.json: one of them is proprietary, and no user needs them.
 * Install scripts do not run.
 */
export async function installPackage(
  tool: MicrosoftPackage,
  say: Say = sayToTerminal,
): Promise<{ readonly kind: 'installed'; readonly entry: string } | Unavailable> {
  const entry = packageEntry(tool);
  const home = packageHome(tool);
  if (!existsSync(home)) say(`Installing ${tool.name}@${tool.version} into ${home} (npm install, once)`);
  try {
    await fillOnce(home, (draft) => npmInstall(tool, draft));
  } catch (error) {
    if (!(error instanceof InstallFailed)) throw error;
    return unavailable(error.message, 'run it again with the npm registry in reach');
  }
  return existsSync(entry)
    ? { kind: 'installed', entry }
    : unavailable(
        `${tool.name}@${tool.version} has no file ${tool.entry}`,
        `remove ${home} and run it again`,
      );
}

async function npmInstall(tool: MicrosoftPackage, folder: string): Promise<void> {
  await writeFile(path.join(folder, 'package.json'), '{"private":true}\n');
  const [command, ...words] = npmCommand();
  const spec = `${tool.name}@${tool.version}`;
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  const result = await runCommand(command, [...words, 'install', ...flags, spec], {
    cwd: folder,
    timeoutMs: INSTALL_TIMEOUT_MS,
  });
  if (result.exitCode !== 0) throw new InstallFailed(`npm could not install ${spec}: ${lastWords(result)}`);
}
