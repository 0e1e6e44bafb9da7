/** What one run of a contender took. `peakMib` is the most memory that its process held. */
export interface MeasuredRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMib: number;
  readonly rows: number;
}

/** Prints what this process took since `begin` as one line of JSON; the last thing that a measured process does. */
export function printMeasured(begin: number, rows: number): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const run: MeasuredRun = {
    seconds: (performance.now() - begin) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMib: maxRSS / 1024,
    rows,
  };
  process.stdout.write(`${JSON.stringify(run)}\n`);
}
