import type { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { chosenValue } from '../../../shared/src/settings/slices';

/** The chosen value, or the first one for a value that a newer version of the visual has saved. */
export function oneOf<Value extends string>(
  values: readonly [Value, ...Value[]],
  list: formattingSettings.ItemDropdown,
): Value {
  const chosen = chosenValue(list, values[0]);
  return values.find((value) => value === chosen) ?? values[0];
}
