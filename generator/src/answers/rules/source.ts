import path from 'node:path';
import type { SourceAnswer } from '../answers.js';
import type { AnswerContext } from '../field.js';

/** The answer that stands for the sample data. A folder of that name is given as ./sample. */
export const SAMPLE = 'sample';

/** The rule that a source breaks: the sample data, or a folder that exists. */
export function findSourceFault(source: string, context: AnswerContext): string | undefined {
  if (source === SAMPLE || context.isFolder(path.resolve(context.cwd, source))) return undefined;
  return `give ${SAMPLE}, or a folder with CSV files that exists`;
}

/** The source as ott.config.json has it: relative to the project when it lies inside, else absolute, with slashes. */
export function toSource(source: string, context: AnswerContext): SourceAnswer {
  if (source === SAMPLE) return { kind: 'sample' };
  const absolute = path.resolve(context.cwd, source);
  const relative = path.relative(context.destination, absolute);
  const isInside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  const chosen = isInside ? relative || '.' : absolute;
  return { kind: 'folder', path: chosen.split(path.sep).join('/') };
}
