import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { findPasswordFault, printEnvironment } from '../../../generator/src/plan/print-environment.js';
import { printSymbol } from '../../../generator/src/plan/set-currency.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ott-env-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Node itself reads from the text: the reader that ott-etl uses. */
function readByNode(environment: string): string {
  const file = path.join(folder, '.env');
  writeFileSync(file, environment);
  const script = `process.loadEnvFile(${JSON.stringify(file)}); process.stdout.write(process.env.OTT_DB_PASSWORD)`;
  return spawnSync(process.execPath, ['-e', script], { env: {}, encoding: 'utf8' }).stdout;
}

describe('printEnvironment', () => {
  it.each([
    'simple',
    'with blank # and =',
    "it's",
    'say "hi"',
    'both \' and "',
    'C:\\new',
    '$HOME ${x}',
    'ünï',
  ])('writes %j so that Node reads it back', (password) => {
    expect(findPasswordFault(password)).toBeUndefined();
    expect(readByNode(printEnvironment(password))).toBe(password);
  });

  it('refuses what no quoting can hold', () => {
    expect(findPasswordFault('a\nb')).toMatch(/line break/);
    expect(findPasswordFault('\'"`')).toMatch(/all of/);
    expect(findPasswordFault("'`\\")).toMatch(/all of/);
  });
});

describe('printSymbol', () => {
  // Signs of the Unicode CLDR for English; a sign that several currencies share has its country before it.
  it.each([
    ['EUR', '\\€'],
    ['GBP', '\\£'],
    ['CAD', '\\C\\A\\$'],
    ['CHF', '\\C\\H\\F\\ '],
  ])('writes %s as %s, each character for itself', (code, symbol) => {
    expect(printSymbol(code)).toBe(symbol);
  });
});
