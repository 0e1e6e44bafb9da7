import type { Point } from '../../../shared/src/geometry/box';
import type { Shape } from '../../../shared/src/scene/shape';
import { isInPolygon, rectangleBetween } from '../lasso';
import type { PlaneActions } from './plane-actions';
import type { PlaneView } from './plane-view';

/** What a lasso works on. */
export interface LassoParts {
  readonly stage: HTMLElement;
  readonly view: PlaneView;
  readonly actions: PlaneActions;
  /** Whether readers may select now. */
  readonly isAllowed: () => boolean;
}

/** A shorter movement is a click of an unsteady hand. */
const LEAST_MOVE_PX = 4;

/**
 * Alt and drag selects what lies in a free loop, Shift and drag what lies in a rectangle; with Ctrl
 * or Cmd it joins the selection. Escape gives up. The returned function says whether the click that
 * follows a drag is to be ignored.
 */
export function wireLasso({ stage, view, actions, isAllowed }: LassoParts): () => boolean {
  let path: Point[] | undefined;
  let isFree = true;
  let wasDragged = false;
  const document = stage.ownerDocument;

  const loop = (): readonly Point[] => {
    const [first] = path ?? [];
    const last = path?.at(-1);
    if (path === undefined || first === undefined || last === undefined) return [];
    return isFree ? path : rectangleBetween(first, last);
  };
  const finish = (): void => {
    path = undefined;
    view.showLoop([]);
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', finish);
    document.removeEventListener('keydown', onKey, true);
  };
  const onMove = (event: PointerEvent): void => {
    path?.push(view.pointOf(event));
    const corners = loop();
    if (corners.length > 1) view.showLoop([loopShape(corners)]);
  };
  const onUp = (event: PointerEvent): void => {
    path?.push(view.pointOf(event));
    const corners = loop();
    finish();
    if (!isLongEnough(corners)) return;
    wasDragged = true;
    const bubbles = view.layout()?.bubbles ?? [];
    const inside = bubbles.flatMap((bubble, index) => (isInPolygon(bubble, corners) ? [index] : []));
    actions.selectMany(inside, event.ctrlKey || event.metaKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    wasDragged = true;
    finish();
  };
  stage.addEventListener('pointerdown', (event) => {
    wasDragged = false;
    const wantsLasso = (event.altKey || event.shiftKey) && event.button === 0;
    if (!wantsLasso || !isAllowed() || (view.layout()?.bubbles.length ?? 0) === 0) return;
    isFree = event.altKey;
    path = [view.pointOf(event)];
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', finish);
    document.addEventListener('keydown', onKey, true);
    event.preventDefault();
  });
  return () => {
    const isAfterDrag = wasDragged;
    wasDragged = false;
    return isAfterDrag;
  };
}

function isLongEnough(corners: readonly Point[]): boolean {
  const [first] = corners;
  return (
    first !== undefined && corners.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) >= LEAST_MOVE_PX)
  );
}

/** Colours come from the style sheet, where the palette of the host is. */
function loopShape(corners: readonly Point[]): Shape {
  return { kind: 'polygon', points: corners.map(({ x, y }): readonly [number, number] => [x, y]) };
}
