/** Seeded random numbers from 0 to 1 (mulberry32), so that a failing round can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lines of a file after damage, as bytes, and the numbers of the lines that were not touched. */
export interface Mangled {
  readonly bytes: Uint8Array;
  readonly intact: ReadonlySet<number>;
}

const NASTY = [0x00, 0x22, 0x2c, 0x3b, 0x0a, 0x0d, 0x09, 0x7c, 0x23, 0x2d, 0x28, 0xff, 0xc3, 0x92, 0x1a];

type Damage = (line: Buffer, random: () => number) => Buffer;

const at = (line: Buffer, random: () => number): number => Math.floor(random() * line.length);
const anyByte = (random: () => number): number =>
  random() < 0.6 ? (NASTY[Math.floor(random() * NASTY.length)] ?? 0) : Math.floor(random() * 256);

const DAMAGES: readonly Damage[] = [
  (line, random) => {
    const copy = Buffer.from(line);
    copy[at(line, random)] = anyByte(random);
    return copy;
  },
  (line, random) => {
    const place = at(line, random);
    return Buffer.concat([line.subarray(0, place), Buffer.from([anyByte(random)]), line.subarray(place)]);
  },
  (line, random) => {
    const place = at(line, random);
    return Buffer.concat([line.subarray(0, place), line.subarray(place + 1 + Math.floor(random() * 4))]);
  },
  (line, random) => line.subarray(0, at(line, random)),
  (line, random) => Buffer.concat([line, line.subarray(at(line, random))]),
  (line) => Buffer.concat([Buffer.from('"'), line]),
  (line) => Buffer.concat([line, Buffer.from('"')]),
];

/** Damages the bytes of up to `most` lines below the first one; the line breaks behind them stay. */
export function mangle(lines: readonly Buffer[], most: number, random: () => number): Mangled {
  const touched = new Set<number>();
  const copies = [...lines];
  for (let count = 1 + Math.floor(random() * most); count > 0; count -= 1) {
    const index = 1 + Math.floor(random() * (lines.length - 1));
    const damage = DAMAGES[Math.floor(random() * DAMAGES.length)];
    const line = copies[index];
    if (line === undefined || damage === undefined || line.length === 0) continue;
    copies[index] = damage(line, random);
    touched.add(index);
  }
  const intact = new Set([...lines.keys()].filter((index) => index > 0 && !touched.has(index)));
  return { bytes: Buffer.concat(copies.flatMap((line) => [line, Buffer.from('\n')])), intact };
}
