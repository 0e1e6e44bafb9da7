import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { numberInput, toggle } from '../../../shared/src/settings/slices';
import type { LoopOptions } from '../funnel-options';

/** Stages as a visual can hold them. */
const STAGES = { low: 1, high: 100, usual: 1 } as const;

/** The formatting card for the arrow back into the funnel; without its measure it is not shown. */
export class LoopCard extends formattingSettings.SimpleCard {
  override name = 'loop';
  override displayNameKey = 'Card_Loop';
  show = toggle({ name: 'show', displayNameKey: 'Option_LoopShow' }, true);
  to = numberInput({ name: 'to', displayNameKey: 'Option_LoopTo' }, STAGES.usual, STAGES);
  override topLevelSlice = this.show;
  override slices: formattingSettings.Slice[] = [this.to];

  /** The pane's values; a stage number is whole and at least 1. */
  options(): LoopOptions {
    const { value } = this.to;
    const isNumber = Number.isFinite(value);
    return { isShown: this.show.value, toStage: isNumber ? Math.max(1, Math.round(value)) : STAGES.usual };
  }
}
