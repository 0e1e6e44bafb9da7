import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { WarehouseTarget } from './warehouse-target.js';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Starts a process that publishes loads 1, 2, 3, ... of `size` rows a table and kills it (SIGKILL) `afterMs`
 * milliseconds into load number `label`. Resolves with the last number that had begun when it died.
 */
export async function killWhilePublishing(
  target: WarehouseTarget,
  moment: { readonly label: number; readonly afterMs: number; readonly size: number },
): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      `--import=${new URL('typescript-in-node.mjs', import.meta.url).href}`,
      here('publish-forever.ts'),
      JSON.stringify([target, moment.size]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  let begun = 0;
  for await (const line of createInterface(child.stdout)) {
    begun = Number(line);
    if (begun !== moment.label) continue;
    await wait(moment.afterMs);
    child.kill('SIGKILL');
    break;
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (child.signalCode !== 'SIGKILL') throw new Error(`the publishing process ended by itself: ${errors}`);
  return begun;
}
