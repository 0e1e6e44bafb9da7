import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type powerbi from 'powerbi-visuals-api';

/**
 * Gives a slice of the pane the value that a report has saved. One that the slice does not know, such
 * as a choice of a newer version or a text in the place of a number, leaves the default.
 */
export function loadSlice(
  slice: formattingSettings.Slice,
  objects: powerbi.DataViewObjects,
  card: string,
): void {
  const parts = partsOf(slice).map((part) => ({ part, usual: part.value }));
  slice.setPropertiesValues?.(objects, card);
  for (const { part, usual } of parts) if (!knows(part, usual)) part.value = usual;
}

type Part = formattingSettings.SimpleSlice<unknown>;

function partsOf(slice: formattingSettings.Slice): readonly Part[] {
  if (slice instanceof formattingSettings.FontControl) {
    const { fontFamily, fontSize, bold, italic, underline } = slice;
    return [fontFamily, fontSize, bold, italic, underline].filter((part) => part !== undefined);
  }
  return 'value' in slice ? [slice] : [];
}

function knows(part: Part, usual: unknown): boolean {
  const { value } = part;
  if (part instanceof formattingSettings.ItemDropdown) return value !== undefined;
  if (part instanceof formattingSettings.ColorPicker) return typeof part.value.value === 'string';
  return typeof value === typeof usual && (typeof value !== 'number' || Number.isFinite(value));
}
