/** Milliseconds on the main thread, one of each kind of update. */
export interface BenchTimes {
  readonly first: number;
  /** Other figures for the same items. */
  readonly update: number;
  /** The same figures again, as a host sends after a change of selection elsewhere. */
  readonly same: number;
  /** The same data in another frame. */
  readonly resize: number;
}

type Update = (options: object) => void;

const ROUNDS = 9;
const UPDATE_OF_DATA = 2;
const UPDATE_OF_SIZE = 4;

/** Times a visual's updates in the page; medians of several rounds, style and layout not included. */
export function benchVisual(update: Update, views: readonly object[]): BenchTimes {
  const [firstView, ...others] = views;
  const time = (dataView: object | undefined, type: number, width = 960): number => {
    const start = performance.now();
    update({ dataViews: [dataView], viewport: { width, height: 540 }, type });
    return performance.now() - start;
  };
  const first = time(firstView, UPDATE_OF_DATA);
  const updates = others.map((view) => time(view, UPDATE_OF_DATA));
  const last = others.at(-1);
  const repeat = (run: (round: number) => number): number =>
    middle(Array.from({ length: ROUNDS }, (_, round) => run(round)));
  return {
    first,
    update: middle(updates),
    same: repeat(() => time(last, UPDATE_OF_DATA)),
    resize: repeat((round) => time(last, UPDATE_OF_SIZE, 700 + round * 20)),
  };
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
