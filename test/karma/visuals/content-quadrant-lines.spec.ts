import type { DataViewSpec } from '../../visuals/support/data-view';
import { LIBRARIES } from '../../visuals/support/sample-views';
import { centreOfElement, setQuadrantStage, type QuadrantStage } from './content-quadrant-stage';

const handle = ({ element }: QuadrantStage, axis: 'x' | 'y'): SVGElement => {
  const found = element.querySelector<SVGElement>(`.ott-handle-${axis}[role="slider"]`);
  if (found === null) throw new Error(`There is no handle on ${axis}.`);
  return found;
};
const handles = ({ element }: QuadrantStage): number => element.querySelectorAll('.ott-handle').length;
const kept = ({ fake }: QuadrantStage): readonly unknown[] =>
  fake.calls.flatMap(([member, changes]) =>
    member === 'persistProperties' && !JSON.stringify(changes).includes('"version"') ? [changes] : [],
  );
const press = (target: Element, key: string): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const pointer = (target: Element, type: string, at: { clientX: number; clientY: number }): void => {
  const init = { bubbles: true, cancelable: true, button: 0, pointerId: 1, ...at };
  target.dispatchEvent(new PointerEvent(type, init));
};
/** Synthetic pointers cannot be captured; a real one is. */
const drag = (target: SVGElement, dx: number, dy: number): void => {
  spyOn(target, 'setPointerCapture');
  const { clientX, clientY } = centreOfElement(target);
  pointer(target, 'pointerdown', { clientX, clientY });
  pointer(target, 'pointermove', { clientX: clientX + dx, clientY: clientY + dy });
  pointer(target, 'pointerup', { clientX: clientX + dx, clientY: clientY + dy });
};
const valueOf = (change: unknown, property: string): unknown =>
  (change as { merge: { properties: Record<string, unknown> }[] }).merge[0]?.properties[property];

describe('the lines between the quadrants', () => {
  it('can be moved only while the report is edited, by those who may, and not where a measure sets them', () => {
    const stage = setQuadrantStage();
    stage.show(LIBRARIES);
    expect(handles(stage)).toBe(0);
    stage.edit(LIBRARIES);
    expect(handles(stage)).toBe(2);
    const target = { roles: ['xThreshold'], name: 'Target', values: [2000, 2000, 2000, 2000, 2000, 2000] };
    stage.edit({ ...LIBRARIES, measures: [...(LIBRARIES.measures ?? []), target] });
    expect(handles(stage)).toBe(1);
    const reader = setQuadrantStage({ allowInteractions: false });
    reader.edit(LIBRARIES);
    expect(handles(reader)).toBe(0);
  });

  it('are dragged to a constant, which the report keeps', () => {
    const stage = setQuadrantStage();
    stage.edit(LIBRARIES);
    drag(handle(stage, 'x'), 60, 0);
    const [change, ...others] = kept(stage);
    expect(others).toEqual([]);
    expect(valueOf(change, 'xRule')).toBe('constant');
    expect(Number(valueOf(change, 'xValue'))).toBeGreaterThan(1615);
    expect(stage.live()).toMatch(/^Line on Movies: [\d,]+\.$/);
    drag(handle(stage, 'y'), 0, 40);
    expect(Number(valueOf(kept(stage)[1], 'yValue'))).toBeLessThan(940);
  });

  it('show the value on the way, and Escape gives up', () => {
    const stage = setQuadrantStage();
    stage.edit(LIBRARIES);
    const line = handle(stage, 'x');
    spyOn(line, 'setPointerCapture');
    const { clientX, clientY } = centreOfElement(line);
    pointer(line, 'pointerdown', { clientX, clientY });
    pointer(line, 'pointermove', { clientX: clientX + 80, clientY });
    expect(stage.element.querySelectorAll('.ott-loop text').length).toBe(1);
    press(document.body, 'Escape');
    expect(stage.element.querySelectorAll('.ott-loop text').length).toBe(0);
    pointer(line, 'pointerup', { clientX: clientX + 80, clientY });
    expect(kept(stage)).toEqual([]);
  });

  it('stay within the plot, however far the hand goes', () => {
    const stage = setQuadrantStage();
    stage.edit(LIBRARIES);
    const line = handle(stage, 'x');
    drag(line, 5000, 0);
    const value = Number(valueOf(kept(stage)[0], 'xValue'));
    expect(value).toBeLessThanOrEqual(Number(line.getAttribute('aria-valuemax')) * 1.01);
  });

  it('are sliders to the keyboard: arrows move, letting go keeps, Delete gives back the rule', () => {
    const stage = setQuadrantStage();
    stage.edit(LIBRARIES);
    const line = handle(stage, 'x');
    expect(line.getAttribute('aria-label')).toBe('Line on Movies');
    expect(line.getAttribute('aria-valuetext')).toBe('1,615');
    line.focus();
    press(line, 'ArrowRight');
    press(line, 'PageUp');
    expect(kept(stage)).toEqual([]);
    line.dispatchEvent(new KeyboardEvent('keyup', { key: 'PageUp', bubbles: true }));
    expect(Number(valueOf(kept(stage)[0], 'xValue'))).toBeGreaterThan(1615);
    press(line, 'Delete');
    expect(JSON.stringify(kept(stage)[1])).toContain('"remove":[{"objectName":"thresholds"');
    expect(stage.live()).toBe('The line on Movies follows its rule again.');
    const y = handle(stage, 'y');
    y.focus();
    press(y, 'ArrowUp');
    y.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowUp', bubbles: true }));
    expect(Number(valueOf(kept(stage)[2], 'yValue'))).toBeGreaterThan(940);
  });

  it('keep the focus when the moved line comes back from the host', () => {
    const stage = setQuadrantStage();
    stage.edit(LIBRARIES);
    handle(stage, 'x').focus();
    stage.edit({ ...LIBRARIES, objects: { thresholds: { xRule: 'constant', xValue: 5000 } } });
    expect(document.activeElement).toBe(handle(stage, 'x'));
    expect(handle(stage, 'x').getAttribute('aria-valuetext')).toBe('5,000');
  });

  it('go back to their rule by a double click, and a click on them selects nothing', async () => {
    const stage = setQuadrantStage();
    stage.edit(LIBRARIES);
    stage.fake.selectFromOutside(['Table.Platform[0]']);
    const line = handle(stage, 'y');
    line.dispatchEvent(new MouseEvent('click', { bubbles: true, ...centreOfElement(line) }));
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Platform[0]']);
    handle(stage, 'y').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(JSON.stringify(kept(stage)[0])).toContain('"yRule":""');
  });

  it('of small multiples have one name each, and all can be dragged', () => {
    const stage = setQuadrantStage();
    const view: DataViewSpec = {
      ...LIBRARIES,
      groupings: [
        ...(LIBRARIES.groupings ?? []),
        { role: 'panel', name: 'Kind', values: ['A', 'A', 'A', 'B', 'B', 'B'] },
      ],
    };
    stage.edit(view);
    expect(handles(stage)).toBe(4);
    expect(stage.element.querySelectorAll('.ott-handle[role="slider"]').length).toBe(2);
  });
});
