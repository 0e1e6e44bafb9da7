import { ensureChromium } from '../chromium/ensure-chromium.js';
import { sayToTerminal } from '../machine/say.js';
import type { Unavailable } from '../machine/unavailable.js';
import { startMariadb } from '../mariadb/start-mariadb.js';
import { installPackage } from '../microsoft/install-package.js';
import {
  MODELING_SERVER,
  REPORT_AUTHORING_CLI,
  type MicrosoftPackage,
} from '../microsoft/microsoft-packages.js';
import { startMysql } from '../mysql/start-mysql.js';
import type { TestServer } from '../mysql/test-server.js';
import type { FinishedStep } from './step-table.js';
import type { StepName } from './test-options.js';

/** What tests may use: the variables that hand it on, and how to give it back. */
export interface Preparation {
  readonly steps: readonly FinishedStep[];
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

interface Prepared {
  readonly step: FinishedStep;
  readonly env: Readonly<Record<string, string>>;
  readonly server?: TestServer;
}

/**
 * Gets Chromium, MySQL, MariaDB and Microsoft's checking tools ready, as far as the chosen steps use them and this
 * machine can have them. What is missing is no failure: its tests are skipped with the reason, which travels in
 * `OTT_TEST_<SERVER>_UNAVAILABLE`. The two that may need apt wait for each other, the rest goes on beside them.
 */
export async function prepare(steps: readonly StepName[]): Promise<Preparation> {
  const needsVitest = steps.includes('vitest');
  const needsChromium = needsVitest || steps.includes('karma');
  const lanes = [
    async (): Promise<readonly Prepared[]> => [
      ...(needsChromium ? [await timed('Chromium', chromium)] : []),
      ...(needsVitest ? [await timed('MariaDB', () => server('OTT_TEST_MARIADB', startMariadb()))] : []),
    ],
    async () => (needsVitest ? [await timed('MySQL', () => server('OTT_TEST_MYSQL', startMysql()))] : []),
    async () => (needsVitest ? [await timed('Microsoft tools', microsoftTools)] : []),
  ];
  const prepared = (await Promise.all(lanes.map((lane) => lane()))).flat();
  return {
    steps: prepared.map(({ step }) => step),
    env: Object.assign({}, ...prepared.map(({ env }) => env)) as Record<string, string>,
    stop: async () => {
      const servers = prepared.flatMap(({ server: started }) => started ?? []);
      await Promise.all(servers.map((started) => started.stop()));
    },
  };
}

type Found = Omit<Prepared, 'step'> & { readonly note: string };

async function timed(name: string, find: () => Promise<Found>): Promise<Prepared> {
  const start = performance.now();
  const { note, ...rest } = await find();
  return { step: { name, durationMs: performance.now() - start, note }, ...rest };
}

async function chromium(): Promise<Found> {
  const found = await ensureChromium();
  return found.kind === 'unavailable'
    ? missing(found)
    : { note: found.path, env: { CHROME_BIN: found.path } };
}

async function server(prefix: string, starting: Promise<TestServer | Unavailable>): Promise<Found> {
  const started = await starting;
  if (started.kind === 'unavailable') {
    return { ...missing(started), env: { [`${prefix}_URL`]: '', [`${prefix}_UNAVAILABLE`]: started.reason } };
  }
  return { note: started.version, env: { [`${prefix}_URL`]: started.url }, server: started };
}

async function microsoftTools(): Promise<Found> {
  const tools: readonly MicrosoftPackage[] = [MODELING_SERVER, REPORT_AUTHORING_CLI];
  const results = await Promise.all(tools.map((tool) => installPackage(tool, sayToTerminal)));
  const failed = results.find((result) => result.kind === 'unavailable');
  return failed === undefined ? { note: 'installed in the cache folder', env: {} } : missing(failed);
}

function missing({ reason, howToUnskip }: Unavailable): Found {
  return { note: `MISSING: ${reason}. To have it: ${howToUnskip}`, env: {} };
}
