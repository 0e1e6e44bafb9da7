import type { ComparisonOptions } from '../comparison-options';
import type { ComparisonSettings } from './comparison-settings';
import { oneOf } from './one-of';

/** The pane's values as plain options; the first value of a list is the default. */
export function readOptions(settings: ComparisonSettings): ComparisonOptions {
  const { comparison, panels, axis, bands, lines, dots, text } = settings;
  const mode = oneOf(['dumbbell', 'bullet', 'slope', 'bump', 'indexBars'], comparison.mode);
  return {
    higherIsBetter: comparison.higherIsBetter.value,
    sortBy: oneOf(['value', 'change', 'changePercent', 'rank', 'name', 'data'], comparison.sortBy),
    mode,
    baseline: oneOf(['median', 'weightedMean', 'focus', 'target'], comparison.baseline),
    focusItem: comparison.focusItem.value.trim(),
    topCount: Math.max(0, Math.floor(comparison.topCount.value)),
    othersMode: oneOf(['auto', 'sum', 'mean', 'none'], comparison.others),
    startAtZero: comparison.startAtZero.value,
    isLog: oneOf(['linear', 'log'], axis.scale) === 'log',
    showZeroLine: axis.zeroLine.value,
    sharesScale: oneOf(['shared', 'independent'], panels.axes) === 'shared',
    showRank: comparison.showRank.value,
    showChange: comparison.showChange.value,
    changeColumns: oneOf(['both', 'absolute', 'percent'], comparison.changeColumns),
    showIndex: comparison.showIndex.value,
    showShare: comparison.showShare.value,
    showSparkline: panels.sparkline.value,
    labelDensity: oneOf(['all', 'outer', 'none'], lines.labels),
    lineColours: oneOf(['change', 'platform'], lines.colours),
    bandBase: oneOf(['target', 'max'], bands.base),
    bandEnds: bands.ends(),
    measuresAs:
      mode === 'slope' || mode === 'bump' ? 'panels' : oneOf(['panels', 'columns'], panels.measuresAs),
    showHeadToHead: panels.headToHead.value,
    currentColour: dots.fill.value.value,
    comparisonColour: dots.comparison.value.value,
    targetColour: dots.target.value.value,
    bandColour: dots.band.value.value,
    focusColour: dots.focus.value.value,
    betterColour: dots.better.value.value,
    worseColour: dots.worse.value.value,
    textSizePx: text.sizePx(),
  };
}
