import type { TextContext } from '../../shared/src/shell/visual-definition';
import { countText } from './count-text';
import type { QuadrantModel } from './quadrant-model';

/** What the visual shows, in a sentence: the accessible name of its list. */
export function summaryOf(model: QuadrantModel, { localise, locale }: TextContext): string {
  return localise('Summary', {
    count: countText(model.items.length, locale),
    x: model.x.name,
    y: model.y.name,
    quadrants: model.quadrants
      .map(({ name, count }) => localise('Summary_Quadrant', { name, count: countText(count, locale) }))
      .join(', '),
  });
}
