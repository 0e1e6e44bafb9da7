import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { dropdown, numberInput, textInput, toggle } from '../../../shared/src/settings/slices';
import type { ComparisonMode } from '../comparison-options';

/** The visual takes so many rows at most. */
const MOST_ROWS = 500;

/** The card of what is compared, how it is drawn and in which order. */
export class ComparisonCard extends formattingSettings.SimpleCard {
  override name = 'comparison';
  override displayNameKey = 'Card_Comparison';
  mode = dropdown({ name: 'mode', displayNameKey: 'Option_Mode' }, [
    { value: 'dumbbell', displayNameKey: 'Mode_Dumbbell' },
    { value: 'bullet', displayNameKey: 'Mode_Bullet' },
    { value: 'slope', displayNameKey: 'Mode_Slope' },
    { value: 'bump', displayNameKey: 'Mode_Bump' },
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
  changeColumns = dropdown({ name: 'changeColumns', displayNameKey: 'Option_ChangeColumns' }, [
    { value: 'both', displayNameKey: 'Change_Both' },
    { value: 'absolute', displayNameKey: 'Change_Absolute' },
    { value: 'percent', displayNameKey: 'Change_Percent' },
  ]);
  showIndex = toggle({ name: 'showIndex', displayNameKey: 'Option_ShowIndex' }, true);
  showShare = toggle({ name: 'showShare', displayNameKey: 'Option_ShowShare' }, false);
  baseline = dropdown({ name: 'baseline', displayNameKey: 'Option_Baseline' }, [
    { value: 'median', displayNameKey: 'Baseline_Median' },
    { value: 'weightedMean', displayNameKey: 'Baseline_WeightedMean' },
    { value: 'focus', displayNameKey: 'Baseline_Focus' },
    { value: 'target', displayNameKey: 'Baseline_Target' },
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
    this.changeColumns,
    this.showIndex,
    this.showShare,
    this.baseline,
    this.focusItem,
    this.topCount,
    this.others,
  ];

  /** Shows what has an effect in a mode. */
  arrange(mode: ComparisonMode): void {
    const hasRows = mode === 'dumbbell' || mode === 'bullet' || mode === 'indexBars';
    this.startAtZero.visible = mode === 'dumbbell';
    for (const slice of [this.showRank, this.showChange, this.showIndex, this.showShare])
      slice.visible = hasRows;
    this.changeColumns.visible = hasRows && this.showChange.value;
    this.baseline.visible = mode === 'indexBars' || (hasRows && this.showIndex.value);
    this.others.visible = this.topCount.value > 0 && mode !== 'bump';
  }
}
