import type { ScaleName } from '../dataset/format-rule.js';

/**
 * Words for powers of ten in other languages. They are proposed, never read by themselves: a German Billion is an
 * English trillion, so that only abbreviations and words without a double meaning stand here.
 */
export const FOREIGN_SCALES: Readonly<Record<string, ScaleName>> = {
  Tsd: 'k',
  Tausend: 'k',
  Mio: 'mm',
  Million: 'mm',
  Millionen: 'mm',
  Mrd: 'bn',
  Milliarde: 'bn',
  Milliarden: 'bn',
  Md: 'bn',
  Mds: 'bn',
  milliard: 'bn',
  milliards: 'bn',
  miles: 'k',
  mill: 'mm',
  millones: 'mm',
  mila: 'k',
  milioni: 'mm',
  miliardi: 'bn',
  tys: 'k',
  mln: 'mm',
  mld: 'bn',
};
