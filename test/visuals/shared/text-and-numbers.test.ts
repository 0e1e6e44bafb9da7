import { describe, expect, it } from 'vitest';
import { changeText, isPercentFormat } from '../../../visuals/shared/src/format/change-text.js';
import { percentText, signedPercentText } from '../../../visuals/shared/src/format/percent-text.js';
import { createLocalise } from '../../../visuals/shared/src/localise/localise.js';
import { isDark, mixColours } from '../../../visuals/shared/src/palette/mix-colours.js';
import { median } from '../../../visuals/shared/src/statistics/median.js';
import { fitText } from '../../../visuals/shared/src/text/fit-text.js';
import { wrapText } from '../../../visuals/shared/src/text/wrap-text.js';

/** Every character is ten pixels wide. */
const measureText = (text: string): number => Array.from(text).length * 10;
const plain = { formatValue: (value: unknown) => String(value), locale: 'en-US', percentagePointUnit: 'pp' };

describe('the median', () => {
  it('is the middle value, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([740, 26300, 3600, 1230, 2000, 910])).toBe(1615);
    expect(median([-4])).toBe(-4);
    expect(median([])).toBeUndefined();
  });
});

describe('changes and percentages', () => {
  it('carry their sign, with a minus as wide as the plus', () => {
    expect(changeText(36.6, { ...plain, format: '0.0' })).toBe('+36.6');
    expect(changeText(-5, { ...plain, format: '0' })).toBe('\u22125');
    expect(changeText(0, { ...plain, format: '0' })).toBe('0');
    expect(signedPercentText(-0.0486, 'en-US')).toBe('\u22124.9%');
    expect(signedPercentText(2.581, 'en-US')).toBe('+258%');
  });

  it('of a measure in percent are percentage points', () => {
    expect(changeText(0.007, { ...plain, format: '0.0%' })).toBe('+0.7 pp');
  });

  it('follow the locale', () => {
    expect(percentText(0.4444, 'en-US')).toBe('44.4%');
    expect(percentText(0.4444, 'de-DE').replace(/\s/, ' ')).toBe('44,4 %');
    expect(percentText(0, 'en-US')).toBe('0%');
    expect(percentText(1, 'en-US')).toBe('100%');
  });

  it('see a percent sign that multiplies, and none that is only text', () => {
    expect(isPercentFormat('0.0%;-0.0%')).toBe(true);
    expect(isPercentFormat('0.0" %"')).toBe(false);
    expect(isPercentFormat('0\\%')).toBe(false);
    expect(isPercentFormat(undefined)).toBe(false);
  });
});

describe('texts in too little room', () => {
  const space = { widthPx: 60, sizePx: 12, measureText };

  it('are shortened with an ellipsis and fit', () => {
    expect(fitText('Paramount', space)).toBe('Param…');
    expect(fitText('Hulu', space)).toBe('Hulu');
    expect(fitText('Hulu', { ...space, widthPx: 5 })).toBe('');
  });

  it('never end in a space before the ellipsis and never split a character', () => {
    expect(fitText('HBO Maximum', { ...space, widthPx: 50 })).toBe('HBO…');
    expect(fitText('😀😀😀😀', { ...space, widthPx: 30 })).toBe('😀😀…');
  });

  it('break between words, and the last line is shortened', () => {
    expect(wrapText('one two three four', { ...space, widthPx: 80 }, 2)).toEqual(['one two', 'three f…']);
    expect(wrapText('short', space, 3)).toEqual(['short']);
  });
});

describe('localised texts', () => {
  it('fill placeholders and leave one without a value in sight', () => {
    const localise = createLocalise(() => 'rank {rank} of {count}');
    expect(localise('any', { rank: '2' })).toBe('rank 2 of {count}');
  });
});

describe('colours', () => {
  it('mix by share', () => {
    expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mixColours('red', '#ffffff', 0.5)).toBe('red');
  });

  it('are dark when white text stands out on them', () => {
    expect(isDark('#12239E')).toBe(true);
    expect(isDark('#118DFF')).toBe(false);
    expect(isDark('#FFFFFF')).toBe(false);
  });
});
