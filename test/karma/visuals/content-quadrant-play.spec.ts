import type { DataViewSpec } from '../../visuals/support/data-view';
import { setQuadrantStage, type QuadrantStage } from './content-quadrant-stage';

const YEARS: DataViewSpec = {
  groupings: [
    {
      role: 'details',
      name: 'Genre',
      values: ['Drama', 'Comedy', 'Kids', 'Drama', 'Comedy', 'Drama', 'Comedy'],
    },
    { role: 'period', name: 'Year', values: ['2019', '2019', '2019', '2020', '2020', '2021', '2021'] },
  ],
  measures: [
    { roles: ['x'], name: 'Cost', values: [1, 2, 3, 5, 2, 9, 3], format: '#,0' },
    { roles: ['y'], name: 'Hours', values: [9, 3, 4, 2, 2, 8, 1], format: '#,0' },
  ],
  objects: { play: { show: true, seconds: 2 } },
};

const bar = ({ element }: QuadrantStage): HTMLElement | null => element.querySelector('.ott-play');
const button = (stage: QuadrantStage, label: string): HTMLButtonElement => {
  const found = [...stage.element.querySelectorAll<HTMLButtonElement>('.ott-play button')].find(
    (one) => one.getAttribute('aria-label') === label,
  );
  if (found === undefined) throw new Error(`There is no button ${label}.`);
  return found;
};
const words = (stage: QuadrantStage): string =>
  stage.element.querySelector('.ott-play-words')?.textContent ?? '';
const slider = (stage: QuadrantStage): HTMLInputElement => {
  const found = stage.element.querySelector<HTMLInputElement>('.ott-play input');
  if (found === null) throw new Error('There is no slider.');
  return found;
};
const names = (stage: QuadrantStage): readonly string[] =>
  stage.marks().map((mark) => mark.getAttribute('data-key')?.split(':')[1] ?? '');
const ticks = ({ element }: QuadrantStage): readonly string[] =>
  [...element.querySelectorAll('.ott-backdrop text')].map(({ textContent }) => textContent);
const events = ({ fake }: QuadrantStage): readonly string[] =>
  fake.calls.map(([member]) => member).filter((member) => member.startsWith('rendering'));

describe('the play control', () => {
  it('is off until the author wants it, and not there without periods', () => {
    const stage = setQuadrantStage();
    stage.show({ ...YEARS, objects: {} });
    expect(bar(stage)).toBeNull();
    stage.show(YEARS);
    expect(bar(stage)).not.toBeNull();
    stage.show({ ...YEARS, groupings: (YEARS.groupings ?? []).slice(0, 1) });
    expect(bar(stage)).toBeNull();
  });

  it('starts at the last period and says so in words, in the control and in the name of the list', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    expect(words(stage)).toBe('Year: 2021, 3 of 3');
    expect([...names(stage)].sort()).toEqual(['Comedy', 'Drama']);
    expect(stage.element.querySelector('[role="listbox"]')?.getAttribute('aria-label')).toContain(
      'Shown: 2021.',
    );
    expect(button(stage, 'Next period').disabled).toBe(true);
  });

  it('steps back and forward on the same axes, keeps the focus, and announces the period', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    const before = ticks(stage).filter((text) => /^\d$/.test(text));
    const back = button(stage, 'Period before');
    back.focus();
    back.click();
    back.click();
    expect(words(stage)).toBe('Year: 2019, 1 of 3');
    expect([...names(stage)].sort()).toEqual(['Comedy', 'Drama', 'Kids']);
    expect(stage.live()).toBe('Year: 2019, 1 of 3');
    expect(ticks(stage).filter((text) => /^\d$/.test(text))).toEqual(before);
    expect(back.disabled).toBe(true);
    button(stage, 'Next period').click();
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
  });

  it('has a slider for the keyboard, whose value is the period in words', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    const range = slider(stage);
    range.value = '0';
    range.dispatchEvent(new Event('input', { bubbles: true }));
    expect(range.getAttribute('aria-valuetext')).toBe('2019');
    expect([...names(stage)]).toContain('Kids');
  });

  it('stays where the reader has stepped to when the same data comes again', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    button(stage, 'Period before').click();
    stage.show(YEARS);
    stage.show(YEARS, 800, 500);
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
  });

  it('tells the host nothing of its steps: a rendering begins and ends with an update alone', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    button(stage, 'Period before').click();
    expect(events(stage)).toEqual(['renderingStarted', 'renderingFinished']);
  });

  it('keeps the selection from period to period', async () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    const drama = stage.marks().find((mark) => mark.getAttribute('data-key')?.endsWith(':Drama'));
    drama?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await stage.settle();
    expect(stage.selected()).toEqual(['Table.Genre[0]', 'Table.Genre[3]', 'Table.Genre[5]']);
    button(stage, 'Period before').click();
    const selected = stage.marks().filter((mark) => mark.getAttribute('aria-selected') === 'true');
    expect(selected.map((mark) => mark.getAttribute('data-key')?.split(':')[1])).toEqual(['Drama']);
  });
});

describe('playing', () => {
  beforeEach(() => void jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('goes from the first period to the last, one step in the chosen time, and stops', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    button(stage, 'Play').click();
    expect(words(stage)).toBe('Year: 2019, 1 of 3');
    jasmine.clock().tick(1999);
    expect(words(stage)).toBe('Year: 2019, 1 of 3');
    jasmine.clock().tick(1);
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
    jasmine.clock().tick(2000);
    expect(words(stage)).toBe('Year: 2021, 3 of 3');
    expect(stage.live()).toBe('Year: 2021, 3 of 3');
    jasmine.clock().tick(10_000);
    expect(words(stage)).toBe('Year: 2021, 3 of 3');
    expect(button(stage, 'Play').disabled).toBe(false);
  });

  it('pauses, goes on through an update of the same data, and ends with other periods', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    button(stage, 'Play').click();
    stage.show(YEARS);
    jasmine.clock().tick(2000);
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
    button(stage, 'Pause').click();
    jasmine.clock().tick(10_000);
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
    button(stage, 'Play').click();
    stage.show({
      ...YEARS,
      groupings: (YEARS.groupings ?? []).map((one) =>
        one.role === 'period'
          ? { ...one, values: one.values.map((year) => (year === '2019' ? '2018' : year)) }
          : one,
      ),
    });
    jasmine.clock().tick(10_000);
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
  });

  it('stops for a message and when the host has removed the visual', () => {
    const stage = setQuadrantStage();
    stage.show(YEARS);
    button(stage, 'Play').click();
    stage.show({ groupings: YEARS.groupings ?? [], measures: [], objects: {} });
    expect(bar(stage)).toBeNull();
    jasmine.clock().tick(10_000);
    stage.show(YEARS);
    button(stage, 'Play').click();
    stage.element.remove();
    const count = stage.fake.calls.length;
    jasmine.clock().tick(10_000);
    expect(stage.fake.calls.length).toBe(count);
  });

  it('is not offered where the system asks for less motion; steps are', () => {
    const stage = setQuadrantStage();
    spyOn(window, 'matchMedia').and.returnValue({ matches: true } as MediaQueryList);
    stage.show(YEARS);
    expect(button(stage, 'Play').hidden).toBe(true);
    button(stage, 'Period before').click();
    expect(words(stage)).toBe('Year: 2020, 2 of 3');
  });
});

describe('places without a reader', () => {
  const EXPORT = 32;
  const DASHBOARD = 128;

  for (const [place, options] of [
    ['an export', { hostEnv: EXPORT }],
    ['a tile of a dashboard', { hostEnv: DASHBOARD }],
    ['a report that allows no interaction', { allowInteractions: false }],
  ] as const) {
    it(`have no control: ${place} shows the last period and names it`, () => {
      const stage = setQuadrantStage(options);
      stage.show(YEARS);
      expect(bar(stage)).toBeNull();
      expect(ticks(stage)).toContain('2021');
      expect([...names(stage)].sort()).toEqual(['Comedy', 'Drama']);
    });
  }
});
