import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { EtlError, WarehouseError } from '@ott-analytics/etl';
import { EXIT, EXIT_MEANINGS, exitCodeOf } from '../../../etl/src/cli/exit-codes.js';

describe('exit codes', () => {
  it('are explained in the guide on scheduling, each once, in the words of the program', async () => {
    const guide = await readFile(new URL('../../../docs/guides/scheduling.md', import.meta.url), 'utf8');
    const rows = [...guide.matchAll(/^\| (\d) +\| (.+?) +\|/gm)].map(([, code, meaning]) => [
      Number(code),
      meaning?.replaceAll('`', ''),
    ]);
    const names = Object.keys(EXIT) as (keyof typeof EXIT)[];
    expect(rows).toEqual(names.map((name) => [EXIT[name], EXIT_MEANINGS[name].meaning]));
  });

  it('tell a load that another one holds up from trouble with the warehouse', () => {
    expect(exitCodeOf(new WarehouseError('warehouse/locked', 'locked'))).toBe(7);
    expect(exitCodeOf(new WarehouseError('warehouse/outdated', 'outdated'))).toBe(7);
    expect(exitCodeOf(new WarehouseError('warehouse/write-failed', 'the disk is full'))).toBe(5);
    expect(exitCodeOf(new EtlError('etl/rejects', 'the disk is full'))).toBe(5);
    expect(exitCodeOf(new EtlError('etl/source', 'missing'))).toBe(4);
    expect(exitCodeOf(new Error('a fault'))).toBeUndefined();
  });
});
