import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../tools/src/generate/generated-files.js';
import { ownFiles, root, textOf } from './source-files.js';

const files = await generatedFiles(root);

describe('generated files', () => {
  it('are the dictionary, the mapping of the datasets, the schema and the schemas of contracts, at least', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'docs/data-dictionary.md',
        'docs/datasets.md',
        'templates/project/schema/mysql.sql',
        'templates/project/contracts/dataset.schema.json',
        'templates/project/contracts/members.schema.json',
      ]),
    );
  });

  it.each(files.map(({ path, text }) => [path, text] as const))(
    '%s is current (npm run generate writes it)',
    (path, text) => {
      expect(ownFiles).toContain(path);
      expect(textOf(path)).toBe(text);
    },
  );
});
