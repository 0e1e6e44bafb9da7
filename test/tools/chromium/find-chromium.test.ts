import { describe, expect, it } from 'vitest';
import { findChromium, type ChromiumSearch } from '../../../tools/src/chromium/find-chromium.js';

function machine(platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]): ChromiumSearch {
  return { env, platform, isExecutable: (file) => files.includes(file) };
}

describe('findChromium', () => {
  it('takes CHROME_BIN first', () => {
    const search = machine(
      'linux',
      { CHROME_BIN: '/my/chrome', PATH: '/usr/bin' },
      '/my/chrome',
      '/usr/bin/chromium',
    );
    expect(findChromium(search)).toBe('/my/chrome');
  });

  it('passes over a CHROME_BIN that names no program', () => {
    const search = machine('linux', { CHROME_BIN: '/gone', PATH: '/usr/bin' }, '/usr/bin/chromium');
    expect(findChromium(search)).toBe('/usr/bin/chromium');
  });

  it('prefers chromium to google-chrome wherever they stand on the PATH', () => {
    const search = machine('linux', { PATH: '/a:/b' }, '/a/google-chrome', '/b/chromium');
    expect(findChromium(search)).toBe('/b/chromium');
  });

  it('knows where macOS keeps applications', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine('darwin', { PATH: '/usr/bin' }, chrome))).toBe(chrome);
  });

  it('knows where Windows keeps programs', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { Path: 'C:\\Windows', PROGRAMFILES: 'C:\\Program Files' };
    expect(findChromium(machine('win32', env, chrome))).toBe(chrome);
  });

  it('finds nothing on a machine without a browser', () => {
    expect(findChromium(machine('linux', { PATH: '/usr/bin' }))).toBeUndefined();
  });
});
