import powerbi from 'powerbi-visuals-api';
import type { Localise } from '../localise/localise';
import { EACH_ROW } from '../settings/slices';
import { cardOf, formattingId, type FormatRegion, type PropertyName } from './format-region';

/** What the host's small toolbar offers for a region. */
export function stylesOf({ format }: FormatRegion, localise: Localise): powerbi.visuals.SubSelectionStyles {
  if (format.kind === 'shape') {
    return {
      type: powerbi.visuals.SubSelectionStylesType.Shape,
      fill: { reference: fillId(format.fill), label: localise('Format_Colour') },
    };
  }
  const style = (property: string, labelKey: string): powerbi.visuals.SubSelectionStyle => ({
    reference: formattingId({ card: 'text', property }),
    label: localise(labelKey),
  });
  return {
    type: powerbi.visuals.SubSelectionStylesType.Text,
    fontFamily: style('fontFamily', 'Text_Family'),
    fontSize: style('size', 'Text_Size'),
    bold: style('bold', 'Text_Bold'),
    italic: style('italic', 'Text_Italic'),
    underline: style('underline', 'Text_Underline'),
    fontColor: style('color', 'Text_Colour'),
  };
}

/** What the host's menu offers for a region: hide, colour by rule, reset, and the card in the pane. */
export function shortcutsOf(
  region: FormatRegion,
  localise: Localise,
): powerbi.visuals.VisualSubSelectionShortcuts {
  const { format, toggle } = region;
  const card = cardOf(region);
  const shortcuts: powerbi.visuals.VisualSubSelectionShortcut[] = [];
  if (toggle !== undefined) {
    shortcuts.push({
      type: powerbi.visuals.VisualShortcutType.Toggle,
      ...formattingId(toggle),
      enabledLabel: localise('Format_Show'),
      disabledLabel: localise('Format_Hide'),
    });
  }
  if (format.kind === 'shape') {
    shortcuts.push({
      type: powerbi.visuals.VisualShortcutType.ConditionalFormatting,
      ...fillId(format.fill),
      label: localise('Format_Rules'),
    });
  }
  return [
    ...shortcuts,
    { type: powerbi.visuals.VisualShortcutType.Reset },
    {
      type: powerbi.visuals.VisualShortcutType.Navigate,
      destinationInfo: { cardUid: `Visual-${card}-card`, groupUid: `${card}-group` },
      label: localise('Format_More'),
    },
  ];
}

/** The selector is the one of the pane's slice, or the host takes them for two properties. */
function fillId(fill: PropertyName): powerbi.visuals.FormattingId {
  return { ...formattingId(fill), selector: EACH_ROW };
}
