import { Visual as Quadrant } from '../../../visuals/content-quadrant/src/visual';
import englishQuadrant from '../../../visuals/content-quadrant/stringResources/en-US/resources.resjson';
import { Visual as Funnel } from '../../../visuals/growth-funnel/src/visual';
import englishFunnel from '../../../visuals/growth-funnel/stringResources/en-US/resources.resjson';
import { Visual as Comparison } from '../../../visuals/platform-comparison/src/visual';
import englishComparison from '../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import { LIBRARIES, SUBSCRIBERS } from '../../visuals/support/sample-views';
import { ALL_VISUALS } from './host/all-visuals';
import { click, setStage } from './host/stage';

for (const { name, Visual, strings, view, marks, required } of ALL_VISUALS) {
  describe(`the ${name}`, () => {
    const title = (element: HTMLElement): string | undefined | null =>
      element.querySelector('.ott-message-title')?.textContent;

    it('shows a landing page without fields, says what is missing with some, and draws with all', () => {
      const stage = setStage(Visual, { strings });
      stage.show(undefined);
      expect(title(stage.element)).toBe(strings['Visual_Name'] ?? '');
      stage.show({ measures: [{ roles: ['tooltips'], name: 'Spend', values: [1] }] });
      expect(title(stage.element)).toBe(`Still missing: ${required}`);
      stage.show(view);
      expect(title(stage.element)).toBeUndefined();
      expect(stage.marks().length).toBe(marks);
    });

    it('names the measures that have no data, and comes back when they have', () => {
      const stage = setStage(Visual, { strings });
      const blank = (view.measures ?? []).map((measure) => ({
        ...measure,
        values: measure.values.map(() => null),
      }));
      stage.show({ ...view, measures: blank });
      expect(title(stage.element)).toMatch(
        new RegExp(`^No data for ${view.measures?.[0]?.name.replace(/[()]/g, '.') ?? ''}`),
      );
      expect(stage.marks().length).toBe(0);
      stage.show(view);
      expect(stage.marks().length).toBe(marks);
    });

    it('tells the host why rendering failed, shows it, and recovers', () => {
      const stage = setStage(Visual, { strings });
      const broken = {
        metadata: { columns: [{ displayName: 'A', roles: { any: true } }] },
        categorical: { values: [{}] },
      };
      stage.update(broken, 400, 300);
      expect(stage.details('renderingFailed').length).toBe(1);
      expect(title(stage.element)).toBe('This visual could not be drawn');
      stage.show(view);
      expect(stage.marks().length).toBe(marks);
    });

    it('offers a formatting pane whose cards have names and values', () => {
      const stage = setStage(Visual, { strings });
      stage.show({ ...view, objects: { text: { size: 14 } } });
      const cards = stage.visual.getFormattingModel?.()?.cards ?? [];
      expect(cards.length).toBeGreaterThanOrEqual(3);
      const names = JSON.stringify(cards).match(/"displayName":"[^"]*"/g) ?? [];
      expect(names.length).toBeGreaterThan(8);
      for (const displayName of names) expect(displayName).not.toMatch(/_/);
      expect(JSON.stringify(cards)).toContain('"value":14');
      expect(stage.details('missing-string')).toEqual([]);
    });

    it('draws text in the chosen size', () => {
      const stage = setStage(Visual, { strings });
      stage.show({ ...view, objects: { text: { size: 18 } } });
      const sizes = [...stage.element.querySelectorAll('.ott-mark text')].map((text) =>
        text.getAttribute('font-size'),
      );
      expect(sizes).toContain('24');
    });

    it('is too small for nothing: it survives the smallest frames', () => {
      const stage = setStage(Visual, { strings });
      for (const [width, height] of [
        [120, 80],
        [1, 1],
        [0, 0],
        [2000, 60],
      ] as const)
        stage.show(view, width, height);
      expect(stage.details('renderingFailed')).toEqual([]);
      expect(stage.element.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
    });
  });
}

describe('saved settings', () => {
  it('take effect: lower is better turns ranks and order round', () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    stage.show({ ...SUBSCRIBERS, objects: { comparison: { higherIsBetter: false } } });
    expect(stage.marks()[0]?.getAttribute('aria-label')).toMatch(/^Hulu: rank 1 of 4/);
  });

  it('of a newer version do no harm', () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    stage.show({ ...SUBSCRIBERS, objects: { comparison: { sortBy: 'phase of the moon' } } });
    expect(stage.marks()[0]?.getAttribute('data-key')).toBe('0:Netflix');
  });

  it('name the quadrants and switch labels off', () => {
    const stage = setStage(Quadrant, { strings: englishQuadrant });
    stage.show({
      ...LIBRARIES,
      objects: { quadrants: { topRight: 'Leaders' }, points: { showLabels: false } },
    });
    expect(stage.element.innerHTML).toContain('Leaders · 2');
    expect(stage.element.querySelectorAll('.ott-mark text').length).toBe(0);
  });

  it('of a rule colour single rows', () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    const [platforms] = SUBSCRIBERS.groupings ?? [];
    if (platforms === undefined) throw new Error('The sample has platforms.');
    const objects = [{ dots: { fill: { solid: { color: '#ABCDEF' } } } }];
    stage.show({ ...SUBSCRIBERS, groupings: [{ ...platforms, objects }] });
    expect(stage.mark('Netflix').innerHTML).toContain('#ABCDEF');
    expect(stage.mark('Hulu').innerHTML).not.toContain('#ABCDEF');
  });
});

describe('figures in the model format', () => {
  const FORMATS: readonly (readonly [format: string, value: number, english: string, german: string])[] = [
    ['#,0', 1_234_567, '1,234,567', '1.234.567'],
    ['#,0.0', 203.65, '203.7', '203,7'],
    [String.raw`\$#,0,,,.0" B"`, 29_697_844_000, '$29.7 B', '$29,7 B'],
    ['#,0.0,," M"', 1_234_567.8, '1.2 M', '1,2 M'],
    ['#,0.0%;-#,0.0%;#,0.0%', 0.2561, '25.6%', '25,6%'],
    ['#,0.0%;-#,0.0%;#,0.0%', -0.05, '-5.0%', '-5,0%'],
    ['+0.0 "pp";-0.0 "pp";0.0 "pp"', 1.25, '+1.3 pp', '+1,3 pp'],
    [String.raw`\$0.00`, 4.5, '$4.50', '$4,50'],
    ['0', 2020, '2020', '2020'],
  ];
  const textsOf = (locale: string): readonly string[] => {
    const stage = setStage(Funnel, { strings: englishFunnel, locale });
    const measures = FORMATS.map(([format, value], index) => ({
      roles: ['value'],
      name: `F${index}`,
      values: [value],
      format,
    }));
    stage.show({ measures });
    return stage
      .marks()
      .map((mark) => /: (.*?)\.(?: |$)/.exec(mark.getAttribute('aria-label') ?? '')?.[1] ?? '');
  };

  it('follow every kind of format string that the semantic model uses', () => {
    expect(textsOf('en-US')).toEqual(FORMATS.map(([, , english]) => english));
  });

  it('follow the locale', () => {
    expect(textsOf('de-DE')).toEqual(FORMATS.map(([, , , german]) => german));
  });
});

describe('stages that are measures', () => {
  it('are no filters: a click selects nothing, the context menu is the visual’s', async () => {
    const stage = setStage(Funnel, { strings: englishFunnel });
    stage.show({
      measures: [
        { roles: ['value'], name: 'Reach', values: [9] },
        { roles: ['value'], name: 'Paid', values: [3] },
      ],
    });
    click(stage.mark('Paid'));
    await stage.settle();
    expect(stage.details('select')).toEqual([]);
    stage.mark('Paid').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    expect(stage.details('showContextMenu')).toEqual([[null, { x: 0, y: 0 }]]);
  });
});
