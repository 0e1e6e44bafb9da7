import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { QuadrantModel } from './quadrant-model';

/** What the visual shows, in a sentence: the accessible name of its list. */
export function summaryOf(model: QuadrantModel, { localise }: TextContext): string {
  return localise('Summary', {
    count: String(model.items.length),
    x: model.x.name,
    y: model.y.name,
    quadrants: model.quadrants
      .map(({ name, count }) => localise('Summary_Quadrant', { name, count: String(count) }))
      .join(', '),
  });
}
