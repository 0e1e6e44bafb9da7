import { LABELS, marksRegion, SURROUNDINGS } from '../../shared/src/on-object/text-regions';
import type { LayoutContext, VisualDefinition } from '../../shared/src/shell/visual-definition';
import { CANVAS_FROM, computeLayout, type QuadrantLayoutContext } from './compute-layout';
import { mirrorLayout } from './mirror-layout';
import type { PlayState } from './plane/play-state';
import type { QuadrantLayout } from './quadrant-layout';
import { QUADRANT_MIGRATIONS } from './quadrant-migrations';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { QUADRANT_ROLES } from './quadrant-roles';
import { QuadrantSettings, readOptions } from './quadrant-settings';
import { quadrantSketch } from './quadrant-sketch';
import { toViewModel } from './to-view-model';

/** More rows than this are neither drawn in time nor told apart on a screen. */
const MOST_ROWS = 30_000;
/** Height of the play control in pixels. */
export const PLAY_BAR_PX = 32;
/** Smaller frames have no room for the control; the period is still in the name of the list. */
const PLAY_FROM_PX = { width: 240, height: 190 } as const;

const FORMAT_REGIONS = [
  {
    ...LABELS,
    selector: '.ott-mark text, .ott-overlay text',
    toggle: { card: 'points', property: 'showLabels' },
  },
  {
    ...SURROUNDINGS,
    selector: '.ott-backdrop text',
    toggle: { card: 'axes', property: 'showTitles' },
  },
  marksRegion('points', 'Card_Points'),
];

/** The content quadrant: data to view model to layout, at the period that the reader has stepped to. */
export function quadrantDefinition(
  play: PlayState,
): VisualDefinition<QuadrantSettings, QuadrantOptions, QuadrantModel, QuadrantLayout> {
  const layoutIn = (
    model: QuadrantModel,
    options: QuadrantOptions,
    context: QuadrantLayoutContext,
  ): QuadrantLayout => {
    const position = playPosition(model, options, context);
    if (position === undefined || !play.isOffered()) return computeLayout(model, options, context);
    const heightPx = context.heightPx - PLAY_BAR_PX;
    return { ...computeLayout(model, options, { ...context, heightPx }), play: position };
  };
  return {
    nameKey: 'Visual_Name',
    purposeKey: 'Landing_Purpose',
    roles: QUADRANT_ROLES,
    sketch: quadrantSketch,
    createSettings: (palette, localise) => new QuadrantSettings(palette, localise),
    migrations: QUADRANT_MIGRATIONS,
    readOptions,
    toViewModel: (table, options, context) =>
      toViewModel(table, options, { ...context, periodKey: play.periodKey }),
    computeLayout: layoutIn,
    // Labels of what is selected come first; in a crowd nobody would see the difference.
    layoutOfSelection: (model, options, { selectedRows, ...context }) =>
      selectedRows.length === 0 || !options.showLabels || model.items.length > CANVAS_FROM
        ? undefined
        : layoutIn(model, options, { ...context, selectedRows: new Set(selectedRows) }),
    mirror: mirrorLayout,
    mostRows: MOST_ROWS,
    itemColour: { role: 'details', card: 'points', property: 'fill' },
    formatRegions: FORMAT_REGIONS,
  };
}

function playPosition(
  { period, periods, periodName }: QuadrantModel,
  { play }: QuadrantOptions,
  { widthPx, heightPx }: LayoutContext,
): QuadrantLayout['play'] {
  if (!play.show || period === undefined || periods.length < 2) return undefined;
  if (widthPx < PLAY_FROM_PX.width || heightPx < PLAY_FROM_PX.height) return undefined;
  return { fieldName: periodName, periods, period, secondsPerPeriod: play.secondsPerPeriod };
}
