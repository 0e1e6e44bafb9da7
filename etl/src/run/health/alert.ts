/** Something that a person should look at. `code` is `alert/name`; file and line where one figure is meant. */
export interface Alert {
  readonly code:
    'alert/no-new-data' | 'alert/overdue' | 'alert/unusual-growth' | 'alert/jump' | 'alert/restated';
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}
