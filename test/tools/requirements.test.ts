import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeWith, requireAll, requireMysql, type Requirement } from '../support/requirements.js';

const met: Requirement<string> = { kind: 'met', value: 'mysql://u:p@127.0.0.1:1/x' };
const unmet: Requirement<string> = { kind: 'unmet', reason: 'no wheel', howToUnskip: 'buy one' };

describe('requireMysql', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is met by OTT_TEST_MYSQL_URL', () => {
    vi.stubEnv('OTT_TEST_MYSQL_URL', 'mysql://u:p@127.0.0.1:1/x');
    expect(requireMysql()).toEqual(met);
  });

  it('repeats the reason that the test run found when it could not start a server', () => {
    vi.stubEnv('OTT_TEST_MYSQL_URL', '');
    vi.stubEnv('OTT_TEST_MYSQL_UNAVAILABLE', 'the mirror does not answer');
    expect(requireMysql()).toMatchObject({ kind: 'unmet', reason: 'the mirror does not answer' });
  });
});

describe('requireAll', () => {
  it('is met with all values in order', () => {
    const both: Requirement<readonly [string, string]> = requireAll(met, {
      kind: 'met',
      value: 'b',
    } as const);
    expect(both).toEqual({ kind: 'met', value: ['mysql://u:p@127.0.0.1:1/x', 'b'] });
  });

  it('is the first unmet requirement otherwise', () => {
    expect(requireAll(met, unmet)).toBe(unmet);
  });
});

describeWith(met, 'describeWith, met,', (value) => {
  it('hands the value to the tests', () => {
    expect(value()).toBe('mysql://u:p@127.0.0.1:1/x');
  });
});
