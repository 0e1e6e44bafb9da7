import powerbi from 'powerbi-visuals-api';

/** More outlines than this show nothing, and the host draws each. */
const MOST_OUTLINES = 200;

/** The outlines of elements as far as they are in sight, in pixels of the visual's page. */
export function outlineOf(
  name: string,
  elements: readonly Element[],
  { frame, isActive }: { readonly frame: DOMRect; readonly isActive: boolean },
): powerbi.visuals.SubSelectionRegionOutline {
  const outlines = elements
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0 && box.bottom > frame.top && box.top < frame.bottom)
    .slice(0, MOST_OUTLINES)
    .map(({ x, y, width, height }): powerbi.visuals.RectangleSubSelectionOutline => ({
      type: powerbi.visuals.SubSelectionOutlineType.Rectangle,
      x,
      y,
      width,
      height,
    }));
  return {
    id: name,
    visibility: isActive
      ? powerbi.visuals.SubSelectionOutlineVisibility.Active
      : powerbi.visuals.SubSelectionOutlineVisibility.Hover,
    outline: { type: powerbi.visuals.SubSelectionOutlineType.Group, outlines },
  };
}
