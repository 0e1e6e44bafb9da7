import { describe, expect, it } from 'vitest';
import { distinctColour } from '../../../visuals/shared/src/palette/distinct-colour.js';

const LIGHT = { background: '#FFFFFF', foreground: '#000000' };

describe('a colour that stands out', () => {
  // Contrast with white by WebAIM's contrast checker: #118DFF 3.30, #D9B300 2.02, #767676 4.54.
  it('is the colour itself when it does', () => {
    expect(distinctColour('#118DFF', LIGHT)).toBe('#118DFF');
    expect(distinctColour('#767676', LIGHT)).toBe('#767676');
  });

  it('is nearer to the text when it does not, and no nearer than it takes', () => {
    const distinct = distinctColour('#D9B300', LIGHT);
    expect(distinct).toMatch(/^#[0-9a-f]{6}$/);
    // A fifth darker, (174, 143, 0), is 3.1 to 1; a tenth darker is not 3 to 1 yet.
    expect(parseInt(distinct.slice(1, 3), 16)).toBeGreaterThanOrEqual(0.75 * 0xd9);
    expect(parseInt(distinct.slice(1, 3), 16)).toBeLessThan(0.9 * 0xd9);
  });

  it('is the text colour at the last, and the colour itself when it is written in another way', () => {
    expect(distinctColour('#FFFFFF', { background: '#FFFFFF', foreground: '#EEEEEE' })).toBe('#EEEEEE');
    expect(distinctColour('gold', LIGHT)).toBe('gold');
  });
});
