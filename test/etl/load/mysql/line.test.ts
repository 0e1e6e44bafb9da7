import { describe, expect, it } from 'vitest';
import { findTable } from '@ott-analytics/model/contract';
import { printLine, rowChecksum } from '../../../../etl/src/load/mysql/line.js';

const tier = findTable('dim_tier');

describe('a line for LOAD DATA', () => {
  it('escapes what LOAD DATA would take for its own', () => {
    const row = { tier_key: 1, tier_code: 'a\tb\nc\\d\0e\rf', tier: '🎬' };
    expect(printLine(row, tier)).toBe('1\ta\\tb\\nc\\\\d\\0e\rf\t🎬\n');
  });

  it('writes NULL as \\N, the text \\N with its backslash doubled, and empty text as nothing', () => {
    const platform = findTable('dim_platform');
    const row = {
      platform_key: 1,
      platform_code: '\\N',
      platform: '',
      business_model: 'SVOD',
      parent_company: null,
      launch_year: null,
      in_market_universe: true,
      max_staleness_days: 400,
      colour_slot: 0,
      overview: 'NULL',
    };
    expect(printLine(row, platform)).toBe('1\t\\\\N\t\tSVOD\t\\N\t\\N\t1\t400\t0\tNULL\n');
  });

  it('has a checksum that tells NULL, empty text and shifted fields apart', () => {
    const sums = [
      { tier_key: 1, tier_code: 'a', tier: '' },
      { tier_key: 1, tier_code: 'a', tier: null },
      { tier_key: 1, tier_code: '', tier: 'a' },
      { tier_key: 1, tier_code: 'a=', tier: '' },
    ].map((row) => rowChecksum(row, tier));
    expect(new Set(sums).size).toBe(sums.length);
  });

  it('has the CRC-32 of its fields as checksum', () => {
    // CRC-32 of "=1=a=b", computed with zlib.crc32 of Python 3.
    expect(rowChecksum({ tier_key: 1, tier_code: 'a', tier: 'b' }, tier)).toBe(392686919);
  });
});
