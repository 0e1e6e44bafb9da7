import type { Box } from '../../shared/src/geometry/box';
import { joinPanels, type Panel } from '../../shared/src/panels/join-panels';
import { panelGrid } from '../../shared/src/panels/panel-grid';
import type { Scene, SceneHeader } from '../../shared/src/scene/scene';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { LEAST_ROW_IN_LIST } from './compact-layout';
import { PADDING_PX } from './comparison-columns';
import { LEGEND_FROM_HEIGHT_PX } from './comparison-header';
import type { ComparisonModel, ComparisonPanel } from './comparison-model';
import type { ComparisonMode, ComparisonOptions } from './comparison-options';
import { drawnMode } from './drawn-mode';
import { legendEntries, legendShapes, type LegendEntry } from './legend';
import { panelScene } from './panel-scene';
import { LEAST_ROW_IN_PANEL } from './rows-layout';

/** Panels are narrower than a drawing that stands alone may be: titles and legend are shared. */
const COMPACT_BELOW_PX = 230;
const LEAST_WIDTH_PX = 250;
const LEAST_LINES_HEIGHT_PX = 120;
const GAP_PX = 16;

/** One drawing for each measure and small multiple, of one size, under one legend. */
export function panelsLayout(
  { panels, leftOut }: Pick<ComparisonModel, 'panels' | 'leftOut'>,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  const { widthPx, localise } = context;
  const notes =
    leftOut.length === 0 ? [] : [localise('Note_PanelsLeftOut', { count: String(leftOut.length) })];
  const header = sharedHeader({ panels, notes, options }, context);
  const titlePx = Math.round(options.textSizePx * 1.9);
  const boxes = panelGrid(panels.length, {
    widthPx,
    heightPx: Math.max(0, context.heightPx - (header?.heightPx ?? 0)),
    leastWidthPx: LEAST_WIDTH_PX,
    leastHeightPx: titlePx + Math.max(...panels.map((panel) => leastHeight(panel, options, widthPx))),
    gapPx: GAP_PX,
  });
  const joined = panels.flatMap((panel, index): readonly Panel[] => {
    const box = boxes[index];
    if (box === undefined) return [];
    const body = { ...box, y: box.y + titlePx, height: Math.max(0, box.height - titlePx) };
    const scene = panelScene(
      panel,
      { options, peers: peersOf(panel, panels, options), hasLegend: false, compactBelowPx: COMPACT_BELOW_PX },
      { ...context, widthPx: body.width, heightPx: body.height },
    );
    return [
      {
        key: panel.key,
        box: body,
        frame: [panelTitle({ panel, box, options }, context)],
        scene: named(scene, panel),
      },
    ];
  });
  const platforms = new Set(panels.flatMap(({ rows }) => rows.map(({ name }) => name)));
  const titles = [...new Set(panels.map(({ title }) => title))].join(', ');
  return joinPanels(joined, {
    widthPx,
    heightPx: Math.max(
      0,
      ...joined.map(({ box, scene }) => box.y + (scene.header?.heightPx ?? 0) + scene.heightPx),
    ),
    header,
    summary: [localise('Summary_Panels', { count: String(platforms.size), panels: titles }), ...notes].join(
      ' ',
    ),
  });
}

/** Panels of one measure share an axis when they are to; those of different measures never can. */
function peersOf(
  panel: ComparisonPanel,
  panels: readonly ComparisonPanel[],
  { sharesScale }: ComparisonOptions,
): readonly ComparisonPanel[] {
  return sharesScale ? panels.filter(({ measureName }) => measureName === panel.measureName) : [panel];
}

/** A reader in one of several panels hears which. */
function named(scene: Scene, { title }: ComparisonPanel): Scene {
  return {
    ...scene,
    marks: scene.marks.map((mark) => ({ ...mark, sentence: `${title}. ${mark.sentence}` })),
  };
}

function leastHeight(panel: ComparisonPanel, options: ComparisonOptions, widthPx: number): number {
  const isList = widthPx < COMPACT_BELOW_PX;
  if (!isList && drawnMode(panel, options.mode) === 'slope') return LEAST_LINES_HEIGHT_PX;
  const titles = options.textSizePx * 1.6 + PADDING_PX + 6;
  const row = options.textSizePx * (isList ? LEAST_ROW_IN_LIST : LEAST_ROW_IN_PANEL);
  return titles + panel.rows.length * row;
}

function panelTitle(
  of: { readonly panel: ComparisonPanel; readonly box: Box; readonly options: ComparisonOptions },
  { palette, measureText }: LayoutContext,
): Panel['frame'][number] {
  const { title } = of.panel;
  const { x, y, width } = of.box;
  const { textSizePx } = of.options;
  const space = { widthPx: width - 2 * PADDING_PX, sizePx: textSizePx, weight: 600, measureText } as const;
  return {
    kind: 'text',
    x: x + PADDING_PX,
    y: y + textSizePx,
    text: fitText(title, space),
    sizePx: textSizePx,
    weight: 600,
    fill: palette.foreground,
  };
}

/** The legend of all panels, and what is left out; none in low frames, where the panels need the room. */
function sharedHeader(
  of: {
    readonly panels: readonly ComparisonPanel[];
    readonly notes: readonly string[];
    readonly options: ComparisonOptions;
  },
  context: LayoutContext,
): SceneHeader | undefined {
  const { panels, notes, options } = of;
  const [first] = panels;
  if (first === undefined || context.heightPx < LEGEND_FROM_HEIGHT_PX) return undefined;
  const mode = drawnMode(first, options.mode);
  const hasSigns = mode !== 'slope' && mode !== 'bump';
  const entries = [
    ...(hasSigns ? sharedLegend(panels, { mode, options }, context) : []),
    ...notes.map((text): LegendEntry => ({ symbol: undefined, symbolPx: 0, text })),
  ];
  if (entries.length === 0) return undefined;
  const legend = legendShapes(entries, { top: 4, textSizePx: options.textSizePx }, context);
  return { heightPx: legend.heightPx + 8, shapes: legend.shapes };
}

/** Names of measures only where all panels have the same; the roles' names otherwise. */
function sharedLegend(
  panels: readonly ComparisonPanel[],
  { mode, options }: { readonly mode: ComparisonMode; readonly options: ComparisonOptions },
  context: LayoutContext,
): readonly LegendEntry[] {
  const { localise } = context;
  const shared = (
    nameOf: (panel: ComparisonPanel) => string | undefined,
    key: string,
  ): string | undefined => {
    const names = new Set(panels.flatMap((panel) => nameOf(panel) ?? []));
    const [name] = names;
    return names.size > 1 ? localise(key) : name;
  };
  const hasBaseline = panels.some(({ baseline }) => baseline !== undefined);
  return legendEntries(
    {
      names: {
        valueName: shared(({ valueName }) => valueName, 'Role_Value') ?? '',
        comparisonName: shared(({ comparisonName }) => comparisonName, 'Role_Comparison'),
        targetName: shared(({ targetName }) => targetName, 'Role_Target'),
      },
      baselineText: hasBaseline ? localise(`Legend_Of_${options.baseline}`) : '',
      mode,
      options,
      rows: panels.flatMap(({ rows }) => rows),
      notes: [],
    },
    context,
  );
}
