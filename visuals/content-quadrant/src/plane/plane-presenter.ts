import { HostTooltip } from '../../../shared/src/interaction/host-tooltip';
import type { Presenter, PresenterParts } from '../../../shared/src/shell/presenter';
import { rowsOfItem } from '../quadrant-model';
import type { QuadrantLayout } from '../quadrant-layout';
import { PlaneActions } from './plane-actions';
import { wireKeyboard } from './plane-keyboard';
import { wireLasso } from './plane-lasso';
import { wirePointer } from './plane-pointer';
import { PlaneView } from './plane-view';

/**
 * Presents up to 30,000 bubbles: pointer, keyboard and selection work on places in the plane and not
 * on elements.
 */
export function createPlanePresenter(parts: PresenterParts): Presenter<QuadrantLayout> {
  const { host, stage, selection, localise, announce, listName } = parts;
  const view = new PlaneView(stage, listName);
  const actions = new PlaneActions({ view, selection, announce, localise });
  const isAfterDrag = wireLasso({ stage, view, actions, isAllowed: () => selection.allowsInteraction() });
  const tooltip = new HostTooltip({ service: host.tooltipService, selection, stage });
  wirePointer({ stage, view, actions, selection, tooltip, isAfterDrag });
  wireKeyboard({ stage, view, actions, selection });
  return {
    show: (layout, { palette, heightPx }) => {
      tooltip.drop();
      view.show({ layout, palette, heightPx }, selection.selectedRows());
    },
    showSelection: () => view.showSelection(selection.selectedRows()),
    rowsOf: ({ items }) => items.map(rowsOfItem),
    summaryOf: ({ scene }) => scene.summary,
    forget: () => {
      tooltip.drop();
      view.forget();
    },
  };
}
