import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { describeWith, requireReference } from '../../support/requirements.js';
import { numberIn, readRecords, sumOf } from './read-sample-data.js';

const byType = readRecords('Sourced Tables/catalogue-by-type.csv');
const byGenre = readRecords('Sourced Tables/catalogue-by-genre.csv');
const mapping = readRecords('Sourced Tables/genre-mapping.csv');
const CATALOGUES: readonly (readonly [platform: string, file: string, titles: number])[] = [
  ['Netflix', 'netflix_titles.csv', 8807],
  ['Amazon Prime Video', 'amazon_prime_titles.csv', 9668],
  ['Disney+', 'disney_plus_titles.csv', 1450],
  ['Hulu', 'hulu_titles.csv', 3073],
];
const of = (platform: string) => (row: Readonly<Record<string, string>>) => row['Platform'] === platform;

describe('the catalogue tables', () => {
  it.each(CATALOGUES)('give %s (%s) %i titles', (platform, _file, titles) => {
    expect(sumOf(byType.filter(of(platform)), 'Titles')).toBe(titles);
  });

  it('use 14 harmonised genres, each of them mapped from some label', () => {
    const genres = new Set(byGenre.map((row) => row['Genre']));
    expect(genres.size).toBe(14);
    expect(new Set(mapping.map((row) => row['Genre']))).toEqual(genres);
  });

  it('count every title in at least one genre and none twice in one', () => {
    for (const total of byType) {
      const rows = byGenre.filter(
        (row) => row['Platform'] === total['Platform'] && row['Type'] === total['Type'],
      );
      expect(sumOf(rows, 'Titles')).toBeGreaterThanOrEqual(numberIn(total, 'Titles'));
      for (const row of rows) expect(numberIn(row, 'Titles')).toBeLessThanOrEqual(numberIn(total, 'Titles'));
    }
  });

  it('never have more recent titles than titles', () => {
    for (const row of byGenre) {
      expect(numberIn(row, 'Released in last three years')).toBeLessThanOrEqual(numberIn(row, 'Titles'));
    }
  });
});

describeWith(requireReference(), 'the catalogue tables, counted again from the catalogues', (reference) => {
  it.each(CATALOGUES)('agree for %s', (platform, file) => {
    const text = readFileSync(path.join(reference(), 'titles', file), 'utf8');
    const titles = parse<Record<string, string>>(text, { columns: true, bom: true });
    const labels = mapping.filter(of(platform));
    const counted = new Map<string, number>();
    const add = (key: string): void => void counted.set(key, (counted.get(key) ?? 0) + 1);
    for (const title of titles) {
      const listed = `, ${title['listed_in'] ?? ''},`;
      const found = labels.filter((label) => listed.includes(`, ${label['Listed genre'] ?? ''},`));
      const genres = new Set(found.map((label) => label['Genre'] ?? ''));
      if (genres.size > 1) genres.delete('Other');
      for (const genre of genres) {
        add(`${title['type'] ?? ''}|${genre}|all`);
        if (Number(title['release_year']) >= 2019) add(`${title['type'] ?? ''}|${genre}|recent`);
      }
    }
    for (const row of byGenre.filter(of(platform))) {
      const key = `${row['Type'] ?? ''}|${row['Genre'] ?? ''}`;
      expect(counted.get(`${key}|all`), key).toBe(numberIn(row, 'Titles'));
      expect(counted.get(`${key}|recent`) ?? 0, key).toBe(numberIn(row, 'Released in last three years'));
      counted.delete(`${key}|all`);
      counted.delete(`${key}|recent`);
    }
    expect([...counted.keys()]).toEqual([]);
  });
});
