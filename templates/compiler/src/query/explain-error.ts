import { DaxError, MeasureError } from '@ott-analytics/model/dax';

const HOW_TO_BEGIN =
  'A query begins with EVALUATE or DEFINE. For one value write EVALUATE { [Total Revenue] }, or use --measure.';

/**
 * What is wrong with a query, for people: each finding with its line and a mark below the place. Undefined for an error
 * that is not the query's.
 */
export function explainError(error: unknown, { name, text }: QueryText): string | undefined {
  // A measure of the model has its places in the model's files.
  if (error instanceof MeasureError)
    return `${name}: error: ${error.message} (${error.code})\n    ott-template check says where it is.\n`;
  if (error instanceof DaxError && error.diagnostics.length > 0) {
    const lines = text.split('\n');
    return error.diagnostics
      .map(({ code, severity, message, at, hint }) => {
        const place = at === undefined ? '' : `:${at.line ?? 1}:${at.column ?? 1}`;
        const shown = at?.line === undefined ? '' : mark(lines[at.line - 1] ?? '', at.column ?? 1);
        const advice = hint ?? (message.startsWith('Expected EVALUATE') ? HOW_TO_BEGIN : undefined);
        return `${name}${place}: ${severity}: ${message} (${code})\n${shown}${advice === undefined ? '' : `    ${advice}\n`}`;
      })
      .join('');
  }
  if (error instanceof DaxError) return `${name}: error: ${error.message} (${error.code})\n`;
  return undefined;
}

/** A query and the name that messages give it. */
export interface QueryText {
  readonly name: string;
  readonly text: string;
}

function mark(line: string, column: number): string {
  // Tabs stay tabs, so that the mark stands below its place whatever their width.
  const before = line.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  return `    ${line}\n    ${before}^\n`;
}
