import englishComparison from '../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import { Visual as Comparison } from '../../../visuals/platform-comparison/src/visual';
import { SUBSCRIBERS } from '../../visuals/support/sample-views';
import { click, press, setStage, type Stage } from './host/stage';

const stageOf = (
  options: { readonly allowInteractions?: boolean; readonly isHighContrast?: boolean } = {},
): Stage => {
  const stage = setStage(Comparison, { strings: englishComparison, ...options });
  stage.show(SUBSCRIBERS);
  return stage;
};
const selectedNames = (stage: Stage): readonly (string | null)[] =>
  stage
    .marks()
    .filter((mark) => mark.getAttribute('aria-selected') === 'true')
    .map((mark) => mark.getAttribute('data-key'));

describe('selecting with the mouse', () => {
  it('selects a mark, fades the others and says so', async () => {
    const stage = stageOf();
    click(stage.mark('Hulu'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Platform[2]']);
    expect(selectedNames(stage)).toEqual(['2:Hulu']);
    expect(stage.mark('Netflix').classList).toContain('is-unselected');
    expect(stage.element.querySelector('.ott-live')?.textContent).toMatch(
      /^Selected: Hulu: .* 1 of 4 selected\.$/,
    );
  });

  it('adds and removes with Ctrl, and with Cmd', async () => {
    const stage = stageOf();
    click(stage.mark('Hulu'));
    click(stage.mark('Netflix'), { ctrlKey: true });
    await stage.settle();
    expect(selectedNames(stage)).toEqual(['0:Netflix', '2:Hulu']);
    click(stage.mark('Hulu'), { metaKey: true });
    await stage.settle();
    expect(selectedNames(stage)).toEqual(['0:Netflix']);
  });

  it('clears on empty space', async () => {
    const stage = stageOf();
    click(stage.mark('Hulu'));
    await stage.settle();
    const stageElement = stage.element.querySelector('.ott-stage');
    if (stageElement !== null) click(stageElement);
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual([]);
    expect(stage.marks().some((mark) => mark.classList.contains('is-unselected'))).toBeFalse();
  });

  it('shows a selection that came from outside, as a bookmark does', () => {
    const stage = stageOf();
    stage.fake.selectFromOutside(['Table.Platform[1]', 'Table.Platform[3]']);
    expect(selectedNames(stage)).toEqual(['3:iQIYI', '1:Disney+']);
    stage.fake.selectFromOutside([]);
    expect(selectedNames(stage)).toEqual([]);
  });

  it('keeps the selection through an update', async () => {
    const stage = stageOf();
    click(stage.mark('Hulu'));
    await stage.settle();
    stage.show(SUBSCRIBERS, 900, 500);
    expect(selectedNames(stage)).toEqual(['2:Hulu']);
  });

  it('does nothing where the host allows no interaction, tooltips excepted', async () => {
    const stage = stageOf({ allowInteractions: false });
    click(stage.mark('Hulu'));
    await stage.settle();
    expect(stage.details('select')).toEqual([]);
    stage.mark('Hulu').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(stage.details('tooltip.show').length).toBe(1);
  });
});

describe('tooltips', () => {
  it('tell every figure of a mark and follow the pointer', () => {
    const stage = stageOf();
    const mark = stage.mark('iQIYI');
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: 200, clientY: 90 }));
    mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    mark.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    const [[shown] = []] = stage.details('tooltip.show');
    expect(shown).toEqual(
      jasmine.objectContaining({
        isTouchEvent: false,
        identities: [jasmine.objectContaining({ key: 'Table.Platform[3]' })],
        dataItems: [
          { displayName: 'Platform', value: 'iQIYI' },
          { displayName: 'Subscribers Dec 2020 (M)', value: '101.7' },
          { displayName: 'Subscribers Dec 2019 (M)', value: '106.9' },
          { displayName: 'Change', value: '\u22125.2' },
          { displayName: 'Change %', value: '\u22124.9%' },
          { displayName: 'Rank', value: 'rank 2 of 4, unchanged' },
          { displayName: 'Index', value: '103' },
        ],
      }),
    );
    expect(stage.details('tooltip.move').length).toBe(1);
    expect(stage.details('tooltip.hide').length).toBe(1);
  });

  it('say when they answer to a finger', () => {
    const stage = stageOf();
    stage
      .mark('Hulu')
      .dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch' }));
    expect(stage.details('tooltip.show')[0]?.[0]).toEqual(jasmine.objectContaining({ isTouchEvent: true }));
  });
});

describe('the context menu', () => {
  it('opens for a mark and for empty space, and keeps the browser from opening its own', () => {
    const stage = stageOf();
    const event = new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: 30,
      clientY: 40,
    });
    stage.mark('Hulu').dispatchEvent(event);
    expect(event.defaultPrevented).toBeTrue();
    stage.element
      .querySelector('.ott-stage')
      ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    expect(stage.details('showContextMenu')).toEqual([
      ['Table.Platform[2]', { x: 30, y: 40 }],
      [null, { x: 0, y: 0 }],
    ]);
  });

  it('opens on the landing page as well', () => {
    const stage = stageOf();
    stage.show(undefined);
    stage.element
      .querySelector('.ott-message')
      ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    expect(stage.details('showContextMenu').length).toBe(1);
  });
});

describe('the keyboard', () => {
  const tabStops = (stage: Stage): readonly (string | null)[] =>
    stage
      .marks()
      .filter((mark) => mark.getAttribute('tabindex') === '0')
      .map((mark) => mark.getAttribute('data-key'));

  it('reaches the list by one tab stop and its marks by arrows, Home and End', () => {
    const stage = stageOf();
    expect(tabStops(stage)).toEqual(['0:Netflix']);
    stage.mark('Netflix').focus();
    expect(press(stage.mark('Netflix'), 'ArrowDown')).toBeTrue();
    expect(document.activeElement).toBe(stage.mark('iQIYI'));
    expect(tabStops(stage)).toEqual(['3:iQIYI']);
    press(stage.mark('iQIYI'), 'End');
    expect(document.activeElement).toBe(stage.mark('Hulu'));
    press(stage.mark('Hulu'), 'Home');
    expect(document.activeElement).toBe(stage.mark('Netflix'));
  });

  it('keeps the focus on its mark through an update', () => {
    const stage = stageOf();
    stage.mark('Hulu').focus();
    stage.show(SUBSCRIBERS, 800, 400);
    expect(document.activeElement).toBe(stage.mark('Hulu'));
    expect(tabStops(stage)).toEqual(['2:Hulu']);
  });

  it('selects with Enter and Space, adds with Ctrl, clears with Escape', async () => {
    const stage = stageOf();
    press(stage.mark('Netflix'), 'Enter');
    press(stage.mark('Hulu'), ' ', { ctrlKey: true });
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Platform[0]', 'Table.Platform[2]']);
    expect(press(stage.mark('Hulu'), 'Escape')).toBeTrue();
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual([]);
  });

  it('leaves the list with Escape when nothing is selected, and lets the host have the key', () => {
    const stage = stageOf();
    stage.mark('Hulu').focus();
    expect(press(stage.mark('Hulu'), 'Escape')).toBeFalse();
    expect(document.activeElement).not.toBe(stage.mark('Hulu'));
  });

  it('opens the context menu with Shift+F10 and with the menu key, at the mark', () => {
    const stage = stageOf();
    press(stage.mark('Hulu'), 'F10', { shiftKey: true });
    press(stage.mark('Hulu'), 'ContextMenu');
    expect(stage.details('showContextMenu').map(([key]) => key)).toEqual([
      'Table.Platform[2]',
      'Table.Platform[2]',
    ]);
  });

  it('leaves every other key to the host', () => {
    const stage = stageOf();
    expect(press(stage.mark('Hulu'), 'Tab')).toBeFalse();
    expect(press(stage.mark('Hulu'), 'F10')).toBeFalse();
    expect(press(stage.mark('Hulu'), 'a')).toBeFalse();
  });
});

describe('what a screen reader finds', () => {
  it('is a list box of options with whole sentences', () => {
    const stage = stageOf();
    const list = stage.element.querySelector('[role="listbox"]');
    expect(list?.getAttribute('aria-label')).toBe(
      'Platform comparison. 4 platforms by Subscribers Dec 2020 (M).',
    );
    expect(list?.getAttribute('aria-multiselectable')).toBe('true');
    for (const mark of stage.marks()) {
      expect(mark.getAttribute('role')).toBe('option');
      expect(mark.getAttribute('aria-label')).toMatch(/^.+: rank \d of 4.*\.$/);
    }
  });

  it('is nothing of the decoration', () => {
    const stage = stageOf();
    for (const layer of stage.element.querySelectorAll('.ott-header, .ott-backdrop, .ott-overlay')) {
      expect(layer.getAttribute('aria-hidden')).toBe('true');
    }
  });
});

describe('high contrast', () => {
  it('draws with the host colours alone', () => {
    const stage = stageOf({ isHighContrast: true });
    const allowed = ['none', 'transparent', '#FFFF00', '#000000', null];
    for (const shape of stage.element.querySelectorAll('svg *:not(g):not(.ott-ring)')) {
      expect(allowed).toContain(shape.getAttribute('fill'));
      expect(allowed).toContain(shape.getAttribute('stroke'));
    }
  });
});
