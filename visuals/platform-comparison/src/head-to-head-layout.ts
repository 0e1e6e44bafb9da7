import { joinPanels, type Panel } from '../../shared/src/panels/join-panels';
import type { Scene } from '../../shared/src/scene/scene';
import type { SelectionContext } from '../../shared/src/shell/visual-definition';
import { computeLayout } from './compute-layout';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { duelLayout } from './duel-layout';
import { headToHead } from './head-to-head';

/** From this width the two stand beside the platforms; below, above them. */
const BESIDE_FROM_PX = 700;
const PANEL_SHARE = 0.44;
const LEAST_LIST_PX = 120;

/**
 * While exactly two platforms are selected: the two side by side, next to the usual drawing, in which
 * a third one can still be chosen. Undefined otherwise, and when the author has switched it off.
 */
export function headToHeadLayout(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: SelectionContext,
): Scene | undefined {
  const duel = options.showHeadToHead ? headToHead(model, context.selectedRows) : undefined;
  if (duel === undefined) return undefined;
  const { widthPx, heightPx } = context;
  const isBeside = widthPx >= BESIDE_FROM_PX;
  const panelPx = isBeside ? Math.round(widthPx * PANEL_SHARE) : widthPx;
  const scene = duelLayout(duel, { rows: context.selectedRows, options }, { ...context, widthPx: panelPx });
  const listPx = isBeside ? widthPx - panelPx - PADDING_PX : widthPx;
  const listHeightPx = isBeside ? heightPx : Math.max(LEAST_LIST_PX, heightPx - scene.heightPx);
  const list = computeLayout(model, options, { ...context, widthPx: listPx, heightPx: listHeightPx });
  const drawnPx = list.heightPx + (list.header?.heightPx ?? 0);
  const wholePx = isBeside ? Math.max(scene.heightPx, drawnPx) : scene.heightPx + drawnPx;
  const stroke = context.palette.faint;
  const x = listPx + PADDING_PX / 2;
  const edge = isBeside
    ? { x1: x, x2: x, y1: 4, y2: wholePx - 4 }
    : { x1: PADDING_PX, x2: widthPx - PADDING_PX, y1: scene.heightPx - 2, y2: scene.heightPx - 2 };
  const duelPanel: Panel = {
    key: 'duel',
    box: { x: isBeside ? widthPx - panelPx : 0, y: 0, width: panelPx, height: scene.heightPx },
    frame: [{ kind: 'line', ...edge, stroke, strokeWidth: 1 }],
    scene,
  };
  const listPanel: Panel = {
    // Rows keep their keys, and with them the focus of a reader at the keyboard.
    key: '',
    box: { x: 0, y: isBeside ? 0 : scene.heightPx, width: listPx, height: drawnPx },
    frame: [],
    scene: list,
  };
  return joinPanels(isBeside ? [listPanel, duelPanel] : [duelPanel, listPanel], {
    widthPx,
    heightPx: wholePx,
    header: undefined,
    summary: scene.summary,
  });
}
