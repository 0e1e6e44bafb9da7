import type { DrawingFacts } from '../../../visuals/support/drawing-facts';

const TOLERANCE_PX = 1;

/** Measures what is drawn in `element`. */
export function measureDrawing(element: HTMLElement): DrawingFacts {
  const marks = [...element.querySelectorAll('.ott-mark')];
  return {
    brokenValues: brokenValues(element),
    marksOutside: marks.flatMap((mark) => (isInside(mark) ? [] : [mark.getAttribute('data-key') ?? ''])),
    overlappingTexts: overlappingTexts(element),
    markCount: marks.length,
    sentences: marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
    text: element.innerText,
  };
}

function brokenValues(element: HTMLElement): readonly string[] {
  const broken = /NaN|undefined|Infinity/;
  return [...element.querySelectorAll('*')].flatMap((node) => [
    ...[...node.attributes]
      .filter(({ value }) => broken.test(value))
      .map(({ name, value }) => `${name}="${value}"`),
    ...(node.children.length === 0 && broken.test(node.textContent) ? [node.textContent] : []),
  ]);
}

function isInside(mark: Element): boolean {
  const frame = mark.closest('svg')?.getBoundingClientRect();
  if (frame === undefined) return false;
  return [...mark.children]
    .filter((shape) => !shape.classList.contains('ott-ring'))
    .map((shape) => shape.getBoundingClientRect())
    .every(
      (box) =>
        box.left >= frame.left - TOLERANCE_PX &&
        box.right <= frame.right + TOLERANCE_PX &&
        box.top >= frame.top - TOLERANCE_PX &&
        box.bottom <= frame.bottom + TOLERANCE_PX,
    );
}

/** Within one drawing: rows that scroll pass under the header by design. */
function overlappingTexts(element: HTMLElement): readonly string[] {
  return [...element.querySelectorAll('svg')].flatMap(overlappingTextsIn);
}

function overlappingTextsIn(drawing: SVGSVGElement): readonly string[] {
  const texts = [...drawing.querySelectorAll('text')].map((node) => ({
    text: node.textContent,
    box: node.getBoundingClientRect(),
  }));
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} | ${b.text}`] : [])),
  );
}

/** Line boxes are taller than letters: a quarter of the height may touch. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const slack = Math.min(a.height, b.height) / 4;
  return (
    a.left < b.right - TOLERANCE_PX &&
    b.left < a.right - TOLERANCE_PX &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}
