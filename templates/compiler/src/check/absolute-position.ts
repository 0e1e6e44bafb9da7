import type { Page, Position, Visual } from '@ott-analytics/model/pbir';

/** Returns where a visual lies on its page: positions inside a group count from the group's corner. */
export function absolutePosition(visual: Visual, page: Page): Position {
  return ancestors(visual, page).reduce(
    (position, { position: corner }) => ({ ...position, x: position.x + corner.x, y: position.y + corner.y }),
    visual.position,
  );
}

/** True when the visual, or a group that it is in, is hidden until a bookmark shows it. */
export function isHiddenOnPage(visual: Visual, page: Page): boolean {
  return [visual, ...ancestors(visual, page)].some(({ isHidden }) => isHidden);
}

/** The groups around a visual, innermost first; a group that contains itself is taken once. */
function ancestors(visual: Visual, page: Page, inner: readonly Visual[] = []): readonly Visual[] {
  const parent = page.visuals.find(({ kind, name }) => kind === 'group' && name === visual.parentGroup);
  return parent === undefined || inner.includes(parent) ? inner : ancestors(parent, page, [...inner, parent]);
}
