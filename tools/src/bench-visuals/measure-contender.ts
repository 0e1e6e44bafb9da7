import type { Browser, CDPSession, Page } from 'playwright-core';
import type { DataViewSpec } from '../gallery/page/data-view.js';
import { scriptValue } from '../gallery/script-text.js';
import type { PbivizResources } from '../package/read-pbiviz.js';
import { benchPage, type ContenderName } from './bench-page.js';
import type { BenchCase } from './bench-views.js';

/** Milliseconds of processor time on the main thread: script, style, layout and paint. */
export interface ContenderTimes {
  readonly first: number;
  /** Other figures for the same rows; the median of several updates. */
  readonly update: number;
  /** The packaged visual alone: another visual highlights a part of every row. */
  readonly highlight?: number;
  /** The packaged visual alone: the last third of the rows arrives. */
  readonly append?: number;
}

/** The visual wants data views as a host makes them. */
const IN_PAGE = { visual: '.map(ottPage.createDataView)', d3: '', echarts: '' } as const;
const UPDATES = [1, 2, 3, 4, 5, 6, 7];
const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Measures one way of drawing with one table in a page of its own. */
export async function measureContender(
  browser: Browser,
  contender: ContenderName,
  { resources, bench }: { readonly resources: PbivizResources; readonly bench: BenchCase },
): Promise<ContenderTimes> {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  try {
    await page.setContent(await benchPage(contender, { resources, chart: bench.chart }));
    const devTools = await page.context().newCDPSession(page);
    // Thread time: what other programs do on the machine at the same time does not count.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const time = (code: string): Promise<number> => mainThreadMs(page, devTools, code);
    const load = (variable: string, specs: readonly DataViewSpec[]): Promise<unknown> =>
      page.evaluate(`window.${variable} = ${scriptValue(specs)}${IN_PAGE[contender]}; undefined`);
    await load('views', [0, ...UPDATES].map(bench.view));
    const first = await time(`start(); draw(views[0])`);
    const updates: number[] = [];
    for (const seed of UPDATES) updates.push(await time(`draw(views[${seed}])`));
    const times = { first, update: middle(updates) };
    if (contender !== 'visual' || bench.visual !== 'content-quadrant') return times;
    const last = bench.view(UPDATES.length);
    await load('others', [halfHighlighted(last), firstRows(last, Math.ceil((bench.rows * 2) / 3)), last]);
    const highlight = await time('draw(others[0])');
    await time('draw(others[1])');
    return { ...times, highlight, append: await time('draw(others[2])') };
  } finally {
    await page.close();
  }
}

/** Processor time of the main thread until the frame after `code` has been painted, as Chromium accounts for it. */
async function mainThreadMs(page: Page, devTools: CDPSession, code: string): Promise<number> {
  const spent = async (): Promise<number> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await page.evaluate(SETTLED);
  const before = await spent();
  await page.evaluate(`${code}; ${SETTLED}`);
  return (await spent()) - before;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function halfHighlighted(view: DataViewSpec): DataViewSpec {
  const half = (value: unknown): number => Number(value) / 2;
  const measures = (view.measures ?? []).map((one) => ({ ...one, highlights: one.values.map(half) }));
  return { ...view, measures };
}

function firstRows(view: DataViewSpec, count: number): DataViewSpec {
  return {
    groupings: (view.groupings ?? []).map((one) => ({ ...one, values: one.values.slice(0, count) })),
    measures: (view.measures ?? []).map((one) => ({ ...one, values: one.values.slice(0, count) })),
  };
}
