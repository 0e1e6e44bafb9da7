import { Visual as Quadrant } from '../../../visuals/content-quadrant/src/visual';
import englishQuadrant from '../../../visuals/content-quadrant/stringResources/en-US/resources.resjson';
import { Visual as Funnel } from '../../../visuals/growth-funnel/src/visual';
import englishFunnel from '../../../visuals/growth-funnel/stringResources/en-US/resources.resjson';
import { LIBRARIES, STAGES } from '../../visuals/support/sample-views';
import { click, press, setStage } from './host/stage';

describe('bubbles in the plane', () => {
  it('are reached by arrows in the direction they lie', () => {
    const stage = setStage(Quadrant, { strings: englishQuadrant });
    stage.show(LIBRARIES);
    stage.mark('Netflix').focus();
    press(stage.mark('Netflix'), 'ArrowRight');
    expect(document.activeElement).toBe(stage.mark('Amazon Prime'));
    press(stage.mark('Amazon Prime'), 'ArrowLeft');
    expect(document.activeElement).toBe(stage.mark('Netflix'));
    press(stage.mark('Netflix'), 'ArrowDown');
    expect(document.activeElement).toBe(stage.mark('Hulu'));
  });

  it('are selected by the row of the data, whatever order they are drawn in', async () => {
    const stage = setStage(Quadrant, { strings: englishQuadrant });
    const sizes = { roles: ['size'], name: 'Titles', values: [5400, 29000, 2580, 2530, 1020, 1255] };
    stage.show({ ...LIBRARIES, measures: [...(LIBRARIES.measures ?? []), sizes] });
    click(stage.mark('Disney Plus'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Platform[4]']);
  });

  it('say their group, since colour alone says nothing to a screen reader', () => {
    const stage = setStage(Quadrant, { strings: englishQuadrant });
    const group = { role: 'group', name: 'Model', values: ['A', 'A', 'B', 'B', 'A', 'A'] };
    stage.show({ ...LIBRARIES, groupings: [...(LIBRARIES.groupings ?? []), group] });
    expect(stage.mark('Hulu').getAttribute('aria-label')).toContain('Hulu: Model: B. Movies: 1,230.');
  });
});

describe('highlights from another visual', () => {
  const [people] = STAGES.measures ?? [];

  it('show the highlighted part of a bar solid on the pale whole', () => {
    if (people === undefined) throw new Error('The sample has a measure.');
    const stage = setStage(Funnel, { strings: englishFunnel });
    stage.show({ ...STAGES, measures: [{ ...people, highlights: [50, 20, 5, null, 2, 1] }] });
    const bars = [...stage.mark('Reached').querySelectorAll('rect[fill^="#"]')];
    const widths = bars.map((bar) => Number(bar.getAttribute('width')));
    expect(bars[0]?.getAttribute('fill-opacity')).toBe('0.3');
    expect(widths[1]).toBeCloseTo((widths[0] ?? 0) / 2, 6);
    expect(stage.mark('Paid').classList).toContain('is-faded');
    expect(stage.mark('Reached').classList).not.toContain('is-faded');
  });

  it('leave no trace when they end', () => {
    const stage = setStage(Funnel, { strings: englishFunnel });
    if (people === undefined) throw new Error('The sample has a measure.');
    stage.show({ ...STAGES, measures: [{ ...people, highlights: [null, null, null, null, null, null] }] });
    stage.show(STAGES);
    expect(stage.marks().some((mark) => mark.classList.contains('is-faded'))).toBeFalse();
  });
});
