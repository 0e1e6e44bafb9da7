import english from '../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import { Visual as Comparison } from '../../../visuals/platform-comparison/src/visual';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { click, press, setStage, type Stage } from './host/stage';

/** Netflix leads by subscribers and, since less is better, by churn; Hulu by revenue per subscriber. */
const THREE_MEASURES: DataViewSpec = {
  groupings: [{ role: 'category', name: 'Platform', values: ['Netflix', 'Hulu', 'Max'] }],
  measures: [
    { roles: ['value'], name: 'Subscribers', values: [260.3, 48.5, 97.7], format: '#,0.0' },
    {
      roles: ['value'],
      name: 'Churn',
      values: [0.019, 0.058, 0.052],
      format: '0.0%',
      objects: { measures: { higherIsBetter: false } },
    },
    { roles: ['tooltips'], name: 'Revenue per subscriber', values: [11.64, 12.11, null], format: '0.00' },
  ],
  objects: { panels: { measuresAs: 'columns' } },
};

const open = (view: DataViewSpec = THREE_MEASURES, width = 640): Stage => {
  const stage = setStage(Comparison, { strings: english });
  stage.show(view, width, 420);
  return stage;
};
const duels = (stage: Stage): readonly (string | null)[] =>
  stage
    .marks()
    .filter((mark) => mark.getAttribute('data-key')?.startsWith('duel/') === true)
    .map((mark) => mark.getAttribute('aria-label'));
const selectTwo = async (stage: Stage): Promise<void> => {
  click(stage.mark('Netflix'));
  click(stage.mark('Hulu'), { ctrlKey: true });
  await stage.settle();
};
const listName = ({ element }: Stage): string | null | undefined =>
  element.querySelector('[role="listbox"]')?.getAttribute('aria-label');

describe('two platforms side by side', () => {
  it('appear when exactly two are selected, with a bar for each bound measure and who leads', async () => {
    const stage = open();
    click(stage.mark('Netflix'));
    await stage.settle();
    expect(duels(stage)).toEqual([]);
    click(stage.mark('Hulu'), { ctrlKey: true });
    await stage.settle();
    expect(duels(stage)).toEqual([
      'Subscribers: Netflix 260.3, Hulu 48.5. Netflix leads.',
      'Churn: Netflix 1.9%, Hulu 5.8%. Netflix leads.',
      'Revenue per subscriber: Netflix 11.64, Hulu 12.11. Hulu leads.',
    ]);
    expect(listName(stage)).toContain('Netflix leads on 2 of 3.');
    expect(stage.element.querySelector('.ott-backdrop')?.textContent).toContain('Netflix leads on 2 of 3.');
  });

  it('are announced with the selection', async () => {
    const stage = open();
    await selectTwo(stage);
    expect(stage.element.querySelector('.ott-live')?.textContent).toMatch(
      /^Selected: Hulu: .* 2 of 3 selected\. Netflix leads on 2 of 3\.$/,
    );
  });

  it('leave the list in place: a third platform joins the selection and ends the duel', async () => {
    const stage = open();
    await selectTwo(stage);
    click(stage.mark('Max'), { ctrlKey: true });
    await stage.settle();
    expect(duels(stage)).toEqual([]);
    expect(stage.fake.selectedKeys().length).toBe(3);
    expect(listName(stage)).toContain('3 platforms by Subscribers.');
  });

  it('are in sight, also in a long list that was scrolled', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `P${i}`);
    const stage = open({
      groupings: [{ role: 'category', name: 'Platform', values: names }],
      measures: [{ roles: ['value'], name: 'Hours', values: names.map((_, i) => 100 - i), format: '0' }],
    });
    const scroller = stage.element.querySelector('.ott-scroller');
    if (scroller === null) throw new Error('A list scrolls.');
    click(stage.mark('P30'));
    await stage.settle();
    scroller.scrollTop = 500;
    click(stage.mark('P31'), { ctrlKey: true });
    await stage.settle();
    expect(duels(stage).length).toBe(1);
    expect(scroller.scrollTop).toBe(0);
  });

  it('go with Escape, and the keyboard stays in the list', async () => {
    const stage = open();
    await selectTwo(stage);
    const [first] = stage.marks();
    if (first === undefined) throw new Error('The duel has marks.');
    first.focus();
    expect(press(first, 'Escape')).toBeTrue();
    await stage.settle();
    expect(duels(stage)).toEqual([]);
    expect(stage.fake.selectedKeys()).toEqual([]);
    expect(stage.marks()).toContain(document.activeElement as SVGGElement);
  });

  it('are reached by arrow keys from the list, and lead back by Enter on a measure', async () => {
    const stage = open();
    stage.mark('Netflix').focus();
    await selectTwo(stage);
    expect(document.activeElement).toBe(stage.mark('Netflix'));
    press(stage.mark('Netflix'), 'ArrowUp');
    expect(document.activeElement?.getAttribute('data-key')).toBe('duel/measure:Revenue per subscriber');
    press(document.activeElement ?? stage.element, 'Enter');
    await stage.settle();
    expect(duels(stage)).toEqual([]);
    expect(stage.fake.selectedKeys()).toEqual([]);
  });

  it('come and go with a bookmark, and stay through a resize', () => {
    const stage = open();
    stage.fake.selectFromOutside(['Table.Platform[1]', 'Table.Platform[2]']);
    expect(listName(stage)).toContain('Max leads on 2 of 2.');
    stage.show(THREE_MEASURES, 900, 400);
    expect(duels(stage).length).toBe(3);
    stage.fake.selectFromOutside([]);
    expect(duels(stage)).toEqual([]);
  });

  it('are not shown when the author has switched them off', async () => {
    const stage = open({ ...THREE_MEASURES, objects: { panels: { headToHead: false } } });
    await selectTwo(stage);
    expect(stage.fake.selectedKeys().length).toBe(2);
    expect(duels(stage)).toEqual([]);
  });
});
