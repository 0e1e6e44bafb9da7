import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ConfigFile } from '@ott-analytics/etl';

const MAIN = fileURLToPath(new URL('../../../etl/dist/cli/main.js', import.meta.url));

/** A process of the command line, with what it has printed so far. */
export interface OttProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  stdout(): string;
  stderr(): string;
  /** Resolves with the exit code (null after a signal) once the process and its output have ended. */
  ended(): Promise<number | null>;
}

/** Starts the built `ott-etl` as a process of its own, as a scaffolded project does. Whoever starts one waits for its end. */
export function startOtt(args: readonly string[], nodeOptions: readonly string[] = []): OttProcess {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build first (npx tsc -b), as npm test does`);
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const child = spawn(process.execPath, [...nodeOptions, MAIN, ...args], { stdio: [...stdio] });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (texts.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (texts.stderr += data.toString()));
  const end = once(child, 'close');
  return {
    child,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    ended: async () => ((await end) as [number | null])[0],
  };
}

/** Runs `ott-etl` to its end. */
export async function runOtt(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const started = startOtt(args);
  const code = await started.ended();
  return { code, stdout: started.stdout(), stderr: started.stderr() };
}

/** Writes `ott.config.json` of a project with the folders that test projects have. */
export async function writeConfig(folder: string, changes: Partial<ConfigFile> = {}): Promise<void> {
  const config: ConfigFile = {
    name: 'Small',
    source: 'data',
    contracts: 'contracts',
    rejects: 'rejects',
    warehouse: { kind: 'files', folder: 'warehouse' },
    currency: { code: 'USD', unitsPerUsd: '1' },
    ...changes,
  };
  await writeFile(join(folder, 'ott.config.json'), JSON.stringify(config));
}

/** Waits until `isReached`, asking every 20 ms; throws what the process printed when that takes a minute. */
export async function waitFor(
  started: OttProcess,
  isReached: () => boolean | Promise<boolean>,
): Promise<void> {
  const until = Date.now() + 60_000;
  while (!(await isReached())) {
    if (Date.now() > until)
      throw new Error(`not reached in a minute; stdout: ${started.stdout()} stderr: ${started.stderr()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
