import { describe, expect, it } from 'vitest';
import { readSemanticModel } from './read-semantic-model.js';

const { model } = readSemanticModel().database;
const cultureOf = (name: string) => model.cultures.find((culture) => culture.name === name);

interface Entity {
  readonly Definition: {
    readonly Binding: { readonly ConceptualEntity: string; readonly ConceptualProperty: string };
  };
  readonly Terms: readonly Readonly<Record<string, object>>[];
}

describe('the German names', () => {
  const tables = cultureOf('de-DE')?.translations?.tables ?? [];
  const captions = new Map(
    tables.flatMap((table): [string, string | undefined][] => [
      [table.name, table.caption],
      ...[...table.columns, ...table.measures, ...table.hierarchies].map(
        ({ name, caption }): [string, string | undefined] => [`${table.name}[${name}]`, caption],
      ),
    ]),
  );

  it('are there for every table, column, hierarchy and measure that is shown', () => {
    const shown = model.tables.flatMap((table) => [
      table.name,
      ...[...table.columns, ...table.measures, ...table.hierarchies]
        .filter(({ isHidden }) => isHidden !== true)
        .map(({ name }) => `${table.name}[${name}]`),
    ]);
    expect(shown.filter((name) => (captions.get(name) ?? '') === '')).toEqual([]);
    expect(captions.size).toBe(shown.length);
  });

  it('differ from each other within a table', () => {
    for (const table of tables) {
      const names = [...table.columns, ...table.measures].map(({ caption }) => caption?.toLowerCase());
      expect(new Set(names).size, table.name).toBe(names.length);
    }
  });

  it('keep the folders of measures together', () => {
    const folders = new Map<string, Set<string | undefined>>();
    for (const table of model.tables)
      for (const { name, displayFolder = '', isHidden } of table.measures) {
        if (isHidden === true) continue;
        const translated = tables
          .find((one) => one.name === table.name)
          ?.measures.find((one) => one.name === name)?.displayFolder;
        folders.set(displayFolder, (folders.get(displayFolder) ?? new Set()).add(translated));
      }
    expect(folders.size).toBe(10);
    for (const [folder, translated] of folders) {
      expect(translated.size, folder).toBe(1);
      expect([...translated][0]?.slice(0, 3)).toBe(folder.slice(0, 3));
    }
  });
});

describe('the synonyms for Copilot', () => {
  const metadata = cultureOf('en-US')?.linguisticMetadata;
  const { Language, Entities } = JSON.parse(metadata?.content ?? '{}') as {
    readonly Language: string;
    readonly Entities: Readonly<Record<string, Entity>>;
  };

  it('are JSON of the culture', () => {
    expect(metadata?.contentType).toBe('json');
    expect(Language).toBe('en-US');
    expect(Object.keys(Entities).length).toBeGreaterThanOrEqual(40);
  });

  it('belong to columns and measures that are shown', () => {
    const shown = new Set(
      model.tables.flatMap((table) =>
        [...table.columns, ...table.measures]
          .filter(({ isHidden }) => isHidden !== true)
          .map(({ name }) => `${table.name}[${name}]`),
      ),
    );
    const bound = Object.values(Entities).map(
      ({ Definition: { Binding } }) => `${Binding.ConceptualEntity}[${Binding.ConceptualProperty}]`,
    );
    expect(bound.filter((name) => !shown.has(name))).toEqual([]);
    expect(new Set(bound).size).toBe(bound.length);
  });

  it('are words of one object only', () => {
    const words = Object.values(Entities).flatMap(({ Terms }) => Terms.flatMap((term) => Object.keys(term)));
    const lower = words.map((word) => word.toLowerCase());
    expect(lower.filter((word, index) => lower.indexOf(word) !== index)).toEqual([]);
  });
});
