import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../machine/cache-folder.js';
import { fillOnce } from '../machine/fill-once.js';
import { freePort } from '../machine/free-port.js';
import { lastWords, runCommand } from '../machine/run-command.js';
import { serverVersion } from './server-greeting.js';
import type { ServerProgram } from './server-program.js';
import { loginStatements, loginUrl, type TestServer } from './test-server.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 100;
/** A free port may be taken before the server binds it; then another is tried. */
const ATTEMPTS = 3;

/** A server program is there but does not run; the message holds the end of its log. */
export class ServerDidNotStart extends Error {
  readonly code = 'tools/server-did-not-start';
}

/**
 * Starts a server on a fresh copy of an initialised data folder (initialised once, kept in the cache), on a free port
 * of 127.0.0.1, and waits until it greets. `stop` ends exactly this process and removes its folder; should the
 * calling process end without it, both go with it.
 * @throws ServerDidNotStart when it cannot be initialised or does not answer within 60 s
 */
export async function startServer(program: ServerProgram): Promise<TestServer> {
  const initialised = await initialisedFolder(program);
  for (let attempt = 1; ; attempt += 1) {
    const work = await mkdtemp(path.join(os.tmpdir(), `ott-${program.kind}-`));
    await cp(initialised, path.join(work, 'data'), { recursive: true });
    await writeFile(path.join(work, 'login.sql'), loginStatements());
    const port = await freePort();
    const child = spawnServer(program, work, port);
    const stop = stopperOf(child, work);
    const version = await waitForGreeting(child, port);
    if (version !== undefined) return { kind: program.kind, url: loginUrl(port), version, stop };
    const log = await readFile(path.join(work, 'server.log'), 'utf8').catch(() => 'it wrote no log');
    await stop();
    if (attempt === ATTEMPTS || !/address already in use/i.test(log)) {
      throw new ServerDidNotStart(
        `${program.command} does not run: ${log.trim().split('\n').slice(-5).join(' | ')}`,
      );
    }
  }
}

/** The cache is keyed by what the program says about its version, so that an upgrade initialises anew. */
async function initialisedFolder(program: ServerProgram): Promise<string> {
  const asked = await runCommand(program.command, [...program.leadingArguments, '--version']);
  if (asked.exitCode !== 0)
    throw new ServerDidNotStart(`${program.command} does not run: ${lastWords(asked)}`);
  const key = createHash('sha256').update(asked.stdout).digest('hex').slice(0, 12);
  const folder = path.join(cacheFolder(), `${program.kind}-initialised-${key}`);
  await fillOnce(folder, async (draft) => {
    const result = await program.initialise(draft);
    if (result.exitCode !== 0) {
      throw new ServerDidNotStart(`${program.command} cannot initialise a data folder: ${lastWords(result)}`);
    }
  });
  return folder;
}

function spawnServer(program: ServerProgram, work: string, port: number): ChildProcess {
  const log = openSync(path.join(work, 'server.log'), 'a');
  const args = [
    ...program.leadingArguments,
    `--datadir=${path.join(work, 'data')}`,
    `--user=${os.userInfo().username}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${path.join(work, 'server.sock')}`,
    `--pid-file=${path.join(work, 'server.pid')}`,
    `--init-file=${path.join(work, 'login.sql')}`,
    '--local-infile=1',
    // Without names a connection from 127.0.0.1 is matched to the test user, never to an anonymous 'localhost'.
    '--skip-name-resolve',
    ...program.serverOptions,
  ];
  const child = spawn(program.command, args, { stdio: ['ignore', log, log] });
  child.on('error', () => undefined); // A program that cannot be executed shows as one that never greets.
  closeSync(log);
  return child;
}

async function waitForGreeting(child: ChildProcess, port: number): Promise<string | undefined> {
  const giveUp = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < giveUp && !hasEnded(child)) {
    // It greets only after the init file ran, so the login exists by then.
    const version = await serverVersion('127.0.0.1', port);
    if (version !== undefined && !hasEnded(child)) return version;
    await pause(POLL_MS);
  }
  return undefined;
}

/** Ends the server and removes its folder; from now on both also go when this process ends without calling it. */
function stopperOf(child: ChildProcess, work: string): () => Promise<void> {
  const endWithThisProcess = (): void => {
    child.kill('SIGKILL');
    rmSync(work, { recursive: true, force: true });
  };
  process.once('exit', endWithThisProcess);
  return async () => {
    await endProcess(child);
    await rm(work, { recursive: true, force: true });
    process.off('exit', endWithThisProcess);
  };
}

async function endProcess(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const giveUp = Date.now() + STOP_TIMEOUT_MS;
  while (!hasEnded(child) && Date.now() < giveUp) await pause(POLL_MS);
  if (hasEnded(child)) return;
  child.kill('SIGKILL');
  while (!hasEnded(child)) await pause(POLL_MS);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, durationMs));
}
