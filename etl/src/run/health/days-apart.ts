const DAY_MS = 86_400_000;

/** Days from one `yyyy-mm-dd` date to another; negative when `to` is earlier. */
export function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
