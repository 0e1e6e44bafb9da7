import arabic from '../../../visuals/content-quadrant/stringResources/ar-SA/resources.resjson';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { measureDrawing } from './host/measure-drawing';
import { centreOfElement, drag, setQuadrantStage, type QuadrantStage } from './content-quadrant-stage';

const GENRES = ['Drama', 'Comedy', 'Kids'];
const REGIONS = ['Americas', 'Europe', 'Asia'];

/** Three genres in three regions; the same places in each. */
const PANELS: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Genre', values: REGIONS.flatMap(() => GENRES) },
    { role: 'panel', name: 'Region', values: REGIONS.flatMap((region) => GENRES.map(() => region)) },
  ],
  measures: [
    { roles: ['x'], name: 'Cost', values: REGIONS.flatMap(() => [1, 5, 9]), format: '#,0' },
    { roles: ['y'], name: 'Hours', values: REGIONS.flatMap(() => [9, 1, 8]), format: '#,0' },
  ],
};
const show = (options: Parameters<typeof setQuadrantStage>[0] = {}, view = PANELS): QuadrantStage => {
  const stage = setQuadrantStage(options);
  stage.show(view, 900, 360);
  return stage;
};
const textsOf = ({ element }: QuadrantStage): readonly string[] =>
  [...element.querySelectorAll('text')].map(({ textContent }) => textContent);
const markAt = (stage: QuadrantStage, row: number): SVGGElement => {
  const found = stage.marks().find((mark) => mark.getAttribute('data-key')?.startsWith(`${row}:`));
  if (found === undefined) throw new Error(`Row ${row} has no mark.`);
  return found;
};
const discOf = (mark: Element): Element => mark.querySelector('circle') ?? mark;
const press = (target: Element, key: string): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const current = (): string => document.activeElement?.getAttribute('data-key') ?? '';

describe('small multiples of the quadrant', () => {
  it('have a title each, one pair of axis titles, and their bubbles inside their own plot', () => {
    const stage = show();
    for (const region of REGIONS) expect(textsOf(stage)).toContain(`${region} · 3`);
    expect(textsOf(stage).filter((text) => text === 'Cost').length).toBe(1);
    const facts = measureDrawing(stage.element);
    expect(facts.marksOutside).toEqual([]);
    expect(facts.overlappingTexts).toEqual([]);
    const places = [0, 3, 6].map((row) => centreOfElement(discOf(markAt(stage, row))).clientX);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('select one bubble of one panel, and by lasso across panels', async () => {
    const stage = show();
    markAt(stage, 4).dispatchEvent(
      new MouseEvent('click', { bubbles: true, ...centreOfElement(markAt(stage, 4)) }),
    );
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Genre[4]']);
    const { left, top } = stage.stage.getBoundingClientRect();
    const tops = [0, 3, 6].map((row) => centreOfElement(discOf(markAt(stage, row))));
    const xs = tops.map(({ clientX }) => clientX - left);
    const y = (tops[0]?.clientY ?? 0) - top;
    drag(
      stage.stage,
      [
        [Math.min(...xs) - 8, y - 8],
        [Math.max(...xs) + 8, y + 8],
      ],
      { shiftKey: true },
    );
    await stage.settle();
    expect(stage.selected()).toContain('Table.Genre[0]');
    expect(stage.selected()).toContain('Table.Genre[6]');
    expect(stage.selected()).not.toContain('Table.Genre[1]');
  });

  it('lead the arrow keys from panel to panel, and Q selects the quadrant of one panel', async () => {
    const stage = show();
    markAt(stage, 2).focus();
    press(markAt(stage, 2), 'ArrowRight');
    expect(['3', '4', '5']).toContain(current().split(':')[0] ?? '');
    markAt(stage, 3).focus();
    press(markAt(stage, 3), 'q');
    await stage.settle();
    // Lines at 5 and 8: only Drama is above left of its panel.
    expect(stage.selected()).toEqual(['Table.Genre[3]']);
  });

  it('select by the name of a quadrant in its own panel', async () => {
    const stage = setQuadrantStage();
    stage.show(PANELS, 1280, 720);
    const names = [...stage.element.querySelectorAll('text')].filter(({ textContent }) =>
      textContent.startsWith('Stars'),
    );
    expect(names.length).toBe(3);
    stage.stage.dispatchEvent(
      new MouseEvent('click', { bubbles: true, ...centreOfElement(names[1] ?? stage.stage) }),
    );
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Genre[5]']);
  });

  it('scroll when they do not fit, and a click finds the bubble that is then under the pointer', async () => {
    const regions = Array.from({ length: 12 }, (_, index) => `Region ${index + 1}`);
    const stage = setQuadrantStage();
    stage.show(
      {
        groupings: [
          { role: 'details', name: 'Genre', values: regions.map(() => 'Drama') },
          { role: 'panel', name: 'Region', values: regions },
        ],
        measures: [
          { roles: ['x'], name: 'Cost', values: regions.map((_, index) => index) },
          { roles: ['y'], name: 'Hours', values: regions.map((_, index) => index) },
        ],
      },
      400,
      260,
    );
    const scroller = stage.element.querySelector<HTMLElement>('.ott-scroller');
    if (scroller === null) throw new Error('There is nothing that scrolls.');
    expect(scroller.classList).toContain('is-scrolling');
    // The style sheet of the package is not on this page.
    scroller.style.overflow = 'auto';
    scroller.scrollTo(0, 10_000);
    // Marks out of sight are drawn when the page tells that it has scrolled.
    await new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }));
    const last = markAt(stage, 11);
    const place = centreOfElement(discOf(last));
    stage.stage.dispatchEvent(new MouseEvent('click', { bubbles: true, ...place }));
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Genre[11]']);
  });

  it('of thousands lie on one canvas, where each panel answers for its own', async () => {
    const count = 1800;
    const rows = Array.from({ length: count }, (_, index) => index);
    const stage = setQuadrantStage();
    stage.show(
      {
        groupings: [
          { role: 'details', name: 'Title', values: rows.map((row) => `T${row}`) },
          { role: 'panel', name: 'Region', values: rows.map((row) => (row < 2 ? 'Alone' : 'Many')) },
        ],
        measures: [
          { roles: ['x'], name: 'Cost', values: rows.map((row) => (row < 2 ? row * 100 : row % 100)) },
          { roles: ['y'], name: 'Hours', values: rows.map((row) => (row < 2 ? row * 100 : (row * 7) % 100)) },
        ],
      },
      900,
      360,
    );
    expect(stage.element.querySelectorAll('canvas').length).toBe(1);
    stage.marks()[0]?.focus();
    press(stage.marks()[0] ?? stage.stage, 'Home');
    expect(stage.marks()[0]?.getAttribute('aria-label')).toContain('Region: Alone');
    const before = centreOfElement(stage.marks()[0] ?? stage.stage);
    stage.stage.dispatchEvent(new MouseEvent('click', { bubbles: true, ...before }));
    await stage.settle();
    expect(stage.selected().length).toBe(1);
    expect(['Table.Title[0]', 'Table.Title[1]']).toContain(stage.selected()[0] ?? '');
  });
});

describe('the quadrant from right to left', () => {
  it('grows to the left, and a lasso finds what it surrounds', async () => {
    const stage = setQuadrantStage({ locale: 'ar-SA', strings: arabic });
    const single: DataViewSpec = {
      groupings: [{ role: 'details', name: 'Genre', values: GENRES }],
      measures: [
        { roles: ['x'], name: 'Cost', values: [1, 5, 9] },
        { roles: ['y'], name: 'Hours', values: [9, 1, 8] },
      ],
    };
    stage.show(single, 640, 360);
    const places = [0, 1, 2].map((row) => centreOfElement(discOf(markAt(stage, row))));
    const [low, middle, high] = places.map(({ clientX }) => clientX);
    expect((low ?? 0) > (middle ?? 0) && (middle ?? 0) > (high ?? 0)).toBe(true);
    expect(textsOf(stage)).toContain('النجوم · 1');
    const { left, top } = stage.stage.getBoundingClientRect();
    const [x, y] = [(low ?? 0) - left, (places[0]?.clientY ?? 0) - top];
    drag(
      stage.stage,
      [
        [x - 12, y - 12],
        [x + 12, y + 12],
      ],
      { shiftKey: true },
    );
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Genre[0]']);
    expect(stage.fake.calls.filter(([member]) => member === 'missing-string')).toEqual([]);
  });
});
