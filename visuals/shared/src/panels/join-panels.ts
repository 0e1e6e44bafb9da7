import type { Box } from '../geometry/box';
import type { Mark, Scene } from '../scene/scene';
import type { Shape } from '../scene/shape';
import { moveShape } from './move-shape';

/** One of several drawings side by side. */
export interface Panel {
  /** Stable across updates; keeps the keys of marks of different panels apart. Empty leaves them as they are. */
  readonly key: string;
  readonly box: Box;
  /** Shapes of the panel itself, such as its title, in coordinates of the whole drawing. */
  readonly frame: readonly Shape[];
  /** Drawn at `box`, its header above its body; made for a frame of the size of `box`. */
  readonly scene: Scene;
}

/** One scene of all panels; headers become part of the body, for the panels scroll together. */
export function joinPanels(
  panels: readonly Panel[],
  whole: Pick<Scene, 'widthPx' | 'heightPx' | 'header' | 'summary'>,
): Scene {
  const layer = (shapesOf: (panel: Panel) => readonly Shape[]): readonly Shape[] => panels.flatMap(shapesOf);
  return {
    ...whole,
    backdrop: layer((panel) => [
      ...panel.frame,
      ...moved(panel.scene.header?.shapes ?? [], panel.box.x, panel.box.y),
      ...moved(panel.scene.backdrop, panel.box.x, bodyTop(panel)),
    ]),
    marks: panels.flatMap((panel) => panel.scene.marks.map((mark) => markIn(panel, mark))),
    overlay: layer((panel) => moved(panel.scene.overlay, panel.box.x, bodyTop(panel))),
  };
}

function bodyTop({ box, scene }: Panel): number {
  return box.y + (scene.header?.heightPx ?? 0);
}

function markIn(panel: Panel, mark: Mark): Mark {
  const [dx, dy] = [panel.box.x, bodyTop(panel)];
  return {
    ...mark,
    key: panel.key === '' ? mark.key : `${panel.key}/${mark.key}`,
    box: { ...mark.box, x: mark.box.x + dx, y: mark.box.y + dy },
    shapes: moved(mark.shapes, dx, dy),
  };
}

function moved(shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] {
  return shapes.map((shape) => moveShape(shape, dx, dy));
}
