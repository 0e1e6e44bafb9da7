import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFilesWarehouse, runEtl, type EtlReport } from '@ott-analytics/etl';
import type { Row } from '@ott-analytics/model/contract';

const MEMBERS = fileURLToPath(new URL('../../../templates/project/contracts/members.yaml', import.meta.url));

/** What came of loading small logs: the report, the rejects file, rows of a query, and what is left in the folder. */
export interface LoadedLog {
  readonly report: EtlReport;
  /** `line code` of every refused line, in the order of the rejects file. */
  readonly rejects: readonly string[];
  readonly rejectsText: string;
  readonly rows: readonly Row[];
  /** Names of files and folders beside the rejects file. */
  readonly leftovers: readonly string[];
}

/** The contract of a log of sessions of one platform; `more` are further lines of YAML. */
export const sessionsContract = (more = ''): string => `shape: events
kind: sessions
dataset: sessions
title: Sessions
match: ['**/log*.csv']
basis: Reported
platform: netflix
columns: { account: account, started: started, seconds: seconds }
${more}`;

/** Sessions and seconds of all months; enough to see which lines were counted. */
export const SESSIONS =
  "SELECT CAST(period_end AS CHAR(10)) AS month, users, sessions, minutes_watched AS minutes FROM fact_engagement f JOIN dim_geography g ON g.geography_key = f.geography_key WHERE g.geography_code = 'WORLD' ORDER BY 1";

/** Loads files (path to content) under contracts, and runs a query when the load was published. */
export async function loadLogs(
  contracts: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  query = SESSIONS,
): Promise<LoadedLog> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-log-'));
  try {
    const datasets = join(folder, 'contracts', 'datasets');
    await mkdir(datasets, { recursive: true });
    await copyFile(MEMBERS, join(folder, 'contracts', 'members.yaml'));
    for (const [index, text] of contracts.entries()) await writeFile(join(datasets, `${index}.yaml`), text);
    for (const [file, content] of Object.entries(files)) {
      const path = join(folder, 'data', file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    const warehouse = await openFilesWarehouse(join(folder, 'warehouse'));
    try {
      const rejects = join(folder, 'rejects');
      const config = {
        project: folder,
        name: 'Log',
        source: join(folder, 'data'),
        contracts: join(folder, 'contracts'),
        rejects,
        warehouse: { kind: 'files', folder: join(folder, 'warehouse') },
        password: '',
        currency: { code: 'USD', unitsPerUsd: { units: 1n, scale: 0 } },
      } as const;
      const report = await runEtl({ config, warehouse, full: true, today: '2026-01-31' });
      const rejectsText = await readFile(report.rejects, 'utf8');
      const found = [...rejectsText.matchAll(/^log[^,]*\.csv,(\d+),([a-z/-]+),/gm)];
      return {
        report,
        rejects: found.map(([, line = '', code = '']) => `${line} ${code}`),
        rejectsText,
        rows: report.failure === undefined ? await warehouse.query(query) : [],
        leftovers: (await readdir(rejects)).filter((name) => name !== 'rejects.csv'),
      };
    } finally {
      await warehouse.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
