/** Why a record is refused; becomes a line of the rejects file with file, line and the record's text. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}
