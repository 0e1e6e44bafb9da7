import englishComparison from '../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import { Visual as Comparison } from '../../../visuals/platform-comparison/src/visual';
import { SUBSCRIBERS } from '../../visuals/support/sample-views';
import { setStage, type Stage } from './host/stage';

const stageOf = (options: { readonly isHighContrast?: boolean } = {}): Stage => {
  const stage = setStage(Comparison, { strings: englishComparison, ...options });
  stage.show(SUBSCRIBERS);
  return stage;
};
describe('tooltips', () => {
  it('tell every figure of a mark and follow the pointer', () => {
    const stage = stageOf();
    const mark = stage.mark('iQIYI');
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: 200, clientY: 90 }));
    mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    mark.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    const [[shown] = []] = stage.details('tooltip.show');
    expect(shown).toEqual(
      jasmine.objectContaining({
        isTouchEvent: false,
        identities: [jasmine.objectContaining({ key: 'Table.Platform[3]' })],
        dataItems: [
          { displayName: 'Platform', value: 'iQIYI' },
          { displayName: 'Subscribers Dec 2020 (M)', value: '101.7' },
          { displayName: 'Subscribers Dec 2019 (M)', value: '106.9' },
          { displayName: 'Change', value: '\u22125.2' },
          { displayName: 'Change %', value: '\u22124.9%' },
          { displayName: 'Rank', value: 'rank 2 of 4, unchanged' },
          { displayName: 'Index', value: '103' },
        ],
      }),
    );
    expect(stage.details('tooltip.move').length).toBe(1);
    expect(stage.details('tooltip.hide').length).toBe(1);
  });
});

describe('what a screen reader finds', () => {
  it('is a list box of options with whole sentences', () => {
    const stage = stageOf();
    const list = stage.element.querySelector('[role="listbox"]');
    expect(list?.getAttribute('aria-label')).toBe(
      'Platform comparison. 4 platforms by Subscribers Dec 2020 (M).',
    );
    expect(list?.getAttribute('aria-multiselectable')).toBe('true');
    for (const mark of stage.marks()) {
      expect(mark.getAttribute('role')).toBe('option');
      expect(mark.getAttribute('aria-label')).toMatch(/^.+: rank \d of 4.*\.$/);
    }
  });

  it('is nothing of the decoration', () => {
    const stage = stageOf();
    for (const layer of stage.element.querySelectorAll('.ott-header, .ott-backdrop, .ott-overlay')) {
      expect(layer.getAttribute('aria-hidden')).toBe('true');
    }
  });
});

describe('high contrast', () => {
  it('draws with the host colours alone', () => {
    const stage = stageOf({ isHighContrast: true });
    const allowed = ['none', 'transparent', '#FFFF00', '#000000', null];
    for (const shape of stage.element.querySelectorAll('svg *:not(g):not(.ott-ring)')) {
      expect(allowed).toContain(shape.getAttribute('fill'));
      expect(allowed).toContain(shape.getAttribute('stroke'));
    }
  });
});
