import path from 'node:path';
import { isDeviceName } from './device-names.js';

/**
 * The rule that the folder argument breaks: it must lie in `cwd`, and each part of it must be a folder name on every
 * system, because projects travel between them.
 */
export function findDestinationFault(folder: string, cwd: string): string | undefined {
  const relative = path.relative(cwd, path.resolve(cwd, folder));
  if (path.isAbsolute(relative) || relative.split(path.sep)[0] === '..') {
    return 'the folder must lie in the current one; change to the folder that is to hold it first';
  }
  const parts = relative.split(path.sep).filter((part) => part !== '');
  const device = parts.find(isDeviceName);
  if (device !== undefined) return `"${device}" is the name of a device on Windows`;
  return parts.some((part) => /[<>:"|?*\\/]|[. ]$/.test(part) || hasControlCharacter(part))
    ? 'a folder name has none of < > : " | ? * \\, and does not end in a dot or blank'
    : undefined;
}

function hasControlCharacter(text: string): boolean {
  return Array.from(text).some((character) => (character.codePointAt(0) ?? 0) < 0x20);
}
