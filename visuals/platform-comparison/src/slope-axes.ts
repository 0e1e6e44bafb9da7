import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonPanel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** The two axes of a slope chart, what each stands for, and notes below the titles. */
export function slopeAxes(
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  of: {
    readonly panel: ComparisonPanel;
    readonly notes: readonly string[];
    readonly options: ComparisonOptions;
  },
  { heightPx, widthPx, palette, measureText }: LayoutContext,
): readonly Shape[] {
  const { panel, notes } = of;
  const { textSizePx } = of.options;
  const text = (words: string, x: number, anchor: 'start' | 'end'): Shape => ({
    kind: 'text',
    x,
    y: textSizePx,
    text: fitText(words, {
      widthPx: widthPx / 2 - 2 * PADDING_PX,
      sizePx: textSizePx,
      weight: 600,
      measureText,
    }),
    sizePx: textSizePx,
    weight: 600,
    anchor,
    fill: palette.muted,
  });
  const axis = (x: number): Shape => ({
    kind: 'line',
    x1: x,
    x2: x,
    y1: top,
    y2: Math.max(top, heightPx - 4),
    stroke: palette.faint,
    strokeWidth: 1,
  });
  return [
    text(panel.comparisonName ?? '', PADDING_PX, 'start'),
    text(panel.valueName, widthPx - PADDING_PX, 'end'),
    ...notes.map((note, line): Shape => ({
      kind: 'text',
      x: PADDING_PX,
      y: textSizePx * (1 + 1.4 * (line + 1)),
      text: fitText(note, { widthPx: widthPx - 2 * PADDING_PX, sizePx: textSizePx, measureText }),
      sizePx: textSizePx,
      fill: palette.muted,
    })),
    axis(left),
    axis(right),
  ];
}
