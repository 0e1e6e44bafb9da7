import type { StoredTable } from '../storage/stored-table.js';
import { Cube, type Axis } from './cube.js';

/** How often axes are asked for before a cube is made of them: one question alone is answered faster from the rows. */
const PATIENCE = 2;
/** Tables below this many rows are read as they are. */
const FEWEST_ROWS = 2000;
/** A cube has at most this part of its table's rows as cells. */
const DENSITY = 0.5;
/** Bytes that all cubes of a table may hold, for each of its rows, and at least. */
const BYTES_PER_ROW = 40;
const LEAST_BYTES = 64 * 1024 * 1024;

const stores = new WeakMap<StoredTable, CubeStore>();

/** The cubes of a table. */
export function cubesOf(table: StoredTable): CubeStore {
  let store = stores.get(table);
  if (store === undefined) stores.set(table, (store = new CubeStore(table.rowCount)));
  return store;
}

/** Cubes of one table by their axes, made when they were asked for some times; the one longest unused gives way. */
class CubeStore {
  private readonly cubes = new Map<string, Cube>();
  private readonly asked = new Map<string, number>();
  private readonly mostBytes: number;

  constructor(private readonly rowCount: number) {
    this.mostBytes = Math.max(LEAST_BYTES, rowCount * BYTES_PER_ROW);
  }

  /** The cube of some axes; undefined while the rows are the better way. */
  cube(axes: readonly Axis[]): Cube | undefined {
    if (this.rowCount < FEWEST_ROWS) return undefined;
    const size = axes.reduce((product, axis) => product * axis.size, 1);
    if (size > this.rowCount * DENSITY) return undefined;
    const key = axes.map((axis) => axis.key).join(' ');
    let cube = this.cubes.get(key);
    if (cube === undefined) {
      const asked = (this.asked.get(key) ?? 0) + 1;
      this.asked.set(key, asked);
      if (asked <= PATIENCE) return undefined;
      cube = new Cube(axes, size, this.rowCount);
    }
    // The last one of a Map is the one used last.
    this.cubes.delete(key);
    this.cubes.set(key, cube);
    this.makeRoom();
    return cube;
  }

  private makeRoom(): void {
    let bytes = 0;
    for (const cube of this.cubes.values()) bytes += cube.bytes;
    for (const [key, cube] of this.cubes) {
      if (bytes <= this.mostBytes || this.cubes.size === 1) return;
      bytes -= cube.bytes;
      this.cubes.delete(key);
    }
  }
}
