/** Faults of whole lines. */
export const LINE_REASONS = { encoding: 1, length: 2, header: 3, cells: 4, order: 5 } as const;

/** Faults of single cells: empty, not of the form, no known member, below or above what is believable. */
export const CELL_FAULTS = ['empty', 'form', 'unknown', 'low', 'high'] as const;

export type CellFault = (typeof CELL_FAULTS)[number];

const FIRST_CELL = 10;

/** The number of a fault of the cell in that place (from 1), as a staged line carries it. */
export function reasonOf(place: number, fault: CellFault): number {
  return FIRST_CELL * place + CELL_FAULTS.indexOf(fault);
}

/** Place and fault of a reason that `reasonOf` made; undefined for the fault of a whole line. */
export function cellOf(reason: number): { readonly place: number; readonly fault: CellFault } | undefined {
  const fault = CELL_FAULTS[reason % FIRST_CELL];
  if (reason < FIRST_CELL || fault === undefined) return undefined;
  return { place: Math.floor(reason / FIRST_CELL), fault };
}
