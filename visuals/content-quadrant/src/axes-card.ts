import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import type { Localise } from '../../shared/src/localise/localise';
import { chosenValue, dropdown, textInput, toggle } from '../../shared/src/settings/slices';
import type { QuadrantOptions, ScaleKind } from './quadrant-options';

const SCALES = [
  { value: 'linear', displayNameKey: 'Scale_Linear' },
  { value: 'log', displayNameKey: 'Scale_Log' },
  { value: 'symlog', displayNameKey: 'Scale_Symlog' },
] as const;

/** The formatting card for scales, ends and lines of both axes. */
export class AxesCard extends formattingSettings.SimpleCard {
  override name = 'axes';
  override displayNameKey = 'Card_Axes';
  scaleX = dropdown({ name: 'scaleX', displayNameKey: 'Option_ScaleX' }, [...SCALES]);
  scaleY = dropdown({ name: 'scaleY', displayNameKey: 'Option_ScaleY' }, [...SCALES]);
  readonly ends: Readonly<Record<'lowX' | 'highX' | 'lowY' | 'highY', formattingSettings.TextInput>>;
  clip = toggle({ name: 'clip', displayNameKey: 'Option_Clip' }, false);
  equal = toggle({ name: 'equal', displayNameKey: 'Option_Equal' }, false);
  zeroLines = toggle({ name: 'zeroLines', displayNameKey: 'Option_ZeroLines' }, true);
  showTitles = toggle({ name: 'showTitles', displayNameKey: 'Option_ShowTitles' }, true);
  override slices: formattingSettings.Slice[];

  constructor(localise: Localise) {
    super();
    const automatic = localise('Limit_Automatic');
    this.ends = {
      lowX: textInput({ name: 'lowX', displayNameKey: 'Option_LowX' }, automatic),
      highX: textInput({ name: 'highX', displayNameKey: 'Option_HighX' }, automatic),
      lowY: textInput({ name: 'lowY', displayNameKey: 'Option_LowY' }, automatic),
      highY: textInput({ name: 'highY', displayNameKey: 'Option_HighY' }, automatic),
    };
    const { lowX, highX, lowY, highY } = this.ends;
    this.slices = [
      this.scaleX,
      this.scaleY,
      lowX,
      highX,
      lowY,
      highY,
      this.clip,
      this.equal,
      this.zeroLines,
      this.showTitles,
    ];
  }

  /** The chosen scales. */
  scales(): QuadrantOptions['scales'] {
    return { x: scaleKind(this.scaleX), y: scaleKind(this.scaleY) };
  }

  /** The ends that the author has fixed. */
  limits(): QuadrantOptions['limits'] {
    const { lowX, highX, lowY, highY } = this.ends;
    return {
      x: { low: limitOf(lowX.value), high: limitOf(highX.value) },
      y: { low: limitOf(lowY.value), high: limitOf(highY.value) },
    };
  }
}

/** The chosen scale; one that a newer version has saved counts as the default. */
function scaleKind(list: formattingSettings.ItemDropdown): ScaleKind {
  return SCALES.find(({ value }) => value === chosenValue(list, 'linear'))?.value ?? 'linear';
}

/** A number with a decimal point, or a date as in 2020-12-31; anything else lets the data decide. */
function limitOf(saved: string): number | undefined {
  const text = saved.trim();
  if (text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(time) ? time : undefined;
}
