import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@ott-analytics/model/pbir';

describe('parseJson', () => {
  it('reads the same values as JSON.parse from any JSON text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = parseJson(text);
        expect(parsed.kind === 'document' ? parsed.value : parsed.message).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses whatever JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{ } [ ] " , : 1 0 e . - + t n \\ u'.split(' '), ' ', '\n') }),
        (text) => {
          // A name that occurs twice is fine for JSON.parse and has a test of its own below.
          const names = text.match(/"[^"]*"\s*:/g) ?? [];
          fc.pre(new Set(names.map((name) => name.replace(/\s/g, ''))).size === names.length);
          expect(parseJson(text).kind).toBe(isJson(text) ? 'document' : 'syntax-error');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('knows line and column of a value by its path', () => {
    const parsed = parseJson('{\n  "a": [\n    1,\n    { "b": true }\n  ]\n}');
    if (parsed.kind !== 'document') throw new Error(parsed.message);
    expect(parsed.locate(['a', 1, 'b'])).toEqual({ line: 4, column: 12 });
  });

  it('gives the place of the nearest value above a path that does not exist', () => {
    const parsed = parseJson('{\n  "a": { "b": 1 }\n}');
    if (parsed.kind !== 'document') throw new Error(parsed.message);
    expect(parsed.locate(['a', 'x', 3])).toEqual({ line: 2, column: 8 });
  });

  it('names the place and the character of a syntax error', () => {
    expect(parseJson('{\n  "a": 1,\n}')).toEqual({
      kind: 'syntax-error',
      message: 'a text in double quotes was expected, found "}"',
      position: { line: 3, column: 1 },
    });
  });

  it('refuses a name that occurs twice in one object, since the first would be lost silently', () => {
    const parsed = parseJson('{ "a": 1, "a": 2 }');
    expect(parsed).toMatchObject({ kind: 'syntax-error', position: { line: 1, column: 11 } });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
