import { ALL_VISUALS } from './host/all-visuals';
import { press, setStage, type Stage } from './host/stage';

for (const { name, Visual, strings, view, first, second } of ALL_VISUALS) {
  const open = (): Stage => {
    const stage = setStage(Visual, { strings });
    stage.show(view);
    return stage;
  };
  const tabStops = (stage: Stage): readonly SVGGElement[] =>
    stage.marks().filter((mark) => mark.getAttribute('tabindex') === '0');

  describe(`the keyboard in the ${name}`, () => {
    it('reaches every mark from one tab stop, which goes along', () => {
      const stage = open();
      expect(tabStops(stage).length).toBe(1);
      tabStops(stage)[0]?.focus();
      const seen = new Set<Element | null>([document.activeElement]);
      // In a plane no single arrow leads to all: each turn goes round.
      for (let step = 0; step < 8 * stage.marks().length; step += 1) {
        const key = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'][step % 5] ?? '';
        if (document.activeElement !== null) expect(press(document.activeElement, key)).toBeTrue();
        seen.add(document.activeElement);
        expect(tabStops(stage)).toEqual([document.activeElement as SVGGElement]);
      }
      expect(seen.size).toBeGreaterThan(1);
      const [home] = stage.marks();
      const end = stage.marks().at(-1);
      if (document.activeElement !== null) press(document.activeElement, 'Home');
      expect(document.activeElement).toBe(home ?? null);
      if (document.activeElement !== null) press(document.activeElement, 'End');
      expect(document.activeElement).toBe(end ?? null);
    });

    it('keeps the focus on its mark through resizes, new data and a selection', async () => {
      const stage = open();
      stage.mark(second.name).focus();
      stage.show(view, 800, 420);
      expect(document.activeElement).toBe(stage.mark(second.name));
      press(stage.mark(second.name), 'Enter');
      await stage.settle();
      expect(document.activeElement).toBe(stage.mark(second.name));
      expect(tabStops(stage)).toEqual([stage.mark(second.name)]);
    });

    it('comes back to the mark it was on when a message has come between', () => {
      const stage = open();
      stage.mark(second.name).focus();
      stage.show(undefined);
      expect(tabStops(stage)).toEqual([]);
      stage.show(view);
      expect(tabStops(stage)).toEqual([stage.mark(second.name)]);
    });

    it('goes to another mark when the one with the focus is gone', () => {
      const stage = open();
      stage.mark(second.name).focus();
      const at = view.groupings?.[0]?.values.indexOf(second.name) ?? -1;
      const without = <Value>(values: readonly Value[]): Value[] => values.filter((_, row) => row !== at);
      stage.show({
        ...view,
        groupings: (view.groupings ?? []).map((one) => ({ ...one, values: without(one.values) })),
        measures: (view.measures ?? []).map((one) => ({ ...one, values: without(one.values) })),
      });
      expect(tabStops(stage).length).toBe(1);
      expect(stage.element.contains(document.activeElement)).toBeTrue();
    });

    it('selects with Enter and Space, adds with Ctrl and Cmd, clears with Escape and then leaves', async () => {
      const stage = open();
      const [one, other] = [stage.mark(first.name), stage.mark(second.name)];
      one.focus();
      expect(press(one, 'Enter')).toBeTrue();
      await stage.settle();
      other.focus();
      expect(press(other, ' ', { ctrlKey: true })).toBeTrue();
      await stage.settle();
      expect([...stage.fake.selectedKeys()].sort()).toEqual([first.identity, second.identity].sort());
      expect(press(other, 'Enter', { metaKey: true })).toBeTrue();
      await stage.settle();
      expect(stage.fake.selectedKeys()).toEqual([first.identity]);
      expect(press(other, 'Escape')).toBeTrue();
      await stage.settle();
      expect(stage.fake.selectedKeys()).toEqual([]);
      expect(press(other, 'Escape')).toBeFalse();
      expect(stage.element.contains(document.activeElement)).toBeFalse();
    });

    it('leaves every other key to the host', () => {
      const stage = open();
      const mark = stage.mark(first.name);
      mark.focus();
      for (const key of ['Tab', 'F10', 'F6', 'x', 'PageDown'])
        expect(press(mark, key)).withContext(key).toBeFalse();
      const empty = stage.element.querySelector('.ott-stage');
      if (empty !== null) expect(press(empty, 'Enter')).toBeFalse();
    });
  });
}
