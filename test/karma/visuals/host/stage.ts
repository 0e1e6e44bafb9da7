import type powerbi from 'powerbi-visuals-api';
import { createDataView, type DataViewSpec } from '../../../visuals/support/data-view';
import { createFakeHost, type FakeHost, type FakeHostOptions } from '../../../visuals/support/fake-host';
import { openVisual, type OpenedVisual } from './open-visual';

/** The class of a visual. */
export type VisualClass = new (
  options?: powerbi.extensibility.visual.VisualConstructorOptions,
) => powerbi.extensibility.visual.IVisual;

/** A visual on a page with its host, and hands to operate it. */
export interface Stage extends OpenedVisual {
  readonly fake: FakeHost;
  readonly show: (spec: DataViewSpec | undefined, width?: number, height?: number) => void;
  readonly marks: () => readonly SVGGElement[];
  readonly mark: (name: string) => SVGGElement;
  readonly details: (member: string) => readonly (readonly unknown[])[];
  /** Waits until promises of the host have come back. */
  readonly settle: () => Promise<void>;
}

/** Puts a visual on the page. */
export function setStage(Visual: VisualClass, options: FakeHostOptions): Stage {
  const fake = createFakeHost(options);
  const opened = openVisual((constructorOptions) => new Visual(constructorOptions), fake);
  const marks = (): readonly SVGGElement[] => [...opened.element.querySelectorAll<SVGGElement>('.ott-mark')];
  return {
    ...opened,
    fake,
    show: (spec, width = 640, height = 360) =>
      opened.update(spec === undefined ? undefined : createDataView(spec), width, height),
    marks,
    mark: (name) => {
      const found = marks().find((mark) => mark.getAttribute('data-key')?.endsWith(`:${name}`));
      if (found === undefined) throw new Error(`No mark ${name} is drawn.`);
      return found;
    },
    details: (member) => fake.calls.filter(([called]) => called === member).map(([, ...rest]) => rest),
    settle: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

/** A click as a mouse makes it. */
export function click(target: Element, modifiers: MouseEventInit = {}): void {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers }));
}

/** A key press; returns whether the visual took the key for itself. */
export function press(target: Element, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}
