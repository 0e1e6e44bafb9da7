import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files.js';

const run = promisify(execFile);
const CRUISER = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** Who imports whom, against docs/architecture.md, and the rule that must say so. */
const VIOLATIONS: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['contract-imports-nothing', 'model/src/contract/a.ts', 'model/src/tmdl/b.ts'],
  ['tmdl-imports-contract', 'model/src/tmdl/a.ts', 'model/src/tmsl/b.ts'],
  ['tmsl-imports-tmdl', 'model/src/tmsl/a.ts', 'model/src/pbir/b.ts'],
  ['pbir-imports-contract', 'model/src/pbir/a.ts', 'model/src/tmdl/b.ts'],
  ['etl-imports-contract', 'etl/src/a.ts', 'model/src/tmdl/b.ts'],
  ['etl-imports-contract', 'etl/src/c.ts', 'templates/compiler/src/b.ts'],
  ['compiler-imports-model', 'templates/compiler/src/a.ts', 'etl/src/b.ts'],
  ['visuals-shared-imports-nothing', 'visuals/shared/src/a.ts', 'visuals/growth-funnel/src/b.ts'],
  [
    'platform-comparison-imports-shared',
    'visuals/platform-comparison/src/a.ts',
    'visuals/growth-funnel/src/b.ts',
  ],
  ['content-quadrant-imports-shared', 'visuals/content-quadrant/src/a.ts', 'model/src/contract/b.ts'],
  ['growth-funnel-imports-shared', 'visuals/growth-funnel/src/a.ts', 'visuals/content-quadrant/src/b.ts'],
  ['generator-copies-templates', 'generator/src/a.ts', 'templates/compiler/src/b.ts'],
  ['nothing-imports-tools-test-generator', 'etl/src/d.ts', 'tools/src/b.ts'],
];

/** Imports that the table allows. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['etl/src/ok.ts', 'model/src/contract/b.ts'],
  ['model/src/tmsl/ok.ts', 'model/src/tmdl/b.ts'],
  ['templates/compiler/src/ok.ts', 'model/src/pbir/b.ts'],
  ['visuals/growth-funnel/src/ok.ts', 'visuals/shared/src/b.ts'],
  ['tools/src/ok.ts', 'etl/src/b.ts'],
  ['test/ok.ts', 'generator/src/b.ts'],
];

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

let folder: string;
let found: readonly string[];

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const importOf = (from: string, to: string): string => {
  const up = '../'.repeat(from.split('/').length - 1);
  return `import { b } from '${up}${to}';\nexport const used = b;\n`;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-imports-'));
  await cp(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  const pairs = [...VIOLATIONS.map(([, from, to]) => [from, to] as const), ...ALLOWED];
  for (const [, to] of pairs) await write(to, 'export const b = 1;\n');
  for (const [from, to] of pairs) await write(from, importOf(from, to));
  await write('model/src/dax/a.ts', "import { b } from './b.js';\nexport const a = b;\n");
  await write('model/src/dax/b.ts', "import { a } from './a.js';\nexport const b = a;\n");
  await write(
    'model/src/dax/disk.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  );
  const folders = [...new Set(pairs.flat().map((file) => file.split('/')[0] ?? ''))];
  const { stdout } = await run(
    process.execPath,
    [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    { cwd: folder, maxBuffer: 32 * 1024 * 1024 },
  ).catch((error: unknown) => {
    // Violations make its exit code their number; the report is printed all the same.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string')
      return { stdout: error.stdout };
    throw error;
  });
  const { summary } = JSON.parse(stdout) as Cruise;
  found = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the import rules', () => {
  it.each(VIOLATIONS)('%s: refuse %s importing %s', (rule, from, to) => {
    expect(found).toContain(`${rule}: ${from} -> ${to}`);
  });

  it.each(ALLOWED)('allow %s importing %s', (from) => {
    expect(found.filter((violation) => violation.includes(from))).toEqual([]);
  });

  it('refuse a circle', () => {
    expect(found).toContain('no-cycle: model/src/dax/a.ts -> model/src/dax/b.ts');
  });

  it('keep the model free of Node', () => {
    expect(found.some((violation) => violation.startsWith('model-is-pure: model/src/dax/disk.ts'))).toBe(
      true,
    );
  });
});
