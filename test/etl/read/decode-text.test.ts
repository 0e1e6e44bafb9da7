import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../etl/src/read/decode-text.js';

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(
    values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value))),
  );

const isText = (decoded: object | undefined): boolean => decoded !== undefined && 'text' in decoded;

const BIG_ENDIAN = Buffer.from('Jahr,ü', 'utf16le').swap16();

describe('decoding', () => {
  it.each([
    ['plain ASCII', bytes('Year,1'), 'Year,1', 'ascii'],
    ['UTF-8', bytes('Größe €'), 'Größe €', 'utf-8'],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, 'Year'), 'Year', 'utf-8-bom'],
    ['Windows-1252', bytes('Tom', 0x92, 's'), 'Tom\u2019s', 'windows-1252'],
    ['a no-break space', bytes('mail', 0xa0), 'mail\u00a0', 'windows-1252'],
    ['euro, dash and accents', bytes(0x80, 0x96, 0xe9, 0xfc), '\u20ac\u2013\u00e9\u00fc', 'windows-1252'],
    ['nothing at all', bytes(), '', 'ascii'],
  ] as const)('knows %s', (_, given, text, encoding) => {
    expect(decodeText(given)).toMatchObject({ text, encoding });
  });

  it('knows UTF-16 of both byte orders by its mark', () => {
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Jahr,ü', 'utf16le')]);
    const big = Buffer.concat([Buffer.from([0xfe, 0xff]), BIG_ENDIAN]);
    expect(decodeText(little)).toMatchObject({ text: 'Jahr,ü', encoding: 'utf-16le' });
    expect(decodeText(big)).toMatchObject({ text: 'Jahr,ü', encoding: 'utf-16be' });
  });

  it.each([
    ['a NUL byte', bytes('a', 0, 'b')],
    ['a ZIP file', bytes('PK', 3, 4, 0, 0)],
  ])('takes %s for binary', (_, given) => {
    expect(isText(decodeText(given))).toBe(false);
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(Buffer.from(text))).toMatchObject({ text });
      }),
    );
  });

  it('reads the 27 characters of the high bytes as the WHATWG standard lists them', () => {
    // https://encoding.spec.whatwg.org/index-windows-1252.txt; 0x81, 0x8D, 0x8F, 0x90 and 0x9D stand for themselves.
    const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const given = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    const latin = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
    expect(decodeText(given)).toMatchObject({ text: high + latin, encoding: 'windows-1252' });
  });
});
