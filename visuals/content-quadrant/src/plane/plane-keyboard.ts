import { isMoveKey, nextMark, type MoveKey } from '../../../shared/src/interaction/next-mark';
import type { PlaneActions } from './plane-actions';
import type { RowSelection } from '../../../shared/src/interaction/row-selection';
import type { PlaneView } from './plane-view';

/** What the keys work on. */
export interface KeyboardParts {
  readonly stage: HTMLElement;
  readonly view: PlaneView;
  readonly actions: PlaneActions;
  readonly selection: RowSelection;
}

const RING_GAP_PX = 3;

/**
 * Arrows move to the nearest bubble in their direction, Home and End to the first and last, Enter
 * and Space select (with Ctrl or Cmd they add), Q selects the quadrant of the bubble, M those that
 * moved the same way, the menu key and Shift+F10 open the menu, Escape clears and, with nothing selected, leaves.
 */
export function wireKeyboard({ stage, view, actions, selection }: KeyboardParts): void {
  const move = (from: number, key: MoveKey): void => {
    const layout = view.layout();
    if (layout === undefined) return;
    const stops =
      layout.bubbles.length > 0
        ? layout.bubbles.map(({ x, y, radius }, index) => {
            const reach = radius + RING_GAP_PX;
            return {
              key: String(index),
              box: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
            };
          })
        : layout.scene.marks.map(({ box }, index) => ({ key: String(index), box }));
    const next = nextMark(stops, String(from), key);
    if (next !== undefined) view.focus(Number(next.key));
  };
  const openMenu = (index: number): void => {
    const place = view.screenPlaceOf(index);
    if (place !== undefined) selection.openContextMenu(view.layout()?.items[index]?.row, place);
  };
  const leave = (): boolean => {
    const { activeElement } = stage.ownerDocument;
    if (activeElement instanceof SVGElement && stage.contains(activeElement)) activeElement.blur();
    return false;
  };
  /** Returns whether the key was ours; every other key stays with the host. */
  const handle = (event: KeyboardEvent, index: number | undefined): boolean => {
    const isMulti = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') return actions.clear() || leave();
    if (index === undefined) return false;
    if (isMoveKey(event.key)) move(index, event.key);
    else if (event.key === 'Enter' || event.key === ' ') actions.select(index, isMulti);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(index);
    else if (!isMulti && !event.altKey && ['q', 'm'].includes(event.key.toLowerCase())) {
      const item = view.layout()?.items[index];
      if (item === undefined) return true;
      if (event.key.toLowerCase() === 'q') actions.selectQuadrantOf(item);
      else actions.selectMoveOf(item);
    } else return false;
    return true;
  };
  stage.addEventListener('keydown', (event) => {
    const isOnMark = event.target instanceof Element && event.target.closest('.ott-mark') !== null;
    if (!handle(event, isOnMark ? view.current() : undefined)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  stage.addEventListener('focusin', (event) => {
    const element = event.target instanceof Element ? event.target.closest('.ott-mark') : null;
    const key = element?.getAttribute('data-key');
    const layout = view.layout();
    if (key === null || key === undefined || layout === undefined) return;
    const index = view.indexOfKey(key);
    if (index !== undefined && index !== view.current()) view.focus(index);
    else view.refreshTrails();
  });
  stage.addEventListener('focusout', () => view.refreshTrails());
}
