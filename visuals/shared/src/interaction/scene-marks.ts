import { ensureRing } from '../scene/render-marks';
import type { Mark } from '../scene/scene';

/** The marks of the present scene and the elements that show them. */
export class SceneMarks {
  private marks: readonly Mark[] = [];
  private byKey: ReadonlyMap<string, Mark> = new Map();
  private drawn: ReadonlyMap<string, SVGGElement> = new Map();

  constructor(container: HTMLElement) {
    container.addEventListener('focusin', (event) => {
      const mark = this.at(event.target);
      if (mark !== undefined) this.showRing(mark.key);
    });
  }

  /** Takes over the marks of a newly drawn scene and their elements by key. */
  replace(marks: readonly Mark[], elements: ReadonlyMap<string, SVGGElement> = new Map()): void {
    if (marks !== this.marks) this.byKey = new Map(marks.map((mark) => [mark.key, mark]));
    this.marks = marks;
    this.drawn = elements;
  }

  /** All marks in drawing order. */
  all(): readonly Mark[] {
    return this.marks;
  }

  /** The mark with a key, or undefined when the scene has none. */
  get(key: string): Mark | undefined {
    return this.byKey.get(key);
  }

  /** The mark under an event's target, or undefined for empty space. */
  at(target: EventTarget | null): Mark | undefined {
    const element = target instanceof Element ? target.closest('.ott-mark') : null;
    const key = element?.getAttribute('data-key');
    return key === null || key === undefined ? undefined : this.byKey.get(key);
  }

  /** The element of a mark, or undefined when it is not drawn. */
  elementOf(key: string): SVGGElement | undefined {
    return this.drawn.get(key);
  }

  /** Every mark's element by key. */
  elements(): ReadonlyMap<string, SVGGElement> {
    return this.drawn;
  }

  /** Makes sure that a mark has the ring that focus, and in high contrast selection, shows. */
  showRing(key: string): void {
    const element = this.drawn.get(key);
    if (element !== undefined) ensureRing(element);
  }
}
