import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../visuals/content-quadrant/src/compute-layout.js';
import { mirrorLayout } from '../../../visuals/content-quadrant/src/mirror-layout.js';
import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';
import { toViewModel } from '../../../visuals/content-quadrant/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './quadrant-options-for-tests.js';

const layoutOf = (
  view: DataViewSpec,
  {
    chosen = {},
    selectedRows = [],
    width = 640,
    height = 400,
  }: {
    readonly chosen?: Partial<QuadrantOptions>;
    readonly selectedRows?: readonly number[];
    readonly width?: number;
    readonly height?: number;
  } = {},
) => {
  const options = { ...OPTIONS, ...chosen };
  const model = toViewModel(tableOf(view), options, textContext('content-quadrant'));
  if (model === undefined) throw new Error('The view has complete rows.');
  const context = layoutContext('content-quadrant', width, height);
  return computeLayout(model, options, { ...context, selectedRows: new Set(selectedRows) });
};
type Layout = ReturnType<typeof layoutOf>;
const labelsOf = ({ scene }: Layout): readonly string[] =>
  scene.marks.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])));
const textsOf = ({ scene }: Layout): readonly string[] =>
  scene.backdrop.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

/** Twenty titles, the first the largest, four rows of five. */
const TITLES: DataViewSpec = {
  groupings: [{ role: 'details', name: 'Title', values: Array.from({ length: 20 }, (_, i) => `T${i}`) }],
  measures: [
    { roles: ['x'], name: 'Cost', values: Array.from({ length: 20 }, (_, i) => (i % 5) * 10) },
    { roles: ['y'], name: 'Hours', values: Array.from({ length: 20 }, (_, i) => Math.floor(i / 5) * 10) },
    { roles: ['size'], name: 'Budget', values: Array.from({ length: 20 }, (_, i) => 100 - i) },
  ],
};

describe('which labels are drawn', () => {
  it('are the largest of each quadrant when the author wants so many', () => {
    const layout = layoutOf(TITLES, { chosen: { labelsPerQuadrant: 1 } });
    // Lines at 20 and 15: the largest below left is T0, below right T2; above left T10, above right T12.
    expect([...labelsOf(layout)].sort()).toEqual(['T0', 'T10', 'T12', 'T2']);
  });

  it('are those of selected bubbles before all others', () => {
    const chosen = { labelsPerQuadrant: 1 };
    expect(labelsOf(layoutOf(TITLES, { chosen }))).not.toContain('T19');
    expect(labelsOf(layoutOf(TITLES, { chosen, selectedRows: [19] }))).toContain('T19');
    // Two bubbles in a frame with room for one label: the selected one has it.
    const crowded: DataViewSpec = {
      groupings: [{ role: 'details', name: 'Title', values: ['Large one here', 'Small one here'] }],
      measures: [
        { roles: ['x'], name: 'Cost', values: [1, 1] },
        { roles: ['y'], name: 'Hours', values: [1, 1.001] },
        { roles: ['size'], name: 'Budget', values: [100, 90] },
      ],
    };
    const first = (selectedRows: readonly number[]) =>
      layoutOf(crowded, { selectedRows }).scene.marks.flatMap(({ rows, shapes }) =>
        shapes.some((shape) => shape.kind === 'text') ? rows : [],
      );
    expect(first([1])).toContain(1);
  });
});

const YEARS: DataViewSpec = {
  groupings: [
    { role: 'details', name: 'Genre', values: ['Drama', 'Comedy', 'Kids', 'Drama', 'Comedy', 'Kids'] },
    { role: 'period', name: 'Year', values: [2019, 2019, 2019, 2020, 2020, 2020] },
  ],
  measures: [
    { roles: ['x'], name: 'ROI', values: [1, 2, 8, 9, 9, 2] },
    { roles: ['y'], name: 'Hours', values: [9, 9, 8, 8, 9, 2] },
    { roles: ['size'], name: 'Spend', values: [1, 2, 3, 10, 30, 20] },
  ],
};
const LINES: Partial<QuadrantOptions> = {
  thresholds: { x: { kind: 'constant', value: 5 }, y: { kind: 'constant', value: 5 } },
};

describe('the table of moves', () => {
  it('says how many went which way, and a click on a line selects them', () => {
    const layout = layoutOf(YEARS, { chosen: { ...LINES, showMoves: true }, width: 800 });
    expect(textsOf(layout)).toContain('Hidden demand → Stars');
    expect(textsOf(layout)).toContain('Stars → Review');
    const held = layout.spots.map(({ holds }) =>
      layout.items
        .filter(holds)
        .map(({ row }) => row)
        .sort(),
    );
    expect(held).toContainEqual([3, 4]);
    expect(held).toContainEqual([5]);
  });

  it('is a note where there is no room for it, and nothing without periods', () => {
    expect(textsOf(layoutOf(YEARS, { chosen: { ...LINES, showMoves: true }, width: 400 })).join()).toContain(
      'Hidden demand → Stars 2; Stars → Review 1',
    );
    expect(textsOf(layoutOf(TITLES, { chosen: { showMoves: true }, width: 800 })).join()).not.toContain(
      'Moved',
    );
  });
});

describe('trails', () => {
  it('of the largest are always shown when the author wants so many', () => {
    const layout = layoutOf(YEARS, { chosen: { topTrails: 2 } });
    expect(layout.lastingTrails.map((index) => layout.items[index]?.row)).toEqual([4, 5]);
    for (const index of layout.lastingTrails) expect(layout.trailOf(index).length).toBeGreaterThan(0);
    expect(layoutOf(YEARS).lastingTrails).toEqual([]);
  });
});

describe('the drawing in a mirror', () => {
  it('keeps every place where it is seen: bubbles, names, lines and their values', () => {
    const chosen: Partial<QuadrantOptions> = {
      ...LINES,
      limits: { x: { low: undefined, high: 8 }, y: { low: undefined, high: undefined } },
    };
    const layout = layoutOf(YEARS, { chosen });
    const mirrored = mirrorLayout(layout);
    layout.bubbles.forEach(({ x, y, edge }, index) => {
      const other = mirrored.bubbles[index];
      expect([other?.x, other?.y]).toEqual([640 - x, y]);
      expect(other?.edge?.dx ?? 0).toBe(edge === undefined || edge.dx === 0 ? 0 : -edge.dx);
      const box = mirrored.scene.marks[index]?.box;
      expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(640 - x, 9);
      expect(mirrored.markAt(index).box).toEqual(box);
    });
    const [line] = mirrored.lines;
    const [original] = layout.lines;
    if (line === undefined || original === undefined) throw new Error('There are lines.');
    expect(line.at).toBe(640 - original.at);
    expect(line.valueAt(line.at - 30)).toBe(original.valueAt(original.at + 30));
    expect(line.pixelOf(7)).toBe(640 - original.pixelOf(7));
    expect(mirrored.spots.map(({ box }) => box.x + box.width)).toEqual(
      layout.spots.map(({ box }) => 640 - box.x),
    );
  });
});
