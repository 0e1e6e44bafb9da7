import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../shared/src/palette/palette';
import {
  chosenValue,
  colour,
  dropdown,
  numberInput,
  ruleColour,
  textInput,
  toggle,
} from '../../shared/src/settings/slices';
import { TextCard } from '../../shared/src/settings/text-card';
import { VisualSettings } from '../../shared/src/settings/visual-settings';
import type {
  ComparisonMode,
  ComparisonOptions,
  ComparisonSort,
  IndexBaseline,
  OthersMode,
} from './comparison-options';

const SORTS: readonly ComparisonSort[] = ['value', 'change', 'changePercent', 'rank', 'name', 'data'];
const MODES: readonly ComparisonMode[] = ['dumbbell', 'slope', 'indexBars'];
const BASELINES: readonly IndexBaseline[] = ['median', 'weightedMean', 'focus'];
const OTHERS: readonly OthersMode[] = ['auto', 'sum', 'mean', 'none'];
/** The visual takes so many rows at most. */
const MOST_ROWS = 500;

class ComparisonCard extends formattingSettings.SimpleCard {
  override name = 'comparison';
  override displayNameKey = 'Card_Comparison';
  mode = dropdown({ name: 'mode', displayNameKey: 'Option_Mode' }, [
    { value: 'dumbbell', displayNameKey: 'Mode_Dumbbell' },
    { value: 'slope', displayNameKey: 'Mode_Slope' },
    { value: 'indexBars', displayNameKey: 'Mode_IndexBars' },
  ]);
  higherIsBetter = toggle({ name: 'higherIsBetter', displayNameKey: 'Option_HigherIsBetter' }, true);
  sortBy = dropdown({ name: 'sortBy', displayNameKey: 'Option_SortBy' }, [
    { value: 'value', displayNameKey: 'Sort_Value' },
    { value: 'change', displayNameKey: 'Sort_Change' },
    { value: 'changePercent', displayNameKey: 'Sort_ChangePercent' },
    { value: 'rank', displayNameKey: 'Sort_Rank' },
    { value: 'name', displayNameKey: 'Sort_Name' },
    { value: 'data', displayNameKey: 'Sort_Data' },
  ]);
  startAtZero = toggle({ name: 'startAtZero', displayNameKey: 'Option_StartAtZero' }, true);
  showRank = toggle({ name: 'showRank', displayNameKey: 'Option_ShowRank' }, true);
  showChange = toggle({ name: 'showChange', displayNameKey: 'Option_ShowChange' }, true);
  showIndex = toggle({ name: 'showIndex', displayNameKey: 'Option_ShowIndex' }, true);
  baseline = dropdown({ name: 'baseline', displayNameKey: 'Option_Baseline' }, [
    { value: 'median', displayNameKey: 'Baseline_Median' },
    { value: 'weightedMean', displayNameKey: 'Baseline_WeightedMean' },
    { value: 'focus', displayNameKey: 'Baseline_Focus' },
  ]);
  focusItem = textInput({ name: 'focusItem', displayNameKey: 'Option_FocusItem' }, '');
  topCount = numberInput({ name: 'topCount', displayNameKey: 'Option_TopCount' }, 0, {
    low: 0,
    high: MOST_ROWS,
  });
  others = dropdown({ name: 'others', displayNameKey: 'Option_Others' }, [
    { value: 'auto', displayNameKey: 'Others_Auto' },
    { value: 'sum', displayNameKey: 'Others_Sum' },
    { value: 'mean', displayNameKey: 'Others_Mean' },
    { value: 'none', displayNameKey: 'Others_None' },
  ]);
  override slices: formattingSettings.Slice[] = [
    this.mode,
    this.higherIsBetter,
    this.sortBy,
    this.startAtZero,
    this.showRank,
    this.showChange,
    this.showIndex,
    this.baseline,
    this.focusItem,
    this.topCount,
    this.others,
  ];
}

class DotsCard extends formattingSettings.SimpleCard {
  override name = 'dots';
  override displayNameKey = 'Card_Dots';
  fill: formattingSettings.ColorPicker;
  better: formattingSettings.ColorPicker;
  worse: formattingSettings.ColorPicker;
  override slices: formattingSettings.Slice[];

  constructor(palette: Palette) {
    super();
    this.fill = ruleColour({ name: 'fill', displayNameKey: 'Option_CurrentColour' }, palette.accent);
    this.better = colour({ name: 'better', displayNameKey: 'Option_BetterColour' }, palette.better);
    this.worse = colour({ name: 'worse', displayNameKey: 'Option_WorseColour' }, palette.worse);
    this.slices = [this.fill, this.better, this.worse];
  }
}

/** The formatting pane of the platform comparison. */
export class ComparisonSettings extends VisualSettings {
  readonly comparison = new ComparisonCard();
  readonly dots: DotsCard;
  readonly text: TextCard;
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette) {
    super();
    this.dots = new DotsCard(palette);
    this.text = new TextCard(palette);
    this.cards = [this.comparison, this.dots, this.text];
  }
}

/** The pane's values as plain options. */
export function readOptions({ comparison, dots, text }: ComparisonSettings): ComparisonOptions {
  return {
    higherIsBetter: comparison.higherIsBetter.value,
    sortBy: oneOf(SORTS, comparison.sortBy, 'value'),
    mode: oneOf(MODES, comparison.mode, 'dumbbell'),
    baseline: oneOf(BASELINES, comparison.baseline, 'median'),
    focusItem: comparison.focusItem.value.trim(),
    topCount: Math.max(0, Math.floor(comparison.topCount.value)),
    othersMode: oneOf(OTHERS, comparison.others, 'auto'),
    startAtZero: comparison.startAtZero.value,
    showRank: comparison.showRank.value,
    showChange: comparison.showChange.value,
    showIndex: comparison.showIndex.value,
    currentColour: dots.fill.value.value,
    betterColour: dots.better.value.value,
    worseColour: dots.worse.value.value,
    textSizePx: text.sizePx(),
  };
}

/** The chosen value, or the default for one that a newer version of the visual has saved. */
function oneOf<Value extends string>(
  values: readonly Value[],
  list: formattingSettings.ItemDropdown,
  usual: Value,
): Value {
  const chosen = chosenValue(list, usual);
  return values.find((value) => value === chosen) ?? usual;
}
