import type powerbi from 'powerbi-visuals-api';
import type { MarkSelection } from './mark-selection';
import type { SceneMarks } from './scene-marks';

/** What the tooltips talk to. */
export interface TooltipSurroundings {
  readonly service: powerbi.extensibility.ITooltipService;
  readonly marks: SceneMarks;
  readonly selection: MarkSelection;
  readonly container: HTMLElement;
}

/** Shows the host's tooltip for the mark under the pointer; also on touch, also without interaction. */
export function wireTooltips(surroundings: TooltipSurroundings): void {
  const { service, marks, selection, container } = surroundings;
  const optionsFor = (event: PointerEvent): powerbi.extensibility.TooltipShowOptions | undefined => {
    const mark = marks.at(event.target);
    if (mark === undefined || mark.tooltip.length === 0 || !service.enabled()) return undefined;
    return {
      coordinates: coordinatesIn(container, event),
      isTouchEvent: event.pointerType === 'touch',
      dataItems: [...mark.tooltip],
      identities: [...selection.identitiesOf(mark)],
    };
  };
  container.addEventListener('pointerover', (event) => {
    const options = optionsFor(event);
    if (options !== undefined) service.show(options);
  });
  container.addEventListener('pointermove', (event) => {
    const options = optionsFor(event);
    if (options !== undefined) service.move(options);
  });
  container.addEventListener('pointerout', (event) => {
    if (marks.at(event.target) !== undefined) {
      service.hide({ isTouchEvent: event.pointerType === 'touch', immediately: false });
    }
  });
}

/** The host wants coordinates relative to the visual's element. */
function coordinatesIn(container: HTMLElement, event: PointerEvent): number[] {
  const bounds = container.getBoundingClientRect();
  return [event.clientX - bounds.left, event.clientY - bounds.top];
}
