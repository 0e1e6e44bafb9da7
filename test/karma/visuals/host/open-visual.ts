import type powerbi from 'powerbi-visuals-api';
import type { FakeHost } from '../../../visuals/support/fake-host';

/** A visual in the page. */
export interface OpenedVisual {
  readonly element: HTMLElement;
  readonly visual: powerbi.extensibility.visual.IVisual;
  /** `more` are further update options, e.g. the kind of update; data changed unless they say otherwise. */
  readonly update: (dataView: object | undefined, width: number, height: number, more?: object) => void;
}

/** What makes a visual: its class, or the plugin of a packaged one. */
export type CreateVisual = (
  options: powerbi.extensibility.visual.VisualConstructorOptions,
) => powerbi.extensibility.visual.IVisual;

/** `VisualUpdateType.Data`; the constant itself exists at compile time only. */
const UPDATE_OF_DATA = 2;

/** Creates a visual in an element of its own; updates resize that element as a host does. */
export function openVisual(create: CreateVisual, { host }: FakeHost): OpenedVisual {
  const element = document.createElement('div');
  element.id = 'visual';
  document.body.replaceChildren(element);
  const visual = create({ element, host: host as powerbi.extensibility.visual.IVisualHost });
  return {
    element,
    visual,
    update: (dataView, width, height, more = {}) => {
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
      const options: object = {
        dataViews: dataView === undefined ? [] : [dataView],
        viewport: { width, height },
        type: UPDATE_OF_DATA,
        ...more,
      };
      visual.update(options as powerbi.extensibility.visual.VisualUpdateOptions);
    },
  };
}
