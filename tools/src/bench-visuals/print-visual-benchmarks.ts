import type { VisualName } from '../package/packaged-visual.js';
import type { ContenderTimes } from './measure-contender.js';
import { markdownTable } from '../bench/markdown-table.js';

/** One table of data, drawn in three ways; undefined where a way does not show such a chart. */
export interface BenchResult {
  readonly visual: VisualName;
  readonly rows: number;
  readonly times: Readonly<Record<'visual' | 'd3' | 'echarts', ContenderTimes>>;
}

/** Everything the page of benchmarks says. */
export interface VisualBenchmarks {
  readonly day: string;
  readonly machine: string;
  readonly software: string;
  readonly results: readonly BenchResult[];
  /** Bytes of each packaged file. */
  readonly sizes: readonly { readonly visual: VisualName; readonly bytes: number }[];
}

const MOST_KILOBYTES = 100;
const MOST_UPDATE_MS = 50;
const MOST_ROWS = 30_000;

/** The page docs/benchmarks-visuals.md as Markdown. */
export function printVisualBenchmarks({ day, machine, software, results, sizes }: VisualBenchmarks): string {
  return `# Benchmarks of the visuals

Written by \`npm run bench:visuals\`; do not edit. Run it on your own machine: ratios are what counts, not milliseconds.

Each way of drawing gets the same rows in a page of its own, 960 by 540 pixels, in headless Chromium without a graphics
card. Times are milliseconds of processor time on the main thread as Chromium accounts for them: script, style, layout and paint, until
the frame is there. **First** is creation and first draw; **update** is other figures for the same rows, the median of
seven.

- **The packaged visual** does what it does in a report: labels that do not overlap, ranks, shares, thresholds, a
  sentence for each mark, hit tests, selection.
- **d3** is a plain chart as a tutorial draws it: one SVG element a row with attributes from functions and listeners,
  bound again with every update. No layout of labels, no keyboard.
- **ECharts** draws its scatter, bar or funnel chart with its defaults, without animation, on a canvas.

Measured on ${day}: ${machine}; ${software}.

${results.length === 0 ? '' : timesTable(results)}
## More of the quadrant

${quadrantTable(results)}
## Size of the packages

${sizesTable(sizes)}
## Aims, not assertions

${aims(results, sizes)}`;
}

function timesTable(results: readonly BenchResult[]): string {
  const rows = results.map(({ visual, rows: count, times: { visual: own, d3, echarts } }) => [
    visual,
    number(count),
    ms(own.first),
    ms(d3.first),
    ms(echarts.first),
    ms(own.update),
    ms(d3.update),
    ms(echarts.update),
    ratio(own.update, d3.update),
    ratio(own.update, echarts.update),
  ]);
  return table(
    ['visual', 'rows', 'first', 'd3', 'ECharts', 'update', 'd3', 'ECharts', 'of d3', 'of ECharts'],
    rows,
  );
}

function quadrantTable(results: readonly BenchResult[]): string {
  const rows = results.flatMap(({ rows: count, times: { visual } }) =>
    visual.highlight === undefined || visual.append === undefined
      ? []
      : [[number(count), ms(visual.highlight), ms(visual.append)]],
  );
  return `**Highlight**: another visual highlights half of every row. **Append**: the last third of the rows arrives, as after
fetchMoreData; all are drawn again.

${table(['rows', 'highlight', 'append'], rows)}`;
}

function sizesTable(sizes: VisualBenchmarks['sizes']): string {
  return table(
    ['visual', 'KB'],
    sizes.map(({ visual, bytes }) => [visual, (bytes / 1024).toFixed(0)]),
  );
}

function aims(results: readonly BenchResult[], sizes: VisualBenchmarks['sizes']): string {
  const largest = results.find(({ visual, rows }) => visual === 'content-quadrant' && rows === MOST_ROWS);
  const update = largest?.times.visual.update;
  const heavy = sizes.filter(({ bytes }) => bytes > MOST_KILOBYTES * 1024).map(({ visual }) => visual);
  const measured =
    update === undefined
      ? 'not measured'
      : `${ms(update)} ms, ${update < MOST_UPDATE_MS ? 'reached' : 'missed'}`;
  return `- An update of ${number(MOST_ROWS)} points on the main thread under ${MOST_UPDATE_MS} ms: ${measured}.
- Each package under ${MOST_KILOBYTES} KB: ${heavy.length === 0 ? 'reached' : `missed by ${heavy.join(', ')}`}.
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${markdownTable(head, rows).join('\n')}\n`;
}

function ms(time: number): string {
  return time < 100 ? time.toFixed(1) : time.toFixed(0);
}

function ratio(own: number, other: number): string {
  return `${(own / other).toFixed(2)} ×`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
