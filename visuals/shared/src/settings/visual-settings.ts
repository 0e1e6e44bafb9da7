import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { TextCard } from './text-card';
import type powerbi from 'powerbi-visuals-api';
import { loadSlice } from './load-slice';

/** The formatting pane of a visual: simple cards only, each named like its object in capabilities. */
export abstract class VisualSettings extends formattingSettings.Model {
  /** How its text looks. */
  abstract readonly text: TextCard;
  abstract override cards: formattingSettings.SimpleCard[];

  /** Shows the slices that matter for the values that were saved; called after these are known. */
  arrange(): void {
    // Every slice of a simple pane matters always.
  }
}

/**
 * Sets what the report's author has changed; everything else keeps its default, which may come
 * from the report theme.
 */
export function applySavedSettings(settings: VisualSettings, objects: powerbi.DataViewObjects): void {
  for (const card of settings.cards) {
    const { topLevelSlice, slices = [] } = card;
    for (const slice of topLevelSlice === undefined ? slices : [topLevelSlice, ...slices]) {
      loadSlice(slice, objects, card.name);
    }
  }
  settings.arrange();
}
