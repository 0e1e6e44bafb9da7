import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The CSV files below `folder`, as sorted paths with forward slashes; SOURCES.csv lists sources and is no data. */
export async function findFiles(folder: string): Promise<readonly string[]> {
  const found = await walk(folder, '');
  return found.filter((file) => /\.csv$/i.test(file) && !/(^|\/)SOURCES\.csv$/.test(file)).sort();
}

async function walk(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !entry.name.startsWith('.')) found.push(...(await walk(folder, path)));
  }
  return found;
}
