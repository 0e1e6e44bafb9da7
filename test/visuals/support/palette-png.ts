import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './compare-pictures.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const EIGHT_BITS = 8;
const COLOUR_TYPE_PALETTE = 3;

/**
 * An opaque picture as a PNG with a palette (PNG specification, colour type 3), a third of the size
 * of a PNG without one. Above 256 colours, rare ones become a near neighbour: shades at the edges of
 * letters, below what a comparison tells apart.
 */
export function palettePng({ width, height, data }: Picture): Buffer {
  const palette = paletteOf(data);
  const indexes = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(data, (y * width + x) * 4);
      let index = indexes.get(colour);
      if (index === undefined) indexes.set(colour, (index = nearest(colour, palette)));
      rows[y * (width + 1) + x + 1] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([EIGHT_BITS, COLOUR_TYPE_PALETTE], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colours first; as few neighbours left out as 256 places demand. */
function paletteOf(data: Uint8Array): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let reach = 0; ; reach += 3) {
    const palette: number[] = [];
    for (const colour of colours) {
      const isNear = palette.some((taken) => squaredDistance(taken, colour) < reach ** 2);
      if (!isNear) palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function colourAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => squaredDistance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function squaredDistance(a: number, b: number): number {
  const [red = 0, green = 0, blue = 0] = channels(a);
  const [r = 0, g = 0, bl = 0] = channels(b);
  return (r - red) ** 2 + (g - green) ** 2 + (bl - blue) ** 2;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
