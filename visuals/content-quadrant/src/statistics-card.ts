import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { chosenValue, dropdown, toggle } from '../../shared/src/settings/slices';
import type { QuadrantOptions } from './quadrant-options';

const OUTLINES = [
  { value: 'none', displayNameKey: 'Outline_None' },
  { value: 'hull', displayNameKey: 'Outline_Hull' },
  { value: 'ellipse', displayNameKey: 'Outline_Ellipse' },
] as const;

/** The formatting card for what describes the cloud as a whole; off by default. */
export class StatisticsCard extends formattingSettings.SimpleCard {
  override name = 'statistics';
  override displayNameKey = 'Card_Statistics';
  correlation = toggle({ name: 'correlation', displayNameKey: 'Option_Correlation' }, false);
  outline = dropdown({ name: 'outline', displayNameKey: 'Option_Outline' }, [...OUTLINES]);
  override slices: formattingSettings.Slice[] = [this.correlation, this.outline];

  /** What is asked for; an outline that a newer version has saved counts as none. */
  options(): QuadrantOptions['statistics'] {
    const saved = chosenValue(this.outline, 'none');
    return {
      correlation: this.correlation.value,
      outline: OUTLINES.find(({ value }) => value === saved)?.value ?? 'none',
    };
  }
}
