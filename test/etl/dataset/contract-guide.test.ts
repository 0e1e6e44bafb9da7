import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../etl/src/dataset/read-contracts.js';
import { tableSchema } from '../../../etl/src/dataset/table-schema.js';
import { CONTRACTS } from '../../pipeline/sample-project.js';

const GUIDE = new URL('../../../docs/guides/dataset-contracts.md', import.meta.url);

let folder: string;
let guide: string;
beforeAll(async () => {
  guide = await readFile(GUIDE, 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'ott-guide-'));
  await mkdir(join(folder, 'datasets'));
  await cp(join(CONTRACTS, 'members.yaml'), join(folder, 'members.yaml'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every key, and every word that a key may have as its value, of a schema and of the schemas within it. */
function namesOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return (schema as readonly unknown[]).flatMap(namesOf);
  const { properties = {}, enum: allowed = [], const: only, ...rest } = schema as SchemaNode;
  const words = [...allowed, only].filter((word) => typeof word === 'string');
  const inner = [...Object.values(properties), ...Object.values(rest)];
  return [...Object.keys(properties), ...words, ...inner.flatMap(namesOf)];
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

describe('the guide to dataset contracts', () => {
  it('has only sound contracts as examples', async () => {
    const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
    expect(examples).toHaveLength(3);
    for (const [index, text] of examples.entries())
      await writeFile(join(folder, 'datasets', `${index}.yaml`), text);
    const { contracts, diagnostics } = await readContracts(folder);
    expect(diagnostics).toEqual([]);
    expect(contracts).toHaveLength(3);
  });

  it('names every key of the schema', () => {
    const missing = [...new Set(namesOf(tableSchema))].filter(
      (name) => !guide.includes(name.replace('|', '\\|')) && name !== '\t' && !name.includes(' '),
    );
    expect(missing).toEqual([]);
  });
});
