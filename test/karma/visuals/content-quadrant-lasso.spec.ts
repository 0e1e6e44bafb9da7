import { LIBRARIES } from '../../visuals/support/sample-views';
import { centreOfElement, drag, setQuadrantStage, type QuadrantStage } from './content-quadrant-stage';
import { click, press } from './host/stage';

const keysOf = (...rows: readonly number[]): readonly string[] => rows.map((row) => `Table.Platform[${row}]`);
const open = (options: { readonly allowInteractions?: boolean } = {}): QuadrantStage => {
  const stage = setQuadrantStage(options);
  stage.show(LIBRARIES);
  return stage;
};
/** Where a bubble is in the stage. */
const placeOf = (stage: QuadrantStage, name: string): readonly [number, number] => {
  const disc = stage
    .marks()
    .find((mark) => mark.getAttribute('data-key')?.endsWith(`:${name}`))
    ?.querySelector('circle');
  if (disc === null || disc === undefined) throw new Error(`No mark ${name} is drawn.`);
  const { clientX, clientY } = centreOfElement(disc);
  const { left, top } = stage.stage.getBoundingClientRect();
  return [clientX - left, clientY - top];
};
const nameElement = (stage: QuadrantStage, name: string): Element => {
  const found = [...stage.element.querySelectorAll('text')].find((text) =>
    text.textContent.startsWith(`${name} ·`),
  );
  if (found === undefined) throw new Error(`No quadrant is called ${name}.`);
  return found;
};

describe('the lasso', () => {
  it('selects what lies in a free loop drawn with Alt, and says how many', async () => {
    const stage = open();
    const [x, y] = placeOf(stage, 'Amazon Prime');
    drag(
      stage.stage,
      [
        [x - 20, y - 20],
        [x + 20, y - 20],
        [x + 20, y + 20],
        [x - 20, y + 20],
      ],
      { altKey: true },
    );
    await stage.settle();
    expect(stage.selected()).toEqual(keysOf(1));
    expect(stage.live()).toBe('1 of 6 selected.');
    expect(stage.element.querySelectorAll('.ott-loop *').length).toBe(0);
  });

  it('selects what lies in a rectangle drawn with Shift; an empty one clears', async () => {
    const stage = open();
    drag(
      stage.stage,
      [
        [0, 0],
        [320, 180],
        [640, 360],
      ],
      { shiftKey: true },
    );
    await stage.settle();
    expect(stage.selected()).toEqual(keysOf(0, 1, 2, 3, 4, 5));
    drag(
      stage.stage,
      [
        [300, 5],
        [304, 8],
        [308, 12],
      ],
      { shiftKey: true },
    );
    await stage.settle();
    expect(stage.selected()).toEqual([]);
  });

  it('joins the selection with Ctrl', async () => {
    const stage = open();
    const [x, y] = placeOf(stage, 'Amazon Prime');
    const [netflix] = stage.marks().filter((mark) => mark.getAttribute('data-key') === '0:Netflix');
    if (netflix !== undefined) click(netflix);
    await stage.settle();
    drag(
      stage.stage,
      [
        [x - 20, y - 20],
        [x + 20, y + 20],
      ],
      { shiftKey: true, ctrlKey: true },
    );
    await stage.settle();
    expect(stage.selected()).toEqual(keysOf(0, 1));
  });

  it('shows its loop while it is drawn, and gives up on Escape', async () => {
    const stage = open();
    const down = { bubbles: true, button: 0, altKey: true, clientX: 5, clientY: 5 };
    stage.stage.dispatchEvent(new PointerEvent('pointerdown', down));
    stage.stage.dispatchEvent(new PointerEvent('pointermove', { ...down, clientX: 300, clientY: 200 }));
    expect(stage.element.querySelectorAll('.ott-loop polygon').length).toBe(1);
    press(stage.stage, 'Escape');
    expect(stage.element.querySelectorAll('.ott-loop polygon').length).toBe(0);
    stage.stage.dispatchEvent(new PointerEvent('pointerup', down));
    await stage.settle();
    expect(stage.selected()).toEqual([]);
  });

  it('needs a modifier, and a host that allows interaction', async () => {
    const plain = open();
    drag(
      plain.stage,
      [
        [0, 0],
        [640, 360],
      ],
      {},
    );
    await plain.settle();
    expect(plain.selected()).toEqual([]);
    const fixed = open({ allowInteractions: false });
    drag(
      fixed.stage,
      [
        [0, 0],
        [640, 360],
      ],
      { shiftKey: true },
    );
    await fixed.settle();
    expect(fixed.selected()).toEqual([]);
  });
});

describe('a whole quadrant', () => {
  it('is selected by a click on its name', async () => {
    const stage = open();
    stage.stage.dispatchEvent(
      new MouseEvent('click', { bubbles: true, ...centreOfElement(nameElement(stage, 'Stars')) }),
    );
    await stage.settle();
    expect(stage.selected()).toEqual(keysOf(0, 1));
  });

  it('is selected by Q on one of its bubbles', async () => {
    const stage = open();
    const [peacock] = stage.marks().filter((mark) => mark.getAttribute('data-key') === '5:Peacock');
    peacock?.focus();
    if (peacock !== undefined) expect(press(peacock, 'q')).toBeTrue();
    await stage.settle();
    expect(stage.selected()).toEqual(keysOf(4, 5));
  });
});
