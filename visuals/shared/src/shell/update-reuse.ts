import type { Palette } from '../palette/palette';

/** Everything that a drawing depends on. */
export interface UpdateInputs {
  readonly dataView: object | undefined;
  readonly paletteKey: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Whether the report is being edited. */
  readonly isEditing: boolean;
}

/** What of the last update still holds: nothing, what is drawn but not its layout, or all of it. */
export type Reuse = 'nothing' | 'content' | 'drawing';

/** `VisualUpdateType.Data`; the constant itself exists at compile time only. */
const UPDATE_OF_DATA = 2;

/** `ViewMode.View`; the constant itself exists at compile time only. */
const VIEWING = 0;

/** Whether a view mode is one of editing; a host that names none shows a report. */
export function isEditMode(viewMode: number | undefined): boolean {
  return (viewMode ?? VIEWING) !== VIEWING;
}

/** The colours of a palette as one text; data colours follow the theme that the others come from. */
export function paletteKey(palette: Palette): string {
  return JSON.stringify(palette);
}

/**
 * A resize, a change of mode or an end of resizing brings the very data view of the update before;
 * only then anything is kept. An update that says that data changed, or does not say what it is,
 * starts afresh, so that a report opened again looks as it was saved.
 */
export function reuseOf(last: UpdateInputs | undefined, next: UpdateInputs, type: number | undefined): Reuse {
  if (last === undefined || type === undefined || (type & UPDATE_OF_DATA) !== 0) return 'nothing';
  if (last.dataView !== next.dataView || last.paletteKey !== next.paletteKey) return 'nothing';
  const isSameFrame =
    last.viewport.width === next.viewport.width &&
    last.viewport.height === next.viewport.height &&
    last.isEditing === next.isEditing;
  return isSameFrame ? 'drawing' : 'content';
}
