/** The conversion into one stage. Undefined is a rate that cannot be stated. */
export interface StageRates {
  /** Share of the stage before, 0.45 for 45 %. */
  readonly step: number | undefined;
  /** Share of the first stage; 1 for the first stage itself. */
  readonly total: number | undefined;
  /** Difference to the stage before; negative for a loss. */
  readonly difference: number | undefined;
  /** True when the stage is larger than the one before. */
  readonly isGain: boolean;
  /** True for the smallest rate below 100 %, the first of equal ones, when there are two such steps. */
  readonly isLeak: boolean;
}

/**
 * Step and total conversion. BLANK is not zero: a BLANK stage has no rates, nor has the step after
 * it. A stage of zero is a loss of everything, and no rate can be stated on top of it. Negative
 * values have no rates.
 */
export function stageRates(values: readonly (number | null)[]): readonly StageRates[] {
  const first = values[0] ?? null;
  const steps = values.map((value, index) =>
    index === 0 ? undefined : rate(value, values[index - 1] ?? null),
  );
  const losses = steps.filter((step) => step !== undefined && step < 1);
  const leakAt = losses.length < 2 ? -1 : steps.indexOf(Math.min(...losses.map((step) => step ?? 1)));
  return values.map((value, index) => {
    const before = index === 0 ? null : (values[index - 1] ?? null);
    const step = steps[index];
    return {
      step,
      total: rate(value, first),
      difference: value === null || before === null ? undefined : value - before,
      isGain: step !== undefined && step > 1,
      isLeak: index === leakAt,
    };
  });
}

function rate(value: number | null, base: number | null): number | undefined {
  if (value === null || base === null || base <= 0 || value < 0) return undefined;
  const quotient = value / base;
  // A base next to zero makes a quotient too large for a number.
  return Number.isFinite(quotient) ? quotient : undefined;
}
