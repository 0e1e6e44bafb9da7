import { openTarget, type WarehouseTarget } from './warehouse-target.js';
import { sampleRows } from './sample-rows.js';

/** A process to be killed: publishes one load after the other and prints the number of each when it begins. */
const [target, size] = JSON.parse(process.argv[2] ?? '') as readonly [WarehouseTarget, number];
const warehouse = await openTarget(target);
for (let label = 1; ; label += 1) {
  process.stdout.write(`${label}\n`);
  await warehouse.publish(sampleRows(label, size));
}
