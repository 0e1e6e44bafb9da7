import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A picture: four bytes a pixel, red, green, blue, alpha, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What sets a picture apart from its baseline. */
export type PictureDifference =
  | { readonly kind: 'same' }
  | { readonly kind: 'size'; readonly expected: string; readonly actual: string }
  | {
      readonly kind: 'pixels';
      /** Different pixels in the worst square. */
      readonly count: number;
      readonly diff: Picture;
    };

/**
 * A colour counts as another one above a tenth of the distance from black to white (OKLab, as
 * pixelmatch measures it); pixels that smooth an edge do not count.
 */
const COLOUR_TOLERANCE = 0.1;
/**
 * So many pixels may differ in any square of this side. The digit 1, the smallest label there is,
 * differs in five when it moves by one pixel; browsers that smooth letters in another way do not gather
 * their differences in one place.
 */
const WINDOW_PX = 24;
const PIXEL_TOLERANCE = 4;

/** Reads a PNG. */
export function readPicture(png: Buffer): Picture {
  return PNG.sync.read(png);
}

/** Compares a picture with its baseline; the difference is drawn over a pale copy, in red. */
export function comparePictures(expected: Picture, actual: Picture): PictureDifference {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) {
    return {
      kind: 'size',
      expected: `${width} × ${height}`,
      actual: `${actual.width} × ${actual.height}`,
    };
  }
  if (Buffer.compare(expected.data, actual.data) === 0) return { kind: 'same' };
  const diff = new PNG({ width, height });
  const count = pixelmatch(expected.data, actual.data, diff.data, width, height, {
    threshold: COLOUR_TOLERANCE,
    windowSize: WINDOW_PX,
  });
  return count <= PIXEL_TOLERANCE ? { kind: 'same' } : { kind: 'pixels', count, diff };
}

/** Baseline, picture and difference side by side, as a PNG for people. */
export function sideBySide(pictures: readonly Picture[]): Buffer {
  const gap = 8;
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, -gap);
  const sheet = new PNG({ width, height: Math.max(...pictures.map(({ height }) => height)) });
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4);
      sheet.data.set(row, (y * width + left) * 4);
    }
    left += picture.width + gap;
  }
  return PNG.sync.write(sheet);
}
