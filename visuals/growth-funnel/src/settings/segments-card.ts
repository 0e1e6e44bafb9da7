import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { chosenOf, dropdown, toggle } from '../../../shared/src/settings/slices';
import type { SegmentOptions } from '../funnel-options';

/** The formatting card for segments; without a segment column it is not shown. */
export class SegmentsCard extends formattingSettings.SimpleCard {
  override name = 'segments';
  override displayNameKey = 'Card_Segments';
  layout = dropdown({ name: 'layout', displayNameKey: 'Option_SegmentLayout' }, [
    { value: 'panels', displayNameKey: 'Layout_Panels' },
    { value: 'sideBySide', displayNameKey: 'Layout_SideBySide' },
  ]);
  scale = dropdown({ name: 'scale', displayNameKey: 'Option_SegmentScale' }, [
    { value: 'common', displayNameKey: 'SegmentScale_Common' },
    { value: 'own', displayNameKey: 'SegmentScale_Own' },
  ]);
  colours = toggle({ name: 'colours', displayNameKey: 'Option_ColourBySegment' }, true);
  showAll = toggle({ name: 'showAll', displayNameKey: 'Option_ShowAll' }, false);
  benchmark = dropdown({ name: 'benchmark', displayNameKey: 'Option_Benchmark' }, [
    { value: 'pooled', displayNameKey: 'Benchmark_Pooled' },
    { value: 'median', displayNameKey: 'Benchmark_Median' },
    { value: 'none', displayNameKey: 'Benchmark_None' },
  ]);
  override slices: formattingSettings.Slice[] = [
    this.layout,
    this.scale,
    this.colours,
    this.showAll,
    this.benchmark,
  ];

  /** The pane's values. */
  options(): SegmentOptions {
    return {
      layout: chosenOf(this.layout, ['panels', 'sideBySide']),
      scale: chosenOf(this.scale, ['common', 'own']),
      hasColours: this.colours.value,
      showAll: this.showAll.value,
      benchmark: chosenOf(this.benchmark, ['pooled', 'median', 'none']),
    };
  }
}
