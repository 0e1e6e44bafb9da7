import type { SyntheticKind } from './synthetic-log.js';

/** A fault that can be planted into a line: the code of the finding that the ETL must give, and how it is made. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  /** The faulty line, given its cells, the header and a function that prints cells as a line. */
  plant(
    cells: readonly string[],
    header: readonly string[],
    print: (cells: readonly string[]) => string,
  ): string;
}

const replace = (name: string, column: string, text: string, code: string): Fault => ({
  name,
  code,
  plant: (cells, header, print) =>
    print(cells.map((cell, index) => (header[index] === column ? text : cell))),
});

const LINE_FAULTS: readonly Fault[] = [
  { name: 'repeated-header', code: 'events/repeated-header', plant: (_, header, print) => print(header) },
  { name: 'short-line', code: 'read/ragged', plant: (cells, _, print) => print(cells.slice(0, -1)) },
  { name: 'long-line', code: 'read/ragged', plant: (cells, _, print) => print([...cells, 'more']) },
  {
    name: 'open-quote',
    code: 'read/ragged',
    plant: (cells, _, print) => `"${print(cells).replaceAll('"', '')}`,
  },
];

/** The faults of each kind of log. The values are those that lenient readers take for numbers, days or names. */
export const FAULTS: Readonly<Record<SyntheticKind, readonly Fault[]>> = {
  sessions: [
    ...LINE_FAULTS,
    replace('day-that-is-none', 'started', '2024-02-30T12:00:00Z', 'stage/bad-period'),
    replace('date-in-words', 'started', '1 March 2024', 'stage/bad-period'),
    replace('hour-that-is-none', 'started', '2024-03-01T24:30:00Z', 'stage/bad-period'),
    replace('future-day', 'started', '2063-04-05T10:00:00Z', 'events/out-of-range'),
    replace('negative-seconds', 'seconds', '-120', 'stage/bad-number'),
    replace('broken-seconds', 'seconds', '1.7', 'stage/bad-number'),
    replace('hexadecimal-seconds', 'seconds', '0x10', 'stage/bad-number'),
    replace('underscored-seconds', 'seconds', '1_000', 'stage/bad-number'),
    replace('endless-session', 'seconds', '999999', 'events/out-of-range'),
    replace('empty-account', 'account', '', 'events/empty-cell'),
    replace('unknown-platform', 'platform', 'Netfilx', 'stage/unknown-platform'),
    replace('unknown-device', 'device', 'Smart TVs', 'stage/unknown-device'),
    replace('unknown-region', 'region', 'EMEAA', 'stage/unknown-geography'),
  ],
  subscription_events: [
    ...LINE_FAULTS,
    replace('day-that-is-none', 'start', '2023-02-29', 'stage/bad-period'),
    replace('date-with-slashes', 'cancel', '2023/02/28', 'stage/bad-period'),
    replace('cancel-before-start', 'cancel', '2021-12-31', 'events/cancel-before-start'),
    replace('unknown-plan', 'plan', 'Premum', 'stage/unknown-plan'),
    replace('price-with-currency', 'price', '$9.99', 'stage/bad-number'),
    replace('unknown-platform', 'platform', 'Hullu', 'stage/unknown-platform'),
    replace('empty-account', 'account', ' ', 'events/empty-cell'),
  ],
  titles: [
    ...LINE_FAULTS,
    replace('empty-title', 'title', '', 'events/empty-cell'),
    replace('unknown-type', 'type', 'serie', 'stage/unknown-type'),
    replace('unknown-platform', 'platform', 'You Tubes', 'stage/unknown-platform'),
  ],
};
