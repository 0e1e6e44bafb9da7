import path from 'node:path';
import { isExecutableFile } from '../machine/find-program.js';

/** What the search looks at; a parameter so that the order can be tested without a browser. */
export interface ChromiumSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isExecutable: (file: string) => boolean;
}

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const LINUX_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/**
 * Path of a Chromium or Chrome on this machine, or undefined when there is none.
 * Order: CHROME_BIN, then the PATH, then the places where installers put it. A CHROME_BIN that names no
 * executable is passed over, so that a stale variable does not hide an installed browser.
 */
export function findChromium(search: ChromiumSearch = thisMachine()): string | undefined {
  const named = search.env['CHROME_BIN'];
  const candidates = [
    ...(named === undefined || named === '' ? [] : [named]),
    ...placesOnPath(search),
    ...usualPlaces(search),
  ];
  return candidates.find((file) => search.isExecutable(file));
}

function thisMachine(): ChromiumSearch {
  return { env: process.env, platform: process.platform, isExecutable: isExecutableFile };
}

function placesOnPath({ env, platform }: ChromiumSearch): readonly string[] {
  const system = platform === 'win32' ? path.win32 : path.posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(system.delimiter)
    .filter((folder) => folder !== '');
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => system.join(folder, name + suffix)));
}

function usualPlaces({ env, platform }: ChromiumSearch): readonly string[] {
  if (platform === 'darwin') return MAC_PLACES;
  if (platform !== 'win32') return LINUX_PLACES;
  const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
  return roots.flatMap((root) => WINDOWS_PLACES.map((place) => path.win32.join(root, place)));
}
