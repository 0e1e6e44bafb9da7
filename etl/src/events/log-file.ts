import type { Members } from '../members/member.js';
import type { LoadedEventContract } from './event-contract.js';
import type { LogScan } from './scan-log.js';

/** A file of a log with what its scan said and its contract. */
export interface LogFile {
  readonly file: string;
  readonly path: string;
  readonly scan: LogScan | undefined;
  readonly contract: LoadedEventContract;
}

/** What staging logs needs: members, the last day that an event may have, a folder for what does not fit in memory. */
export interface LogOptions {
  readonly members: Members;
  readonly today: string;
  readonly folder: string;
}
