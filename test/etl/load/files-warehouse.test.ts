import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { warehouseSuite } from './warehouse-suite.js';

describe('the warehouse in files', () => {
  warehouseSuite(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'ott-warehouse-'));
    return {
      target: { kind: 'files', folder: join(parent, "it's a folder") },
      remove: () => rm(parent, { recursive: true, force: true }),
    };
  });
});
