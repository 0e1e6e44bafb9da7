import { numberFormat } from '../../shared/src/format/number-format';
import { colourFor } from '../../shared/src/palette/palette';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { bandColours } from './band-colours';
import { BASES, basisKey } from './basis';
import { basisGlyph } from './basis-glyph';
import { PADDING_PX } from './comparison-columns';
import type { ComparisonMode, ComparisonOptions } from './comparison-options';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';

/** One entry: a sign and what it stands for; a note has no sign. */
export interface LegendEntry {
  readonly symbol: ((x: number, y: number) => readonly Shape[]) | undefined;
  /** Room for the sign. */
  readonly symbolPx: number;
  readonly text: string;
}

/** Names in the legend; undefined for what is not drawn. */
export interface LegendInput {
  readonly names: Pick<ComparisonPanel, 'valueName' | 'comparisonName' | 'targetName'>;
  /** What the dashed line is; empty for none. */
  readonly baselineText: string;
  readonly mode: ComparisonMode;
  readonly options: ComparisonOptions;
  readonly rows: readonly ComparisonRow[];
  readonly notes: readonly string[];
}

const ITEM_GAP_PX = 16;
const SYMBOL_PX = 14;
const BANDS_PX = 22;

/** What the signs of the rows mean, most important first. */
export function legendEntries(input: LegendInput, context: LayoutContext): readonly LegendEntry[] {
  const { names, options, mode, baselineText } = input;
  const { palette } = context;
  const entries: LegendEntry[] = [];
  const add = (symbol: LegendEntry['symbol'], text: string | undefined): void => {
    if (text !== undefined && text !== '')
      entries.push({ symbol, symbolPx: symbol === undefined ? 0 : SYMBOL_PX, text });
  };
  if (mode !== 'indexBars') {
    const fill = colourFor(palette, options.currentColour, palette.accent);
    const stroke = colourFor(palette, options.comparisonColour, palette.neutral);
    const tick = colourFor(palette, options.targetColour, palette.foreground);
    const { background } = palette;
    add((x, y) => [valueSign(mode, { x, y }, fill)], names.valueName);
    add(
      (x, y) => [{ kind: 'circle', x: x + 5, y, radius: 4, fill: background, stroke, strokeWidth: 2 }],
      names.comparisonName,
    );
    add((x, y) => [{ kind: 'rect', x: x + 4, y: y - 6, width: 2, height: 12, fill: tick }], names.targetName);
  }
  if (mode === 'bullet') entries.push(...bandEntry(input, context));
  if (options.showIndex || mode === 'indexBars') {
    add((x, y) => [baselineLine({ x: x + 5, y1: y - 6, y2: y + 6 }, palette.muted)], baselineText);
  }
  for (const basis of BASES.filter((one) => input.rows.some((row) => row.basis === one))) {
    add((x, y) => basisGlyph(basis, { x: x + 5, y }, palette), context.localise(basisKey(basis)));
  }
  for (const note of input.notes) add(undefined, note);
  return entries;
}

function valueSign(
  mode: ComparisonMode,
  { x, y }: { readonly x: number; readonly y: number },
  fill: string,
): Shape {
  return mode === 'bullet'
    ? { kind: 'rect', x, y: y - 3, width: 10, height: 6, fill }
    : { kind: 'circle', x: x + 5, y, radius: 5, fill };
}

function bandEntry(
  { options, rows }: LegendInput,
  { palette, localise, locale }: LayoutContext,
): readonly LegendEntry[] {
  const isOfTarget = options.bandBase === 'target';
  if (isOfTarget && !rows.some(({ target }) => target !== null && target > 0)) return [];
  const colours = bandColours(options, palette);
  const percents = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const [low, high] = options.bandEnds.map((percent) => percents.format(percent / 100));
  return [
    {
      symbolPx: BANDS_PX,
      symbol: (x, y) =>
        colours.map((fill, index): Shape => ({
          kind: 'rect',
          x: x + index * 6,
          y: y - 5,
          width: 6,
          height: 10,
          fill,
          ...(palette.isHighContrast ? { stroke: palette.foreground, strokeWidth: 1 } : {}),
        })),
      text: localise(isOfTarget ? 'Legend_BandsTarget' : 'Legend_BandsMax', {
        low: low ?? '',
        high: high ?? '',
      }),
    },
  ];
}

/** The dashed line of the baseline, in the legend and through the rows. */
export function baselineLine(
  { x, y1, y2 }: { readonly x: number; readonly y1: number; readonly y2: number },
  stroke: string,
): Shape {
  return { kind: 'line', x1: x, x2: x, y1, y2, stroke, strokeWidth: 1, dash: '3 3' };
}

/** The entries side by side from `top`, in as many lines as it takes for every name to be read. */
export function legendShapes(
  entries: readonly LegendEntry[],
  { top, textSizePx }: { readonly top: number; readonly textSizePx: number },
  { measureText, widthPx, palette }: LayoutContext,
): { readonly shapes: readonly Shape[]; readonly heightPx: number } {
  const lineHeight = Math.round(textSizePx * 1.6);
  const shapes: Shape[] = [];
  let x = PADDING_PX;
  let line = 0;
  for (const { symbol, symbolPx, text } of entries) {
    const space = { widthPx: widthPx - 2 * PADDING_PX - symbolPx, sizePx: textSizePx, measureText };
    const fitted = fitText(text, space);
    const width = symbolPx + measureText(fitted, textSizePx);
    if (x > PADDING_PX && x + width > widthPx - PADDING_PX) {
      line += 1;
      x = PADDING_PX;
    }
    const y = top + lineHeight * (line + 0.5);
    const fill = symbol === undefined ? palette.muted : palette.foreground;
    shapes.push(...(symbol?.(x, y) ?? []));
    shapes.push({ kind: 'text', x: x + symbolPx, y, text: fitted, sizePx: textSizePx, fill });
    x += width + ITEM_GAP_PX;
  }
  return { shapes, heightPx: entries.length === 0 ? 0 : (line + 1) * lineHeight };
}
