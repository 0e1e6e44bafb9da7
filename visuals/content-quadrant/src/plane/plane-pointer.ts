import type { Box, Point } from '../../../shared/src/geometry/box';
import type { HostTooltip } from '../../../shared/src/interaction/host-tooltip';
import type { RowSelection } from '../../../shared/src/interaction/row-selection';
import type { PlaneActions } from './plane-actions';
import type { PlaneView } from './plane-view';

/** What the pointer works on. */
export interface PointerParts {
  readonly stage: HTMLElement;
  readonly view: PlaneView;
  readonly actions: PlaneActions;
  readonly selection: RowSelection;
  readonly tooltip: HostTooltip;
  /** Whether a click ends a drag and means nothing itself. */
  readonly isAfterDrag: () => boolean;
}

/**
 * Click selects, Ctrl or Cmd click adds, a click on a quadrant's name or on a line of the table
 * of moves selects those bubbles, one on empty space clears; right click opens the menu; the tooltip follows, also where the host allows no
 * interaction.
 */
export function wirePointer(parts: PointerParts): void {
  const { stage, view, actions, selection, isAfterDrag } = parts;
  stage.addEventListener('click', (event) => {
    if (isAfterDrag()) return;
    const isMulti = event.ctrlKey || event.metaKey;
    const index = view.itemAt(event);
    const spot = index === undefined ? spotAt(view, view.pointOf(event)) : undefined;
    if (index !== undefined) actions.select(index, isMulti);
    else if (spot !== undefined) actions.selectAll(spot.holds, isMulti);
    else actions.clear();
  });
  stage.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const index = view.itemAt(event);
    const row = index === undefined ? undefined : view.layout()?.items[index]?.row;
    selection.openContextMenu(row, { x: event.clientX, y: event.clientY });
  });
  wireHover(parts);
}

function wireHover({ stage, view, selection, tooltip }: PointerParts): void {
  const hide = (event: PointerEvent): void => {
    view.hover(undefined);
    tooltip.leave(event);
  };
  const follow = (event: PointerEvent): void => {
    const index = view.itemAt(event);
    const isOnSpot = index === undefined && spotAt(view, view.pointOf(event)) !== undefined;
    stage.classList.toggle('is-pointing', (index !== undefined || isOnSpot) && selection.allowsInteraction());
    const layout = view.layout();
    const item = index === undefined ? undefined : layout?.items[index];
    if (index === undefined || layout === undefined || item === undefined) {
      hide(event);
      return;
    }
    view.hover(index);
    tooltip.follow(event, { key: index, items: layout.texts.tooltipOf(item), rows: [item.row] });
  };
  stage.addEventListener('pointerover', follow);
  stage.addEventListener('pointermove', follow);
  stage.addEventListener('pointerout', (event) => {
    const isStillInside = event.relatedTarget instanceof Node && stage.contains(event.relatedTarget);
    if (!isStillInside) hide(event);
  });
}

function spotAt(view: PlaneView, { x, y }: Point) {
  const holds = (box: Box): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return view.layout()?.spots.find(({ box }) => holds(box));
}
