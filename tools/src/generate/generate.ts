import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated-files.js';

/** `npm run generate`: writes every generated file below the current folder and names it. */
const root = process.cwd();
for (const { path, text } of await generatedFiles(root)) {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  process.stdout.write(`${path}\n`);
}
