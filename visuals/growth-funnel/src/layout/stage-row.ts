import type { Mark } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import type { Funnel, FunnelStage } from '../funnel-model';
import { barLabel } from './bar-label';
import type { BarPaint } from './bar-colour';
import type { BarRoom } from './bar-geometry';
import { barShapes } from './bar-shapes';
import type { FunnelFrame } from './funnel-frame';
import { rateStyle, rateText } from './rate-cells';
import type { RowColumns } from './row-columns';

/** Where a stage's row goes. */
export interface StageRow {
  readonly funnel: Funnel;
  readonly box: Mark['box'];
  readonly barHeight: number;
  readonly columns: RowColumns;
  readonly room: BarRoom;
  readonly paint: BarPaint;
}

/** Shapes of one stage: hit area, name of stage or segment, bar, value in or beside the bar, figures. */
export function stageRowShapes(stage: FunnelStage, row: StageRow, frame: FunnelFrame): readonly Shape[] {
  const { box, barHeight, columns, room, paint, funnel } = row;
  const { options, context } = frame;
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const overhang = (box.height - barHeight) / 2;
  const middle = box.y + box.height / 2;
  const [words, column] =
    columns.segment === undefined ? [stage.name, columns.name] : [funnel.name ?? '', columns.segment];
  const name = fitText(words, { widthPx: column.width, sizePx, measureText });
  return [
    { kind: 'rect', ...box, fill: 'transparent' },
    { kind: 'text', x: column.left, y: middle, text: name, sizePx, fill: palette.foreground },
    ...barShapes(stage, { room, top: middle - barHeight / 2, height: barHeight, overhang, options, paint }),
    ...barLabel(stage, { room, middle, paint }, frame),
    ...columns.rates.map(({ kind, right }): Shape => ({
      kind: 'text',
      x: right,
      y: middle,
      text: rateText(stage, kind, options),
      sizePx,
      anchor: 'end',
      ...rateStyle(stage, kind, { rates: options.rates, palette }),
    })),
  ];
}
