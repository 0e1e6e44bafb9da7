import { Visual as Comparison } from '../../../visuals/platform-comparison/src/visual';
import englishComparison from '../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { press, setStage } from './host/stage';

const platforms = (figures: readonly number[]): DataViewSpec => ({
  groupings: [{ role: 'category', name: 'Platform', values: figures.map((_, row) => `Platform ${row}`) }],
  measures: [{ roles: ['value'], name: 'Hours', values: figures, format: '#,0' }],
});
const falling = Array.from({ length: 200 }, (_, row) => 200 - row);
const rising = [...falling].reverse();

describe('drawing an update', () => {
  it('keeps the element of a mark that stays, and writes its new figure', () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    stage.show(platforms([5, 3, 1]));
    const element = stage.mark('Platform 1');
    const [shape] = element.children;
    stage.show(platforms([5, 33, 1]));
    expect(stage.mark('Platform 1')).toBe(element);
    expect(element.children[0]).toBe(shape);
    expect(element.textContent).toContain('33');
    expect(stage.marks()[0]).toBe(element);
    stage.show(platforms([5, 33]));
    expect(stage.marks().length).toBe(2);
  });

  it('keeps the focus on a mark that changes its place', () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    stage.show(platforms([5, 3, 1]));
    stage.mark('Platform 2').focus();
    stage.show(platforms([5, 3, 9]));
    expect(stage.marks()[0]).toBe(stage.mark('Platform 2'));
    expect(document.activeElement).toBe(stage.mark('Platform 2'));
  });

  it('names every row of a long list but draws those in sight, the others as they come', async () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    stage.show(platforms(falling));
    const last = stage.mark('Platform 199');
    expect(stage.marks().length).toBe(200);
    expect(last.getAttribute('aria-label')).toContain('rank 200 of 200');
    expect(last.children.length).toBe(0);
    const scroller = stage.element.querySelector<HTMLElement>('.ott-scroller');
    if (scroller === null) throw new Error('A drawing has a scroller.');
    // The style sheet is not loaded here.
    scroller.style.overflow = 'auto';
    scroller.scrollTop = scroller.scrollHeight;
    scroller.dispatchEvent(new Event('scroll'));
    await stage.settle();
    expect(last.querySelectorAll('text').length).toBeGreaterThan(2);
    stage.show(platforms(rising));
    expect(stage.mark('Platform 0').querySelectorAll('text').length).toBeGreaterThan(2);
  });

  it('draws a row out of sight when the keyboard goes there', () => {
    const stage = setStage(Comparison, { strings: englishComparison });
    stage.show(platforms(falling));
    stage.mark('Platform 0').focus();
    press(stage.mark('Platform 0'), 'End');
    expect(document.activeElement).toBe(stage.mark('Platform 199'));
    expect(stage.mark('Platform 199').querySelectorAll('.ott-ring').length).toBe(1);
    expect(stage.mark('Platform 199').querySelectorAll('text').length).toBeGreaterThan(2);
  });
});
