/** How the host behaves; everything has the default of an ordinary report. */
export interface FakeHostOptions {
  readonly strings: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly isHighContrast?: boolean;
  /** A report theme with a dark background. */
  readonly isDark?: boolean;
  readonly allowInteractions?: boolean;
  /** Selections and menus fail, as on a host that has lost its report. */
  readonly refusesSelection?: boolean;
  /** Whether tooltips are on; they are unless the report switches them off. */
  readonly hasTooltips?: boolean;
  /** What is selected from the start, as after a bookmark: `Table.<field>[<row>]`. */
  readonly selectedKeys?: readonly string[];
}

/** One call that a visual made to its host: the member's name and what it was given. */
export type HostCall = readonly [member: string, ...details: unknown[]];

/** A selection identity that is its own description. */
export interface FakeSelectionId {
  readonly key: string;
  equals(other: unknown): boolean;
  getKey(): string;
  getSelector(): object;
}

/** A host and what a test can see and do on its other side. */
export interface FakeHost {
  /** Stands for the API's IVisualHost, whose types need a browser's. */
  readonly host: object;
  readonly calls: HostCall[];
  readonly selectedKeys: () => readonly string[];
  /** Changes the selection from outside, as a bookmark does. */
  readonly selectFromOutside: (keys: readonly string[]) => void;
}

const LIGHT_DATA = ['#118DFF', '#12239E', '#E66C37', '#6B007B', '#E044A7', '#744EC2', '#D9B300', '#D64550'];

/**
 * The members of the host that the visuals touch, recording every call. A member that is not here
 * throws when it is called, so a test fails instead of passing by accident. Runs in the browser and
 * is translated on its own, so it imports nothing.
 */
export function createFakeHost(options: FakeHostOptions): FakeHost {
  const calls: HostCall[] = [];
  const record = (member: string, ...details: unknown[]): void => void calls.push([member, ...details]);
  const identity = (key: string): FakeSelectionId => ({
    key,
    getKey: () => key,
    getSelector: () => ({ id: key }),
    equals: (other) => (other as Partial<FakeSelectionId> | undefined)?.key === key,
  });
  let selected: readonly FakeSelectionId[] = (options.selectedKeys ?? []).map(identity);
  let onSelect: (ids: readonly FakeSelectionId[]) => void = () => undefined;

  const isAmong = (ids: readonly FakeSelectionId[], id: FakeSelectionId): boolean =>
    ids.some((other) => other.equals(id));
  const selectionManager = {
    select: (wanted: FakeSelectionId | readonly FakeSelectionId[], isMulti: boolean) => {
      if (options.refusesSelection === true) return Promise.reject(new Error('No selection here.'));
      const ids = 'key' in wanted ? [wanted] : wanted;
      const areTheSelected = ids.length === selected.length && ids.every((id) => isAmong(selected, id));
      if (isMulti) {
        const joining = ids.filter((id) => !isAmong(selected, id));
        selected = [...selected.filter((one) => !isAmong(ids, one)), ...joining];
      } else selected = areTheSelected ? [] : ids;
      record('select', ids.map(({ key }) => key).join('+'), isMulti);
      return Promise.resolve(selected);
    },
    clear: () => {
      if (options.refusesSelection === true) return Promise.reject(new Error('No selection here.'));
      selected = [];
      record('clear');
      return Promise.resolve({});
    },
    hasSelection: () => selected.length > 0,
    getSelectionIds: () => selected,
    registerOnSelectCallback: (callback: typeof onSelect) => {
      onSelect = callback;
    },
    showContextMenu: (id: Partial<FakeSelectionId>, position: unknown) => {
      record('showContextMenu', id.key ?? null, position);
      if (options.refusesSelection === true) return Promise.reject(new Error('No menu here.'));
      return Promise.resolve({});
    },
  };
  const host = {
    locale: options.locale ?? 'en-US',
    hostCapabilities: { allowInteractions: options.allowInteractions ?? true },
    colorPalette: fakePalette(options),
    createSelectionManager: () => selectionManager,
    createSelectionIdBuilder: () => {
      const parts: string[] = [];
      const builder = {
        withCategory: (column: { readonly source: { readonly queryName?: string } }, row: number) => {
          parts.push(`${column.source.queryName ?? ''}[${row}]`);
          return builder;
        },
        createSelectionId: () => identity(parts.join('&')),
      };
      return builder;
    },
    createLocalizationManager: () => ({
      getDisplayName: (key: string) => {
        const text = options.strings[key];
        if (text === undefined) record('missing-string', key);
        return text ?? key;
      },
    }),
    tooltipService: {
      enabled: () => options.hasTooltips ?? true,
      show: (shown: unknown) => record('tooltip.show', shown),
      move: () => record('tooltip.move'),
      hide: (how: unknown) => record('tooltip.hide', how),
    },
    eventService: {
      renderingStarted: () => record('renderingStarted'),
      renderingFinished: () => record('renderingFinished'),
      renderingFailed: (_: unknown, reason: string) => record('renderingFailed', reason),
    },
    displayWarningIcon: (hover: string, detail: string) => record('displayWarningIcon', hover, detail),
    subSelectionService: {
      subSelect: (subSelection: unknown) => record('subSelect', subSelection),
      updateRegionOutlines: (outlines: unknown) => record('updateRegionOutlines', outlines),
    },
    persistProperties: (changes: unknown) => record('persistProperties', changes),
  };
  return {
    host,
    calls,
    selectedKeys: () => selected.map(({ key }) => key),
    selectFromOutside: (keys) => {
      selected = keys.map(identity);
      onSelect(selected);
    },
  };
}

/** The same hues, light enough for a dark background. */
const DARK_DATA = ['#5AB0FF', '#8C9BFF', '#F29A70', '#C58BD6', '#F285C6', '#A78BE8', '#E6C84A', '#F07C88'];
/** Foreground, selected foreground and background of a report theme, and of the system in high contrast. */
const LIGHT = ['#252423', '#252423', '#FFFFFF'] as const;
const DARK = ['#F3F2F1', '#F3F2F1', '#1B1A19'] as const;
const HIGH_CONTRAST = ['#FFFF00', '#00FF00', '#000000'] as const;

function fakePalette({ isHighContrast = false, isDark = false }: FakeHostOptions): object {
  const assigned = new Map<string, string>();
  const colours = isDark ? DARK_DATA : LIGHT_DATA;
  const [foreground, foregroundSelected, background] = isHighContrast ? HIGH_CONTRAST : isDark ? DARK : LIGHT;
  return {
    isHighContrast,
    foreground: { value: foreground },
    foregroundSelected: { value: foregroundSelected },
    background: { value: background },
    getColor: (key: string) => {
      const colour = assigned.get(key) ?? colours[assigned.size % colours.length] ?? '#000000';
      assigned.set(key, colour);
      return { value: colour };
    },
  };
}
