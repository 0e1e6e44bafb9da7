import { Visual } from '../../../visuals/growth-funnel/src/visual';
import english from '../../../visuals/growth-funnel/stringResources/en-US/resources.resjson';
import german from '../../../visuals/growth-funnel/stringResources/de-DE/resources.resjson';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { measureDrawing } from './host/measure-drawing';
import { click, press, setStage, type Stage } from './host/stage';

const ACQUISITION: DataViewSpec = {
  groupings: [{ role: 'stage', name: 'Stage', values: ['Clicks', 'Trials', 'Paid'] }],
  measures: [
    { roles: ['value'], name: 'Revenue', values: [12_500_000, 940_000, 310_500], format: '\\$#,0;(\\$#,0)' },
    { roles: ['loop'], name: 'Win-backs', values: [null, null, 53_000], format: '#,0' },
  ],
};

function stageOf(objects: DataViewSpec['objects'] = {}, size: readonly [number, number] = [640, 360]): Stage {
  const stage = setStage(Visual, { strings: english });
  stage.show({ ...ACQUISITION, objects }, ...size);
  return stage;
}

const arrowOf = (stage: Stage): SVGGElement => {
  const found = stage.marks().find((mark) => mark.getAttribute('data-key') === 'loop');
  if (found === undefined) throw new Error('No arrow is drawn.');
  return found;
};

describe('the arrow back into the growth funnel', () => {
  it('is a mark with a sentence and a tooltip of its own', () => {
    const stage = stageOf();
    const arrow = arrowOf(stage);
    expect(arrow.getAttribute('aria-label')).toBe(
      'Win-backs: 53,000 come back from Paid to Clicks. That is 0.4% of Clicks.',
    );
    arrow.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    expect(JSON.stringify(stage.details('tooltip.show')[0])).toContain('"value":"Paid → Clicks"');
  });

  it('filters nothing and has the context menu of the visual', async () => {
    const stage = stageOf();
    click(arrowOf(stage));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual([]);
    press(arrowOf(stage), 'F10', { shiftKey: true });
    expect(stage.details('showContextMenu')[0]?.[0]).toBeNull();
  });

  it('is reached by the keyboard: End leads to it, an arrow key from a row as well', () => {
    const stage = stageOf();
    stage.mark('Clicks').focus();
    press(stage.mark('Clicks'), 'End');
    expect(document.activeElement).toBe(arrowOf(stage));
    press(arrowOf(stage), 'Home');
    press(stage.mark('Clicks'), 'ArrowDown');
    expect(document.activeElement).toBe(stage.mark('Trials'));
    press(stage.mark('Trials'), 'ArrowRight');
    expect(document.activeElement).toBe(arrowOf(stage));
  });

  it('goes when it is switched off, and leads where the author wants it', () => {
    const off = stageOf({ loop: { show: false } });
    expect(off.marks().length).toBe(3);
    const later = stageOf({ loop: { to: 2 } });
    expect(arrowOf(later).getAttribute('aria-label')).toContain('from Paid to Trials');
  });

  for (const [orientation, width, height] of [
    ['rows', 640, 360],
    ['columns', 640, 360],
    ['rows', 320, 240],
    ['columns', 513, 414],
    ['rows', 120, 80],
  ] as const) {
    it(`is drawn without overlap in ${orientation} of ${width} by ${height} pixels`, () => {
      const stage = stageOf({ bars: { orientation } }, [width, height]);
      const { overlappingTexts, marksOutside, markCount } = measureDrawing(stage.element);
      expect([...overlappingTexts, ...marksOutside]).toEqual([]);
      expect(markCount).toBe(4);
    });
  }
});

describe('the values of the growth funnel', () => {
  const textsOf = (stage: Stage): string =>
    stage
      .marks()
      .map((mark) => mark.textContent)
      .join(' ');

  it('have the currency of the model and the unit that the author wants', () => {
    expect(textsOf(stageOf())).toContain('$12,500,000');
    const texts = textsOf(stageOf({ labels: { units: 'auto' } }));
    for (const text of ['$12.5M', '$940K', '$311K', '53.0K']) expect(texts).toContain(text);
    expect(textsOf(stageOf({ labels: { units: 'million', decimals: 'one' } }))).toContain('$0.9M');
  });

  it('have the unit of the language', () => {
    const stage = setStage(Visual, { strings: german, locale: 'de-DE' });
    stage.show({ ...ACQUISITION, objects: { labels: { units: 'auto' } } });
    expect(textsOf(stage)).toContain('$12,5\u00a0Mio.');
  });
});
