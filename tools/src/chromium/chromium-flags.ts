/**
 * Command line flags for a Chromium under test. No sandbox, because it refuses to run for root (containers, CI);
 * the pages are our own. No background networking of any kind, because tests work without a network and must not
 * wait for one. `--disable-dev-shm-usage` because containers give /dev/shm 64 MB.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];
