import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import powerbi from 'powerbi-visuals-api';

/** A property of the formatting pane: its name in capabilities and the key of its label. */
export interface SliceName {
  readonly name: string;
  readonly displayNameKey: string;
}

/** One entry of a drop-down list. */
export interface Choice {
  readonly value: string;
  readonly displayNameKey: string;
}

/** Stands for each row: `DataViewWildcardMatchingOption.InstancesAndTotals` is 0. */
export const EACH_ROW: powerbi.data.Selector = { data: [{ dataViewWildcard: { matchingOption: 0 } }] };

/** The fields of a slice as plain data; the class itself adds none. */
type FieldsOf<Slice> = { [Field in keyof Slice]: Slice[Field] };

/** A switch. */
export function toggle(name: SliceName, value: boolean): formattingSettings.ToggleSwitch {
  return create(formattingSettings.ToggleSwitch, { ...name, value });
}

/** A switch that is saved with one measure and bears its name. */
export function measureToggle(
  of: { readonly name: string; readonly measure: string; readonly queryName: string },
  value: boolean,
): formattingSettings.ToggleSwitch {
  const { name, measure, queryName } = of;
  return create(formattingSettings.ToggleSwitch, {
    name,
    displayName: measure,
    value,
    selector: { metadata: queryName },
  });
}

/** A line of text; `placeholder` shows while it is empty. */
export function textInput(name: SliceName, placeholder: string): formattingSettings.TextInput {
  return create(formattingSettings.TextInput, {
    ...name,
    value: '',
    placeholder,
  });
}

/** A number with its bounds. */
export function numberInput(
  name: SliceName,
  value: number,
  bounds: { readonly low: number; readonly high: number },
): formattingSettings.NumUpDown {
  const options: powerbi.visuals.NumUpDownFormat = {
    minValue: { type: powerbi.visuals.ValidatorType.Min, value: bounds.low },
    maxValue: { type: powerbi.visuals.ValidatorType.Max, value: bounds.high },
  };
  return create(formattingSettings.NumUpDown, { ...name, value, options });
}

/** Type face, size and style of text in one control. */
export function fontControl({
  family,
  points,
}: {
  readonly family: string;
  readonly points: { readonly low: number; readonly high: number; readonly usual: number };
}): formattingSettings.FontControl {
  return create(formattingSettings.FontControl, {
    name: 'font',
    displayNameKey: 'Text_Font',
    fontFamily: create(formattingSettings.FontPicker, {
      name: 'fontFamily',
      displayNameKey: 'Text_Family',
      value: family,
    }),
    fontSize: numberInput({ name: 'size', displayNameKey: 'Text_Size' }, points.usual, points),
    bold: toggle({ name: 'bold', displayNameKey: 'Text_Bold' }, false),
    italic: toggle({ name: 'italic', displayNameKey: 'Text_Italic' }, false),
    underline: toggle({ name: 'underline', displayNameKey: 'Text_Underline' }, false),
  });
}

/** A drop-down list; its first choice is the default. */
export function dropdown(
  name: SliceName,
  choices: readonly [Choice, ...Choice[]],
): formattingSettings.ItemDropdown {
  return create(formattingSettings.ItemDropdown, {
    ...name,
    items: [...choices],
    value: choices[0],
  });
}

/** A colour for all marks. */
export function colour(name: SliceName, value: string): formattingSettings.ColorPicker {
  return create(formattingSettings.ColorPicker, { ...name, value: { value } });
}

/** A colour for what a selector names; its label is a name of the data. */
export function colourOf(
  name: { readonly name: string; readonly displayName: string },
  value: string,
  selector: powerbi.data.Selector,
): formattingSettings.ColorPicker {
  return create(formattingSettings.ColorPicker, { ...name, value: { value }, selector });
}

/** A colour for all marks or, by the fx button, a rule for each row. */
export function ruleColour(name: SliceName, value: string): formattingSettings.ColorPicker {
  return create(formattingSettings.ColorPicker, {
    ...name,
    value: { value },
    instanceKind: powerbi.VisualEnumerationInstanceKinds.ConstantOrRule,
    selector: EACH_ROW,
    altConstantSelector: { static: {} },
  });
}

/** The value of a drop-down; `fallback` for a value that a newer version of the visual has saved. */
export function chosenValue(list: formattingSettings.ItemDropdown, fallback: string): string {
  const chosen = list.value as powerbi.IEnumMember | undefined;
  return chosen === undefined ? fallback : String(chosen.value);
}

/** The value of a drop-down as one of the known ones; the first of them for anything else. */
export function chosenOf<Known extends string>(
  list: formattingSettings.ItemDropdown,
  known: readonly [Known, ...Known[]],
): Known {
  const chosen = chosenValue(list, known[0]);
  return known.find((value) => value === chosen) ?? known[0];
}

/** The slices take their own fields as the only parameter and copy them. */
function create<Slice>(sliceClass: new (fields: FieldsOf<Slice>) => Slice, fields: FieldsOf<Slice>): Slice {
  return new sliceClass(fields);
}
