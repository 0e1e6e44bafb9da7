import { Visual } from '../../../visuals/growth-funnel/src/visual';
import english from '../../../visuals/growth-funnel/stringResources/en-US/resources.resjson';
import type { DataViewSpec } from '../../visuals/support/data-view';
import { click, press, setStage, type Stage } from './host/stage';

const PEOPLE = { roles: ['value'], name: 'People', values: [1200, 800, 540, 240, 150, 70], format: '#,0' };
const COUNTRIES: DataViewSpec = {
  groupings: [
    {
      role: 'stage',
      name: 'Stage',
      values: ['Reach', 'Reach', 'Visit', 'Visit', 'Paid', 'Paid'],
    },
    {
      role: 'segment',
      name: 'Country',
      values: ['Germany', 'Spain', 'Germany', 'Spain', 'Germany', 'Spain'],
    },
  ],
  measures: [PEOPLE],
};

function stageOf(view: DataViewSpec = COUNTRIES, width = 640, height = 400): Stage {
  const stage = setStage(Visual, { strings: english });
  stage.show(view, width, height);
  return stage;
}

const keyed = (stage: Stage, key: string): SVGGElement => {
  const found = stage.marks().find((mark) => mark.getAttribute('data-key') === key);
  if (found === undefined) throw new Error(`No mark ${key} is drawn.`);
  return found;
};
const widthOf = (mark: Element): number =>
  Number(mark.querySelector('rect[fill^="#"]')?.getAttribute('width') ?? 0);

describe('the segments of the growth funnel', () => {
  it('are marks that each select the row of their stage and segment', async () => {
    const stage = stageOf();
    click(keyed(stage, '1:Spain/1:Visit'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Stage[3]']);
    expect(keyed(stage, '0:Germany/1:Visit').classList).toContain('is-unselected');
  });

  it('are selected together by a mark of all segments', async () => {
    const stage = stageOf({ ...COUNTRIES, objects: { segments: { showAll: true } } });
    click(keyed(stage, 'all/1:Visit'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Stage[2]', 'Table.Stage[3]']);
    expect(keyed(stage, '1:Spain/1:Visit').classList).toContain('is-selected');
  });

  it('are reached by arrows, from stage to stage and from panel to panel', () => {
    const stage = stageOf();
    keyed(stage, '0:Germany/1:Visit').focus();
    press(keyed(stage, '0:Germany/1:Visit'), 'ArrowDown');
    expect(document.activeElement).toBe(keyed(stage, '0:Germany/2:Paid'));
    press(keyed(stage, '0:Germany/2:Paid'), 'ArrowRight');
    expect(document.activeElement).toBe(keyed(stage, '1:Spain/2:Paid'));
  });

  it('name the best and the lowest step in the tooltip and in the sentence', () => {
    const stage = stageOf();
    const mark = keyed(stage, '1:Spain/1:Visit');
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    const [shown] = stage.details('tooltip.show')[0] ?? [];
    expect(JSON.stringify(shown)).toContain('{"displayName":"Best step","value":"Germany, 45.0%"}');
    expect(mark.getAttribute('aria-label')).toContain(
      'The lowest step of 2 segments; the best is Germany with 45.0%.',
    );
  });

  it('are highlighted one by one', () => {
    const stage = stageOf({
      ...COUNTRIES,
      measures: [{ ...PEOPLE, highlights: [600, null, 100, null, 50, null] }],
    });
    expect(keyed(stage, '1:Spain/0:Reach').classList).toContain('is-faded');
    expect(keyed(stage, '0:Germany/0:Reach').classList).not.toContain('is-faded');
  });

  it('stand side by side on one scale, and fill their panels on their own', () => {
    const sideBySide = stageOf({ ...COUNTRIES, objects: { segments: { layout: 'sideBySide' } } });
    const [germany, spain] = ['0:Germany/0:Reach', '1:Spain/0:Reach'].map((key) =>
      widthOf(keyed(sideBySide, key)),
    );
    expect((spain ?? 0) / (germany ?? 1)).toBeCloseTo(800 / 1200, 3);
    const own = stageOf({ ...COUNTRIES, objects: { segments: { scale: 'own' } } });
    const widths = ['0:Germany/0:Reach', '1:Spain/0:Reach'].map((key) => widthOf(keyed(own, key)));
    expect(widths[0]).toBeCloseTo(widths[1] ?? NaN, 3);
  });

  it('filter by the segment when the stages are measures', async () => {
    const stage = stageOf({
      groupings: [{ role: 'segment', name: 'Country', values: ['Germany', 'Spain'] }],
      measures: [
        { roles: ['value'], name: 'Reach', values: [100, 80] },
        { roles: ['value'], name: 'Paid', values: [10, 4] },
      ],
    });
    click(keyed(stage, '1:Spain/1:Paid'));
    await stage.settle();
    expect(stage.fake.selectedKeys()).toEqual(['Table.Country[1]']);
    expect(keyed(stage, '1:Spain/0:Reach').classList).toContain('is-selected');
  });

  it('keep the focus when the layout changes from panels to groups', () => {
    const stage = stageOf();
    keyed(stage, '1:Spain/1:Visit').focus();
    stage.show({ ...COUNTRIES, objects: { segments: { layout: 'sideBySide' } } }, 640, 400);
    expect(document.activeElement?.getAttribute('data-key')).toBe('1:Spain/1:Visit');
  });
});
