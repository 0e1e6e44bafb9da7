import { openFilesWarehouse, readConfig, runEtl } from '@ott-analytics/etl';
import { printMeasured } from './measured-run.js';

/** A process of its own: a full run of the ETL over a project, from the files to the published warehouse. */
const [project = ''] = process.argv.slice(2);
const begin = performance.now();
const config = await readConfig(project);
if (config.warehouse.kind !== 'files') throw new Error('the benchmark loads into files');
const warehouse = await openFilesWarehouse(config.warehouse.folder);
const report = await runEtl({ config, warehouse, full: true, today: '2026-01-31' });
await warehouse.close();
if (report.failure !== undefined) throw new Error(report.failure);
printMeasured(begin, report.records.loaded);
