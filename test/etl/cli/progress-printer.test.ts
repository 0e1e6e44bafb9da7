import { describe, expect, it } from 'vitest';
import { createProgressPrinter } from '../../../etl/src/cli/progress-printer.js';

/** What is written to a target of that kind while `total` files are staged, one every `stepMs`. */
function stage(
  target: { readonly isTTY: boolean; readonly columns: number },
  total: number,
  stepMs: number,
): string[] {
  const written: string[] = [];
  let now = 0;
  const report = createProgressPrinter({ ...target, write: (text) => void written.push(text) }, () => now);
  report({ stage: 'stage', done: 0, total, what: '' });
  for (let done = 1; done <= total; done += 1) {
    now += stepMs;
    report({ stage: 'stage', done, total, what: `Folder/File${done}.csv` });
  }
  return written;
}

describe('progress', () => {
  it('is one line a stage where there is no terminal', () => {
    expect(stage({ isTTY: false, columns: 80 }, 1000, 1)).toEqual(['Reading files: 1000 of 1000\n']);
  });

  it('is a bar on one line of a terminal that is erased at the end', () => {
    const written = stage({ isTTY: true, columns: 100 }, 4, 100);
    expect(written).toHaveLength(5);
    expect(written[2]).toBe('\r\u001b[2KReading files [############............] 2 of 4 Folder/File2.csv');
    expect(written.at(-1)).toBe('\r\u001b[2K');
    expect(written.join('')).not.toContain('\n');
  });

  it('redraws at most twenty times a second', () => {
    expect(stage({ isTTY: true, columns: 100 }, 1000, 1).length).toBeLessThanOrEqual(22);
  });

  it('never breaks a narrow line', () => {
    for (const text of stage({ isTTY: true, columns: 30 }, 3, 100))
      expect(text.replace('\r\u001b[2K', '').length).toBeLessThan(30);
  });
});
