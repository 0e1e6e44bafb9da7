import type { Box } from '../../shared/src/geometry/box';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fieldOf, type FieldInput } from './field';
import type { Spot } from './quadrant-layout';
import { fieldTextColour, quadrantColour } from './quadrant-look';
import { nameLabel, type NameLabel } from './quadrant-names';

/** Shapes of the fields and the boxes of their texts, which bubble labels keep clear of. */
export interface Fields {
  readonly tints: readonly Shape[];
  readonly lines: readonly Shape[];
  readonly texts: readonly Shape[];
  /** Where a click selects all bubbles of a quadrant. */
  readonly spots: readonly Spot[];
  readonly textBoxes: readonly Box[];
}

/** Smaller plots name the quadrants only; the thresholds are in every tooltip's reach on the axes. */
const THRESHOLDS_FROM_PX = { width: 280, height: 170 } as const;

/** Tints, threshold lines, threshold labels and quadrant names with counts. */
export function fieldShapes(input: FieldInput, context: LayoutContext): Fields {
  const { model, panel, options, plot, crossing } = input;
  const { palette } = context;
  const placed: NameLabel[] = [...thresholdLabels(input, context)];
  const spots: Spot[] = [];
  for (const summary of options.showNames ? panel.quadrants : []) {
    const boxes = placed.map(({ box }) => box);
    const label = nameLabel(summary, input, boxes, context);
    if (label === undefined) continue;
    placed.push(label);
    spots.push({
      box: label.box,
      holds: (item) => item.quadrant === summary.quadrant && model.panels[item.panel] === panel,
    });
  }
  const line = { kind: 'line', stroke: palette.muted, strokeWidth: 1, dash: '5 4' } as const;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  return {
    tints:
      options.showTint && !palette.isHighContrast
        ? panel.quadrants.map(({ quadrant }): Shape => ({
            kind: 'rect',
            ...fieldOf(quadrant, input),
            fill: quadrantColour(quadrant, options, palette),
            fillOpacity: options.tintOpacity,
          }))
        : [],
    lines: [
      { ...line, x1: crossing.x, x2: crossing.x, y1: plot.y, y2: bottom },
      { ...line, x1: plot.x, x2: right, y1: crossing.y, y2: crossing.y },
    ],
    texts: placed.flatMap(({ shapes }) => shapes),
    spots,
    textBoxes: placed.map(({ box }) => box),
  };
}

function thresholdLabels(
  { panel: { thresholdTexts }, options, plot, crossing }: FieldInput,
  { palette, measureText }: LayoutContext,
): readonly NameLabel[] {
  if (plot.width < THRESHOLDS_FROM_PX.width || plot.height < THRESHOLDS_FROM_PX.height) return [];
  const sizePx = options.textSizePx * 0.85;
  const xWidth = measureText(thresholdTexts.x, sizePx);
  const yWidth = measureText(thresholdTexts.y, sizePx);
  const right = plot.x + plot.width;
  const isRoomRight = crossing.x + 4 + xWidth <= right;
  const xBox = {
    x: isRoomRight ? crossing.x + 4 : crossing.x - 4 - xWidth,
    y: plot.y + plot.height - sizePx - 4,
    width: xWidth,
    height: sizePx + 2,
  };
  const isRoomAbove = crossing.y - sizePx - 4 >= plot.y;
  const yBox = {
    x: right - 4 - yWidth,
    y: isRoomAbove ? crossing.y - sizePx - 4 : crossing.y + 2,
    width: yWidth,
    height: sizePx + 2,
  };
  const fill = fieldTextColour(options, palette);
  const paint = { kind: 'text', sizePx, fill, halo: palette.background } as const;
  return [
    { box: xBox, text: thresholdTexts.x },
    { box: yBox, text: thresholdTexts.y },
  ].map(({ box, text }) => ({ box, shapes: [{ ...paint, text, x: box.x, y: box.y + box.height / 2 }] }));
}
