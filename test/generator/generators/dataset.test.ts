import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import helpers from 'yeoman-test';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PROFILE_FLAGS } from '@ott-analytics/etl';
import Dataset from '../../../generator/src/generators/dataset/index.js';
import { DATASET_FLAGS } from '../../../generator/src/generators/dataset/flags.js';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';

// Below the repository, so that the project finds the ETL among the workspaces as it would in its own node_modules.
const OUT = path.join(repositoryRoot(), 'test', '.out');
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(path.join(OUT, 'dataset-'));
const CSV = path.join('data', 'Acme', 'Subscribers.csv');
const CONTRACT = path.join(folder, 'contracts', 'datasets', 'acme-subscribers.yaml');
const MEMBERS = path.join(folder, 'contracts', 'members.yaml');
const CONFIG = {
  name: 'Acme',
  source: 'data',
  contracts: 'contracts',
  rejects: 'rejects',
  warehouse: { kind: 'files', folder: 'warehouse' },
  currency: { code: 'USD', unitsPerUsd: '1' },
};

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'data', 'Acme'), { recursive: true });
  const contracts = path.join(repositoryRoot(), 'templates', 'project', 'contracts');
  cpSync(contracts, path.join(folder, 'contracts'), { recursive: true });
  writeFileSync(path.join(folder, CSV), 'Year,Subscribers\n2019,5.3\n2020,6.1\n');
  writeFileSync(path.join(folder, 'ott.config.json'), JSON.stringify(CONFIG));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = {
  basis: 'Reported',
  unit: 'mm count',
  platform: 'add:Acme Play:SVOD',
  geography: 'WORLD',
  set: 'total',
  date: '06-30',
};

/** A run in some other folder: the project is found from the file. */
function propose(options: Readonly<Record<string, unknown>>, csv = CSV) {
  const given: Record<string, unknown> = { force: false, ...options };
  return helpers
    .create(Dataset, { namespace: 'ott-analytics:dataset', resolved: 'dataset' }, { skipInstall: true })
    .withArguments([path.join(folder, csv)])
    .withOptions(given);
}

// Every round is a process of the ETL.
describe('yo ott-analytics:dataset', { timeout: 120_000 }, () => {
  it('takes the flags that the ETL of the project takes', () => {
    expect(Object.keys(DATASET_FLAGS)).toEqual(Object.keys(PROFILE_FLAGS));
  });

  it('finds the project above the file and writes contract and member from flags without a question', async () => {
    await propose(GOOD);
    expect(readFileSync(CONTRACT, 'utf8')).toContain('platform: acme-play');
    expect(readFileSync(CONTRACT, 'utf8')).toContain('monthDay: 06-30, dateBasis: Stated');
    expect(readFileSync(MEMBERS, 'utf8')).toContain(
      '{ code: acme-play, name: Acme Play, businessModel: SVOD',
    );
  });

  it('without a terminal names what is open and the flag for it, and writes nothing', async () => {
    await expect(propose({ ...GOOD, basis: undefined })).rejects.toThrow(
      /Nothing was written[^]*How did the figures come about[^]*--basis "Reported\|Derived\|Estimated"/,
    );
    expect(existsSync(CONTRACT)).toBe(false);
  });

  it('refuses an answer with its rule', async () => {
    await expect(propose({ ...GOOD, platform: 'netfix' })).rejects.toThrow(/the nearest name is 'Netflix'/);
    expect(existsSync(CONTRACT)).toBe(false);
  });

  it('never overwrites a contract without --force', async () => {
    writeFileSync(
      CONTRACT,
      readFileSync(path.join(folder, 'contracts/datasets/hulu-revenue.yaml'), 'utf8')
        .replace('hulu-revenue', 'acme-subscribers')
        .replaceAll('Hulu', 'Acme'),
    );
    const before = readFileSync(CONTRACT, 'utf8');
    await expect(propose(GOOD)).rejects.toThrow(/never overwritten unasked/);
    expect(readFileSync(CONTRACT, 'utf8')).toBe(before);
    await propose({ ...GOOD, force: true });
    expect(readFileSync(CONTRACT, 'utf8')).toContain('platform: acme-play');
  });

  it('asks on a terminal what the file leaves open, and writes when told to', async () => {
    const asked: string[] = [];
    await propose({ interactive: true, basis: 'Reported' }).withAnswers(
      {
        'unit=Subscribers': 'mm count',
        date: '06-30',
        platform: 'hulu',
        geography: 'WORLD',
        set: 'total',
        write: true,
      },
      {
        callback: (answer: unknown, { question }) => {
          asked.push(question.name);
          return answer;
        },
      },
    );
    expect(asked).toEqual(['unit=Subscribers', 'date', 'platform', 'geography', 'set', 'write']);
    expect(readFileSync(CONTRACT, 'utf8')).toContain('unit: mm count');
  });

  it('leaves everything as it is when the proposal is declined', async () => {
    const members = readFileSync(MEMBERS, 'utf8');
    await propose({ ...GOOD, interactive: true }).withAnswers({ write: false });
    expect(existsSync(CONTRACT)).toBe(false);
    expect(readFileSync(MEMBERS, 'utf8')).toBe(members);
  });

  it('says where to go when there is no project or no such file', async () => {
    await expect(propose(GOOD, 'data/None.csv')).rejects.toThrow(/there is no file/);
    rmSync(path.join(folder, 'ott.config.json'));
    await expect(propose(GOOD)).rejects.toThrow(/no ott\.config\.json/);
  });
});
