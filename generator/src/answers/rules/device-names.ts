const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Names that Windows keeps for devices: no file or folder can be called so, whatever its extension. */
const DEVICE_NAMES: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul'],
  ...NUMBERS.flatMap((number) => [`com${number}`, `lpt${number}`]),
]);

/** Whether the name, without its extension, is a device of Windows. */
export function isDeviceName(name: string): boolean {
  return DEVICE_NAMES.has((name.split('.')[0] ?? '').trim().toLowerCase());
}
