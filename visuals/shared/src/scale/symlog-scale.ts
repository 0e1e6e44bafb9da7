import { continuousScale, type InvertibleScale, type ScaleEnds } from './continuous-scale';

/**
 * Logarithmic in both directions from zero, and linear around it: the sign of a value times
 * log(1 + |value| / constant) (Webber, "A bi-symmetric log transformation for wide-range data", 2012).
 * The constant is the size of the linear part, in units of the values.
 */
export function symlogScale(constant: number, ends: ScaleEnds): InvertibleScale {
  return continuousScale(
    {
      bent: (value) => Math.sign(value) * Math.log1p(Math.abs(value / constant)),
      unbent: (value) => Math.sign(value) * Math.expm1(Math.abs(value)) * constant,
    },
    ends,
  );
}
