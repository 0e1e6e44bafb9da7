import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { RawFunnel } from '../data/raw-funnel';
import type { FunnelLoop } from '../funnel-model';
import type { FunnelOptions } from '../funnel-options';
import { shownRate, shownRateText } from '../rates/shown-rate';
import type { Amounts } from './amounts';

/**
 * The arrow from the last stage back to the chosen one, with its figure and its share of that stage;
 * undefined when it is switched off, when the figure is BLANK, and in a funnel of one stage. A stage
 * number that is not before the last stage is brought to the one before it.
 */
export function loopOf(
  { loop, stages, name: segment }: RawFunnel,
  options: FunnelOptions,
  { amounts, context }: { readonly amounts: Amounts; readonly context: TextContext },
): FunnelLoop | undefined {
  if (loop === undefined || !options.loop.isShown || stages.length < 2) return undefined;
  const toIndex = Math.min(options.loop.toStage, stages.length - 1) - 1;
  const [from, to] = [stages.at(-1), stages[toIndex]];
  if (from === undefined || to === undefined) return undefined;
  const { localise, locale } = context;
  const valueText = amounts.text(loop.value, loop.format);
  const base = to.value ?? 0;
  const isShare = base > 0 && loop.value >= 0;
  const share = shownRateText(
    shownRate(isShare ? loop.value / base : undefined, options.rates.decimals),
    locale,
  );
  const way = { from: from.name, to: to.name };
  const sentences = [
    ...(segment === undefined ? [] : [localise('Sentence_Segment', { segment })]),
    localise('Sentence_Loop', { name: loop.name, value: valueText, ...way }),
    ...(share === '' ? [] : [localise('Sentence_LoopShare', { rate: share, to: to.name })]),
  ];
  return {
    key: 'loop',
    name: loop.name,
    valueText,
    toIndex,
    sentence: sentences.join(' '),
    tooltip: [
      ...(segment === undefined ? [] : [{ displayName: localise('Role_Segment'), value: segment }]),
      { displayName: loop.name, value: valueText },
      { displayName: localise('Loop_Way'), value: `${from.name} → ${to.name}` },
      ...(share === '' ? [] : [{ displayName: localise('Loop_Share', { stage: to.name }), value: share }]),
    ],
  };
}
