import type { MarkSelection } from './mark-selection';
import type { SceneMarks } from './scene-marks';

/** Click selects, Ctrl or Cmd click adds, a click on empty space clears, right click opens the menu. */
export function wirePointer(container: HTMLElement, marks: SceneMarks, selection: MarkSelection): void {
  container.addEventListener('click', (event) => {
    const mark = marks.at(event.target);
    if (mark === undefined) selection.clear();
    else selection.select(mark, event.ctrlKey || event.metaKey);
  });
  container.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    selection.openContextMenu(marks.at(event.target), { x: event.clientX, y: event.clientY });
  });
}
