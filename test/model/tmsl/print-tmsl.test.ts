import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { compareTmsl, printTmsl, type JsonValue } from '@ott-analytics/model/tmsl';
import { describe, expect, it } from 'vitest';
import { importWithTom } from '../../../tools/src/microsoft/import-with-tom.js';
import { describeWith, requireAll, requireReference, requireTom } from '../../support/requirements.js';
import { readDefinitionFolder, streamingBimFile, streamingFolder } from '../tmdl/read-definition-folder.js';

const name = '0c5a7e10-0000-4000-8000-0000000000ff';

function printFolder(folder: string): JsonValue {
  return printTmsl(parseTmdl(readDefinitionFolder(folder)).database, { name });
}

/** TOM leaves a database unnamed whose TMDL is; the name is given when the file is packed. */
function named(bim: object): JsonValue {
  return { ...(bim as { readonly [key: string]: JsonValue }), name };
}

/** What Microsoft's TOM makes of the same folder. */
async function importFolder(folder: string): Promise<JsonValue> {
  const result = await importWithTom(folder);
  if (result.kind !== 'imported') throw new Error(`TOM did not import ${folder}: ${JSON.stringify(result)}`);
  return named(result.bim);
}

describe('printTmsl', () => {
  it("equals the BIM that Microsoft's TOM exported for our fixture, object by object", () => {
    const bim = JSON.parse(readFileSync(streamingBimFile, 'utf8')) as object;
    expect(compareTmsl(printFolder(streamingFolder), named(bim))).toEqual([]);
  });

  it('keeps the order of collections that TOM keeps', () => {
    const bim = JSON.parse(readFileSync(streamingBimFile, 'utf8')) as {
      readonly model: { readonly tables: readonly { readonly name: string }[] };
    };
    const { model } = printTmsl(parseTmdl(readDefinitionFolder(streamingFolder)).database, { name });
    const tables = model['tables'] as unknown as readonly { readonly name: string }[];
    expect(tables.map((table) => table.name)).toEqual(bim.model.tables.map((table) => table.name));
  });

  it('writes references as the object they mean is spelled', () => {
    const text =
      'table T\n\tcolumn a\n\t\tdataType: string\n\t\tsortByColumn: B\n\tcolumn b\n\t\tdataType: string\n';
    const { model } = printTmsl(parseTmdl([{ path: 'T.tmdl', text }]).database, { name });
    expect(model).toMatchObject({ tables: [{ columns: [{ name: 'a', sortByColumn: 'b' }, { name: 'b' }] }] });
  });

  it('is JSON: nothing is lost when it is written and read', () => {
    const printed = printFolder(streamingFolder);
    expect(compareTmsl(JSON.parse(JSON.stringify(printed)) as JsonValue, printed)).toEqual([]);
  });
});

describeWith(requireTom(), "printTmsl beside Microsoft's TOM", () => {
  it('means the same for our fixture', async () => {
    expect(compareTmsl(printFolder(streamingFolder), await importFolder(streamingFolder))).toEqual([]);
  });
});

describeWith(
  requireAll(requireReference(), requireTom()),
  "printTmsl beside Microsoft's TOM, on the reference models",
  (value) => {
    it.each([
      ['tmdl/good', 'tmdl/good/definition'],
      ['pbip-demo', 'pbip-demo/Demo.SemanticModel/definition'],
    ])('means the same for %s', async (_title, folder) => {
      const definition = path.join(value()[0], folder);
      expect(compareTmsl(printFolder(definition), await importFolder(definition))).toEqual([]);
    });
  },
);
