/** The minus sign (U+2212), as wide as a plus sign, so that changes line up in a column. */
export const MINUS = '\u2212';
