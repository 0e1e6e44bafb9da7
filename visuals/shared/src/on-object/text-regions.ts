import type { FormatRegion } from './format-region';

/** The labels of marks. */
export const LABELS: FormatRegion = {
  name: 'labels',
  displayNameKey: 'Region_Labels',
  selector: '.ott-mark text',
  format: { kind: 'text' },
};

/** The strip of headings above a list. */
export const HEADINGS: FormatRegion = {
  name: 'headings',
  displayNameKey: 'Region_Headings',
  selector: '.ott-header text',
  format: { kind: 'text' },
};

/** Texts beside the marks: axes with their titles, legends, notes. */
export const SURROUNDINGS: FormatRegion = {
  name: 'surroundings',
  displayNameKey: 'Region_Surroundings',
  selector: '.ott-backdrop text, .ott-overlay text',
  format: { kind: 'text' },
};

/** The marks themselves, coloured by a property of the formatting pane. */
export function marksRegion(card: string, displayNameKey: string): FormatRegion {
  return {
    name: 'marks',
    displayNameKey,
    selector: '.ott-mark',
    format: { kind: 'shape', fill: { card, property: 'fill' } },
  };
}
