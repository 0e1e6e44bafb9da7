import type { Mark } from '../scene/scene';

/** The marks of the present scene and the elements that show them. */
export class SceneMarks {
  private marks: readonly Mark[] = [];
  private byKey: ReadonlyMap<string, Mark> = new Map();

  constructor(private readonly container: HTMLElement) {}

  /** Takes over the marks of a newly drawn scene. */
  replace(marks: readonly Mark[]): void {
    this.marks = marks;
    this.byKey = new Map(marks.map((mark) => [mark.key, mark]));
  }

  /** All marks in drawing order. */
  all(): readonly Mark[] {
    return this.marks;
  }

  /** The mark under an event's target, or undefined for empty space. */
  at(target: EventTarget | null): Mark | undefined {
    const element = target instanceof Element ? target.closest('.ott-mark') : null;
    const key = element?.getAttribute('data-key');
    return key === null || key === undefined ? undefined : this.byKey.get(key);
  }

  /** The element of a mark, or undefined when it is not drawn. */
  elementOf(key: string): SVGGElement | undefined {
    return [...this.elements()].find((element) => element.getAttribute('data-key') === key);
  }

  /** Every mark's element. */
  elements(): NodeListOf<SVGGElement> {
    return this.container.querySelectorAll<SVGGElement>('.ott-mark');
  }
}
