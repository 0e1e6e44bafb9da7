import type powerbi from 'powerbi-visuals-api';
import { Visual as Quadrant } from '../../../visuals/content-quadrant/src/visual';
import english from '../../../visuals/content-quadrant/stringResources/en-US/resources.resjson';
import { createDataView, type DataViewSpec } from '../../visuals/support/data-view';
import {
  createFakeHost,
  type FakeHost,
  type FakeHostOptions,
  type FakeSelectionId,
} from '../../visuals/support/fake-host';
import { openVisual, type OpenedVisual } from './host/open-visual';

/** The quadrant on a page whose host selects many at once and has windows of rows. */
export interface QuadrantStage extends OpenedVisual {
  readonly fake: FakeHost;
  readonly stage: HTMLElement;
  readonly show: (spec: DataViewSpec, width?: number, height?: number) => void;
  /** As show, while the report is being edited. */
  readonly edit: (spec: DataViewSpec) => void;
  readonly marks: () => readonly SVGGElement[];
  readonly selected: () => readonly string[];
  readonly live: () => string;
  /** How often the visual asked for more rows. */
  readonly fetches: () => number;
  readonly settle: () => Promise<void>;
}

/** `ViewMode.Edit`; the constant itself exists at compile time only. */
const EDITING = 1;

interface OneByOne {
  select(id: FakeSelectionId, isMulti: boolean): Promise<readonly FakeSelectionId[]>;
  clear(): Promise<unknown>;
  getSelectionIds(): readonly FakeSelectionId[];
}

/** Puts the quadrant on the page; `moreWindows` says how many more windows of rows the host has. */
export function setQuadrantStage(
  options: Omit<FakeHostOptions, 'strings'> & {
    readonly moreWindows?: number;
    /** Bit of `CustomVisualHostEnv`. */
    readonly hostEnv?: number;
    readonly strings?: Readonly<Record<string, string>>;
  } = {},
): QuadrantStage {
  const fake = createFakeHost({ strings: english, ...options });
  let fetches = 0;
  const plain = fake.host as { createSelectionManager(): OneByOne };
  const host = {
    ...fake.host,
    hostEnv: options.hostEnv,
    fetchMoreData: () => {
      fetches += 1;
      return fetches <= (options.moreWindows ?? 0);
    },
    createSelectionManager: () => {
      const manager = plain.createSelectionManager();
      return {
        ...manager,
        select: async (ids: FakeSelectionId | readonly FakeSelectionId[], isMulti: boolean) => {
          if (!Array.isArray(ids)) return manager.select(ids as FakeSelectionId, isMulti);
          if (!isMulti) await manager.clear();
          for (const id of ids as readonly FakeSelectionId[]) await manager.select(id, true);
          return manager.getSelectionIds();
        },
      };
    },
  };
  const opened = openVisual(
    (given: powerbi.extensibility.visual.VisualConstructorOptions) => new Quadrant(given),
    { ...fake, host },
  );
  const stage = opened.element.querySelector<HTMLElement>('.ott-stage');
  if (stage === null) throw new Error('The visual has no stage.');
  return {
    ...opened,
    fake,
    stage,
    show: (spec, width = 640, height = 360) => opened.update(createDataView(spec), width, height),
    edit: (spec) => opened.update(createDataView(spec), 640, 360, { viewMode: EDITING }),
    marks: () => [...opened.element.querySelectorAll<SVGGElement>('.ott-mark')],
    selected: () => [...fake.selectedKeys()].sort(),
    live: () => opened.element.querySelector('.ott-live')?.textContent ?? '',
    fetches: () => fetches,
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
  };
}

/** The centre of an element on the screen. */
export function centreOfElement(element: Element): { readonly clientX: number; readonly clientY: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** Presses at the first place, moves over the others and lets go at the last, as a mouse would. */
export function drag(
  stage: HTMLElement,
  places: readonly (readonly [x: number, y: number])[],
  modifiers: PointerEventInit,
): void {
  const { left, top } = stage.getBoundingClientRect();
  const fire = (type: string, [x, y]: readonly [number, number]): void => {
    const init = { bubbles: true, cancelable: true, button: 0, clientX: left + x, clientY: top + y };
    stage.dispatchEvent(new PointerEvent(type, { ...init, ...modifiers }));
  };
  places.forEach((place, index) => fire(index === 0 ? 'pointerdown' : 'pointermove', place));
  const last = places.at(-1) ?? [0, 0];
  fire('pointerup', last);
  const init = { bubbles: true, cancelable: true, clientX: left + last[0], clientY: top + last[1] };
  stage.dispatchEvent(new MouseEvent('click', { ...init, ...modifiers }));
}
