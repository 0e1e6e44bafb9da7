import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OTT_DATASET_FILES, type OttDatasetFile } from './ott-dataset-manifest.js';
import { SAMPLE_DATA, csvFiles, readCells } from './read-sample-data.js';

const FOLDER = path.join(SAMPLE_DATA, 'OTT Dataset');
const TOP_PLATFORMS = 'USA Video Streaming Apps Overview/TopPlatforms.csv';
const bytesOf = (file: string): Buffer => readFileSync(path.join(FOLDER, file));
const count = (bytes: Uint8Array, byte: number): number => bytes.filter((each) => each === byte).length;

function encodingOf(bytes: Buffer): OttDatasetFile['encoding'] {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8 with BOM';
  return bytes.every((byte) => byte < 0x80) ? 'ascii' : 'windows-1252';
}

describe('the OTT Dataset folder of the sample', () => {
  it('has the 39 files and 9 folders of the users', () => {
    const files = csvFiles(FOLDER);
    expect(files).toHaveLength(39);
    expect(files).toEqual(OTT_DATASET_FILES.map((file) => file.path).sort());
    expect(new Set(files.filter((file) => file.includes('/')).map((file) => path.dirname(file))).size).toBe(
      9,
    );
  });

  it('has 275 records', () => {
    const records = csvFiles(FOLDER).map((file) => readCells(path.join(FOLDER, file)).length - 1);
    expect(records.reduce((sum, each) => sum + each, 0)).toBe(275);
  });

  it('has 36 ASCII files, one UTF-8 file with BOM and two Windows-1252 files', () => {
    const encodings = csvFiles(FOLDER).map((file) => encodingOf(bytesOf(file)));
    expect(encodings.filter((each) => each === 'ascii')).toHaveLength(36);
    expect(encodings.filter((each) => each === 'utf-8 with BOM')).toHaveLength(1);
    expect(encodings.filter((each) => each === 'windows-1252')).toHaveLength(2);
  });

  it('keeps the apostrophes 0x92 and the no-break spaces 0xA0 that break a UTF-8 reader', () => {
    const games = bytesOf('Twitch/MostViewedGamesOnTwitch.csv');
    const platforms = bytesOf(TOP_PLATFORMS);
    expect(count(games, 0x92)).toBe(1);
    expect(count(platforms, 0x92)).toBeGreaterThan(0);
    expect(count(platforms, 0xa0)).toBe(4);
    for (const bytes of [games, platforms]) {
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
    }
  });

  it('describes the same sixteen platforms as the original, in an overview each', () => {
    const [header, ...rows] = readCells(path.join(FOLDER, TOP_PLATFORMS));
    expect(header).toEqual(['Name', 'Overview']);
    expect(rows.map(([name]) => name)).toEqual([
      'YouTube',
      'Netflix',
      'Amazon Prime Video',
      'Disney+',
      'Apple TV+',
      'Hulu',
      'Peacock',
      'HBO Max',
      'BBC iPlayer',
      'ITV Hub',
      'Tencent Video',
      'iQiyi',
      'Youku',
      'Hotstar',
      'Twitch',
      'DouYu',
    ]);
    expect(rows.every((row) => row.length === 2 && (row[1] ?? '').length > 40)).toBe(true);
  });
});

describe.each(OTT_DATASET_FILES)('$path', (file) => {
  const bytes = bytesOf(file.path);

  it(`has ${file.records} records in ${file.encoding}`, () => {
    expect(readCells(path.join(FOLDER, file.path))).toHaveLength(file.records + 1);
    expect(encodingOf(bytes)).toBe(file.encoding);
  });

  it('ends every line, the last one too, with CR LF', () => {
    const text = bytes.toString('latin1');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(file.records + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the 38 files that hold no prose', () => {
  const untouched = OTT_DATASET_FILES.filter((file) => file.sha256 !== undefined);

  it('are all but one', () => expect(untouched).toHaveLength(38));

  it.each(untouched)('hold the bytes of the original: $path', (file) => {
    const digest = createHash('sha256').update(bytesOf(file.path)).digest('hex');
    expect(digest.slice(0, 16)).toBe(file.sha256);
  });
});
