import type { TextContext } from '../../shared/src/shell/visual-definition';
import { countText } from './count-text';
import type { Period } from './periods';
import type { RowsRead } from './read-rows';

/** What notes are written from. */
export interface NoteInput {
  readonly read: RowsRead;
  /** Items that have a place in other periods only. */
  readonly absent: number;
  readonly period: Period | undefined;
  readonly names: { readonly x: string; readonly y: string };
}

/** What is not shown and why, one sentence each; none when everything is shown. */
export function modelNotes(
  { read: { blank, notPositive }, absent, period, names }: NoteInput,
  { localise, locale }: TextContext,
): readonly string[] {
  const counted = (
    key: string,
    count: number,
    values: Readonly<Record<string, string>>,
  ): readonly string[] => (count > 0 ? [localise(key, { count: countText(count, locale), ...values })] : []);
  return [
    ...counted('Note_LogDropped', notPositive.x, { measure: names.x }),
    ...counted('Note_LogDropped', notPositive.y, { measure: names.y }),
    ...counted('Note_Blank', blank, {}),
    ...counted('Note_Absent', period === undefined ? 0 : absent, { period: period?.label ?? '' }),
  ];
}
