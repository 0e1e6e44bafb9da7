import { defineConfig } from 'vitest/config';

/** Tests run on the sources ("source" export condition), so they need no build. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/karma/**'],
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/seed-random.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/^@ott-analytics\//] } },
  },
});
