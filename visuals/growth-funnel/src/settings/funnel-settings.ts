import type { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { CategoricalTable } from '../../../shared/src/data/categorical-table';
import type { Palette } from '../../../shared/src/palette/palette';
import { TextCard } from '../../../shared/src/settings/text-card';
import { VisualSettings } from '../../../shared/src/settings/visual-settings';
import type { FunnelOptions } from '../funnel-options';
import { BarsCard } from './bars-card';
import { LabelsCard } from './labels-card';
import { LoopCard } from './loop-card';
import { NotesCard } from './notes-card';
import { RatesCard } from './rates-card';
import { SegmentsCard } from './segments-card';

/** The formatting pane of the growth funnel. */
export class FunnelSettings extends VisualSettings {
  readonly bars: BarsCard;
  readonly rates = new RatesCard();
  readonly labels = new LabelsCard();
  readonly segments = new SegmentsCard();
  readonly loop = new LoopCard();
  readonly notes = new NotesCard();
  readonly text: TextCard;
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette) {
    super();
    this.bars = new BarsCard(palette);
    this.text = new TextCard(palette);
    const { bars, rates, labels, segments, loop, notes, text } = this;
    this.cards = [bars, rates, labels, segments, loop, notes, text];
  }
}

/** Shows the cards and slices that the bound fields give a meaning to. */
export function fitSettings({ bars, rates, segments, loop }: FunnelSettings, table: CategoricalTable): void {
  const isBound = (role: string): boolean => table.fields.some(({ roles }) => roles.includes(role));
  const bound = {
    hasTarget: isBound('targetRate'),
    hasComparison: isBound('comparison'),
    hasTime: isBound('time'),
  };
  bars.arrange(bound);
  rates.arrange(bound);
  segments.visible = isBound('segment');
  loop.visible = isBound('loop');
}

/** The pane's values as plain options. */
export function readOptions({
  bars,
  rates,
  labels,
  segments,
  loop,
  notes,
  text,
}: FunnelSettings): FunnelOptions {
  return {
    bars: bars.options(),
    rates: rates.options(),
    labels: labels.options(),
    segments: segments.options(),
    loop: loop.options(),
    cohortNote: notes.cohort.value.trim(),
    textSizePx: text.sizePx(),
  };
}
