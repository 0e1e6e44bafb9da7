import { isDeviceName } from './device-names.js';

const MAX_LENGTH = 64;

/** The rule that a project name breaks: it becomes the name of an npm package. */
export function findProjectNameFault(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return 'use lower-case letters, digits and single hyphens, and start with a letter';
  }
  if (name.length > MAX_LENGTH) return `use at most ${MAX_LENGTH} characters`;
  return isDeviceName(name) ? `"${name}" is the name of a device on Windows` : undefined;
}

/** A valid project name made of a folder's name; `ott-project` when nothing is left of it. */
export function toProjectName(folderName: string): string {
  const name = folderName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
  return findProjectNameFault(name) === undefined ? name : 'ott-project';
}
