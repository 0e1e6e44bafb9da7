import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { RawFunnel } from '../data/raw-funnel';
import type { FunnelOptions } from '../funnel-options';
import type { BarScale } from '../layout/bar-scale';
import type { StageFigures } from '../rates/stage-figures';

/** What the notes are written about. */
export interface NotesInput {
  readonly funnels: readonly RawFunnel[];
  readonly figures: readonly (readonly StageFigures[])[];
  readonly scale: BarScale;
}

/** What a reader should mind, one sentence each; the author's own note comes last. */
export function notesOf(
  { funnels, figures, scale }: NotesInput,
  options: FunnelOptions,
  context: TextContext,
): readonly string[] {
  const { localise } = context;
  const stages = funnels.flatMap((funnel) => funnel.stages);
  const hasGain = figures.flat().some(({ isGain }) => isGain);
  const hasNegative = stages.some(({ value }) => value !== null && value < 0);
  const isOwnScale = funnels.length > 1 && options.segments.scale === 'own';
  return [
    ...(hasGain ? [`▲ ${localise('Note_Gain')}`] : []),
    ...(hasNegative ? [localise('Note_Negative')] : []),
    ...scaleNote(scale, options, context),
    ...(isOwnScale ? [localise('Note_OwnScale')] : []),
    ...(options.cohortNote === '' ? [] : [options.cohortNote]),
  ];
}

function scaleNote(
  scale: BarScale,
  { bars }: FunnelOptions,
  { localise, formatValue }: TextContext,
): readonly string[] {
  switch (scale.kind) {
    case 'linear':
      return [];
    case 'sqrt':
      return [localise(bars.scale === 'auto' ? 'Note_SqrtAuto' : 'Note_Sqrt')];
    case 'log':
      return [localise('Note_Log', { base: formatValue(scale.base, undefined) })];
  }
}
