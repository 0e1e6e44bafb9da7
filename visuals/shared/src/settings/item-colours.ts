import type { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type powerbi from 'powerbi-visuals-api';
import type { PropertyName } from '../on-object/format-region';
import { colourOf } from './slices';

/** An item of the data that may have a colour of its own. */
export interface ColouredItem {
  readonly label: string;
  readonly colour: string;
  readonly selector: powerbi.data.Selector;
}

/** The slices of the pane that hold the colours of single items, below the colour for all. */
export function itemColours(
  { property }: PropertyName,
  items: readonly ColouredItem[],
): readonly formattingSettings.Slice[] {
  return items.map(({ label, colour, selector }) =>
    colourOf({ name: property, displayName: label }, colour, selector),
  );
}
