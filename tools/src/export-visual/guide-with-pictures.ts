import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A guide whose pictures lie in `images/` beside it. */
export interface GuideWithPictures {
  readonly text: string;
  /** Absolute paths of the pictures. */
  readonly pictures: readonly string[];
}

const PICTURE = /(!\[[^\]]*\]\()([^)\s]+)(\))/g;
const LINK = /(?<!!)\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g;

/** Reads a guide of this repository for one of its own: pictures come along, links to other guides do not. */
export async function guideWithPictures(file: string): Promise<GuideWithPictures> {
  const guide = await readFile(file, 'utf8');
  const pictures: string[] = [];
  const text = guide
    .replaceAll(PICTURE, (_, before: string, target: string, after: string) => {
      pictures.push(path.resolve(path.dirname(file), target));
      return `${before}images/${path.posix.basename(target)}${after}`;
    })
    .replaceAll(LINK, '$1');
  return { text, pictures };
}
