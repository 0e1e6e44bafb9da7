import type { ProjectFile } from '../project/project.js';
import { printContentTypes } from './content-types.js';
import type { DiagramLayout } from './diagram-layout.js';
import { encodeText } from './encode-text.js';
import type { Part, PartEncoding } from './part.js';

/** What a template is made of, before it has parts. */
export interface TemplateContent {
  /** TMSL database object. */
  readonly dataModelSchema: object;
  readonly diagramLayout: DiagramLayout;
  /** Shown in the dialog that opens with the template. */
  readonly fileDescription: string;
  /** Files of the .Report folder, by path. */
  readonly reportFiles: readonly ProjectFile[];
}

interface PartRow {
  readonly name: string;
  readonly encoding: Exclude<PartEncoding, 'bytes'>;
  readonly print: (content: TemplateContent, partNames: readonly string[]) => string;
}

/**
 * The lowest reader version that knows PBIR in a package and nothing newer; a higher number makes older Desktops refuse
 * the file.
 */
const VERSION = '1.32';

const SETTINGS = {
  Version: 4,
  ReportSettings: {},
  QueriesSettings: { RelationshipImportEnabled: true, Version: '2.156.603.0' },
};

/**
 * One row a part, in package order: name, encoding, content. Report files follow. No SecurityBindings: it is bound to
 * the machine that saved a file, and Desktop opens templates without it.
 */
const PART_TABLE: readonly PartRow[] = [
  { name: 'Version', encoding: 'utf-16le', print: () => VERSION },
  {
    name: '[Content_Types].xml',
    encoding: 'utf-8-bom',
    print: (_, partNames) => printContentTypes(partNames),
  },
  {
    name: 'DataModelSchema',
    encoding: 'utf-16le',
    print: (content) => JSON.stringify(content.dataModelSchema, null, 2),
  },
  { name: 'DiagramLayout', encoding: 'utf-16le', print: (content) => JSON.stringify(content.diagramLayout) },
  { name: 'Settings', encoding: 'utf-16le', print: () => JSON.stringify(SETTINGS) },
  { name: 'Metadata', encoding: 'utf-16le', print: (content) => JSON.stringify(buildMetadata(content)) },
];

/** Folders of a .Report folder that go into the package, in package order; .platform and definition.pbir do not. */
const REPORT_FOLDERS = ['CustomVisuals/', 'StaticResources/', 'definition/'] as const;

/** Returns the parts of the package in their order, each with its exact bytes. */
export function buildParts(content: TemplateContent): readonly Part[] {
  const reportParts = REPORT_FOLDERS.flatMap((folder) =>
    content.reportFiles
      .filter(({ path }) => path.startsWith(folder))
      .map(({ path, bytes }): Part => ({ name: `Report/${path}`, encoding: 'bytes', bytes })),
  );
  const typedNames = [...PART_TABLE, ...reportParts]
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('['));
  const fixedParts = PART_TABLE.map(({ name, encoding, print }): Part => {
    return { name, encoding, bytes: encodeText(print(content, typedNames), encoding) };
  });
  return [...fixedParts, ...reportParts];
}

function buildMetadata(content: TemplateContent): object {
  return {
    Version: 5,
    AutoCreatedRelationships: [],
    FileDescription: content.fileDescription,
    CreatedFrom: 'Cloud',
    CreatedFromRelease: '2026.07',
  };
}
