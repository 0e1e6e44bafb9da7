import { titleName } from './draw-sessions.js';
import { PARAMETERS } from './generator-parameters.js';
import type { Random } from './random.js';
import type { SyntheticLog, SyntheticSize } from './synthetic-log.js';
import { DistinctTally } from './tally.js';
import { weightedName } from './weighted-choice.js';

/** Draws a catalogue: one line a title, each on one platform, with the names that synthetic sessions watch. */
export function drawTitles(random: Random, { tracksTruth }: SyntheticSize): SyntheticLog {
  const platform = weightedName(PARAMETERS.platformShares);
  const types = new DistinctTally(['platform', 'type'], 'titles');
  let rank = 0;
  let last: string[] = [];
  return {
    header: ['title', 'platform', 'type'],
    next: () => {
      rank += 1;
      const type = random.next() < PARAMETERS.movieShare ? 'movie' : 'series';
      last = [titleName(rank), platform(random), type];
      return [...last];
    },
    accept: () => {
      const [title = '', name = '', type = ''] = last;
      if (tracksTruth) types.add([name, type], title.toLowerCase());
    },
    truth: () => ({ types: types.rows() }),
  };
}
