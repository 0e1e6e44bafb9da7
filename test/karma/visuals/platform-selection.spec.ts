import { ALL_VISUALS } from './host/all-visuals';
import { click, press, setStage, type Stage } from './host/stage';
import type { FakeHostOptions } from '../../visuals/support/fake-host';

for (const { name, Visual, strings, view, first, second, marks } of ALL_VISUALS) {
  const open = (options: Omit<FakeHostOptions, 'strings'> = {}): Stage => {
    const stage = setStage(Visual, { strings, ...options });
    stage.show(view);
    return stage;
  };
  const selected = (stage: Stage): readonly (string | undefined)[] =>
    stage
      .marks()
      .filter((mark) => mark.getAttribute('aria-selected') === 'true')
      .map((mark) => mark.getAttribute('data-key')?.split(':')[1])
      .sort();
  const emptySpace = ({ element }: Stage): Element => {
    const stage = element.querySelector('.ott-stage');
    if (stage === null) throw new Error('A visual has a stage.');
    return stage;
  };
  const twoSorted = [first.name, second.name].sort();

  describe(`selection in the ${name}`, () => {
    it('is a click; Ctrl and Cmd add and take away; empty space clears', async () => {
      const stage = open();
      click(stage.mark(first.name));
      await stage.settle();
      expect(stage.fake.selectedKeys()).toEqual([first.identity]);
      click(stage.mark(second.name), { ctrlKey: true });
      await stage.settle();
      expect(selected(stage)).toEqual(twoSorted);
      click(stage.mark(first.name), { metaKey: true });
      await stage.settle();
      expect(stage.fake.selectedKeys()).toEqual([second.identity]);
      click(emptySpace(stage));
      await stage.settle();
      expect(stage.fake.selectedKeys()).toEqual([]);
      expect(stage.marks().some((mark) => mark.classList.contains('is-unselected'))).toBeFalse();
    });

    it('of a second click on the same mark ends', async () => {
      const stage = open();
      click(stage.mark(first.name));
      await stage.settle();
      click(stage.mark(first.name));
      await stage.settle();
      expect(selected(stage)).toEqual([]);
    });

    it('comes with a bookmark: when the report opens, and later', () => {
      const stage = open({ selectedKeys: [second.identity] });
      expect(selected(stage)).toEqual([second.name]);
      expect(stage.mark(first.name).classList).toContain('is-unselected');
      stage.fake.selectFromOutside([first.identity, second.identity]);
      expect(selected(stage)).toEqual(twoSorted);
      stage.fake.selectFromOutside([]);
      expect(selected(stage)).toEqual([]);
    });

    it('of a row that the filters have taken away fades nothing', () => {
      const stage = open();
      stage.fake.selectFromOutside(['Table.Gone[99]']);
      expect(stage.marks().some((mark) => mark.classList.contains('is-unselected'))).toBeFalse();
    });

    it('stays when a resize, new data or a message comes between', async () => {
      const stage = open();
      click(stage.mark(second.name));
      await stage.settle();
      stage.show(view, 700, 420);
      expect(selected(stage)).toEqual([second.name]);
      stage.show(undefined);
      stage.show(view);
      expect(selected(stage)).toEqual([second.name]);
    });

    it('is not to be had where the host allows no interaction; tooltips and menus are', async () => {
      const stage = open({ allowInteractions: false });
      click(stage.mark(first.name));
      press(stage.mark(first.name), 'Enter');
      click(emptySpace(stage));
      await stage.settle();
      expect(stage.details('select')).toEqual([]);
      expect(stage.details('clear')).toEqual([]);
      stage.mark(first.name).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      expect(stage.details('tooltip.show').length).toBe(1);
      stage.mark(first.name).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      expect(stage.details('showContextMenu').length).toBe(1);
    });

    it('still shows what is selected when the host refuses a change or a menu', async () => {
      const stage = open({ refusesSelection: true, selectedKeys: [second.identity] });
      click(stage.mark(first.name));
      await stage.settle();
      click(emptySpace(stage));
      await stage.settle();
      // A promise that nobody looks at would fail this test, and write to the console of a report.
      stage.mark(first.name).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      await stage.settle();
      expect(selected(stage)).toEqual([second.name]);
      expect(stage.details('renderingFailed')).toEqual([]);
    });

    it('is announced with the number of marks', async () => {
      const stage = open();
      click(stage.mark(first.name));
      await stage.settle();
      expect(stage.element.querySelector('[role="status"]')?.textContent).toMatch(
        new RegExp(`^Selected: .*${first.name}: .* 1 of ${marks} selected\\.$`),
      );
    });
  });

  describe(`the context menu of the ${name}`, () => {
    it('opens on a mark with its identity, which drill-through needs, and on empty space without', () => {
      const stage = open();
      const options = { bubbles: true, cancelable: true, clientX: 1, clientY: 2 };
      const event = new MouseEvent('contextmenu', options);
      stage.mark(second.name).dispatchEvent(event);
      expect(event.defaultPrevented).toBeTrue();
      emptySpace(stage).dispatchEvent(new MouseEvent('contextmenu', options));
      expect(stage.details('showContextMenu')).toEqual([
        [second.identity, { x: 1, y: 2 }],
        [null, { x: 1, y: 2 }],
      ]);
    });

    it('opens on the landing page and by keyboard at the middle of the mark', () => {
      const stage = open();
      const mark = stage.mark(first.name);
      mark.focus();
      expect(press(mark, 'F10', { shiftKey: true })).toBeTrue();
      expect(press(mark, 'ContextMenu')).toBeTrue();
      stage.show(undefined);
      stage.element
        .querySelector('.ott-message')
        ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      expect(stage.details('showContextMenu').map(([identity]) => identity)).toEqual([
        first.identity,
        first.identity,
        null,
      ]);
    });
  });

  describe(`tooltips of the ${name}`, () => {
    const point = (target: Element, type: string, options: PointerEventInit = {}): void => {
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, ...options }));
    };

    it('carry the identity of the row, follow the pointer and go when it leaves', () => {
      const stage = open();
      const mark = stage.mark(second.name);
      point(mark, 'pointerover');
      point(mark, 'pointermove');
      point(mark, 'pointerout');
      const [[shown] = []] = stage.details('tooltip.show');
      expect(shown).toEqual(
        jasmine.objectContaining({ identities: [jasmine.objectContaining({ key: second.identity })] }),
      );
      expect(JSON.stringify(shown)).toContain(`"${second.name}"`);
      expect(stage.details('tooltip.move').length).toBe(1);
      expect(stage.details('tooltip.hide')).toEqual([[{ isTouchEvent: false, immediately: false }]]);
    });

    it('go at once when an update or a message changes what they tell of', () => {
      const stage = open();
      point(stage.mark(first.name), 'pointerover');
      stage.show(view);
      expect(stage.details('tooltip.hide')).toEqual([[{ isTouchEvent: false, immediately: true }]]);
      point(stage.mark(first.name), 'pointerover');
      stage.show(undefined);
      expect(stage.details('tooltip.hide').length).toBe(2);
      stage.show(view);
      expect(stage.details('tooltip.hide').length).toBe(2);
    });

    it('answer to a finger, and stay as long as the host likes after it is lifted', () => {
      const stage = open();
      point(stage.mark(first.name), 'pointerover', { pointerType: 'touch' });
      point(stage.mark(first.name), 'pointerout', { pointerType: 'touch' });
      expect(stage.details('tooltip.show')[0]?.[0]).toEqual(jasmine.objectContaining({ isTouchEvent: true }));
      expect(stage.details('tooltip.hide')).toEqual([[{ isTouchEvent: true, immediately: false }]]);
    });

    it('do not come with the keyboard focus, where the sentence of the mark is read instead', () => {
      const stage = open();
      stage.mark(first.name).focus();
      expect(stage.details('tooltip.show')).toEqual([]);
      expect(stage.mark(first.name).getAttribute('aria-label')).toMatch(/\.$/);
    });

    it('are not shown where the host has switched them off', () => {
      const stage = open({ hasTooltips: false });
      point(stage.mark(first.name), 'pointerover');
      expect(stage.details('tooltip.show')).toEqual([]);
    });

    it('are in their place at any zoom of the host', () => {
      const stage = open();
      stage.element.style.transform = 'scale(2)';
      stage.element.style.transformOrigin = '0 0';
      const { left, top } = emptySpace(stage).getBoundingClientRect();
      const mark = stage.mark(first.name);
      point(mark, 'pointerover', { clientX: left + 200, clientY: top + 60 });
      expect(stage.details('tooltip.show')[0]?.[0]).toEqual(
        jasmine.objectContaining({ coordinates: [100, 30] }),
      );
    });
  });
}
