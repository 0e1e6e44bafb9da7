import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonFigures } from './comparison-model';

/** How the rank moved, in words after a comma; empty when there is nothing to say. */
export function rankChangeWords(
  { rankChange }: Pick<ComparisonFigures, 'rankChange'>,
  { localise }: TextContext,
): string {
  switch (rankChange.kind) {
    case 'none':
      return '';
    case 'new':
      return `, ${localise('Rank_New')}`;
    case 'same':
      return `, ${localise('Rank_Same')}`;
    case 'up':
      return `, ${localise('Rank_Up', { by: String(rankChange.by) })}`;
    case 'down':
      return `, ${localise('Rank_Down', { by: String(rankChange.by) })}`;
  }
}
