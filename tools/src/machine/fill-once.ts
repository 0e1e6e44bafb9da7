import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes sure that `folder` exists with its full content: `fill` writes into a new folder beside it, which then gets
 * the name. A run that breaks off leaves nothing that looks complete, and two runs at the same time do not meet.
 * Whatever `fill` throws is thrown on, after its folder was removed.
 */
export async function fillOnce(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(path.join(parent, `.${path.basename(folder)}-`));
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another run that filled the same folder in the meantime has done the work.
    if (!existsSync(folder)) throw error;
  }
}
