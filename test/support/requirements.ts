import { existsSync } from 'node:fs';
import { describe, it } from 'vitest';
import { findChromium } from '../../tools/src/chromium/find-chromium.js';
import {
  MODELING_SERVER,
  REPORT_AUTHORING_CLI,
  packageEntry,
} from '../../tools/src/microsoft/microsoft-packages.js';
import { referenceFolder } from '../../tools/src/microsoft/reference-folder.js';

/** Something a test needs from the machine: there, with its value, or missing, with the reason and the remedy. */
export type Requirement<T> =
  | { readonly kind: 'met'; readonly value: T }
  | { readonly kind: 'unmet'; readonly reason: string; readonly howToUnskip: string };

/** Thrown when the value of an unmet requirement is asked for; `describeWith` turns it into a skipped test. */
export class RequirementUnmet extends Error {
  readonly code = 'test/requirement-unmet';
}

/** URL (`mysql://user:password@host:port/database`) of a MySQL server on which the user may create databases. */
export function requireMysql(): Requirement<string> {
  return fromServerVariable('MySQL', 'OTT_TEST_MYSQL');
}

/** URL (`mysql://user:password@host:port/database`) of a MariaDB server on which the user may create databases. */
export function requireMariadb(): Requirement<string> {
  return fromServerVariable('MariaDB', 'OTT_TEST_MARIADB');
}

/** Path of a Chromium or Chrome; start it with CHROMIUM_FLAGS of tools/src/chromium. */
export function requireChromium(): Requirement<string> {
  const found = findChromium();
  return found === undefined
    ? unmet('no Chromium on this machine', 'run npm test, which installs one on Debian, or set CHROME_BIN')
    : { kind: 'met', value: found };
}

/** Folder of the reference material, which is no part of this repository. */
export function requireReference(): Requirement<string> {
  const folder = referenceFolder();
  return folder === undefined
    ? unmet('no reference material beside the repository', 'set OTT_REFERENCE to its folder')
    : { kind: 'met', value: folder };
}

/** Microsoft's tabular object model is in the cache (path of its server); `importWithTom` then works offline. */
export function requireTom(): Requirement<string> {
  return fromCache(packageEntry(MODELING_SERVER), "Microsoft's tabular object model is not installed");
}

/** Microsoft's report validator is in the cache (path of its entry); it needs `requireReference` for its schemas. */
export function requireReportValidator(): Requirement<string> {
  return fromCache(packageEntry(REPORT_AUTHORING_CLI), "Microsoft's report validator is not installed");
}

/** All of several requirements: met with the tuple of their values, else the first that is unmet. */
export function requireAll<T extends readonly unknown[]>(
  ...requirements: { readonly [K in keyof T]: Requirement<T[K]> }
): Requirement<T> {
  const values: unknown[] = [];
  for (const requirement of requirements as readonly Requirement<unknown>[]) {
    if (requirement.kind === 'unmet') return requirement;
    values.push(requirement.value);
  }
  return { kind: 'met', value: values as unknown as T };
}

/**
 * A describe block that needs something from the machine. `body` gets a function that returns the value; call it
 * inside tests and hooks, or while the tests are listed. When the requirement is unmet every test of the block is
 * registered as skipped, the block's title says why and how to unskip, and the reason is printed.
 *
 *     describeWith(requireMysql(), 'the MySQL loader', (url) => {
 *       it('creates the tables', async () => { await load(url()); });
 *     });
 */
export function describeWith<T>(
  requirement: Requirement<T>,
  title: string,
  body: (value: () => T) => void,
): void {
  if (requirement.kind === 'met') {
    describe(title, () => body(() => requirement.value));
    return;
  }
  const { reason, howToUnskip } = requirement;
  const loudTitle = `${title} [skipped: ${reason}; to run: ${howToUnskip}]`;
  console.warn(`SKIPPED ${title}: ${reason}. To run: ${howToUnskip}.`);
  describe.skip(loudTitle, () => {
    try {
      body(() => {
        throw new RequirementUnmet(
          `${title} needs what this machine lacks: ${reason}. To run: ${howToUnskip}.`,
        );
      });
    } catch (error) {
      if (!(error instanceof RequirementUnmet)) throw error;
      it('has tests that are listed only when the requirement is met', () => undefined);
    }
  });
}

function fromServerVariable(server: string, prefix: string): Requirement<string> {
  const url = process.env[`${prefix}_URL`];
  if (url !== undefined && url !== '') return { kind: 'met', value: url };
  // npm test hands on why the server could not be had, so that the reason stands beside the skipped test.
  const reason = process.env[`${prefix}_UNAVAILABLE`];
  const howToUnskip = `run npm test, which starts one where it can, or set ${prefix}_URL=mysql://user:password@host:port/database`;
  return unmet(
    reason === undefined || reason === '' ? `no ${server} was started for this run` : reason,
    howToUnskip,
  );
}

function fromCache(entry: string, reason: string): Requirement<string> {
  return existsSync(entry)
    ? { kind: 'met', value: entry }
    : unmet(reason, 'run npm test with network once: it installs it into the cache folder');
}

function unmet(reason: string, howToUnskip: string): Requirement<never> {
  return { kind: 'unmet', reason, howToUnskip };
}
