/** What one contender took for a question, in milliseconds, and the rows that it gave. */
export interface Answer {
  readonly firstMs: number;
  /** Median of the runs after the first. */
  readonly warmMs: number;
  /** Processor time of a warm run, in the middle of all of them: what the question costs on a machine that is busy. */
  readonly warmCpuMs: number;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** One contender over one fact, in a process of its own. */
export interface Answers {
  /** Reading the rows into the contender's own storage. */
  readonly loadMs: number;
  readonly peakMib: number;
  readonly answers: readonly Answer[];
}

/** Runs something once and then some more times; `rows` are those of the last run. */
export async function measureAnswer(
  runs: number,
  ask: () => Answer['rows'] | Promise<Answer['rows']>,
): Promise<Answer> {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let rows: Answer['rows'] = [];
  for (let run = 0; run <= runs; run++) {
    const begin = performance.now();
    const cpu = process.cpuUsage();
    rows = await ask();
    times.push(performance.now() - begin);
    const { user, system } = process.cpuUsage(cpu);
    cpuTimes.push((user + system) / 1000);
  }
  const [firstMs = 0, ...warm] = times;
  const [firstCpuMs = 0, ...warmCpu] = cpuTimes;
  return { firstMs, warmMs: median(warm, firstMs), warmCpuMs: median(warmCpu, firstCpuMs), rows };
}

function median(values: readonly number[], otherwise: number): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? otherwise;
}

/** Do two contenders agree: texts exactly, numbers to nine digits? */
export function agree(left: Answer['rows'], right: Answer['rows']): boolean {
  return (
    left.length === right.length &&
    left.every((row, index) => row.every((cell, column) => isSame(cell, right[index]?.[column] ?? null)))
  );
}

function isSame(left: string | number | null, right: string | number | null): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right;
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
