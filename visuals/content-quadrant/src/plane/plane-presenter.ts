import { HostTooltip } from '../../../shared/src/interaction/host-tooltip';
import type { Presenter, PresenterParts } from '../../../shared/src/shell/presenter';
import type { QuadrantLayout } from '../quadrant-layout';
import { PLAY_BAR_PX } from '../quadrant-definition';
import { PlaneActions } from './plane-actions';
import { wireKeyboard } from './plane-keyboard';
import { wireLasso } from './plane-lasso';
import { wirePointer } from './plane-pointer';
import { PlaneView } from './plane-view';
import { PlayBar } from './play-bar';
import type { PlayState } from './play-state';
import { ThresholdHandles } from './threshold-handles';

/**
 * Presents up to 30,000 bubbles: pointer, keyboard and selection work on places in the plane and not
 * on elements. The play control below and the handles on the lines come with it.
 */
export function createPlanePresenter(parts: PresenterParts, play: PlayState): Presenter<QuadrantLayout> {
  const { host, stage, selection, localise, announce, listName, redraw } = parts;
  const view = new PlaneView(stage, listName);
  const actions = new PlaneActions({ view, selection, announce, localise, locale: host.locale });
  const isAfterDrag = wireLasso({ stage, view, actions, isAllowed: () => selection.allowsInteraction() });
  const tooltip = new HostTooltip({ service: host.tooltipService, selection, stage });
  const handles = new ThresholdHandles({ stage, view, host, localise, announce });
  let motion: 'still' | 'moving' = 'still';
  const playBar = new PlayBar({
    stage,
    localise,
    announce,
    goTo: (periodKey) => {
      play.periodKey = periodKey;
      motion = 'moving';
      redraw();
      motion = 'still';
    },
  });
  wirePointer({ stage, view, actions, selection, tooltip, isAfterDrag });
  wireKeyboard({ stage, view, actions, selection });
  return {
    show: (layout, { palette, heightPx, isEditing }) => {
      tooltip.drop();
      const room = heightPx - (layout.play === undefined ? 0 : PLAY_BAR_PX);
      view.show({ layout, palette, heightPx: room }, selection.selectedRows(), motion);
      playBar.show(layout.play);
      handles.show(layout, palette, isEditing);
    },
    showSelection: () => view.showSelection(selection.selectedRows()),
    rowsOf: ({ items }) => items.map(({ rows }) => rows),
    // The drawing of a selection differs in its labels alone, which the reader hears anyway.
    // A plane never scrolls.
    toTop: () => undefined,
    summaryOf: () => '',
    forget: () => {
      tooltip.drop();
      view.forget();
      playBar.show(undefined);
    },
  };
}
