import powerbi from 'powerbi-visuals-api';
import comparisonCapabilities from '../../../visuals/platform-comparison/capabilities.json';
import quadrantCapabilities from '../../../visuals/content-quadrant/capabilities.json';
import funnelCapabilities from '../../../visuals/growth-funnel/capabilities.json';
import { createDataView, type DataViewSpec } from '../../visuals/support/data-view';
import { ALL_VISUALS } from './host/all-visuals';
import { click, press, setStage, type Stage } from './host/stage';

interface Capabilities {
  readonly objects: Readonly<Record<string, { readonly properties: object }>>;
}

const CAPABILITIES: Readonly<Record<string, Capabilities>> = {
  'platform comparison': comparisonCapabilities,
  'content quadrant': quadrantCapabilities,
  'growth funnel': funnelCapabilities,
};
const SUB_SELECTION_CHANGE = powerbi.VisualUpdateType.FormattingSubSelectionChange;
const FORMAT_MODE_CHANGE = powerbi.VisualUpdateType.FormatModeChange;
const TEXT = powerbi.visuals.SubSelectionStylesType.Text;
const SHAPE = powerbi.visuals.SubSelectionStylesType.Shape;
const HOVER = powerbi.visuals.SubSelectionOutlineVisibility.Hover;
const ACTIVE = powerbi.visuals.SubSelectionOutlineVisibility.Active;

type SubSelection = powerbi.visuals.CustomVisualSubSelection;

for (const { name, Visual, strings, view, first, second } of ALL_VISUALS) {
  const open = (objects: DataViewSpec['objects'] = {}): Stage => {
    const stage = setStage(Visual, { strings });
    stage.show({ ...view, objects });
    return stage;
  };
  const descriptorsIn = (stage: Stage): readonly string[] =>
    Array.from(
      JSON.stringify(stage.visual.getFormattingModel?.()).matchAll(
        /"descriptor":\{"objectName":"(\w+)","propertyName":"(\w+)"/g,
      ),
      ([, object, property]) => `${object ?? ''}.${property ?? ''}`,
    );

  describe(`the formatting pane of the ${name}`, () => {
    it('has no property that the capabilities do not know', () => {
      const known = Object.entries(CAPABILITIES[name]?.objects ?? {}).flatMap(([object, { properties }]) =>
        Object.keys(properties).map((property) => `${object}.${property}`),
      );
      const shown = descriptorsIn(open());
      expect(shown.length).toBeGreaterThan(12);
      expect(shown.filter((property) => !known.includes(property))).toEqual([]);
    });

    it('can reset each property of each card', () => {
      const model = open().visual.getFormattingModel?.();
      for (const card of model?.cards ?? []) {
        const reset = JSON.stringify('revertToDefaultDescriptors' in card && card.revertToDefaultDescriptors);
        const shown = Array.from(
          JSON.stringify(card).matchAll(/"propertyName":"(\w+)"/g),
          ([, name]) => name,
        );
        for (const property of shown) expect(reset).toContain(`"propertyName":"${property ?? ''}"`);
      }
    });

    it('offers rules for colours by the fx button, for each row', () => {
      const model = JSON.stringify(open().visual.getFormattingModel?.());
      // VisualEnumerationInstanceKinds.ConstantOrRule
      expect(model).toContain('"instanceKind":3');
      expect(model).toContain('"dataViewWildcard":{"matchingOption":0}');
    });

    it('offers a colour for each item, while items have one row each and are not too many', () => {
      const pane = ({ visual }: Stage): string => JSON.stringify(visual.getFormattingModel?.());
      const stage = open();
      const picker = `"selector":{"id":"${first.identity}"}`;
      expect(pane(stage)).toContain(picker);
      expect(pane(stage).split(picker).length).toBe(2);
      expect(pane(stage)).toContain(`"displayName":"${first.name}"`);
      const [grouping] = view.groupings ?? [];
      if (grouping === undefined) throw new Error('The view has a grouping.');
      const values = grouping.values.map(() => 'All the same');
      stage.show({ ...view, groupings: [{ ...grouping, values }] });
      expect(pane(stage)).not.toContain('"selector":{"id"');
      stage.show(undefined);
      expect(pane(stage)).not.toContain('"selector":{"id"');
    });

    it('draws an item in the colour it was given, and shows that colour in the pane', () => {
      const [grouping] = view.groupings ?? [];
      if (grouping === undefined) throw new Error('The view has a grouping.');
      const fill = { solid: { color: '#ABCDEF' } };
      const objects = grouping.values.map((value) =>
        value === first.name ? { dots: { fill }, points: { fill }, bars: { fill } } : {},
      );
      const stage = setStage(Visual, { strings });
      stage.show({ ...view, groupings: [{ ...grouping, objects }] });
      expect(stage.mark(first.name).innerHTML).toContain('#ABCDEF');
      expect(stage.mark(second.name).innerHTML).not.toContain('#ABCDEF');
      expect(JSON.stringify(stage.visual.getFormattingModel?.())).toContain('#ABCDEF');
    });

    it('survives values of the wrong kind, and choices of a version to come', () => {
      const capabilities = CAPABILITIES[name];
      for (const wrong of ['abc', -1, true, null, { solid: {} }, { solid: { color: 7 } }, []]) {
        const objects = Object.fromEntries(
          Object.entries(capabilities?.objects ?? {}).map(([object, { properties }]) => [
            object,
            Object.fromEntries(Object.keys(properties).map((property) => [property, wrong])),
          ]),
        );
        const stage = open(objects);
        expect(stage.details('renderingFailed')).withContext(JSON.stringify(wrong)).toEqual([]);
        expect(stage.element.innerHTML)
          .withContext(JSON.stringify(wrong))
          .not.toMatch(/NaN|undefined|Infinity/);
        expect(stage.visual.getFormattingModel?.()?.cards.length).toBeGreaterThan(2);
      }
    });
  });

  describe(`the text of the ${name}`, () => {
    const root = ({ element }: Stage): HTMLElement | null => element.querySelector('.ott-visual');

    it('has the chosen type face, style and colour', () => {
      const stage = open({
        text: {
          fontFamily: 'Georgia, serif',
          bold: true,
          italic: true,
          underline: true,
          color: { solid: { color: '#7A1FA2' } },
        },
      });
      expect(root(stage)?.style.getPropertyValue('--ott-font')).toBe('Georgia, serif');
      for (const style of ['is-bold', 'is-italic', 'is-underlined'])
        expect(root(stage)?.classList).toContain(style);
      const fills = [...stage.element.querySelectorAll('text')].map((text) => text.getAttribute('fill'));
      expect(fills).toContain('#7A1FA2');
      expect(fills).not.toContain('#252423');
    });

    it('goes back to the theme, and keeps the colours of the system in high contrast', () => {
      const stage = open({ text: { bold: true, fontFamily: 'Georgia, serif' } });
      stage.show(view);
      expect(root(stage)?.classList).not.toContain('is-bold');
      expect(root(stage)?.style.getPropertyValue('--ott-font')).toContain('Segoe UI');
      const contrast = setStage(Visual, { strings, isHighContrast: true });
      contrast.show({ ...view, objects: { text: { color: { solid: { color: '#7A1FA2' } } } } });
      expect(contrast.element.innerHTML).not.toContain('#7A1FA2');
    });
  });

  describe(`formatting on the object in the ${name}`, () => {
    const inFormatMode = (subSelections: readonly unknown[] = []): Stage => {
      const stage = open();
      stage.update(createDataView(view), 640, 360, { formatMode: true, subSelections });
      return stage;
    };
    const labelOf = (stage: Stage): Element => {
      const text = stage.element.querySelector('.ott-mark text, .ott-overlay text');
      if (text === null) throw new Error('The view is drawn with labels.');
      return text;
    };
    const asked = (stage: Stage): readonly SubSelection[] =>
      stage.details('subSelect').map(([subSelection]) => subSelection as SubSelection);
    const onObject = ({ visual }: Stage) => {
      if (visual.visualOnObjectFormatting === undefined) throw new Error('The visual formats on the object.');
      return visual.visualOnObjectFormatting;
    };

    it('tells the host what was clicked, and selects no data', async () => {
      const stage = inFormatMode();
      click(labelOf(stage));
      click(stage.mark(first.name), { clientX: 7, clientY: 9 });
      const space = stage.element.querySelector('.ott-visual');
      if (space !== null) click(space);
      await stage.settle();
      const [label, mark, nothing] = asked(stage);
      expect(label).toEqual(
        jasmine.objectContaining({
          displayName: strings['Region_Labels'] ?? '',
          subSelectionType: TEXT,
          showUI: false,
        }),
      );
      expect(label?.customVisualObjects).toEqual([jasmine.objectContaining({ objectName: 'text' })]);
      expect(mark).toEqual(
        jasmine.objectContaining({ subSelectionType: SHAPE, selectionOrigin: { x: 7, y: 9 }, showUI: false }),
      );
      expect(nothing?.customVisualObjects).toEqual([]);
      expect(stage.details('select')).toEqual([]);
      expect(stage.details('clear')).toEqual([]);
    });

    it('opens the menu of formats in place of the one of data, and shows no tooltip', () => {
      const stage = inFormatMode();
      const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
      stage.mark(first.name).dispatchEvent(event);
      stage.mark(first.name).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      stage.mark(first.name).dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
      expect(event.defaultPrevented).toBeTrue();
      expect(asked(stage).map(({ showUI }) => showUI)).toEqual([true]);
      expect(stage.details('showContextMenu')).toEqual([]);
      expect(stage.details('tooltip.show')).toEqual([]);
    });

    it('works by keyboard: Enter on a mark, and the menu key', () => {
      const stage = inFormatMode();
      const mark = stage.mark(first.name);
      mark.focus();
      expect(press(mark, 'Enter')).toBeTrue();
      expect(press(mark, 'ContextMenu')).toBeTrue();
      expect(press(mark, 'a')).toBeFalse();
      expect(asked(stage).map(({ showUI }) => showUI)).toEqual([false, true]);
      expect(stage.details('select')).toEqual([]);
    });

    it('outlines what is pointed at and what is sub-selected, and nothing after format mode', () => {
      const stage = inFormatMode();
      const outlines = () =>
        stage.details('updateRegionOutlines').at(-1)?.[0] as powerbi.visuals.SubSelectionRegionOutline[];
      stage.mark(first.name).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      expect(outlines().map(({ id, visibility }) => [id, visibility])).toEqual([['marks', HOVER]]);
      const rectangles = (outlines()[0]?.outline as powerbi.visuals.GroupSubSelectionOutline).outlines;
      expect(rectangles.length).toBe(stage.marks().length);
      click(labelOf(stage));
      const subSelections = asked(stage);
      const more = { formatMode: true, subSelections, type: SUB_SELECTION_CHANGE };
      stage.update(createDataView(view), 640, 360, more);
      expect(outlines().map(({ id, visibility }) => [id, visibility])).toEqual([
        ['labels', ACTIVE],
        ['marks', HOVER],
      ]);
      stage.update(createDataView(view), 640, 360, { formatMode: false, type: FORMAT_MODE_CHANGE });
      expect(outlines()).toEqual([]);
      click(stage.mark(first.name));
      expect(stage.details('select').length).toBe(1);
    });

    it('offers the font of text, with a way to the card, and to reset', () => {
      const stage = inFormatMode();
      click(labelOf(stage));
      const styles = onObject(stage).getSubSelectionStyles([...asked(stage)]);
      expect(JSON.stringify(styles)).toContain('{"objectName":"text","propertyName":"size"}');
      expect(JSON.stringify(styles)).toContain(`"label":"${strings['Text_Family'] ?? ''}"`);
      const shortcuts = onObject(stage).getSubSelectionShortcuts([...asked(stage)], undefined);
      expect(shortcuts?.map(({ type }) => type).slice(-2)).toEqual([
        powerbi.visuals.VisualShortcutType.Reset,
        powerbi.visuals.VisualShortcutType.Navigate,
      ]);
      expect(JSON.stringify(shortcuts)).toContain('"cardUid":"Visual-text-card"');
    });

    it('offers the colour of marks, with rules; every reference is in the capabilities', () => {
      const stage = inFormatMode();
      click(stage.mark(first.name));
      const all = [
        onObject(stage).getSubSelectionStyles([...asked(stage)]),
        onObject(stage).getSubSelectionShortcuts([...asked(stage)], undefined),
      ];
      expect(JSON.stringify(all)).toContain('"matchingOption":0');
      const named = Array.from(
        JSON.stringify(all).matchAll(/"objectName":"(\w+)","propertyName":"(\w+)"/g),
        ([, object = '', property = '']) => ({ object, property }),
      );
      expect(named.length).toBeGreaterThan(1);
      for (const { object, property } of named) {
        expect(Object.keys(CAPABILITIES[name]?.objects[object]?.properties ?? {})).toContain(property);
      }
    });

    it('lists every part that is drawn, all or of one kind, and knows one whose name the host lost', () => {
      const stage = inFormatMode();
      const all = onObject(stage).getSubSelectables?.() ?? [];
      expect(all.length).toBeGreaterThanOrEqual(3);
      const shapes = onObject(stage).getSubSelectables?.(SHAPE) ?? [];
      expect(shapes.length).toBe(1);
      const nameless = shapes.map(({ metadata, ...rest }) => (metadata === '' ? [] : rest)) as SubSelection[];
      expect(onObject(stage).getSubSelectionStyles(nameless)?.type).toBe(SHAPE);
      expect(onObject(stage).getSubSelectionStyles([])).toBeUndefined();
      expect(onObject(stage).getSubSelectionShortcuts([], undefined)).toBeUndefined();
    });
  });
}
