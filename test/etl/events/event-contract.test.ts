import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContracts, type ContractSet } from '@ott-analytics/etl';
import { printContract } from '../../../tools/src/synthetic/print-contract.js';
import { sessionsContract } from './log-project.js';

const MEMBERS = fileURLToPath(new URL('../../../templates/project/contracts/members.yaml', import.meta.url));

async function read(...contracts: readonly string[]): Promise<ContractSet> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-contract-'));
  try {
    await mkdir(join(folder, 'datasets'));
    await copyFile(MEMBERS, join(folder, 'members.yaml'));
    for (const [index, text] of contracts.entries())
      await writeFile(join(folder, 'datasets', `${index}.yaml`), text);
    return await readContracts(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const messages = async (...contracts: readonly string[]): Promise<readonly string[]> =>
  (await read(...contracts)).diagnostics.map(
    ({ at, message, hint }) => `${at?.line ?? ''}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );

describe('a contract of the shape events', () => {
  it.each(['sessions', 'subscription_events', 'titles'] as const)(
    'is sound for synthetic %s',
    async (kind) => {
      const { events, contracts, diagnostics } = await read(printContract(kind));
      expect(diagnostics).toEqual([]);
      expect(contracts).toEqual([]);
      expect(events.map(({ contract }) => [contract.kind, contract.basis])).toEqual([[kind, 'Synthetic']]);
    },
  );

  it('names line and nearest key of a slip', async () => {
    expect(await messages(sessionsContract('topTitle: 5'))).toEqual([
      "9: the contract has an unknown key 'topTitle' (did you mean 'topTitles'?)",
    ]);
    expect(await messages(sessionsContract().replace('started: started', 'startd: started'))).toContainEqual(
      "8: 'columns' has an unknown key 'startd' (did you mean 'started'?)",
    );
  });

  it('needs the columns of its kind and a known kind', async () => {
    expect(await messages(sessionsContract().replace(', seconds: seconds', ''))).toEqual([
      "8: 'columns' must have required property 'seconds'",
    ]);
    const [slip = ''] = await messages(sessionsContract().replace('kind: sessions', 'kind: plays'));
    expect(slip).toMatch(/^2: 'kind' .*subscription_events, sessions, titles/);
  });

  it('knows the codes of platforms and tiers', async () => {
    expect(await messages(sessionsContract().replace('netflix', 'netflx'))).toEqual([
      ": there is no platform with the code 'netflx' (did you mean 'netflix'?)",
    ]);
    const tiers = printContract('subscription_events').replace('premium:', 'premum:');
    expect(await messages(tiers)).toEqual([
      ": there is no tier with the code 'premum' (did you mean 'premium'?)",
    ]);
  });

  it('gives the platform once, and lists the names of devices', async () => {
    const twice = sessionsContract().replace('account: account', 'account: account, platform: platform');
    expect((await messages(twice))[0]).toContain('the platform must be given once');
    const devices = sessionsContract().replace('account: account', 'account: account, device: device');
    expect((await messages(devices))[0]).toContain("'columns.device' and 'devices' need each other");
    expect((await messages(sessionsContract('through: 2024-02-30')))[0]).toContain('which is no day');
  });

  it('has a dataset id of its own', async () => {
    expect((await messages(sessionsContract(), sessionsContract()))[0]).toContain(
      "dataset id 'sessions' is taken by",
    );
  });
});
