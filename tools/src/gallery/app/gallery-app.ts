import type { DataViewSpec } from '../page/data-view.js';
import type { FakeHost, FakeHostOptions } from '../page/fake-host.js';

/** A cell as the page is given it. */
export interface AppCell {
  readonly id: string;
  readonly visual: string;
  readonly guid: string;
  readonly view: DataViewSpec | undefined;
  readonly host: Omit<FakeHostOptions, 'strings'>;
}

/** What the page is given beside its cells. */
export interface AppSettings {
  readonly cells: readonly AppCell[];
  /** Texts by visual, locale and key. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

interface Plugin {
  create(options: object): { update(options: object): void };
}

/** What the other scripts of the page have put there. */
declare const powerbi: { readonly visuals: { readonly plugins: Readonly<Record<string, Plugin>> } };
declare const ottPage: {
  readonly createFakeHost: (options: FakeHostOptions) => FakeHost;
  readonly createDataView: (spec: DataViewSpec) => object;
};

/** `VisualUpdateType.Data` of the API. */
const UPDATE_OF_DATA = 2;
const CONTROLS = ['locale', 'theme', 'size'] as const;

/**
 * Draws all cells and again whenever language, theme or size is chosen; what is chosen stands in the
 * address, so that a view can be sent. `data-drawn` on the root says how many cells are drawn.
 */
export function startGallery({ cells, strings }: AppSettings): void {
  const chosen = new URLSearchParams(location.hash.slice(1));
  const control = (name: string): HTMLSelectElement => elementOf(`choose-${name}`, HTMLSelectElement);
  const draw = (): void => {
    const [width = 0, height = 0] = control('size').value.split('x').map(Number);
    document.documentElement.dataset['theme'] = control('theme').value;
    document.documentElement.dataset['drawn'] = '';
    for (const cell of cells) drawCell(cell, { width, height }, hostOf(cell));
    document.documentElement.dataset['drawn'] = String(cells.length);
  };
  const hostOf = ({ visual, host }: AppCell): FakeHostOptions => {
    const locale = control('locale').value;
    const theme = control('theme').value;
    const texts = strings[visual]?.[locale] ?? strings[visual]?.['en-US'] ?? {};
    const shown = { isDark: theme === 'dark', isHighContrast: theme === 'contrast' };
    return { ...host, locale, ...shown, strings: texts };
  };
  for (const name of CONTROLS) {
    const select = control(name);
    const wanted = chosen.get(name);
    if (wanted !== null) select.value = wanted;
    select.addEventListener('change', () => {
      chosen.set(name, select.value);
      history.replaceState(undefined, '', `#${chosen.toString()}`);
      draw();
    });
  }
  const search = elementOf('search', HTMLInputElement);
  search.addEventListener('input', () => showMatching(search.value));
  draw();
}

function drawCell(
  { id, guid, view }: AppCell,
  viewport: { readonly width: number; readonly height: number },
  options: FakeHostOptions,
): void {
  const element = elementOf(id, HTMLElement);
  element.replaceChildren();
  element.style.width = `${viewport.width}px`;
  element.style.height = `${viewport.height}px`;
  const { host } = ottPage.createFakeHost(options);
  const dataViews = view === undefined ? [] : [ottPage.createDataView(view)];
  powerbi.visuals.plugins[guid]
    ?.create({ element, host })
    .update({ dataViews, viewport, type: UPDATE_OF_DATA });
}

/** Hides the cells whose title lacks a word, and visuals without a cell. */
function showMatching(text: string): void {
  const words = text.toLowerCase().split(/\s+/);
  for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
    const title = `${figure.closest('section')?.id ?? ''} ${figure.textContent}`.toLowerCase();
    const caption = figure.querySelector('figcaption')?.textContent.toLowerCase() ?? '';
    figure.hidden = !words.every((word) => caption.includes(word) || title.startsWith(word));
  }
  for (const section of document.querySelectorAll<HTMLElement>('section')) {
    section.hidden = section.querySelector('figure:not([hidden])') === null;
  }
}

function elementOf<E extends HTMLElement>(id: string, Kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof Kind)) throw new Error(`The page has no ${id} of this kind.`);
  return found;
}
