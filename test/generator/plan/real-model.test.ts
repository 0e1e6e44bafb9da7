import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  compileTemplate,
  readProject,
  checkLoadedProject,
  type Project,
} from '@ott-analytics/template-compiler';
import { starSchema } from '@ott-analytics/model/contract';
import { parseTmdl, printTmdl, type TmdlFile } from '@ott-analytics/model/tmdl';
import { compareTmsl, printTmsl, type JsonValue } from '@ott-analytics/model/tmsl';
import { afterAll, describe, expect, it } from 'vitest';
import { connectModel } from '../../../generator/src/plan/connect-model.js';
import { setCurrency } from '../../../generator/src/plan/set-currency.js';
import type { TemplateFile } from '../../../generator/src/plan/template-file.js';
import type { WarehouseAnswer } from '../../../generator/src/answers/answers.js';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';
import { importWithTom } from '../../../tools/src/microsoft/import-with-tom.js';
import { describeWith, requireTom } from '../../support/requirements.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ott-real-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const templates = path.join(repositoryRoot(), 'templates');
const powerbi = path.join(templates, 'powerbi');
const DEFINITION = '.SemanticModel/definition/';
const mysql: WarehouseAnswer = { kind: 'mysql', host: 'db', port: 3306, database: 'shop', user: 'u' };

const files: readonly TemplateFile[] = readdirSync(powerbi, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({
    path: path.relative(powerbi, file).split(path.sep).join('/'),
    bytes: readFileSync(file),
  }));
const variant = [
  {
    path: 'powerbi-mysql/expressions.tmdl',
    bytes: readFileSync(path.join(templates, 'project', 'powerbi-mysql', 'expressions.tmdl')),
  },
];

/** The real project with its files replaced, as if it had been read from a scaffolded folder. */
function projectOf(changed: readonly TemplateFile[]): Project {
  const project = readProject(powerbi);
  const bytesOf = (file: string): Uint8Array =>
    changed.find((candidate) => candidate.path === file)?.bytes ?? new Uint8Array();
  return {
    ...project,
    reportFiles: project.reportFiles.map(({ path: file }) => ({
      path: file,
      bytes: bytesOf(`${project.reportFolder}/${file}`),
    })),
    modelFiles: project.modelFiles.map(({ path: file }) => ({
      path: file,
      text: new TextDecoder().decode(bytesOf(`${project.modelFolder}/definition/${file}`)),
    })),
  };
}

interface Schema {
  readonly model: {
    readonly expressions: readonly {
      readonly name: string;
      readonly expression: string | readonly string[];
    }[];
    readonly tables: readonly {
      readonly name: string;
      readonly measures?: readonly { readonly name: string; readonly formatString?: string }[];
    }[];
  };
}

/** DataModelSchema of the native template: UTF-16LE, no BOM. */
function schemaOf(project: Project): Schema {
  const { parts } = compileTemplate(project, { isNative: true });
  const part = parts.find(({ name }) => name === 'DataModelSchema');
  return JSON.parse(new TextDecoder('utf-16le').decode(part?.bytes)) as Schema;
}

describe('the real Power BI project, connected to MySQL', () => {
  const connected = projectOf(connectModel(mysql, { files, variant, warehouseFolder: '/w' }));

  it('has no errors', async () => {
    expect((await checkLoadedProject(connected)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reads the database of the answers through the function that all tables call', () => {
    const { expressions } = schemaOf(connected).model;
    expect(expressions.map(({ name }) => name)).toEqual(['MySqlServer', 'MySqlDatabase', 'WarehouseTable']);
    const [server, database, table] = expressions.map(({ expression }) => [expression].flat().join('\n'));
    expect(server).toMatch(/^"db" meta \[IsParameterQuery=true/);
    expect(database).toMatch(/^"shop" meta \[/);
    expect(table).toContain('MySQL.Database(');
  });

  it('changes no table', () => {
    const tables = (list: readonly TemplateFile[]): readonly TemplateFile[] =>
      list.filter(({ path: file }) => file.includes('/definition/tables/'));
    expect(tables(connectModel(mysql, { files, variant, warehouseFolder: '/w' }))).toEqual(tables(files));
  });
});

/** The TMDL files of a model, by their paths in its definition. */
const definitionOf = (changed: readonly TemplateFile[]): readonly TmdlFile[] =>
  changed
    .filter(({ path: file }) => file.includes(DEFINITION))
    .map(({ path: file, bytes }) => ({
      path: file.slice(file.indexOf(DEFINITION) + DEFINITION.length),
      text: new TextDecoder().decode(bytes),
    }));

describe('the real Power BI project with incremental refresh', () => {
  const scaffolded = connectModel(
    { ...mysql, incrementalRefresh: true },
    { files, variant, warehouseFolder: '/w' },
  );
  const definition = definitionOf(scaffolded);
  const parsed = parseTmdl(definition);

  it('has no errors, and its text is canonical', async () => {
    expect(
      (await checkLoadedProject(projectOf(scaffolded))).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    const printed = new Map(printTmdl(parsed.database).map((file) => [file.path, file.text]));
    for (const { path: file, text } of definition) expect(printed.get(file), file).toBe(text);
  });

  it('gives every fact a policy whose source is that of its partition, filtered by the period', () => {
    const { tables, expressions } = parsed.database.model;
    const facts = tables.filter(({ name }) =>
      starSchema.some(({ kind, modelName }) => kind === 'fact' && modelName === name),
    );
    expect(facts).toHaveLength(8);
    for (const { refreshPolicy, partitions } of facts) {
      const [source] = partitions.map((partition) => partition.source);
      expect(refreshPolicy).toMatchObject({ policyType: 'basic', incrementalGranularity: 'quarter' });
      expect(source).toMatchObject({ kind: 'm', expression: refreshPolicy?.sourceExpression });
      expect(refreshPolicy?.sourceExpression).toContain('[period_end] >= Date.From(RangeStart)');
    }
    expect(tables.filter(({ refreshPolicy }) => refreshPolicy !== undefined)).toHaveLength(8);
    expect(expressions.map(({ name }) => name)).toEqual([
      'RangeStart',
      'RangeEnd',
      'MySqlServer',
      'MySqlDatabase',
      'WarehouseTable',
    ]);
  });

  it('keeps the policies in the template', () => {
    const { tables } = schemaOf(projectOf(scaffolded)).model;
    expect(tables.filter((table) => 'refreshPolicy' in table)).toHaveLength(8);
  });
});

describeWith(requireTom(), "Microsoft's object model", () => {
  it('imports the model with incremental refresh and exports what the template holds', async () => {
    const scaffolded = connectModel(
      { ...mysql, incrementalRefresh: true },
      { files, variant, warehouseFolder: '/w' },
    );
    const incremental = path.join(folder, 'incremental');
    for (const file of scaffolded.filter(({ path: name }) => name.includes('.SemanticModel/definition/'))) {
      const target = path.join(incremental, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.bytes);
    }
    const imported = await importWithTom(path.join(incremental, 'OTT Analytics.SemanticModel', 'definition'));
    if (imported.kind !== 'imported') throw new Error(JSON.stringify(imported));
    const name = '0c5a7e10-0000-4000-8000-0000000000ff';
    const printed = printTmsl(parseTmdl(definitionOf(scaffolded)).database, { name });
    const bim = { ...(imported.bim as Readonly<Record<string, JsonValue>>), name };
    expect(compareTmsl(bim, printed)).toEqual([]);
  }, 180_000);

  it('imports the model that reads MySQL, in euros', async () => {
    const scaffolded = setCurrency(connectModel(mysql, { files, variant, warehouseFolder: '/w' }), 'EUR');
    const inModel = scaffolded.filter(({ path: file }) => file.includes('.SemanticModel/definition/'));
    for (const file of inModel) {
      const target = path.join(folder, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.bytes);
    }
    const imported = await importWithTom(path.join(folder, 'OTT Analytics.SemanticModel', 'definition'));
    expect(imported).toMatchObject({ kind: 'imported' });
    expect(JSON.stringify(imported)).toContain('MySQL.Database(');
    expect(JSON.stringify(imported)).toContain('\\\\€#,0,,,.0');
  }, 180_000);
});

describe('the real Power BI project in euros', () => {
  const euro = setCurrency(files, 'EUR');
  const readable = euro
    .filter(({ path: file }) => /\.tmdl$|\.Report\/definition\/.*\.json$/.test(file))
    .filter(({ path: file }) => !/\/(Load Batch\.tmdl|cultures\/de-DE\.tmdl)$/.test(file))
    .map(({ path: file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) }));

  it('has no errors', async () => {
    expect(
      (await checkLoadedProject(projectOf(euro))).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('says USD nowhere and writes no dollar sign before a number', () => {
    expect(readable.filter(({ text }) => /\bUSD\b/.test(text)).map(({ file }) => file)).toEqual([]);
    expect(readable.filter(({ text }) => /\$[#0]/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('formats money with the euro sign', () => {
    const measures = schemaOf(projectOf(euro)).model.tables.flatMap((table) => table.measures ?? []);
    const revenue = measures.find(({ name }) => name === 'Total Revenue');
    expect(revenue?.formatString).toBe('\\€#,0,,,.0" B"');
  });
});
