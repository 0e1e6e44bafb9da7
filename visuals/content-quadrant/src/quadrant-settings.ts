import type { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Localise } from '../../shared/src/localise/localise';
import type { Palette } from '../../shared/src/palette/palette';
import { TextCard } from '../../shared/src/settings/text-card';
import { VisualSettings } from '../../shared/src/settings/visual-settings';
import { AxesCard } from './axes-card';
import { PlayCard } from './play-card';
import { PointsCard } from './points-card';
import { eachQuadrant } from './quadrant';
import type { QuadrantOptions } from './quadrant-options';
import { QuadrantsCard } from './quadrants-card';
import { StatisticsCard } from './statistics-card';
import { ThresholdsCard } from './thresholds-card';

/** The formatting pane of the content strategy quadrant. */
export class QuadrantSettings extends VisualSettings {
  readonly quadrants: QuadrantsCard;
  readonly thresholds = new ThresholdsCard();
  readonly axes: AxesCard;
  readonly points: PointsCard;
  readonly play = new PlayCard();
  readonly statistics = new StatisticsCard();
  readonly text: TextCard;
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette, localise: Localise) {
    super();
    this.quadrants = new QuadrantsCard(palette, localise);
    this.axes = new AxesCard(localise);
    this.points = new PointsCard(palette);
    this.text = new TextCard(palette);
    this.cards = [
      this.quadrants,
      this.thresholds,
      this.axes,
      this.points,
      this.play,
      this.statistics,
      this.text,
    ];
  }

  /** Shows the slices that matter for the values that were saved. */
  override arrange(): void {
    this.quadrants.arrange();
    this.thresholds.arrange();
    this.points.arrange();
    this.play.arrange();
  }
}

/** The pane's values as plain options. */
export function readOptions(settings: QuadrantSettings): QuadrantOptions {
  const { quadrants, thresholds, axes, points, play, statistics, text } = settings;
  return {
    names: eachQuadrant((quadrant) => quadrants.names[quadrant].value),
    quadrantFills: eachQuadrant((quadrant) => quadrants.fills[quadrant].value.value),
    tintOpacity: quadrants.tintOpacity(),
    showNames: quadrants.showNames.value,
    showIcons: quadrants.showIcons.value,
    showTint: quadrants.showTint.value,
    showMoves: quadrants.showMoves.value,
    thresholds: thresholds.rules(),
    thresholdBasis: thresholds.chosenBasis(),
    scales: axes.scales(),
    limits: axes.limits(),
    clipOutliers: axes.clip.value,
    equalAxes: axes.equal.value,
    showZeroLines: axes.zeroLines.value,
    showTitles: axes.showTitles.value,
    fill: points.fill.value.value,
    colourByQuadrant: points.colourByQuadrant.value,
    ...points.numbers(),
    showSizeLegend: points.showSizeLegend.value,
    showLabels: points.showLabels.value,
    showTrails: points.showTrails.value,
    play: play.options(),
    statistics: statistics.options(),
    textSizePx: text.sizePx(),
  };
}
