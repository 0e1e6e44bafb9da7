import type { TextContext } from '../../shared/src/shell/visual-definition';
import { countText } from './count-text';
import { correlationText } from './statistics/correlation-text';
import type { QuadrantModel, QuadrantSummary } from './quadrant-model';
import type { Quadrant } from './quadrant';

/**
 * The alternative text of the whole, which is the accessible name of the list: how many bubbles by
 * which measures, the period, each quadrant with its count and leader, and who moved.
 */
export function summaryOf(model: QuadrantModel, context: TextContext): string {
  const { localise, locale } = context;
  const { x, y, items, detailsName, period, moves, panels } = model;
  return [
    localise('Summary', {
      count: countText(items.length, locale),
      details: detailsName,
      x: x.name,
      y: y.name,
      quadrants: model.quadrants.map((summary) => quadrantText(summary, model, context)).join('; '),
    }),
    ...(period === undefined ? [] : [localise('Summary_Period', { period: period.label })]),
    ...(panels.length > 1 ? [localise('Summary_Panels', { count: countText(panels.length, locale) })] : []),
    ...moves.map((move) =>
      localise('Summary_Move', {
        to: nameIn(model, move.to),
        from: nameIn(model, move.from),
        count: countText(move.items.length, locale),
      }),
    ),
    ...panels.flatMap(({ correlation }) =>
      panels.length > 1 || correlation === undefined ? [] : [`${correlationText(correlation, context)}.`],
    ),
  ].join(' ');
}

function quadrantText(
  { name, count, leader }: QuadrantSummary,
  { texts }: QuadrantModel,
  { localise, locale }: TextContext,
): string {
  const counted = localise('Summary_Quadrant', { name, count: countText(count, locale) });
  if (leader === undefined) return counted;
  return localise('Summary_Leader', {
    quadrant: counted,
    leader: texts.nameOf(leader),
    figure: texts.leadOf(leader),
  });
}

/** What a quadrant is called. */
export function nameIn({ quadrants }: Pick<QuadrantModel, 'quadrants'>, wanted: Quadrant): string {
  return quadrants.find(({ quadrant }) => quadrant === wanted)?.name ?? '';
}
