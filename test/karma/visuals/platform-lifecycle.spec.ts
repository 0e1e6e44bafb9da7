import { createDataView } from '../../visuals/support/data-view';
import { ALL_VISUALS } from './host/all-visuals';
import { click, setStage } from './host/stage';

const RESIZE = 4;
const BROKEN = {
  metadata: { columns: [{ displayName: 'A', roles: { any: true } }] },
  categorical: { values: [{}] },
};

for (const { name, Visual, strings, view, marks, first } of ALL_VISUALS) {
  describe(`rendering events of the ${name}`, () => {
    it('are started and then finished or failed, once an update, whatever is shown', () => {
      const stage = setStage(Visual, { strings });
      const dataView = createDataView(view);
      stage.show(undefined);
      stage.update(dataView, 640, 360);
      stage.update(dataView, 700, 400, { type: RESIZE });
      stage.update(dataView, 700, 400, { type: RESIZE });
      stage.update(BROKEN, 640, 360);
      stage.show({ ...view, measures: [] });
      const events = stage.fake.calls.map(([member]) => member);
      const ended = (how: string): readonly string[] => ['renderingStarted', how];
      const [finished, failed] = [ended('renderingFinished'), ended('renderingFailed')];
      expect(events).toEqual(
        [finished, finished, finished, finished, failed, finished].flatMap((pair) => [...pair]),
      );
    });

    it('come after the drawing is on the page', () => {
      const stage = setStage(Visual, { strings });
      const drawn: number[] = [];
      const service = (stage.fake.host as { eventService: Record<string, unknown> }).eventService;
      service['renderingFinished'] = () => drawn.push(stage.marks().length);
      stage.show(view);
      expect(drawn).toEqual([marks]);
    });
  });

  describe(`the warning icon of the ${name}`, () => {
    const more = { ...view, hasMoreRows: true };

    it('is there while rows are held back, each time data come, for the host takes it away then', () => {
      const stage = setStage(Visual, { strings });
      stage.show(view);
      expect(stage.details('displayWarningIcon')).toEqual([]);
      stage.show(more);
      stage.show(more);
      expect(stage.details('displayWarningIcon').length).toBe(2);
      stage.show(view);
      expect(stage.details('displayWarningIcon').length).toBe(2);
    });

    it('is not raised again by a resize, which leaves it alone', () => {
      const stage = setStage(Visual, { strings });
      const dataView = createDataView(more);
      stage.update(dataView, 640, 360);
      stage.update(dataView, 500, 360, { type: RESIZE });
      expect(stage.details('displayWarningIcon').length).toBe(1);
    });

    it('says how many rows are shown, in a title of at most 70 characters', () => {
      const stage = setStage(Visual, { strings });
      stage.show(more);
      const [[title, detail] = []] = stage.details('displayWarningIcon');
      expect(String(title).length).toBeLessThanOrEqual(70);
      expect(detail).toContain(String(view.groupings?.[0]?.values.length));
    });
  });

  describe(`a hierarchy in the ${name}`, () => {
    const [grouping] = view.groupings ?? [];
    if (grouping === undefined) throw new Error('The view has a grouping.');
    const expanded = {
      ...view,
      groupings: [
        { ...grouping, name: 'Region', values: grouping.values.map((_, row) => (row < 2 ? 'EMEA' : 'APAC')) },
        grouping,
      ],
    };

    it('that is expanded is drawn by paths, and one identity names the row over all levels', async () => {
      const stage = setStage(Visual, { strings });
      stage.show(expanded, 900, 500);
      expect(stage.marks().length).toBe(marks);
      const mark = stage.mark(`EMEA › ${first.name}`);
      expect(mark.getAttribute('aria-label')).toContain(`EMEA › ${first.name}`);
      click(mark);
      await stage.settle();
      expect(stage.fake.selectedKeys()).toEqual(['Table.Region[0]']);
    });
  });

  describe(`saved settings of the ${name}`, () => {
    const EDIT = 1;
    const objects = { text: { size: 12 } };

    it('get their version on record in edit mode, once, and never while a reader looks', () => {
      const stage = setStage(Visual, { strings });
      stage.show({ ...view, objects });
      expect(stage.details('persistProperties')).toEqual([]);
      const dataView = createDataView({ ...view, objects });
      stage.update(dataView, 640, 360, { viewMode: EDIT });
      stage.update(dataView, 640, 360, { viewMode: EDIT });
      expect(stage.details('persistProperties').length).toBe(1);
      expect(JSON.stringify(stage.details('persistProperties'))).toMatch(
        /"objectName":"settings","properties":\{"version":\d+\}/,
      );
    });

    it('of a report without any stay away, as do those of a newer version', () => {
      const stage = setStage(Visual, { strings });
      const { groupings = [], measures = [] } = view;
      stage.update(createDataView({ groupings, measures }), 640, 360, { viewMode: EDIT });
      const newer = { ...objects, settings: { version: 99 } };
      stage.update(createDataView({ ...view, objects: newer }), 640, 360, { viewMode: EDIT });
      expect(stage.details('persistProperties')).toEqual([]);
      expect(stage.marks().length).toBe(marks);
    });
  });

  describe(`pages of text of the ${name}`, () => {
    const page = ({ element }: { readonly element: HTMLElement }): Element | null =>
      element.querySelector('.ott-message');

    it('are groups named by their heading; the wells are a list', () => {
      const stage = setStage(Visual, { strings });
      stage.show(undefined);
      const landing = page(stage);
      expect(landing?.getAttribute('role')).toBe('group');
      expect(landing?.getAttribute('aria-label')).toBe(strings['Visual_Name'] ?? '');
      expect(landing?.querySelectorAll('h1').length).toBe(1);
      expect(landing?.querySelectorAll('ul[role="list"] > li').length).toBeGreaterThanOrEqual(5);
    });

    it('say in the live region what is missing, and an alert that drawing failed', () => {
      const stage = setStage(Visual, { strings });
      stage.show({ measures: [{ roles: ['tooltips'], name: 'Spend', values: [1] }] });
      expect(stage.element.querySelector('.ott-live')?.textContent).toMatch(/^Still missing: /);
      stage.update(BROKEN, 640, 360);
      expect(page(stage)?.getAttribute('role')).toBe('alert');
    });

    it('can be scrolled by keyboard where they are longer than the frame', () => {
      const stage = setStage(Visual, { strings });
      stage.element.ownerDocument.head.append(styleOf('.ott-message { overflow: auto; height: 40px }'));
      stage.show(undefined, 120, 80);
      expect(page(stage)?.getAttribute('tabindex')).toBe('0');
      stage.element.ownerDocument.querySelector('style.of-test')?.remove();
      stage.show(undefined, 1200, 800);
      expect(page(stage)?.hasAttribute('tabindex')).toBeFalse();
    });
  });

  describe(`languages of the ${name}`, () => {
    const direction = (locale: string): string | undefined => {
      const stage = setStage(Visual, { strings, locale });
      stage.show(undefined);
      const page = stage.element.querySelector('.ott-message');
      return page === null ? undefined : getComputedStyle(page).direction;
    };

    it('give messages their direction, by the language and not by the country', () => {
      expect(['en-US', 'de-DE', 'ja-JP'].map(direction)).toEqual(['ltr', 'ltr', 'ltr']);
      expect(['ar-SA', 'he-IL', 'ar'].map(direction)).toEqual(['rtl', 'rtl', 'rtl']);
    });

    it('write counts as their readers do', () => {
      const rows = Array.from({ length: 1200 }, (_, row) => row);
      const long = {
        groupings: (view.groupings ?? []).map((one) => ({
          ...one,
          values: rows.map((row) => `Item ${row}`),
        })),
        measures: (view.measures ?? []).map((one) => ({ ...one, values: rows.map((row) => row + 1) })),
        hasMoreRows: true,
      };
      const stage = setStage(Visual, { strings, locale: 'de-DE' });
      stage.show(long);
      expect(stage.details('displayWarningIcon')[0]?.[1]).toContain('1.200');
    });
  });

  describe(`forced colours in the ${name}`, () => {
    const fakeQuery = { matches: false, onChange: (): void => undefined };
    beforeEach(() => {
      fakeQuery.matches = false;
      spyOn(window, 'matchMedia').and.returnValue({
        get matches() {
          return fakeQuery.matches;
        },
        addEventListener: (_: string, listener: () => void) => (fakeQuery.onChange = listener),
        removeEventListener: () => (fakeQuery.onChange = () => undefined),
      } as unknown as MediaQueryList);
    });

    it('are drawn with the names of the system’s colours alone, as soon as they are forced', () => {
      const stage = setStage(Visual, { strings });
      stage.show(view);
      expect(stage.mark(first.name).innerHTML).not.toContain('CanvasText');
      fakeQuery.matches = true;
      fakeQuery.onChange();
      const paints = [...stage.element.querySelectorAll('svg *')].flatMap((shape) => [
        shape.getAttribute('fill'),
        shape.getAttribute('stroke'),
      ]);
      const seen = new Set(paints.filter((paint) => paint !== null));
      for (const paint of seen)
        expect(['none', 'transparent', 'CanvasText', 'Canvas', 'Highlight']).toContain(paint);
      expect(seen).toContain('CanvasText');
      expect(stage.details('renderingStarted').length).toBe(1);
    });

    it('are no longer listened for once the host has removed the visual', () => {
      const stage = setStage(Visual, { strings });
      stage.show(view);
      stage.visual.destroy?.();
      fakeQuery.matches = true;
      fakeQuery.onChange();
      expect(stage.mark(first.name).innerHTML).not.toContain('CanvasText');
    });
  });

  describe(`certification rules for the ${name}`, () => {
    it('hold: names and figures are text and never markup', () => {
      const stage = setStage(Visual, { strings });
      const evil = '<img src=x onerror=alert(1)><script>1</script>';
      const groupings = (view.groupings ?? []).map((grouping) => ({
        ...grouping,
        name: evil,
        values: grouping.values.map((value) => `${evil}${String(value)}`),
      }));
      const measures = (view.measures ?? []).map((measure) => ({ ...measure, name: evil }));
      stage.show({ groupings, measures }, 900, 600);
      expect(stage.marks().length).toBe(marks);
      expect(stage.element.querySelectorAll('img, script').length).toBe(0);
      const [mark] = stage.marks();
      if (mark !== undefined) click(mark);
      expect(stage.element.querySelectorAll('img, script').length).toBe(0);
    });
  });
}

function styleOf(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.className = 'of-test';
  style.textContent = css;
  return style;
}
