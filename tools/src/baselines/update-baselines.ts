import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../machine/repository-root.js';

const TEST = 'test/visuals/baselines.test.ts';

/**
 * `npm run baselines`: draws the pictures of the packaged visuals and keeps those that differ from
 * their baselines. Look at them before they are committed.
 */
const root = repositoryRoot();
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', TEST],
  { cwd: root, env: { ...process.env, OTT_UPDATE_BASELINES: '1' }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
