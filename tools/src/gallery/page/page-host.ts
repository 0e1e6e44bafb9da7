/** How the host of one cell behaves. */
export interface PageHostOptions {
  readonly strings: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly isHighContrast: boolean;
}

interface PageSelectionId {
  readonly key: string;
  equals(other: { readonly key?: string }): boolean;
}

const DATA_COLOURS = ['#118DFF', '#12239E', '#E66C37', '#6B007B', '#E044A7', '#744EC2', '#D9B300', '#D64550'];

/**
 * A host that lives in a page: selection works, tooltips and menus go nowhere. Runs in the browser
 * and is translated on its own, so it imports nothing.
 */
export function createPageHost(options: PageHostOptions): object {
  const nothing = (): undefined => undefined;
  return {
    locale: options.locale,
    hostCapabilities: { allowInteractions: true },
    colorPalette: paletteOf(options.isHighContrast),
    createSelectionManager,
    createSelectionIdBuilder,
    createLocalizationManager: () => ({ getDisplayName: (key: string) => options.strings[key] ?? key }),
    tooltipService: { enabled: () => true, show: nothing, move: nothing, hide: nothing },
    eventService: {
      renderingStarted: nothing,
      renderingFinished: nothing,
      renderingFailed: (_: unknown, reason: string) => console.error(`Rendering failed: ${reason}`),
    },
    displayWarningIcon: nothing,
    persistProperties: nothing,
    applyJsonFilter: nothing,
    fetchMoreData: () => false,
  };
}

function createSelectionManager(): object {
  let selected: readonly PageSelectionId[] = [];
  return {
    select: (ids: PageSelectionId | readonly PageSelectionId[], isMulti: boolean) => {
      const wanted = [ids].flat();
      const kept = selected.filter((one) => !wanted.some((id) => id.equals(one)));
      const added = wanted.filter((id) => !selected.some((one) => one.equals(id)));
      selected = isMulti ? [...kept, ...added] : added;
      return Promise.resolve(selected);
    },
    clear: () => {
      selected = [];
      return Promise.resolve({});
    },
    hasSelection: () => selected.length > 0,
    getSelectionIds: () => selected,
    registerOnSelectCallback: () => undefined,
    showContextMenu: () => Promise.resolve({}),
  };
}

function createSelectionIdBuilder(): object {
  const parts: string[] = [];
  const builder = {
    withCategory: (column: { readonly source: { readonly queryName?: string } }, row: number) => {
      parts.push(`${column.source.queryName ?? ''}[${row}]`);
      return builder;
    },
    withMeasure: (measure: string) => {
      parts.push(measure);
      return builder;
    },
    createSelectionId: (): PageSelectionId => {
      const key = parts.join('&');
      return { key, equals: (other) => other.key === key };
    },
  };
  return builder;
}

function paletteOf(isHighContrast: boolean): object {
  const assigned = new Map<string, string>();
  return {
    isHighContrast,
    foreground: { value: isHighContrast ? '#FFFF00' : '#252423' },
    foregroundSelected: { value: isHighContrast ? '#00FF00' : '#252423' },
    background: { value: isHighContrast ? '#000000' : '#FFFFFF' },
    getColor: (key: string) => {
      const colour = assigned.get(key) ?? DATA_COLOURS[assigned.size % DATA_COLOURS.length] ?? '#000000';
      assigned.set(key, colour);
      return { value: colour };
    },
  };
}
