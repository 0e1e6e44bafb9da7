/** A reference to a child of a table (column, measure, hierarchy), written `Table.'Name'` in TMDL. */
export interface ObjectPath {
  readonly table: string;
  readonly name: string;
}
