import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROFILE_FLAGS } from '@ott-analytics/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type SmallProject } from '../run/small-project.js';

const MAIN = fileURLToPath(new URL('../../../etl/dist/cli/main.js', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let project: SmallProject;
beforeAll(async () => {
  project = await makeProject({ 'Acme/Subscribers.csv': 'Year,Subscribers\n2019,5.3\n2020,6.1\n' });
  const config = {
    name: 'Small',
    source: 'data',
    contracts: 'contracts',
    rejects: 'rejects',
    warehouse: { kind: 'files', folder: 'warehouse' },
    currency: { code: 'USD', unitsPerUsd: '1' },
  };
  await writeFile(join(project.folder, 'ott.config.json'), JSON.stringify(config));
});
afterAll(() => project.close());

/** Runs the built command line on the project's one file. */
function profile(...words: readonly string[]): Promise<Outcome> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build first (npx tsc -b), as npm test does`);
  const args = ['profile', join(project.folder, 'data/Acme/Subscribers.csv'), '--project', project.folder];
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args, ...words], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const ANSWERS = ['--basis', 'Reported', '--platform', 'hulu', '--unit', 'Subscribers=mm count', '--defaults'];

describe('ott-etl profile', { timeout: 120_000 }, () => {
  it('lists all its flags in the help', async () => {
    const { stdout } = await profile('--help');
    for (const flag of Object.keys(PROFILE_FLAGS)) expect(stdout).toContain(`--${flag} `);
  });

  it('shows how the file is written and each open question with its flag', async () => {
    const { code, stdout, stderr } = await profile();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain("Acme/Subscribers.csv: ascii, delimiter ',', header in line 1, 2 records");
    expect(stdout).toContain('--basis "Reported|Derived|Estimated"');
    expect(stdout).toContain('# open: basis:');
  });

  it('ends with 2 when it is to write and something is open, with 4 when an answer is refused', async () => {
    expect((await profile('--write')).code).toBe(2);
    const refused = await profile(...ANSWERS, '--set', 'everything', '--write');
    expect(refused.code).toBe(4);
    expect(refused.stdout).toContain('it must be one of total, country, part');
  });

  it('writes when nothing is open, and says what it wrote', async () => {
    const { code, stdout } = await profile(...ANSWERS, '--precedence=-5', '--write');
    expect(code).toBe(0);
    expect(stdout).toContain('2 records: 2 figures, 0 left out, 0 refused');
    expect(stdout).toContain('wrote contracts/datasets/acme-subscribers.yaml');
  });

  it('prints one object for programs', async () => {
    const { stdout } = await profile('--json', '--id', 'another');
    const found = JSON.parse(stdout) as { readonly proposal: { readonly id: string } };
    expect(found.proposal.id).toBe('another');
  });
});
