import { colourFor } from '../../../shared/src/palette/palette';
import { fitText, type TextSpace } from '../../../shared/src/text/fit-text';
import { PADDING_PX, type FunnelFrame } from './funnel-frame';

/** A sign of the drawing and what it means; without a sign the text has its own. */
export interface KeyItem {
  readonly sign: { readonly kind: 'fill' | 'outline' | 'tick'; readonly colour: string } | undefined;
  /** Room of the sign before the text. */
  readonly signPx: number;
  readonly text: string;
}

/** A key item at its place in a line. */
export interface PlacedKeyItem {
  readonly item: KeyItem;
  readonly x: number;
  readonly text: string;
}

const ITEM_GAP_PX = 16;

/** What the signs of this drawing mean: only signs that it has. */
export function keyItems({ model, options, context }: FunnelFrame): readonly KeyItem[] {
  const { rates, bars } = options;
  const { palette, localise } = context;
  const stages = model.funnels.flatMap((funnel) => funnel.stages);
  const signPx = options.textSizePx * 1.1;
  const signed = (kind: 'fill' | 'outline' | 'tick', colour: string, text: string): KeyItem => ({
    sign: { kind, colour },
    signPx,
    text,
  });
  const hasLeak = rates.showStep && rates.showLeak && stages.some(({ isLeak }) => isLeak);
  const { comparison, target } = model.names;
  const hasTick = stages.some(({ targetValue }) => targetValue !== undefined);
  const isJudged =
    !palette.isHighContrast &&
    ((bars.colourBy === 'target' && target !== undefined) ||
      (bars.colourBy === 'comparison' && comparison !== undefined));
  const [better, worse] =
    bars.colourBy === 'target' ? ['Key_TargetReached', 'Key_TargetMissed'] : ['Key_Better', 'Key_Worse'];
  return [
    ...(hasLeak ? [{ sign: undefined, signPx: 0, text: `▼ ${localise('Leak')}` }] : []),
    ...(rates.showComparison && comparison !== undefined
      ? [signed('outline', palette.foreground, comparison)]
      : []),
    ...(rates.showTarget && target !== undefined && hasTick
      ? [signed('tick', palette.foreground, target)]
      : []),
    ...(isJudged
      ? [
          signed('fill', colourFor(palette, bars.betterFill, palette.better), localise(better)),
          signed('fill', colourFor(palette, bars.worseFill, palette.worse), localise(worse)),
        ]
      : []),
  ];
}

/** The items in lines that fit; an item that is longer than a line is shortened. */
export function keyLines(items: readonly KeyItem[], space: TextSpace): readonly (readonly PlacedKeyItem[])[] {
  const lines: PlacedKeyItem[][] = [];
  let x = PADDING_PX;
  for (const item of items) {
    const text = fitText(item.text, { ...space, widthPx: space.widthPx - item.signPx });
    const width = item.signPx + space.measureText(text, space.sizePx);
    if (lines.length === 0 || x + width > PADDING_PX + space.widthPx) {
      lines.push([]);
      x = PADDING_PX;
    }
    lines.at(-1)?.push({ item, x, text });
    x += width + ITEM_GAP_PX;
  }
  return lines;
}
