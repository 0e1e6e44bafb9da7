import { Visual } from '../../../visuals/growth-funnel/src/visual';
import english from '../../../visuals/growth-funnel/stringResources/en-US/resources.resjson';
import type { DataViewSpec, Objects } from '../../visuals/support/data-view';
import { STAGES } from '../../visuals/support/sample-views';
import { setStage, type Stage } from './host/stage';

function stageOf(view: DataViewSpec): Stage {
  const stage = setStage(Visual, { strings: english });
  stage.show(view);
  return stage;
}

/** Names of the properties that the pane shows, `card.property`. */
function shownIn(view: DataViewSpec): readonly string[] {
  const model = stageOf(view).visual.getFormattingModel?.();
  return Array.from(
    JSON.stringify(model?.cards ?? []).matchAll(
      /"descriptor":\{"objectName":"(\w+)","propertyName":"(\w+)"/g,
    ),
    ([, object, property]) => `${object ?? ''}.${property ?? ''}`,
  );
}

const withMeasures = (...roles: readonly string[]): DataViewSpec => ({
  ...STAGES,
  measures: [
    ...(STAGES.measures ?? []),
    ...roles.map((role) => ({ roles: [role], name: role, values: [1, 1, 1, 1, 1, 1] })),
  ],
});

describe('the formatting pane of the growth funnel', () => {
  it('shows only what the bound fields give a meaning to', () => {
    const shown = shownIn(STAGES);
    for (const property of [
      'bars.colourBy',
      'bars.betterFill',
      'rates.showComparison',
      'rates.showTarget',
      'rates.showTargetLabel',
      'rates.showTime',
      'segments.layout',
      'loop.show',
    ]) {
      expect(shown).not.toContain(property);
    }
    expect(shown).toContain('bars.orientation');
    expect(shown).toContain('notes.cohort');
  });

  it('shows the switches of a field once it is bound', () => {
    expect(shownIn(withMeasures('comparison'))).toContain('rates.showComparison');
    expect(shownIn(withMeasures('targetRate'))).toContain('rates.showTargetLabel');
    expect(shownIn(withMeasures('time'))).toContain('rates.showTime');
    expect(shownIn(withMeasures('loop'))).toContain('loop.to');
    const segment = {
      role: 'segment',
      name: 'Country',
      values: STAGES.groupings?.[0]?.values.map(() => 'A') ?? [],
    };
    const shown = shownIn({ ...STAGES, groupings: [...(STAGES.groupings ?? []), segment] });
    expect(shown).toContain('segments.benchmark');
  });

  it('shows the colours of the performance where bars are coloured by it', () => {
    expect(shownIn(withMeasures('targetRate'))).not.toContain('bars.betterFill');
    const coloured = { ...withMeasures('targetRate'), objects: { bars: { colourBy: 'target' } } };
    expect(shownIn(coloured)).toContain('bars.betterFill');
  });

  it('hides the mark of the leak where steps are not shown', () => {
    expect(shownIn(STAGES)).toContain('rates.showLeak');
    expect(shownIn({ ...STAGES, objects: { rates: { showStep: false } } })).not.toContain('rates.showLeak');
  });
});

describe('rules for the colours of the growth funnel', () => {
  const rule = (property: string, colour: string): Objects => ({
    bars: { [property]: { solid: { color: colour } } },
  });
  const fillOf = (stage: Stage, name: string): string | null | undefined =>
    stage.mark(name).querySelector('rect[fill^="#"]')?.getAttribute('fill');
  const ruled = (property: string, objects: DataViewSpec['objects'] = {}): Stage => {
    const [grouping] = STAGES.groupings ?? [];
    if (grouping === undefined) throw new Error('The sample has stages.');
    const rules = grouping.values.map(() => rule(property, '#123456'));
    return stageOf({ ...withMeasures('targetRate'), groupings: [{ ...grouping, objects: rules }], objects });
  };

  it('hold for every stage but a gain, which has a rule of its own', () => {
    const stage = ruled('fill');
    expect(fillOf(stage, 'Visited')).toBe('#123456');
    expect(fillOf(stage, 'With win-backs')).not.toBe('#123456');
    expect(fillOf(ruled('gainFill'), 'With win-backs')).toBe('#123456');
  });

  it('hold for better and worse steps', () => {
    const coloured = { bars: { colourBy: 'target' } };
    // The target is 100 % everywhere: every step but the gain misses it.
    expect(fillOf(ruled('worseFill', coloured), 'Visited')).toBe('#123456');
    expect(fillOf(ruled('betterFill', coloured), 'Visited')).not.toBe('#123456');
  });
});

describe('a note on cohorts', () => {
  it('stands under the funnel and is said with its name', () => {
    const stage = stageOf({ ...STAGES, objects: { notes: { cohort: '  Paid lags by a month. ' } } });
    expect(stage.element.querySelector('.ott-backdrop')?.textContent).toContain('Paid lags by a month.');
    expect(stage.element.querySelector('[role="listbox"]')?.getAttribute('aria-label')).toMatch(
      /Paid lags by a month\.$/,
    );
  });
});
