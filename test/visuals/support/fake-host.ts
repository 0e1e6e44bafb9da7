/** How the host behaves; everything has the default of an ordinary report. */
export interface FakeHostOptions {
  readonly strings: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly isHighContrast?: boolean;
  readonly allowInteractions?: boolean;
}

/** One call that a visual made to its host: the member's name and what it was given. */
export type HostCall = readonly [member: string, ...details: unknown[]];

/** A selection identity that is its own description. */
export interface FakeSelectionId {
  readonly key: string;
  equals(other: unknown): boolean;
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

const DATA_COLOURS = ['#118DFF', '#12239E', '#E66C37', '#6B007B', '#E044A7', '#744EC2', '#D9B300', '#D64550'];

/**
 * The members of the host that the visuals touch, recording every call. A member that is not here
 * throws when it is called, so a test fails instead of passing by accident.
 */
export function createFakeHost(options: FakeHostOptions): FakeHost {
  const calls: HostCall[] = [];
  const record = (member: string, ...details: unknown[]): void => void calls.push([member, ...details]);
  let selected: readonly FakeSelectionId[] = [];
  let onSelect: (ids: readonly FakeSelectionId[]) => void = () => undefined;

  const identity = (key: string): FakeSelectionId => ({
    key,
    equals: (other) => (other as Partial<FakeSelectionId> | undefined)?.key === key,
  });
  const isAmong = (ids: readonly FakeSelectionId[], id: FakeSelectionId): boolean =>
    ids.some((other) => other.equals(id));
  const selectionManager = {
    select: (wanted: FakeSelectionId | readonly FakeSelectionId[], isMulti: boolean) => {
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
      return Promise.resolve({});
    },
  };
  const host = {
    locale: options.locale ?? 'en-US',
    hostCapabilities: { allowInteractions: options.allowInteractions ?? true },
    colorPalette: fakePalette(options.isHighContrast ?? false),
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
      enabled: () => true,
      show: (shown: unknown) => record('tooltip.show', shown),
      move: () => record('tooltip.move'),
      hide: () => record('tooltip.hide'),
    },
    eventService: {
      renderingStarted: () => record('renderingStarted'),
      renderingFinished: () => record('renderingFinished'),
      renderingFailed: (_: unknown, reason: string) => record('renderingFailed', reason),
    },
    displayWarningIcon: (hover: string, detail: string) => record('displayWarningIcon', hover, detail),
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

function fakePalette(isHighContrast: boolean): object {
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
