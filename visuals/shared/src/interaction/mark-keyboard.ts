import type { Mark } from '../scene/scene';
import type { MarkSelection } from './mark-selection';
import { isMoveKey, nextMark, type MoveKey } from './next-mark';
import type { SceneMarks } from './scene-marks';

/**
 * Keyboard of the list of marks. One mark is in the tab order (roving tab index); arrows, Home and
 * End move, Enter and Space select, with Ctrl or Cmd they add, the menu key and Shift+F10 open the
 * context menu, Escape clears the selection and, when there is none, leaves the list.
 */
export class MarkKeyboard {
  private currentKey: string | undefined;
  private tabStop: Element | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly marks: SceneMarks,
    private readonly selection: MarkSelection,
  ) {
    container.addEventListener('keydown', (event) => this.onKeyDown(event));
    container.addEventListener('focusin', (event) => this.remember(marks.at(event.target)));
  }

  /** Puts exactly one mark into the tab order after a scene was drawn. */
  refresh(): void {
    const key = this.currentKey;
    const isDrawn = key !== undefined && this.marks.elementOf(key) !== undefined;
    if (!isDrawn) this.currentKey = this.marks.all()[0]?.key;
    const element = this.currentKey === undefined ? undefined : this.marks.elementOf(this.currentKey);
    if (this.tabStop !== element) this.tabStop?.setAttribute('tabindex', '-1');
    this.tabStop = element;
    element?.setAttribute('tabindex', '0');
  }

  /** Puts the focus on the mark in the tab order. */
  focus(): void {
    if (this.tabStop instanceof SVGElement) this.tabStop.focus();
  }

  private onKeyDown(event: KeyboardEvent): void {
    const mark = this.marks.at(event.target);
    if (this.handle(event, mark)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Returns whether the key was ours; every other key stays with the host. */
  private handle(event: KeyboardEvent, mark: Mark | undefined): boolean {
    if (event.key === 'Escape') return this.selection.clear() || this.leave(mark);
    if (mark === undefined) return false;
    if (isMoveKey(event.key)) return this.move(mark, event.key);
    if (event.key === 'Enter' || event.key === ' ') {
      this.selection.select(mark, event.ctrlKey || event.metaKey);
      return true;
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      this.openContextMenu(mark);
      return true;
    }
    return false;
  }

  private move(mark: Mark, key: MoveKey): boolean {
    const next = nextMark(this.marks.all(), mark.key, key);
    if (next !== undefined) {
      this.remember(next);
      // A mark out of sight has its shapes drawn first, so that the page can scroll to it.
      this.marks.showRing(next.key);
      const element = this.marks.elementOf(next.key);
      element?.focus();
      element?.scrollIntoView({ block: 'nearest' });
    }
    return true;
  }

  private leave(mark: Mark | undefined): boolean {
    if (mark === undefined) return false;
    this.marks.elementOf(mark.key)?.blur();
    return false;
  }

  private openContextMenu(mark: Mark): void {
    const bounds = this.marks.elementOf(mark.key)?.getBoundingClientRect();
    if (bounds === undefined) return;
    this.selection.openContextMenu(mark, {
      x: bounds.left + bounds.width / 2,
      y: bounds.top + bounds.height / 2,
    });
  }

  private remember(mark: { readonly key: string } | undefined): void {
    if (mark === undefined || mark.key === this.currentKey) return;
    this.currentKey = mark.key;
    this.refresh();
  }
}
