import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Parts of paths of the files that take longest: whole servers, whole projects, whole browsers. */
const LONGEST = [
  'warehouse.test',
  'engines.test',
  'perturbation',
  'generators/dataset',
  'scaffold',
  'accessibility',
  'baselines',
  'measures/every-measure',
  'measures/against-sql',
];

/** A long file that is begun last runs alone at the end, while the other cores wait. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((part) => moduleId.includes(part));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Tests run on the sources ("source" export condition), so they need no build. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    sequence: { sequencer: LongestFirst },
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/karma/**'],
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/seed-random.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/^@ott-analytics\//] } },
  },
});
