import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { numberInput, toggle } from '../../shared/src/settings/slices';
import type { QuadrantOptions } from './quadrant-options';

/** Faster than half a second nobody can follow. */
const SECONDS = { low: 0.5, high: 10, usual: 1.5 } as const;

/** The formatting card for the control that steps through the periods; off by default. */
export class PlayCard extends formattingSettings.SimpleCard {
  override name = 'play';
  override displayNameKey = 'Card_Play';
  show = toggle({ name: 'show', displayNameKey: 'Option_ShowPlay' }, false);
  seconds = numberInput({ name: 'seconds', displayNameKey: 'Option_Seconds' }, SECONDS.usual, SECONDS);
  override slices: formattingSettings.Slice[] = [this.show, this.seconds];

  /** Shows the pace only where there is a control. */
  arrange(): void {
    this.seconds.visible = this.show.value;
  }

  /** The chosen control and its pace, kept within the bounds of the pane. */
  options(): QuadrantOptions['play'] {
    const secondsPerPeriod = Math.max(SECONDS.low, Math.min(SECONDS.high, this.seconds.value));
    return { show: this.show.value, secondsPerPeriod };
  }
}
