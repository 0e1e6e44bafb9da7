import type { HostTooltip } from './host-tooltip';
import type { SceneMarks } from './scene-marks';

/** Shows the tooltip of the mark under the pointer. */
export function wireTooltips(container: HTMLElement, marks: SceneMarks, tooltip: HostTooltip): void {
  const follow = (event: PointerEvent): void => {
    const mark = marks.at(event.target);
    tooltip.follow(event, mark === undefined ? undefined : { ...mark, items: mark.tooltip });
  };
  container.addEventListener('pointerover', follow);
  container.addEventListener('pointermove', follow);
  container.addEventListener('pointerout', (event) => {
    if (marks.at(event.relatedTarget) !== marks.at(event.target)) tooltip.leave(event);
  });
}
