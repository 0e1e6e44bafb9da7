import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateQuery } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleModel, readDefinition, type SampleModel } from './sample-model.js';

const FOLDER = join(import.meta.dirname, '../../../templates/powerbi/OTT Analytics.SemanticModel/DAXQueries');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.dax'));

/** One file asks some hundred cells. */
const PATIENCE_MS = 120_000;

describe('the golden values as DAX queries', () => {
  let opened: SampleModel;
  const asked = new Set<string>();
  beforeAll(async () => {
    opened = await openSampleModel('all');
  });
  afterAll(() => opened.close());

  it.each(FILES)(
    '%s gives PASS in every row',
    (file) => {
      const results = evaluateQuery(opened.model, readFileSync(join(FOLDER, file), 'utf8'));
      expect(results.length).toBeGreaterThan(0);
      for (const { columns, rows } of results) {
        expect(columns).toEqual(['[TestName]', '[ExpectedValue]', '[ActualValue]', '[Passed]', '[Result]']);
        expect(rows.filter((row) => row[4] !== 'PASS')).toEqual([]);
        for (const [name] of rows) if (typeof name === 'string') asked.add(name.split(': ')[0] ?? '');
      }
    },
    PATIENCE_MS,
  );

  it('ask every measure of the model', () => {
    const names = readDefinition().model.tables.flatMap(({ measures }) => measures.map(({ name }) => name));
    expect([...asked].sort()).toEqual([...names].sort());
  });

  it('fail where the model gives something else', () => {
    const [file = ''] = FILES;
    const text = readFileSync(join(FOLDER, file), 'utf8').replace(
      /"ExpectedValue", \d[\d.]*/,
      '"ExpectedValue", 77',
    );
    const [result] = evaluateQuery(opened.model, text);
    expect(result?.rows.filter((row) => row[4] === 'FAIL')).toHaveLength(1);
  });

  it('stand in the order of their tabs', () => {
    const order = JSON.parse(readFileSync(join(FOLDER, '.pbi/daxQueries.json'), 'utf8')) as {
      readonly version: string;
      readonly tabOrder: readonly string[];
      readonly defaultTab: string;
    };
    expect(order.version).toBe('1.0.0');
    expect(order.tabOrder.map((tab) => `${tab}.dax`)).toEqual([...FILES].sort());
    expect(order.defaultTab).toBe(order.tabOrder[0]);
  });
});
