import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { moveLines } from './moves-shapes';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { correlationText } from './statistics/correlation-text';

/**
 * What stands on the line below everything: the rank correlation of a single plot, what is not
 * shown, and who moved where no table has room for it.
 */
export function frameNotes(
  { model, options }: { readonly model: QuadrantModel; readonly options: QuadrantOptions },
  hasMoves: boolean,
  context: LayoutContext,
): readonly string[] {
  const [only, ...others] = model.panels;
  const correlation = others.length === 0 ? only?.correlation : undefined;
  return [
    ...(correlation === undefined ? [] : [correlationText(correlation, context)]),
    ...model.notes,
    ...(options.showMoves && !hasMoves
      ? moveLines(model, context).map(({ way, count }) => `${way} ${count}`)
      : []),
  ];
}
