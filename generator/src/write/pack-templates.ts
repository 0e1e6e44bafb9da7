import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs the installed project's `npm run template` script. Returns what it printed when it failed, else undefined. */
export function packTemplates(project: string): string | undefined {
  const script = path.join(project, 'scripts', 'pack-templates.js');
  const packed = spawnSync(process.execPath, [script], { cwd: project, encoding: 'utf8' });
  return packed.status === 0 ? undefined : `${packed.stdout}${packed.stderr}`;
}
