import { Visual as Quadrant } from '../../../../visuals/content-quadrant/src/visual';
import englishQuadrant from '../../../../visuals/content-quadrant/stringResources/en-US/resources.resjson';
import { Visual as Funnel } from '../../../../visuals/growth-funnel/src/visual';
import englishFunnel from '../../../../visuals/growth-funnel/stringResources/en-US/resources.resjson';
import { Visual as Comparison } from '../../../../visuals/platform-comparison/src/visual';
import englishComparison from '../../../../visuals/platform-comparison/stringResources/en-US/resources.resjson';
import type { DataViewSpec } from '../../../visuals/support/data-view';
import { LIBRARIES, STAGES, SUBSCRIBERS } from '../../../visuals/support/sample-views';
import type { VisualClass } from './stage';

/** A visual and a view of data that it draws, for what all three must do alike. */
export interface VisualUnderTest {
  readonly name: string;
  readonly Visual: VisualClass;
  readonly strings: Readonly<Record<string, string>>;
  readonly view: DataViewSpec;
  /** Number of marks that the view is drawn with. */
  readonly marks: number;
  /** Two marks, and the identities of their rows. */
  readonly first: { readonly name: string; readonly identity: string };
  readonly second: { readonly name: string; readonly identity: string };
  /** The wells that must be filled, as the visual lists them. */
  readonly required: string;
}

/** The three visuals. */
export const ALL_VISUALS: readonly VisualUnderTest[] = [
  {
    name: 'platform comparison',
    Visual: Comparison,
    strings: englishComparison,
    // Two selected platforms side by side have tests of their own.
    view: { ...SUBSCRIBERS, objects: { panels: { headToHead: false } } },
    marks: 4,
    first: { name: 'Netflix', identity: 'Table.Platform[0]' },
    second: { name: 'Hulu', identity: 'Table.Platform[2]' },
    required: 'Platform and Value',
  },
  {
    name: 'content quadrant',
    Visual: Quadrant,
    strings: englishQuadrant,
    view: LIBRARIES,
    marks: 6,
    first: { name: 'Netflix', identity: 'Table.Platform[0]' },
    second: { name: 'Hulu', identity: 'Table.Platform[3]' },
    required: 'Details, X axis, and Y axis',
  },
  {
    name: 'growth funnel',
    Visual: Funnel,
    strings: englishFunnel,
    view: STAGES,
    marks: 6,
    first: { name: 'Reached', identity: 'Table.Stage[0]' },
    second: { name: 'Paid', identity: 'Table.Stage[3]' },
    required: 'Values',
  },
];
