import type {
  Colour,
  DrawingColours,
  DrawnMark,
  DrawnText,
  PlaceOnPage,
} from '../../../visuals/support/drawing-colours';

/**
 * Colours of all texts and marks in sight. Marks that fade because another one is selected or
 * highlighted are left out: fading is what they are meant to show.
 */
export function readColours(element: HTMLElement): DrawingColours {
  const frame = element.getBoundingClientRect();
  const inSight = (node: Element): boolean => {
    const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
    const isInFrame = left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
    return width > 0 && height > 0 && isInFrame && node.closest('.is-faded, .is-unselected') === null;
  };
  const texts = [...element.querySelectorAll('svg text, .ott-message :is(h1, p, li)')];
  const marks = [...element.querySelectorAll('.ott-mark')];
  return {
    texts: texts.filter((node) => inSight(node) && node.textContent.trim() !== '').map(textOf),
    marks: marks.filter(inSight).map(markOf),
  };
}

/** Takes the letters away and leaves what is behind them; with `isBare` the marks, too. */
export function showBackground(element: HTMLElement, isBare: boolean): void {
  element.querySelectorAll<SVGElement>('svg text').forEach((node) => (node.style.fillOpacity = '0'));
  element
    .querySelectorAll<HTMLElement>('.ott-message :is(h1, p, li)')
    .forEach((node) => (node.style.color = 'transparent'));
  if (!isBare) return;
  element.querySelectorAll<SVGElement>('.ott-mark').forEach((node) => (node.style.visibility = 'hidden'));
}

function textOf(node: Element): DrawnText {
  const style = getComputedStyle(node);
  const isSvg = node instanceof SVGElement;
  return {
    ...placeOf(node),
    text: node.textContent,
    colour: colourOf(isSvg ? style.fill : style.color, Number(style.fillOpacity) * opacityOf(node)),
    sizePx: parseFloat(style.fontSize),
    isBold: Number(style.fontWeight) >= 600,
  };
}

function markOf(mark: Element): DrawnMark {
  const shapes = [...mark.querySelectorAll('circle, rect, path, line, polygon, ellipse')].filter(
    (shape) => !shape.classList.contains('ott-ring'),
  );
  return {
    name: mark.getAttribute('data-key') ?? '',
    shapes: shapes.map((shape) => {
      const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(shape);
      const opacity = opacityOf(shape);
      const colours = [
        ...(fill === 'none' ? [] : [colourOf(fill, Number(fillOpacity) * opacity)]),
        ...(stroke === 'none' ? [] : [colourOf(stroke, Number(strokeOpacity) * opacity)]),
      ];
      return { ...placeOf(shape), colours: colours.filter(([, , , alpha]) => alpha > 0) };
    }),
  };
}

function placeOf(node: Element): PlaceOnPage {
  const { left, top, width, height } = node.getBoundingClientRect();
  return { left, top, width, height };
}

function opacityOf(node: Element): number {
  const own = Number(getComputedStyle(node).opacity);
  return node.parentElement === null ? own : own * opacityOf(node.parentElement);
}

/** `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`, as browsers compute colours. */
function colourOf(text: string, opacity: number): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha * opacity];
}
