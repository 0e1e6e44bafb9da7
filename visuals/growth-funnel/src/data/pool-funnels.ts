import { isPercentFormat } from '../../../shared/src/format/change-text';
import type { NamedFigure, RawFunnel, RawStage } from './raw-funnel';

/**
 * All segments as one funnel: each stage is the sum of the segments that have it, BLANK when none
 * has. Undefined for fewer than two segments and for measures in percent, since shares of different
 * wholes have no sum. Target rates and times have no sum either.
 */
export function poolFunnels(funnels: readonly RawFunnel[], name: string): RawFunnel | undefined {
  const [first] = funnels;
  if (first === undefined || funnels.length < 2) return undefined;
  if (first.stages.some(({ format }) => isPercentFormat(format))) return undefined;
  const loops = funnels.flatMap(({ loop }) => loop ?? []);
  const [loop] = loops;
  return {
    key: 'all',
    name,
    isAll: true,
    stages: first.stages.map((stage, index) => pooled(stage, stagesAt(funnels, index))),
    loop: loop === undefined ? undefined : { ...loop, value: sum(loops.map(({ value }) => value)) ?? 0 },
  };
}

function stagesAt(funnels: readonly RawFunnel[], index: number): readonly RawStage[] {
  return funnels.flatMap(({ stages }) => stages[index] ?? []);
}

function pooled(stage: RawStage, parts: readonly RawStage[]): RawStage {
  const highlights = parts.map(({ highlight }) => highlight);
  const isHighlighted = highlights.some((highlight) => highlight !== undefined);
  return {
    name: stage.name,
    rows: [...new Set(parts.flatMap(({ rows }) => rows))],
    row: undefined,
    value: sum(parts.map(({ value }) => value)),
    format: stage.format,
    highlight: isHighlighted ? sum(highlights.map((highlight) => highlight ?? null)) : undefined,
    comparison: pooledComparison(parts),
    time: undefined,
    targetRate: undefined,
    ruleColour: () => undefined,
  };
}

function pooledComparison(parts: readonly RawStage[]): NamedFigure<number | null> | undefined {
  const comparisons = parts.flatMap(({ comparison }) => comparison ?? []);
  const [first] = comparisons;
  return first === undefined ? undefined : { ...first, value: sum(comparisons.map(({ value }) => value)) };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (value === null ? total : (total ?? 0) + value), null);
}
