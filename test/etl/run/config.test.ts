import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '@ott-analytics/etl';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const GOOD = {
  name: 'My OTT',
  source: 'data',
  contracts: 'contracts',
  rejects: 'rejects',
  warehouse: { kind: 'files', folder: 'warehouse' },
  currency: { code: 'EUR', unitsPerUsd: '0.85' },
};

const read = async (content: string): ReturnType<typeof readConfig> => {
  await writeFile(join(folder, 'ott.config.json'), content);
  return readConfig(folder);
};

describe('the configuration', () => {
  it('is read with paths below the project and an exact rate', async () => {
    expect(await read(JSON.stringify(GOOD))).toMatchObject({
      project: folder,
      source: join(folder, 'data'),
      contracts: join(folder, 'contracts'),
      rejects: join(folder, 'rejects'),
      warehouse: { kind: 'files', folder: join(folder, 'warehouse') },
      currency: { code: 'EUR', unitsPerUsd: { units: 85n, scale: 2 } },
    });
  });

  it('takes a MySQL warehouse as it stands', async () => {
    const warehouse = { kind: 'mysql', host: 'localhost', port: 3306, database: 'ott', user: 'etl' };
    expect(await read(JSON.stringify({ ...GOOD, warehouse }))).toMatchObject({ warehouse });
  });

  it('is missed by its path', async () => {
    await expect(readConfig(folder)).rejects.toMatchObject({ code: 'etl/config' });
    await expect(readConfig(folder)).rejects.toThrow(join(folder, 'ott.config.json'));
  });

  it.each<[string, string, RegExp]>([
    ['broken JSON', '{ "name": ', /not valid JSON/],
    ['a missing key', JSON.stringify({ ...GOOD, source: undefined }), /source/],
    ['an unknown key', JSON.stringify({ ...GOOD, sources: 'x' }), /additional properties/],
    ['an unknown warehouse', JSON.stringify({ ...GOOD, warehouse: { kind: 'oracle' } }), /warehouse/],
    [
      'a currency that is no code',
      JSON.stringify({ ...GOOD, currency: { code: 'euro', unitsPerUsd: '1' } }),
      /currency\.code/,
    ],
    [
      'a rate that is no number',
      JSON.stringify({ ...GOOD, currency: { code: 'EUR', unitsPerUsd: '0,85' } }),
      /unitsPerUsd/,
    ],
    [
      'a rate of nothing',
      JSON.stringify({ ...GOOD, currency: { code: 'EUR', unitsPerUsd: '0.0' } }),
      /unitsPerUsd is '0.0'; expected a number above 0/,
    ],
  ])('with %s is refused with the reason', async (_, content, message) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'etl/config' });
    await expect(read(content)).rejects.toThrow(message);
  });
});
