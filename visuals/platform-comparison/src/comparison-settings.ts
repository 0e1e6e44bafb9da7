import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../../shared/src/palette/palette';
import { chosenValue, colour, dropdown, ruleColour, toggle } from '../../shared/src/settings/slices';
import { TextCard } from '../../shared/src/settings/text-card';
import { VisualSettings } from '../../shared/src/settings/visual-settings';
import type { ComparisonOptions, ComparisonSort } from './comparison-options';

const SORTS: readonly ComparisonSort[] = ['value', 'change', 'changePercent', 'name', 'data'];

class ComparisonCard extends formattingSettings.SimpleCard {
  override name = 'comparison';
  override displayNameKey = 'Card_Comparison';
  higherIsBetter = toggle({ name: 'higherIsBetter', displayNameKey: 'Option_HigherIsBetter' }, true);
  sortBy = dropdown({ name: 'sortBy', displayNameKey: 'Option_SortBy' }, [
    { value: 'value', displayNameKey: 'Sort_Value' },
    { value: 'change', displayNameKey: 'Sort_Change' },
    { value: 'changePercent', displayNameKey: 'Sort_ChangePercent' },
    { value: 'name', displayNameKey: 'Sort_Name' },
    { value: 'data', displayNameKey: 'Sort_Data' },
  ]);
  startAtZero = toggle({ name: 'startAtZero', displayNameKey: 'Option_StartAtZero' }, true);
  showRank = toggle({ name: 'showRank', displayNameKey: 'Option_ShowRank' }, true);
  showChange = toggle({ name: 'showChange', displayNameKey: 'Option_ShowChange' }, true);
  showIndex = toggle({ name: 'showIndex', displayNameKey: 'Option_ShowIndex' }, true);
  override slices: formattingSettings.Slice[] = [
    this.higherIsBetter,
    this.sortBy,
    this.startAtZero,
    this.showRank,
    this.showChange,
    this.showIndex,
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
  readonly text = new TextCard();
  override cards: formattingSettings.SimpleCard[];

  constructor(palette: Palette) {
    super();
    this.dots = new DotsCard(palette);
    this.cards = [this.comparison, this.dots, this.text];
  }
}

/** The pane's values as plain options. */
export function readOptions({ comparison, dots, text }: ComparisonSettings): ComparisonOptions {
  const chosen = chosenValue(comparison.sortBy, 'value');
  return {
    higherIsBetter: comparison.higherIsBetter.value,
    sortBy: SORTS.find((sort) => sort === chosen) ?? 'value',
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
