import { createDataView, type DataViewSpec } from '../../visuals/support/data-view';
import { press } from './host/stage';
import { setQuadrantStage, type QuadrantStage } from './content-quadrant-stage';

/** Points without order that are the same in every run: multiples of irrational steps. */
function crowd(count: number, more: Partial<DataViewSpec> = {}): DataViewSpec {
  const spread = (step: number, index: number): number => (index * step) % 1;
  const rows = Array.from({ length: count }, (_, index) => index);
  return {
    groupings: [{ role: 'details', name: 'Title', values: rows.map((index) => `Title ${index}`) }],
    measures: [
      {
        roles: ['x'],
        name: 'Cost',
        values: rows.map((index) => 1000 * spread(0.618034, index)),
        format: '#,0',
      },
      {
        roles: ['y'],
        name: 'Hours',
        values: rows.map((index) => 500 * spread(0.414214, index)),
        format: '#,0',
      },
      {
        roles: ['size'],
        name: 'Budget',
        values: rows.map((index) => 1 + 90 * spread(0.732051, index) ** 3),
        format: '#,0',
      },
    ],
    ...more,
  };
}

const canvasOf = ({ element }: QuadrantStage): HTMLCanvasElement | null => element.querySelector('canvas');
const textAt = (stage: QuadrantStage): string => stage.marks()[0]?.getAttribute('aria-label') ?? '';

describe('a crowd of bubbles', () => {
  it('is drawn by elements up to 1,500 and on a canvas above', () => {
    const stage = setQuadrantStage();
    stage.show(crowd(1500));
    expect(stage.marks().length).toBe(1500);
    expect(canvasOf(stage)).toBeNull();
    stage.show(crowd(1501));
    expect(stage.marks().length).toBe(1);
    expect(canvasOf(stage)?.width).toBe(640 * devicePixelRatio);
    stage.show(crowd(10));
    expect(stage.marks().length).toBe(10);
    expect(canvasOf(stage)).toBeNull();
  });

  it('still has a list for screen readers: the focused bubble, its place and the number of all', () => {
    const stage = setQuadrantStage();
    stage.show(crowd(2000));
    const [mark] = stage.marks();
    expect(mark?.getAttribute('aria-setsize')).toBe('2000');
    expect(mark?.getAttribute('aria-posinset')).toBe('1');
    expect(mark?.getAttribute('tabindex')).toBe('0');
    mark?.focus();
    if (mark !== undefined) press(mark, 'ArrowRight');
    const [next] = stage.marks();
    expect(stage.marks().length).toBe(1);
    expect(document.activeElement).toBe(next ?? null);
    expect(next?.getAttribute('aria-label')).toMatch(/^Title \d+: Cost: /);
    expect(next?.getAttribute('aria-label')).not.toBe(mark?.getAttribute('aria-label'));
  });

  it('answers to the pointer by place: tooltip, click, menu', async () => {
    const stage = setQuadrantStage();
    stage.show(crowd(2000));
    const [mark] = stage.marks();
    const disc = mark?.querySelector('circle')?.getBoundingClientRect();
    if (disc === undefined) throw new Error('The focused bubble is an element.');
    const place = {
      bubbles: true,
      cancelable: true,
      clientX: disc.left + disc.width / 2,
      clientY: disc.top + disc.height / 2,
    };

    stage.stage.dispatchEvent(new PointerEvent('pointermove', place));
    const shown = stage.fake.calls.filter(([member]) => member === 'tooltip.show');
    expect(shown.length).toBe(1);
    const name = JSON.stringify(shown[0]?.[1]);
    expect(name).toMatch(/"displayName":"Title","value":"Title \d+"/);
    stage.stage.dispatchEvent(new MouseEvent('click', place));
    await stage.settle();
    expect(stage.selected().length).toBe(1);
    expect(stage.live()).toContain('1 of 2,000 selected.');
    stage.stage.dispatchEvent(new MouseEvent('contextmenu', place));
    const [menu] = stage.fake.calls.filter(([member]) => member === 'showContextMenu');
    expect(menu?.[1]).toBe(stage.selected()[0]);
  });

  it('shows a selection from a bookmark', () => {
    const stage = setQuadrantStage();
    stage.show(crowd(1600));
    const before = canvasOf(stage)?.toDataURL();
    stage.fake.selectFromOutside(['Table.Title[7]']);
    expect(canvasOf(stage)?.toDataURL()).not.toBe(before);
    stage.fake.selectFromOutside([]);
    expect(canvasOf(stage)?.toDataURL()).toBe(before);
  });

  it('writes no NaN, and gives way to messages', () => {
    const stage = setQuadrantStage();
    const wild = crowd(2000);
    const [x, ...others] = wild.measures ?? [];
    if (x === undefined) throw new Error('The crowd has measures.');
    const values = x.values.map(
      (value, index) => [null, NaN, Infinity, -1e308, 1e308, value][index % 6] ?? null,
    );
    stage.show({ ...wild, measures: [{ ...x, values }, ...others] });
    expect(stage.element.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    stage.show({ groupings: [], measures: [] });
    expect(canvasOf(stage)).toBeNull();
    stage.show(crowd(1600));
    expect(canvasOf(stage)).not.toBeNull();
    expect(textAt(stage)).toMatch(/^Title/);
  });
});

describe('more rows than a window', () => {
  const warnings = ({ fake }: QuadrantStage): number =>
    fake.calls.filter(([member]) => member === 'displayWarningIcon').length;

  it('are fetched until the host has no more', () => {
    const stage = setQuadrantStage({ moreWindows: 1 });
    stage.show(crowd(2000, { hasMoreRows: true }));
    expect([stage.fetches(), warnings(stage)]).toEqual([1, 0]);
    stage.show(crowd(4000));
    expect([stage.fetches(), warnings(stage)]).toEqual([1, 0]);
  });

  it('raise the warning icon when the host gives no more, or 30,000 are there', () => {
    const refused = setQuadrantStage({ moreWindows: 0 });
    refused.show(crowd(2000, { hasMoreRows: true }));
    expect([refused.fetches(), warnings(refused)]).toEqual([1, 1]);
    const full = setQuadrantStage({ moreWindows: 9 });
    full.show(crowd(30_000, { hasMoreRows: true }));
    expect([full.fetches(), warnings(full)]).toEqual([0, 1]);
  });
});

describe('the time of updates', () => {
  it('is printed for 1,000, 10,000 and 30,000 rows; nothing is asserted on a shared machine', () => {
    for (const count of [1000, 10_000, 30_000]) {
      const stage = setQuadrantStage();
      const [first = 0, ...updates] = Array.from({ length: 6 }, (_, run) => {
        const view = createDataView(crowd(count, { objects: { text: { size: 9 + (run % 2) } } }));
        const start = performance.now();
        stage.update(view, 960, 540);
        return performance.now() - start;
      });
      const [, , median = 0] = updates.sort((a, b) => a - b);
      console.log(
        `quadrant, ${count} rows: first ${first.toFixed(1)} ms, update ${median.toFixed(1)} ms (median of 5)`,
      );
      expect(stage.fake.calls.filter(([member]) => member === 'renderingFinished').length).toBe(6);
    }
  });
});
