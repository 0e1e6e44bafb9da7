import { VISUAL_NAMES, type VisualName } from '../package/packaged-visual.js';

/** What the command line of the gallery asks for. */
export interface GalleryOptions {
  readonly visuals: readonly VisualName[];
  /** Folder for a picture of every cell; undefined for the page alone. */
  readonly pictures: string | undefined;
}

/** Reads `--visual <name>` (may be repeated) and `--png <folder>`. Throws on anything else. */
export function galleryOptions(args: readonly string[]): GalleryOptions {
  const visuals: VisualName[] = [];
  let pictures: string | undefined;
  for (let i = 0; i < args.length; i += 2) {
    const [flag, value] = [args[i], args[i + 1]];
    const visual = VISUAL_NAMES.find((name) => name === value);
    if (flag === '--png' && value !== undefined) pictures = value;
    else if (flag === '--visual' && visual !== undefined) visuals.push(visual);
    else {
      throw new Error(
        `Unknown or incomplete argument ${flag ?? ''} ${value ?? ''}; expected --visual <${VISUAL_NAMES.join('|')}> and --png <folder>.`,
      );
    }
  }
  return { visuals: visuals.length === 0 ? VISUAL_NAMES : visuals, pictures };
}
