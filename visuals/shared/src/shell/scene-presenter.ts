import { HostTooltip } from '../interaction/host-tooltip';
import { MarkKeyboard } from '../interaction/mark-keyboard';
import { wirePointer } from '../interaction/mark-pointer';
import { MarkSelection } from '../interaction/mark-selection';
import { wireTooltips } from '../interaction/mark-tooltips';
import { SceneMarks } from '../interaction/scene-marks';
import { renderScene } from '../scene/render-scene';
import type { Scene } from '../scene/scene';
import type { Presenter, PresenterParts } from './presenter';

/** Presents scenes whose marks are elements, each with its own place in the list. */
export function createScenePresenter(parts: PresenterParts): Presenter<Scene> {
  const { stage, host, listName } = parts;
  const tooltip = new HostTooltip({ service: host.tooltipService, selection: parts.selection, stage });
  const marks = new SceneMarks(stage);
  const selection = new MarkSelection(parts, marks);
  const keyboard = new MarkKeyboard(stage, marks, selection);
  wirePointer(stage, marks, selection);
  wireTooltips(stage, marks, tooltip);
  return {
    show: (scene, { heightPx }) => {
      tooltip.drop();
      const hadFocus = stage.contains(document.activeElement);
      const elements = renderScene({ container: stage, listName }, scene, heightPx);
      marks.replace(scene.marks, elements);
      selection.show();
      keyboard.refresh();
      // The mark that had the focus may be gone; a reader at the keyboard stays in the list.
      if (hadFocus && !stage.contains(document.activeElement)) keyboard.focus();
    },
    showSelection: () => selection.show(),
    toTop: () => {
      for (const scroller of stage.querySelectorAll('.ott-scroller')) scroller.scrollTop = 0;
    },
    rowsOf: (scene) => scene.marks.map(({ rows }) => rows),
    summaryOf: ({ summary }) => summary,
    forget: () => {
      tooltip.drop();
      marks.replace([]);
    },
  };
}
