import type { Funnel } from '../funnel-model';
import { largestValue } from './bar-geometry';
import type { DrawnFunnel, FunnelFrame } from './funnel-frame';

/** Every funnel with its scale, common or its own, and its colour. All segments together have the colour of the pane. */
export function drawnFunnels({ model, options, context }: FunnelFrame): readonly DrawnFunnel[] {
  const { funnels } = model;
  const common = largestValue(funnels.flatMap(({ stages }) => stages));
  const isOwn = options.segments.scale === 'own';
  const colourOf = ({ name, isAll }: Funnel): string | undefined =>
    name === undefined || isAll || !options.segments.hasColours
      ? undefined
      : context.palette.seriesColour(name);
  return funnels.map((funnel) => ({
    funnel,
    largest: isOwn ? largestValue(funnel.stages) : common,
    segmentColour: colourOf(funnel),
  }));
}
