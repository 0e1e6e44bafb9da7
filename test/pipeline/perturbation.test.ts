import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInsights, type Insight } from '@ott-analytics/etl';
import { load, loadSample, type LoadedSample } from './sample-project.js';

/** One figure of the folder with what replaces it; `cites` are the insights that rest on the line. */
interface Change {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly cites: readonly string[];
}

const NETFLIX_LINE = ['netflix-revenue-sum', 'netflix-revenue-mean-growth', 'netflix-linear-2025'];
const HULU_LINE = ['hulu-revenue-sum', 'hulu-revenue-mean-growth', 'hulu-linear-2025'];
const LIBRARY = ['largest-library', 'library-total', 'movie-heavy-platforms', 'balanced-platforms'];

const change = (
  place: string,
  [from, to]: readonly [string, string],
  cites: readonly string[] = [],
): Change => {
  const [file = '', line = ''] = place.split(':');
  return { file: `OTT Dataset/${file}`, line: Number(line), from, to, cites };
};

const CHANGES: readonly Change[] = [
  change('Netflix/Revenue.csv:2', ['2011,3.1', '2011,3.2'], ['netflix-revenue-growth', ...NETFLIX_LINE]),
  change('Netflix/Revenue.csv:6', ['2015,6.7', '2015,6.8'], NETFLIX_LINE),
  change('Netflix/Revenue.csv:11', ['2020,24.9', '2020,24.8'], ['netflix-revenue-growth', ...NETFLIX_LINE]),
  change('Hulu/Revenue.csv:2', ['2010,0.2', '2010,0.3'], HULU_LINE),
  // The line through the eleven years to 2025 turns on 2014: its weight there is 1/11 + (2014 - 2015)(2025 - 2015)/110 = 0.
  change('Hulu/Revenue.csv:6', ['2014,1.1', '2014,1.7'], ['hulu-revenue-sum', 'hulu-revenue-mean-growth']),
  change('Hulu/Revenue.csv:9', ['2017,2.4', '2017,2.5'], HULU_LINE),
  change(
    'Netflix/NumSubscribers.csv:11',
    ['2020,192.9', '2020,193'],
    ['netflix-subscribers-mid-2020', 'netflix-subscriber-share'],
  ),
  change('Netflix/NumSubscribers.csv:10', ['2019,151.5', '2019,150']),
  change(
    'Netflix/NumSubscribersByRegion.csv:4',
    ['73.9,66.7', '73.9,66.8'],
    ['netflix-subscribers-end-2020'],
  ),
  change('Hulu/NumSubscribers.csv:12', ['2021,43', '2021,44'], ['netflix-subscriber-share']),
  change('LibrarySize.csv:2', ['"3,600"', '"3,601"'], LIBRARY),
  change('LibrarySize.csv:3', ['"26,300"', '"26,301"'], LIBRARY),
  change('LibrarySize.csv:5', ['"1,300"', '"1,301"'], LIBRARY),
  change('LibrarySize.csv:7', ['910,345', '910,346'], LIBRARY),
  change('Netflix/RevenueByRegion.csv:4', ['11.45', '11.5']),
  change('Hulu/AdRevenue.csv:3', ['2017,1', '2017,1.1']),
  change('Twitch/MostViewedGamesOnTwitch.csv:2', ['43.8', '44']),
  change('MinuteSharing.csv:2', ['Netflix,34', 'Netflix,33']),
  change('USA Video Streaming Apps Overview/NumSubscribers.csv:2', ['Netflix,75', 'Netflix,76']),
  change('Disney Plus/Revenue.csv:8', ['1.44', '1.45']),
];

let sample: LoadedSample;
let before: ReadonlyMap<string, Insight>;
beforeAll(async () => {
  sample = await loadSample('folder');
  before = await readInsights();
});
afterAll(() => sample.close());

const readInsights = async (): Promise<ReadonlyMap<string, Insight>> =>
  new Map((await findInsights(sample.warehouse)).map((insight) => [insight.id, insight]));

const shown = (insight: Insight | undefined): string => JSON.stringify([insight?.value, insight?.text]);

/** Replaces a text that must stand on the named line of a file, byte for byte. */
async function replaceFigure({ file, line, from, to }: Change): Promise<() => Promise<void>> {
  const path = join(sample.project.data, file);
  const bytes = await readFile(path);
  const lines = bytes.toString('latin1').split('\r\n');
  const changed = lines.map((text, index) => (index === line - 1 ? text.replace(from, to) : text));
  if (changed[line - 1] === lines[line - 1]) throw new Error(`${file}:${line} does not hold '${from}'`);
  await writeFile(path, Buffer.from(changed.join('\r\n'), 'latin1'));
  return () => writeFile(path, bytes);
}

describe('changing one figure of the folder', () => {
  it.each(CHANGES)('$file:$line, $from to $to: changes what cites it, and comes back', async (figure) => {
    const cited = [...before.values()]
      .filter(({ sources }) => sources.some(({ file, line }) => file === figure.file && line === figure.line))
      .map(({ id }) => id);
    expect(cited.sort()).toEqual([...figure.cites].sort());

    const restore = await replaceFigure(figure);
    try {
      const report = await load(sample.project, sample.warehouse);
      expect(report.files).toMatchObject({ loaded: 1, unchanged: 38 });
      const after = await readInsights();
      expect([...after.keys()]).toEqual([...before.keys()]);
      const changed = [...after.values()].filter(
        (insight) => shown(insight) !== shown(before.get(insight.id)),
      );
      expect(changed.map(({ id }) => id).sort()).toEqual(cited);
    } finally {
      await restore();
    }
    await load(sample.project, sample.warehouse);
    expect(JSON.stringify([...(await readInsights()).values()])).toBe(JSON.stringify([...before.values()]));
  });

  it('has covered every insight that rests on figures', () => {
    const covered = new Set(CHANGES.flatMap(({ cites }) => cites));
    expect([...before.keys()].filter((id) => !covered.has(id))).toEqual(['library-platforms']);
  });
});
