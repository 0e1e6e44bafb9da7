import type { Localise } from '../../../shared/src/localise/localise';
import { renderShape } from '../../../shared/src/scene/render-shape';
import type { ThresholdLine } from '../quadrant-layout';

/** Wide enough for a finger to find a line of one pixel. */
const GRIP_PX = 11;

/**
 * The element by which a line between quadrants is moved: a slider to screen readers. Small
 * multiples share their lines, so that only the first of each axis is named and in the tab order.
 */
export function sliderOf(
  line: ThresholdLine,
  { isNamed, localise }: { readonly isNamed: boolean; readonly localise: Localise },
): SVGElement {
  const { axis, at, plot, range, value, name } = line;
  const ends =
    axis === 'x'
      ? { x1: at, x2: at, y1: plot.y, y2: plot.y + plot.height }
      : { x1: plot.x, x2: plot.x + plot.width, y1: at, y2: at };
  const handle = renderShape({ kind: 'line', ...ends, stroke: 'transparent', strokeWidth: GRIP_PX });
  handle.setAttribute('class', `ott-handle ott-handle-${axis}`);
  if (!isNamed) {
    handle.setAttribute('aria-hidden', 'true');
    return handle;
  }
  const attributes = {
    role: 'slider',
    tabindex: '0',
    'aria-label': localise('Line_Name', { axis: name }),
    'aria-orientation': axis === 'x' ? 'horizontal' : 'vertical',
    'aria-valuemin': String(Math.min(...range)),
    'aria-valuemax': String(Math.max(...range)),
    'aria-valuenow': String(value),
    'aria-valuetext': line.textOf(value),
  };
  for (const [key, text] of Object.entries(attributes)) handle.setAttribute(key, text);
  return handle;
}
