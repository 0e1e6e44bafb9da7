import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFilesWarehouse, runEtl, type EtlReport, type Warehouse } from '@ott-analytics/etl';
import { writeSynthetic, type SyntheticTruth } from '../../../tools/src/synthetic/write-synthetic.js';
import type { SyntheticKind } from '../../../tools/src/synthetic/synthetic-log.js';

const MEMBERS = fileURLToPath(new URL('../../../templates/project/contracts/members.yaml', import.meta.url));

/** A project in a temporary folder with logs of its own, loaded into files. */
export interface LoadedLogs {
  readonly report: EtlReport;
  readonly truths: ReadonlyMap<SyntheticKind, SyntheticTruth>;
  readonly warehouse: Warehouse;
  /** Lines of the rejects file without its header, cells split at commas up to the reason. */
  readonly rejects: readonly { readonly file: string; readonly line: number; readonly code: string }[];
  /** The name of the file of a kind. */
  fileOf(kind: SyntheticKind): string;
  close(): Promise<void>;
}

/** Generates logs of these sizes and loads them together. */
export async function loadSynthetic(
  sizes: Readonly<Partial<Record<SyntheticKind, number>>>,
  faultShare = 0.002,
): Promise<LoadedLogs> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-events-'));
  const data = join(folder, 'data');
  const contracts = join(folder, 'contracts');
  await mkdir(join(contracts, 'datasets'), { recursive: true });
  await mkdir(data);
  await copyFile(MEMBERS, join(contracts, 'members.yaml'));
  const truths = new Map<SyntheticKind, SyntheticTruth>();
  const names = new Map<SyntheticKind, string>();
  for (const [kind, rows] of Object.entries(sizes) as [SyntheticKind, number][]) {
    const files = await writeSynthetic({ kind, rows, seed: 11, folder: data, faultShare });
    await copyFile(files.contract, join(contracts, 'datasets', basename(files.contract)));
    truths.set(kind, JSON.parse(await readFile(files.truth, 'utf8')) as SyntheticTruth);
    names.set(kind, basename(files.log));
  }
  const warehouse = await openFilesWarehouse(join(folder, 'warehouse'));
  const config = {
    project: folder,
    name: 'Synthetic',
    source: data,
    contracts,
    rejects: join(folder, 'rejects'),
    warehouse: { kind: 'files', folder: join(folder, 'warehouse') },
    password: '',
    currency: { code: 'USD', unitsPerUsd: { units: 1n, scale: 0 } },
  } as const;
  const report = await runEtl({ config, warehouse, full: false, today: '2026-01-31' });
  const text = await readFile(report.rejects, 'utf8');
  const rejects = [...text.matchAll(/^(synthetic-[^,]+),(\d+),([a-z/-]+),/gm)].map(
    ([, file = '', line = '', code = '']) => ({ file, line: Number(line), code }),
  );
  return {
    report,
    truths,
    warehouse,
    rejects,
    fileOf: (kind) => names.get(kind) ?? '',
    close: async () => {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
