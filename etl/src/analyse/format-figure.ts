/** A number with `decimals` decimals and thousands separators, as people read it. */
export function formatNumber(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** An amount in billions: `24.9 bn USD`. */
export function formatBillions(value: number, unit: string): string {
  return `${formatNumber(value / 1e9, 1)} bn ${unit}`;
}

/** A count in millions: `192.9 M`. */
export function formatMillions(value: number): string {
  return `${formatNumber(value / 1e6, 1)} M`;
}

/** A percentage from a value that already is one: `703.2 %`. */
export function formatPercent(value: number): string {
  return `${formatNumber(value, 1)} %`;
}
