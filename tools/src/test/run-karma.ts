import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { KarmaResults } from './karma-totals.js';

/** As much of karma 6 as is used; the package brings no types. */
interface Karma {
  readonly config: {
    parseConfig(
      file: string,
      overrides: { readonly singleRun: boolean; readonly autoWatch: boolean },
      options: { readonly promiseConfig: true; readonly throwErrors: true },
    ): Promise<{ plugins: unknown[]; reporters: string[] }>;
  };
  readonly Server: new (config: object, done: (exitCode: number) => void) => { start(): Promise<void> };
}

interface Spec {
  readonly suite: readonly string[];
  readonly description: string;
  readonly skipped: boolean;
  readonly success: boolean;
}

/** What the page sends at the end: its counters, when its code is instrumented. */
interface BrowserResult {
  readonly coverage?: object;
}

interface Browser {
  readonly lastResult: { readonly total: number };
}

/**
 * Runs `karma start <config> --single-run` with one more reporter, which writes what karma's own reporters do not
 * tell: the names of skipped specs, and with OTT_COVERAGE what the visuals ran (`<file>.coverage`). Arguments: the karma configuration and the file to write (KarmaResults).
 */
async function runKarma(configFile: string, resultsFile: string): Promise<void> {
  const karma = createRequire(import.meta.url)('karma') as Karma;
  const config = await karma.config.parseConfig(
    path.resolve(configFile),
    { singleRun: true, autoWatch: false },
    { promiseConfig: true, throwErrors: true },
  );
  config.plugins.push({ 'reporter:results': ['value', resultsReporter(resultsFile)] });
  config.reporters.push('results');
  const server = new karma.Server(config, (exitCode) => {
    process.exit(exitCode);
  });
  await server.start();
}

function resultsReporter(resultsFile: string): object {
  const specs: Spec[] = [];
  const browsers = new Set<Browser>();
  return {
    adapters: [],
    onBrowserStart: (browser: Browser) => browsers.add(browser),
    onBrowserComplete: (_browser: Browser, { coverage }: BrowserResult) => {
      if (coverage !== undefined) writeFileSync(`${resultsFile}.coverage`, JSON.stringify(coverage));
    },
    onSpecComplete: (_browser: Browser, spec: Spec) => specs.push(spec),
    onRunComplete: () => {
      const ran = specs.filter(({ skipped }) => !skipped);
      const results: KarmaResults = {
        success: ran.filter(({ success }) => success).length,
        failed: ran.filter(({ success }) => !success).length,
        skippedNames: specs
          .filter(({ skipped }) => skipped)
          .map(({ suite, description }) => [...suite, description].join(' ')),
        total: [...browsers].reduce((sum, { lastResult }) => sum + lastResult.total, 0),
      };
      writeFileSync(resultsFile, JSON.stringify(results));
    },
  };
}

const [configFile, resultsFile] = process.argv.slice(2);
if (configFile === undefined || resultsFile === undefined) {
  console.error('usage: run-karma <karma configuration> <file for the results>');
  process.exitCode = 2;
} else {
  await runKarma(configFile, resultsFile);
}
