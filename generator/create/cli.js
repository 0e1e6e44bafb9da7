#!/usr/bin/env node
// `npm create ott-analytics [folder] -- [flags]` is `yo ott-analytics [folder] [flags]` without yo; it also works as root.
// With the words `dataset <file>.csv` it is `yo ott-analytics:dataset <file>.csv [flags]`.
import { fileURLToPath } from 'node:url';
import { createEnv } from 'yeoman-environment';

const environment = createEnv({ nodePackageManager: 'npm' });
const words = process.argv.slice(2);
const isDataset = words[0] === 'dataset' && /\.csv$/i.test(words[1] ?? '');
const name = isDataset ? 'dataset' : 'app';
environment.register(fileURLToPath(import.meta.resolve(`generator-ott-analytics/generators/${name}`)), {
  namespace: `ott-analytics:${name}`,
});
try {
  await environment.execute(`ott-analytics:${name}`, isDataset ? words.slice(1) : words);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error?.name === 'RefusedError' ? error.code : 1;
}
