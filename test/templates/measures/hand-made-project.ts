import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFilesWarehouse, runEtl, type Config, type EtlReport, type Warehouse } from '@ott-analytics/etl';

const FOLDER = join(import.meta.dirname, '../../fixtures/measures');

/** The hand-made project, loaded: it feeds the measures that the sample data does not feed. */
export interface HandMadeProject {
  readonly report: EtlReport;
  readonly warehouse: Warehouse;
  close(): Promise<void>;
}

/** Loads the hand-made project with the real ETL, so that what it feeds any project can feed. */
export async function loadHandMade(): Promise<HandMadeProject> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-hand-made-'));
  const data = join(folder, 'data');
  await cp(join(FOLDER, 'data'), data, { recursive: true });
  const target = join(folder, 'warehouse');
  const config: Config = {
    project: folder,
    name: 'Hand-made',
    source: data,
    contracts: join(FOLDER, 'contracts'),
    rejects: join(folder, 'rejects'),
    warehouse: { kind: 'files', folder: target },
    password: '',
    currency: { code: 'USD', unitsPerUsd: { units: 1n, scale: 0 } },
  };
  const warehouse = await openFilesWarehouse(target);
  const report = await runEtl({ config, warehouse, full: false, today: '2026-01-31' });
  return {
    report,
    warehouse,
    close: async () => {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
