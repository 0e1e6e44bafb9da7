import { singleItems } from '../data/single-items';
import type { RowSelection } from '../interaction/row-selection';
import type { ColouredItem } from '../settings/item-colours';
import type { Drawing } from './read-content';
import type { TextContext, VisualDefinition } from './visual-definition';
import type { VisualSettings } from '../settings/visual-settings';

/** More colours than this make a pane that nobody reads; rules serve then. */
const MOST = 30;

/** The items of a drawing that the pane gives a colour each; `usual` is the one of the others. */
export function colouredItems(
  { table }: Pick<Drawing<unknown, unknown>, 'table'>,
  { role, card, property }: VisualDefinition<VisualSettings, unknown, unknown>['itemColour'],
  {
    selection,
    text,
    usual,
  }: {
    readonly selection: RowSelection;
    readonly text: TextContext;
    readonly usual: string;
  },
): readonly ColouredItem[] {
  return singleItems(table, role, { most: MOST, text }).flatMap(({ row, label, column }) =>
    selection.identitiesOf([row]).map((identity) => ({
      label,
      colour: column.rowColours(row, card, property) ?? usual,
      selector: identity.getSelector(),
    })),
  );
}
