#!/usr/bin/env node
// `npm create ott-analytics [folder] -- [flags]` is `yo ott-analytics [folder] [flags]` without yo; it also works as root.
import { fileURLToPath } from 'node:url';
import { createEnv } from 'yeoman-environment';

const environment = createEnv({ nodePackageManager: 'npm' });
environment.register(fileURLToPath(import.meta.resolve('generator-ott-analytics')), {
  namespace: 'ott-analytics:app',
});
try {
  await environment.execute('ott-analytics:app', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error?.name === 'RefusedError' ? error.code : 1;
}
