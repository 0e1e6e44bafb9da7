import type { Visual } from '@ott-analytics/model/pbir';

/** What a visual is for. Rules speak of these, not of visual types. */
export type VisualClass = 'analytic' | 'card' | 'slicer' | 'navigation' | 'text' | 'decorative';

const TYPES: Readonly<Record<VisualClass, readonly string[]>> = {
  analytic: [
    'aiNarratives',
    'areaChart',
    'azureMap',
    'barChart',
    'clusteredBarChart',
    'clusteredColumnChart',
    'columnChart',
    'decompositionTreeVisual',
    'donutChart',
    'esriVisual',
    'filledMap',
    'funnel',
    'gauge',
    'heatMap',
    'hundredPercentStackedAreaChart',
    'hundredPercentStackedBarChart',
    'hundredPercentStackedColumnChart',
    'keyDriversVisual',
    'lineChart',
    'lineClusteredColumnComboChart',
    'lineStackedColumnComboChart',
    'map',
    'pieChart',
    'pivotTable',
    'pythonVisual',
    'qnaVisual',
    'rdlVisual',
    'ribbonChart',
    'scatterChart',
    'scorecard',
    'scriptVisual',
    'shapeMap',
    'stackedAreaChart',
    'tableEx',
    'treemap',
    'waterfallChart',
  ],
  card: ['card', 'cardVisual', 'kpi', 'multiRowCard'],
  slicer: ['advancedSlicerVisual', 'listSlicer', 'slicer', 'textSlicer'],
  navigation: ['actionButton', 'bookmarkNavigator', 'pageNavigator'],
  text: ['textbox'],
  decorative: ['basicShape', 'image', 'shape'],
};

const CLASS_BY_TYPE: ReadonlyMap<string, VisualClass> = new Map(
  (Object.entries(TYPES) as [VisualClass, readonly string[]][]).flatMap(([visualClass, types]) =>
    types.map((type) => [type, visualClass] as const),
  ),
);

/** Visual types that Power BI brings itself. Source: Microsoft's report authoring catalogue and capability data. */
export const NATIVE_VISUAL_TYPES: ReadonlySet<string> = new Set(CLASS_BY_TYPE.keys());

/**
 * Returns what a visual is for; custom visuals are analytic. A shape or image that does something when clicked is no
 * decoration but navigation.
 */
export function classifyVisual(visual: Visual): VisualClass {
  const visualClass = CLASS_BY_TYPE.get(visual.visualType) ?? 'analytic';
  return visualClass === 'decorative' && visual.link !== undefined ? 'navigation' : visualClass;
}

/** True for what carries no content: shapes, images without action, and frames of groups. */
export function isDecorative(visual: Visual): boolean {
  return visual.kind === 'group' || classifyVisual(visual) === 'decorative';
}
