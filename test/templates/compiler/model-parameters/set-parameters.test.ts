import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '@ott-analytics/template-compiler';
import { readTiny } from '../tiny-project.js';

/** M expression of a parameter in a template that was packed with the values. */
function parameterIn(name: string, values: Readonly<Record<string, string>>): string | undefined {
  const { bytes } = compileTemplate(readTiny(), {
    isNative: true,
    parameters: new Map(Object.entries(values)),
  });
  const text = Buffer.from(unzipSync(bytes)['DataModelSchema'] ?? []).toString('utf16le');
  const schema = JSON.parse(text) as {
    model: { expressions: { name: string; expression: string | string[] }[] };
  };
  const expression = schema.model.expressions.find((item) => item.name === name)?.expression;
  return Array.isArray(expression) ? expression.join('\n') : expression;
}

const META = 'meta [IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true]';

describe('parameters in a template', () => {
  it('leave WarehouseFolder without a value, so that the dialog asks for it', () => {
    expect(parameterIn('WarehouseFolder', {})).toBe(`null ${META}`);
  });

  it('keep the default of every other parameter', () => {
    expect(parameterIn('RowLimit', {})).toBe(
      '100 meta [IsParameterQuery=true, Type="Number", IsParameterQueryRequired=false]',
    );
  });

  // Expected texts follow "Text literals" and "Character escape sequences" of the M language specification.
  it.each([
    ['a Windows path, whose backslash stands for itself', 'C:\\OTT\\warehouse\\', '"C:\\OTT\\warehouse\\"'],
    ['a quote, doubled', 'a "b" c', '"a ""b"" c"'],
    ['a tab and line ends as escapes', 'a\tb\r\nc', '"a#(tab)b#(cr)#(lf)c"'],
    ['an escape that the text itself holds', 'folder #(lf)', '"folder #(#)(lf)"'],
    ['the word meta inside of the text', 'x meta y', '"x meta y"'],
    ['an empty text', '', '""'],
  ])('are pre-filled with %s', (_, value, literal) => {
    expect(parameterIn('WarehouseFolder', { WarehouseFolder: value })).toBe(`${literal} ${META}`);
  });

  it('are pre-filled with a number where the type is Number, and take no text there', () => {
    expect(parameterIn('RowLimit', { RowLimit: '2500' })).toMatch(/^2500 meta /);
    expect(() => parameterIn('RowLimit', { RowLimit: 'many' })).toThrow(
      /"RowLimit" is of type Number and cannot take "many"/,
    );
  });

  it('are refused when the model has none of the name, with the nearest one', () => {
    expect(() => parameterIn('WarehouseFolder', { WarehouseFoldr: 'x' })).toThrow(
      /no parameter "WarehouseFoldr".*"WarehouseFolder"/,
    );
  });
});
