import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compileTemplate, ProjectError, readPbiviz } from '@ott-analytics/template-compiler';
import { buildPbiviz, buildVisuals, GUIDS, readTiny, withFile, withoutFiles } from '../tiny-project.js';

const project = readTiny();
const template = compileTemplate(project, { visuals: buildVisuals() });
const parts = unzipSync(template.bytes);

function partBytes(name: string): Uint8Array {
  const bytes = parts[name];
  if (bytes === undefined) throw new Error(`the template has no part ${name}`);
  return bytes;
}

/** Text of a part, decoded by Node's own decoder with the encoding that Power BI expects. */
function partText(name: string, encoding: 'utf16le' | 'utf8' = 'utf16le'): string {
  return Buffer.from(partBytes(name)).toString(encoding);
}

describe('the parts of a template', () => {
  it('stand in the order of files that Power BI Desktop saved', () => {
    const names = Object.keys(parts);
    expect(names.slice(0, 6)).toEqual([
      'Version',
      '[Content_Types].xml',
      'DataModelSchema',
      'DiagramLayout',
      'Settings',
      'Metadata',
    ]);
    const folders = names.slice(6).map((name) => name.split('/').slice(0, 2).join('/'));
    expect([...new Set(folders)]).toEqual([
      'Report/CustomVisuals',
      'Report/StaticResources',
      'Report/definition',
    ]);
    expect(names.slice(6)).toHaveLength(project.reportFiles.length - 2 + 2 * GUIDS.length);
  });

  it('hold no SecurityBindings, no .platform, no definition.pbir and no connection', () => {
    const names = Object.keys(parts).join('\n');
    expect(names).not.toMatch(
      /SecurityBindings|\.platform|definition\.pbir|Connections|DataMashup|Report\/Layout|\.pbi\//,
    );
  });

  it('write Version 1.32 as UTF-16LE without byte order mark, byte by byte', () => {
    expect([...partBytes('Version')]).toEqual([0x31, 0, 0x2e, 0, 0x33, 0, 0x32, 0]);
  });

  it.each(['DataModelSchema', 'DiagramLayout', 'Settings', 'Metadata'])(
    'write %s as UTF-16LE without byte order mark',
    (name) => {
      expect([...partBytes(name).slice(0, 2)]).toEqual([0x7b, 0x00]);
      expect(partBytes(name).length % 2).toBe(0);
      expect(typeof JSON.parse(partText(name))).toBe('object');
    },
  );

  it('write [Content_Types].xml as UTF-8 with byte order mark, one Default an extension and one Override a part without', () => {
    expect([...partBytes('[Content_Types].xml').slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x3c]);
    expect(partText('[Content_Types].xml', 'utf8').slice(1)).toBe(
      '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="json" ContentType="" /><Override PartName="/Version" ContentType="" />' +
        '<Override PartName="/DataModelSchema" ContentType="" /><Override PartName="/DiagramLayout" ContentType="" />' +
        '<Override PartName="/Settings" ContentType="application/json" />' +
        '<Override PartName="/Metadata" ContentType="application/json" /></Types>',
    );
  });

  it('hold the files of the Report folder with their exact bytes', () => {
    for (const { path, bytes } of project.reportFiles.filter((file) => file.path.includes('/'))) {
      expect(Buffer.from(partBytes(`Report/${path}`)).equals(bytes), path).toBe(true);
    }
  });

  it('name the dialog text after the project and its parameters', () => {
    expect(JSON.parse(partText('Metadata'))).toMatchObject({
      Version: 5,
      FileDescription: 'Tiny\nWarehouseFolder: Folder that holds the warehouse\nRowLimit',
    });
  });

  it('list a file of another extension with a Default of its own', () => {
    const withPicture = withFile(project, 'StaticResources/RegisteredResources/logo.PNG', 'x');
    const { parts: all } = compileTemplate(withPicture, { visuals: buildVisuals() });
    const types = all.find(({ name }) => name.startsWith('['))?.bytes ?? new Uint8Array();
    expect(Buffer.from(types).toString('utf8')).toContain('<Default Extension="png" ContentType="" />');
  });
});

describe('the DataModelSchema', () => {
  const schema = JSON.parse(partText('DataModelSchema')) as {
    name: string;
    compatibilityLevel: number;
    model: { tables: { name: string }[] };
  };

  it('is a database with tables, named by a GUID that follows from the report', () => {
    // uuid5(6ba7b810-9dad-11d1-80b4-00c04fd430c8, "DataModelSchema"), computed with Python's uuid module.
    expect(schema.name).toBe('5800569b-58c4-59b6-8b61-2fec6e320d24');
    expect(schema.compatibilityLevel).toBe(1601);
    expect(schema.model.tables.map(({ name }) => name)).toEqual(['Sales', 'Date']);
  });

  it('places every table in the diagram, dimensions above facts, without overlap', () => {
    const layout = JSON.parse(partText('DiagramLayout')) as {
      diagrams: {
        nodes: { nodeIndex: string; nodeLineageTag: string; location: { x: number; y: number } }[];
      }[];
    };
    const nodes = layout.diagrams[0]?.nodes ?? [];
    expect(nodes.map(({ nodeIndex }) => nodeIndex)).toEqual(['Date', 'Sales']);
    expect(nodes.map(({ location }) => location.y)).toEqual([0, 346]);
    expect(nodes[0]?.nodeLineageTag).toBe('00000000-0000-4000-8000-000000000020');
  });
});

describe('two builds', () => {
  it('give the same bytes', () => {
    const again = compileTemplate(readTiny(), { visuals: buildVisuals() });
    expect(Buffer.from(again.bytes).equals(template.bytes)).toBe(true);
  });

  it('give the same bytes in another time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      const again = compileTemplate(readTiny(), { visuals: buildVisuals() });
      expect(Buffer.from(again.bytes).equals(template.bytes)).toBe(true);
    } finally {
      process.env['TZ'] = zone;
    }
  });

  it('write every entry deflated, with flags 0 and the fixed date 1 January 2026', () => {
    const view = new DataView(template.bytes.buffer, template.bytes.byteOffset);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect([view.getUint16(6, true), view.getUint16(8, true), view.getUint16(10, true)]).toEqual([0, 8, 0]);
    // MS-DOS date: (year - 1980) << 9 | month << 5 | day.
    expect(view.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (1 << 5) | 1);
  });
});

describe('a template cannot be made', () => {
  it('when a registered custom visual is not embedded', () => {
    expect(() => compileTemplate(project)).toThrow(
      /registers the custom visual "ottPlatformComparison.*--visual/,
    );
  });

  it('when files of an unregistered visual are given', () => {
    const visuals = [
      ...buildVisuals(),
      { guid: 'other', files: [{ path: 'CustomVisuals/other/package.json', bytes: new Uint8Array() }] },
    ];
    expect(() => compileTemplate(project, { visuals })).toThrow(/does not register/);
  });

  it('when the report binds a field to a role that the visual does not have', () => {
    const [first, ...others] = buildVisuals();
    const roles = ['category', 'value', 'comparision', 'tooltips'];
    const visuals = [readPbiviz(buildPbiviz(GUIDS[0], roles), 'first.pbiviz'), ...others];
    expect(first?.guid).toBe(GUIDS[0]);
    expect(() => compileTemplate(project, { visuals })).toThrow(
      /role "comparison", which the visual .* does not have\. Did you mean "comparision"/,
    );
  });

  it('when the model has no table', () => {
    const empty = {
      ...project,
      modelFiles: project.modelFiles.filter(({ path }) => path === 'database.tmdl'),
    };
    expect(() => compileTemplate(empty, { visuals: buildVisuals() })).toThrow(ProjectError);
  });

  it('when the model has errors: the first is named with file and line', () => {
    const modelFiles = [
      ...project.modelFiles,
      { path: 'tables/Bad.tmdl', text: 'table Bad\n\tnonsense here: 1\n' },
    ];
    expect(() => compileTemplate({ ...project, modelFiles }, { visuals: buildVisuals() })).toThrow(
      /Tiny\.SemanticModel\/definition\/tables\/Bad\.tmdl:2/,
    );
  });
});

describe('visuals that lie in the CustomVisuals folder already', () => {
  it('need not be given, and are replaced by given ones', () => {
    const [first] = buildVisuals();
    const embedded = buildVisuals().reduce(
      (result, { files }) =>
        files.reduce(
          (inner, { path, bytes }) => withFile(inner, path, new TextDecoder().decode(bytes)),
          result,
        ),
      project,
    );
    const stale = withFile(embedded, `CustomVisuals/${GUIDS[0]}/package.json`, '{"stale":true}');
    expect(Buffer.from(compileTemplate(embedded).bytes).equals(template.bytes)).toBe(true);
    const renewed = compileTemplate(stale, { visuals: first === undefined ? [] : [first] });
    expect(Buffer.from(renewed.bytes).equals(template.bytes)).toBe(true);
    expect(withoutFiles(embedded, 'CustomVisuals/').reportFiles).toHaveLength(project.reportFiles.length);
  });
});
