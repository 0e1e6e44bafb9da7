import { describe, expect, it } from 'vitest';
import { testOptions, UsageError } from '../../../tools/src/test/test-options.js';

describe('testOptions', () => {
  it('runs every step and every file without arguments', () => {
    expect(testOptions([])).toEqual({ steps: ['lint', 'types', 'vitest', 'karma'], files: [] });
  });

  it('runs the chosen steps in their own order', () => {
    expect(testOptions(['--only', 'karma,lint', '--only', 'vitest']).steps).toEqual([
      'lint',
      'vitest',
      'karma',
    ]);
  });

  it('hands parts of paths on to vitest', () => {
    expect(testOptions(['--only', 'vitest', '--files', 'test/etl,test/tools'])).toEqual({
      steps: ['vitest'],
      files: ['test/etl', 'test/tools'],
    });
  });

  it.each([[['--only']], [['--only', 'mocha']], [['--fast', '1']], [['vitest']]])('refuses %j', (args) => {
    expect(() => testOptions(args)).toThrow(UsageError);
  });
});
