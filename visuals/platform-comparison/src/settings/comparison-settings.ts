import type { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../../shared/src/palette/palette';
import { TextCard } from '../../../shared/src/settings/text-card';
import { VisualSettings } from '../../../shared/src/settings/visual-settings';
import { AxisCard } from './axis-card';
import { BandsCard } from './bands-card';
import { ColoursCard } from './colours-card';
import { ComparisonCard } from './comparison-card';
import { LinesCard } from './lines-card';
import { MeasuresCard } from './measures-card';
import { PanelsCard } from './panels-card';

/** The formatting pane of the platform comparison. */
export class ComparisonSettings extends VisualSettings {
  readonly comparison = new ComparisonCard();
  readonly measures = new MeasuresCard();
  readonly panels = new PanelsCard();
  readonly axis = new AxisCard();
  readonly bands = new BandsCard();
  readonly lines = new LinesCard();
  readonly dots: ColoursCard;
  readonly text: TextCard;
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette) {
    super();
    this.dots = new ColoursCard(palette);
    this.text = new TextCard(palette);
    this.cards = [
      this.comparison,
      this.measures,
      this.panels,
      this.axis,
      this.bands,
      this.lines,
      this.dots,
      this.text,
    ];
  }
}
