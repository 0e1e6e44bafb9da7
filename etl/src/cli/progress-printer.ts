import type { Progress, ReportProgress } from '../run/progress.js';

/** Where progress is shown. */
export interface ProgressTarget {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): void;
}

const BAR_WIDTH = 24;
const REDRAW_MS = 50;

const TITLES: Readonly<Record<Progress['stage'], string>> = {
  stage: 'Reading files',
  publish: 'Writing the warehouse',
};

/**
 * Shows progress on a terminal as a bar on one line, redrawn at most every 50 ms and erased at the end; elsewhere as one
 * plain line at the end of each stage, so that logs stay short. `now` gives milliseconds.
 */
export function createProgressPrinter(target: ProgressTarget, now: () => number): ReportProgress {
  if (!target.isTTY) return (progress) => printLine(target, progress);
  let drawnAt = -Infinity;
  return (progress) => {
    const isEnd = progress.done === progress.total;
    if (!isEnd && progress.done > 0 && now() - drawnAt < REDRAW_MS) return;
    drawnAt = now();
    target.write(`\r\u001b[2K${isEnd ? '' : drawBar(progress, target.columns)}`);
  };
}

function printLine(target: ProgressTarget, { stage, done, total }: Progress): void {
  if (done === total) target.write(`${TITLES[stage]}: ${done} of ${total}\n`);
}

function drawBar({ stage, done, total, what }: Progress, columns: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH);
  const bar = `${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}`;
  const text = `${TITLES[stage]} [${bar}] ${done} of ${total} ${what}`;
  return text.slice(0, Math.max(columns - 1, 0));
}
