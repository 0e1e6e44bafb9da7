/** What one line of an event log is: one subscription, one viewing session, or one title of a catalogue. */
export type EventKind = 'subscription_events' | 'sessions' | 'titles';

/**
 * How the dates of a log are written. `iso`: 2024-02-29, with or without a time of day and an offset; `dmy`: 29.02.2024
 * or 29/02/2024; `mdy`: 02/29/2024; `unix`: seconds since 1970-01-01T00:00Z. Days and months are those of UTC.
 */
export type EventDates = 'iso' | 'dmy' | 'mdy' | 'unix';

/** What a cell of an event log holds; the same role has the same rules in every log. */
export type EventRole =
  | 'account'
  | 'platform'
  | 'country'
  | 'plan'
  | 'price'
  | 'start'
  | 'cancel'
  | 'title'
  | 'type'
  | 'device'
  | 'started'
  | 'seconds';

/** The header of a column, or the headers that it may have. */
export type HeaderNames = string | readonly string[];

/** A member (tier code, device or content type) and the names that files give it; the member's own name always counts. */
export type NamesByMember = Readonly<Record<string, readonly string[]>>;

/** A dataset contract of the shape `events`: large logs that are summed up into the facts by month. */
export interface EventContract {
  readonly shape: 'events';
  readonly kind: EventKind;
  readonly dataset: string;
  readonly title: string;
  readonly match: readonly string[];
  readonly note?: string;
  readonly basis: 'Reported' | 'Derived' | 'Estimated' | 'Synthetic';
  /** Where two sources give the same figure, the higher one is loaded and the other staged, with a warning. */
  readonly precedence?: number;
  /** Share of lines (0 to 1) that may be refused before the run fails. */
  readonly rejectThreshold?: number;
  /** Which column is which. */
  readonly columns: Readonly<Partial<Record<EventRole, HeaderNames>>>;
  /** Columns that are known and not read. */
  readonly ignore?: readonly string[];
  /** Code of the platform, for logs of one platform without a column for it. */
  readonly platform?: string;
  /** Detected from the header unless given. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** `iso` unless given. */
  readonly dates?: EventDates;
  /** Decimal separator of prices; `point` unless given. */
  readonly decimal?: 'point' | 'comma';
  /** Last day (yyyy-mm-dd) that the log covers; later events are refused. For titles the day of the catalogue. */
  readonly through?: string;
  /** Unit of the column `seconds`; `seconds` unless given. */
  readonly duration?: 'seconds' | 'minutes' | 'milliseconds';
  /** Longest believable session in seconds; 86,400 (a day) unless given. */
  readonly maxSeconds?: number;
  /** Titles kept by platform and month, by hours watched; 50 unless given. */
  readonly topTitles?: number;
  /** Devices by the names that the log gives them. Needed with a column `device`. */
  readonly devices?: NamesByMember;
  /** Tier codes by plan names. Needed with a column `plan`. */
  readonly plans?: NamesByMember;
  /** Content types (Movie, TV Show, Game) by the names that the catalogue gives them. Needed with a column `type`. */
  readonly types?: NamesByMember;
}

/** An event contract with the file it stands in and the fingerprint of that text. */
export interface LoadedEventContract {
  readonly contract: EventContract;
  readonly path: string;
  readonly version: string;
}

/** True for a contract of the shape `events`. */
export function isEventContract(contract: object): contract is EventContract {
  return 'shape' in contract && contract.shape === 'events';
}
