import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findTable } from '@ott-analytics/model/contract';
import { describe, expect, it } from 'vitest';
import { SAMPLE_DATA, csvFiles, readRecords } from './read-sample-data.js';

const sources = readRecords('SOURCES.csv');
const noteOf = (file: string): string => sources.find((line) => line['file'] === file)?.['note'] ?? '';

describe('SOURCES.csv', () => {
  it('has exactly one line for every CSV file beside it', () => {
    const described = sources.map((line) => line['file']).sort();
    expect(described).toEqual(csvFiles(SAMPLE_DATA).filter((file) => file !== 'SOURCES.csv'));
  });

  it('leaves no cell empty', () => {
    expect(Object.keys(sources[0] ?? {})).toEqual([
      'file',
      'title',
      'publisher',
      'address',
      'date',
      'licence',
      'note',
    ]);
    for (const line of sources) expect(Object.values(line), line['file']).not.toContain('');
  });

  it("names no publisher for the users' own files, since their folder names none", () => {
    const own = sources.filter(
      (line) =>
        line['file']?.startsWith('OTT Dataset/') === true && !line['file'].endsWith('TopPlatforms.csv'),
    );
    expect(own).toHaveLength(38);
    expect(new Set(own.map((line) => line['publisher']))).toEqual(new Set(['Not stated in the folder']));
  });

  it('gives every sourced table a publisher and an address or the names of the copies used', () => {
    for (const line of sources.filter((each) => each['file']?.startsWith('Sourced Tables/') === true)) {
      expect(line['address'], line['file']).toMatch(/https?:\/\/|_titles\.csv/);
    }
  });

  it.each([
    ['OTT Dataset/Hulu/Profit.csv', /losses.*minus sign/i],
    ['OTT Dataset/Netflix/Profit.csv', /operating income/i],
    ['OTT Dataset/Netflix/ContentSpend.csv', /not the amortisation/i],
    ['OTT Dataset/Netflix/NumSubscribers.csv', /30 june/i],
    ['OTT Dataset/Netflix/NumSubscribersByRegion.csv', /31 december/i],
    ['OTT Dataset/Disney Plus/Revenue.csv', /fiscal quarters/i],
    ['OTT Dataset/Twitch/MostViewedGamesOnTwitch.csv', /hours/i],
    ['OTT Dataset/UK Video Streaming Apps Overview/NumSubscribers.csv', /in question/i],
    ['OTT Dataset/Youtube/Users.csv', /billion users/i],
    ['Sourced Tables/churn-by-service.csv', /two spans/i],
    ['Sourced Tables/retention.csv', /our reading.*assumed/i],
    ['Sourced Tables/genre-mapping.csv', /our judgement/i],
    ['Sourced Tables/uk-households.csv', /widened/i],
  ])('warns of the trap in %s', (file, warning) => {
    expect(noteOf(file)).toMatch(warning);
  });

  it('fits the columns of dim_source', () => {
    for (const { name, type } of findTable('dim_source').columns) {
      if (type.kind !== 'text') continue;
      const longest = Math.max(...sources.map((line) => (line[name] ?? '').length));
      expect(longest, name).toBeLessThanOrEqual(type.length);
    }
  });

  it('is UTF-8 with LF line ends', () => {
    const bytes = readFileSync(path.join(SAMPLE_DATA, 'SOURCES.csv'));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
    expect(bytes.includes(0x0d)).toBe(false);
  });
});
