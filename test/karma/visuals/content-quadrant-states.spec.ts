import type { DataViewSpec } from '../../visuals/support/data-view';
import { LIBRARIES } from '../../visuals/support/sample-views';
import { centreOfElement, setQuadrantStage, type QuadrantStage } from './content-quadrant-stage';

const markOf = (stage: QuadrantStage, name: string): SVGGElement => {
  const found = stage.marks().find((mark) => mark.getAttribute('data-key')?.endsWith(`:${name}`));
  if (found === undefined) throw new Error(`No mark ${name} is drawn.`);
  return found;
};
const textsOf = ({ element }: QuadrantStage): readonly string[] =>
  [...element.querySelectorAll('text')].map(({ textContent }) => textContent);
const centreOf = (mark: SVGGElement): number => {
  const disc = mark.querySelector('circle');
  return disc === null ? NaN : centreOfElement(disc).clientX;
};
const radii = (mark: SVGGElement): readonly number[] =>
  [...mark.querySelectorAll('circle')].map((disc) => Number(disc.getAttribute('r')));

const sized = (highlights?: readonly (number | null)[]): DataViewSpec => {
  const size = { roles: ['size'], name: 'titles', values: [400, 100, 100, 100, 100, 200], format: '#,0' };
  return {
    ...LIBRARIES,
    measures: [
      ...(LIBRARIES.measures ?? []),
      { ...size, ...(highlights === undefined ? {} : { highlights }) },
    ],
  };
};

describe('highlights in the plane', () => {
  it('fill the part of the area that is highlighted, on the pale whole, and move nothing', () => {
    const stage = setQuadrantStage();
    stage.show(sized());
    const whole = radii(markOf(stage, 'Netflix'));
    stage.show(sized([100, null, 100, null, null, null]));
    const [outer = 0, inner = 0] = radii(markOf(stage, 'Netflix'));
    expect(outer).toBe(whole[0] ?? NaN);
    expect(inner / outer).toBeCloseTo(Math.sqrt(100 / 400), 2);
    expect(radii(markOf(stage, 'HBO Max')).length).toBe(1);
    expect(markOf(stage, 'HBO Max').classList).not.toContain('is-faded');
    expect(markOf(stage, 'Hulu').classList).toContain('is-faded');
  });

  it('are said in the tooltip', () => {
    const stage = setQuadrantStage();
    stage.show(sized([100, null, 100, null, null, null]));
    markOf(stage, 'Netflix').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const [shown] = stage.fake.calls.filter(([member]) => member === 'tooltip.show');
    expect(JSON.stringify(shown)).toContain('{"displayName":"titles, highlighted","value":"100"}');
  });
});

describe('names of quadrants', () => {
  it('tell the count and the share of the size: 500 of 1,000 titles are in the top right', () => {
    const stage = setQuadrantStage();
    stage.show(sized(), 960, 540);
    expect(textsOf(stage)).toContain('Stars · 2 · 50% of titles');
  });
});

describe('thresholds and axes', () => {
  it('follow the settings', () => {
    const stage = setQuadrantStage();
    stage.show({
      ...LIBRARIES,
      objects: { thresholds: { xRule: 'constant', xValue: 3000, yRule: 'percentile', yPercent: 80 } },
    });
    expect(textsOf(stage)).toContain('Threshold 3,000');
    expect(textsOf(stage)).toContain('P80 1,800');
  });

  it('show percent and value in the pane only where the rule wants them', () => {
    const stage = setQuadrantStage();
    stage.show({ ...LIBRARIES, objects: { thresholds: { xRule: 'constant' } } });
    const pane = JSON.stringify(stage.visual.getFormattingModel?.());
    expect(pane).toContain('"uid":"thresholds-xValue"');
    expect(pane).not.toContain('"uid":"thresholds-xPercent"');
    expect(pane).not.toContain('"uid":"thresholds-yValue"');
    expect(pane).not.toContain('"uid":"axes-logX"');
  });

  it('keep the logarithmic axis of older reports', () => {
    const stage = setQuadrantStage();
    stage.show({ ...LIBRARIES, objects: { axes: { logX: true } } });
    const discs = ['Disney Plus', 'Amazon Prime'].map((name) => centreOf(markOf(stage, name)));
    const middle = centreOf(markOf(stage, 'Netflix'));
    // log(3600 / 740) of log(26300 / 740): 44 % of the way.
    expect((middle - (discs[0] ?? 0)) / ((discs[1] ?? 0) - (discs[0] ?? 0))).toBeCloseTo(0.443, 2);
  });

  it('show outliers as arrows at the edge with their values', () => {
    const stage = setQuadrantStage();
    const values = Array.from({ length: 40 }, (_, index) => index);
    stage.show({
      groupings: [{ role: 'details', name: 'Title', values: values.map((index) => `T${index}`) }],
      measures: [
        {
          roles: ['x'],
          name: 'Cost',
          values: values.map((index) => (index === 39 ? 1_000_000 : index)),
          format: '#,0',
        },
        { roles: ['y'], name: 'Hours', values: values.map((index) => (index * 37) % 101), format: '#,0' },
      ],
      objects: { axes: { clip: true } },
    });
    expect(markOf(stage, 'T39').querySelector('polygon')).not.toBeNull();
    expect(textsOf(stage)).toContain('T39 · 1,000,000');
    expect(markOf(stage, 'T20').querySelector('polygon')).toBeNull();
  });
});

describe('trails', () => {
  const years: DataViewSpec = {
    groupings: [
      { role: 'details', name: 'Genre', values: ['Drama', 'Drama', 'Drama', 'Comedy', 'Comedy', 'Sport'] },
      { role: 'period', name: 'Year', values: ['2019', '2021', '2020', '2020', '2021', '2021'] },
    ],
    measures: [
      { roles: ['x'], name: 'Cost', values: [1, 9, 5, 2, 3, 6], format: '#,0' },
      { roles: ['y'], name: 'Hours', values: [9, 8, 2, 2, 1, 5], format: '#,0' },
    ],
  };
  const trail = ({ element }: QuadrantStage): number => element.querySelectorAll('.ott-trails line').length;

  it('lead through earlier periods to the latest, for the bubble that is pointed at or focused', () => {
    const stage = setQuadrantStage();
    stage.show(years);
    expect(stage.marks().length).toBe(3);
    expect(trail(stage)).toBe(0);
    markOf(stage, 'Drama').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(trail(stage)).toBe(2);
    markOf(stage, 'Drama').dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    expect(trail(stage)).toBe(0);
    markOf(stage, 'Comedy').focus();
    expect(trail(stage)).toBe(1);
  });

  it('stay while their bubbles are selected', () => {
    const stage = setQuadrantStage();
    stage.show(years);
    stage.fake.selectFromOutside(['Table.Genre[1]']);
    expect(trail(stage)).toBe(2);
    stage.show({ ...years, objects: { points: { showTrails: false } } });
    expect(trail(stage)).toBe(0);
  });

  it('belong to their bubble: it is selected in all its periods', async () => {
    const stage = setQuadrantStage();
    stage.show(years);
    const drama = markOf(stage, 'Drama');
    drama.dispatchEvent(new MouseEvent('click', { bubbles: true, ...centreOfElement(drama) }));
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Genre[0]', 'Table.Genre[1]', 'Table.Genre[2]']);
    expect(stage.live()).toContain('1 of 3 selected.');
  });

  it('are said: where a bubble was before', () => {
    const stage = setQuadrantStage();
    stage.show(years);
    expect(markOf(stage, 'Drama').getAttribute('aria-label')).toBe(
      'Drama: Year: 2021. Cost: 9. Hours: 8. Before: 2020: Review. In the quadrant Stars.',
    );
  });
});

describe('a frame too small for a plot', () => {
  it('lists the three largest of each quadrant', () => {
    const stage = setQuadrantStage();
    const values = Array.from({ length: 20 }, (_, index) => index);
    stage.show(
      {
        groupings: [{ role: 'details', name: 'Title', values: values.map((index) => `T${index}`) }],
        measures: [
          { roles: ['x'], name: 'Cost', values },
          { roles: ['y'], name: 'Hours', values },
          { roles: ['size'], name: 'Budget', values },
        ],
      },
      120,
      80,
    );
    const names = stage.marks().map((mark) => mark.getAttribute('data-key')?.split(':')[1]);
    expect(names).toEqual(['T19', 'T18', 'T17', 'T9', 'T8', 'T7']);
    expect(textsOf(stage)).toContain('Stars · 10');
  });
});
