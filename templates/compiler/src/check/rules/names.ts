import { asArray, asText, valueAt, type ReportDocument } from '@ott-analytics/model/pbir';
import type { CheckContext, Finding, Rule } from '../rule.js';

interface Named {
  readonly noun: string;
  readonly name: string;
  readonly file: string;
  readonly folder: string;
}

/** Recent versions of Desktop reject new page names of the old form without a word. */
export const oldPageIds: Rule = {
  code: 'report/section-id',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary:
    'No name is of the old form ReportSection..., which recent versions of Desktop reject without a word.',
  find: (context) =>
    listNamed(context)
      .filter(({ name }) => name.startsWith('ReportSection'))
      .map(({ noun, name, file }) => ({
        file,
        path: ['name'],
        message: `The ${noun} name "${name}" is of an old form that Desktop rejects.`,
        hint: 'Use 20 digits of 0-9 and a-f for folder and name.',
      })),
};

/** Pages, visuals and bookmarks are named by 20 lowercase hex digits, and their folder or file bears the name. */
export const objectIds: Rule = {
  code: 'report/id',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary:
    'Pages, visuals and bookmarks are named by 20 lowercase hex digits, and their folder or file bears the name.',
  find: (context) =>
    listNamed(context).flatMap(({ noun, name, file, folder }): Finding[] => {
      if (!/^[0-9a-f]{20}$/.test(name)) {
        const message = `The ${noun} name "${name}" is not made of 20 lowercase hex digits.`;
        return [{ file, path: ['name'], message, hint: 'Desktop itself writes 20 digits of 0-9 and a-f.' }];
      }
      if (folder === name) return [];
      const message = `The ${noun} "${name}" lies under the name "${folder}".`;
      return [{ file, path: ['name'], message, hint: 'Folder (or bookmark file) and "name" are the same.' }];
    }),
};

/** Names of pages, visuals and bookmarks are unique in the report, as are filter names and page bindings. */
export const uniqueNames: Rule = {
  code: 'report/unique-name',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary:
    'Names of pages, visuals and bookmarks are unique in the report, as are filter names and page bindings.',
  find: (context) => {
    const { report } = context;
    const bindings = report.pages.flatMap(({ bindingName, file }) =>
      bindingName === undefined ? [] : [{ noun: 'page binding', name: bindingName, file }],
    );
    const filters = [...report.documents.values()]
      .filter(({ path }) => !path.includes('/bookmarks/'))
      .flatMap(listFilters);
    return [listNamed(context), bindings, filters].flatMap(findDuplicates);
  },
};

/** Names in the package stay free of characters that OPC part names would have to encode. */
export const fileNames: Rule = {
  code: 'report/file-name',
  severity: 'error',
  category: 'Report',
  source: 'OTT Analytics',
  summary: 'Names in the package stay free of characters that OPC part names would have to encode.',
  find: ({ report }) =>
    report.filePaths
      .filter(
        (path) =>
          /^(?:CustomVisuals|StaticResources|definition)\//.test(path) && !/^[A-Za-z0-9._/-]+$/.test(path),
      )
      .map((file) => ({
        file,
        message: `The path "${file}" has characters other than letters, digits, ".", "_" and "-".`,
        hint: 'Rename the file: a template would need them percent-encoded.',
      })),
};

function listNamed({ report }: CheckContext): readonly Named[] {
  const folderOf = (file: string): string => file.split('/').at(-2) ?? '';
  return [
    ...report.pages.map(({ name, file }) => ({ noun: 'page', name, file, folder: folderOf(file) })),
    ...report.pages.flatMap(({ visuals }) =>
      visuals.map(({ name, file }) => ({ noun: 'visual', name, file, folder: folderOf(file) })),
    ),
    ...report.bookmarks.map(({ name, file }) => {
      return {
        noun: 'bookmark',
        name,
        file,
        folder: (file.split('/').at(-1) ?? '').replace(/\.bookmark\.json$/, ''),
      };
    }),
  ];
}

function listFilters({
  path: file,
  json,
}: ReportDocument): readonly { noun: string; name: string; file: string }[] {
  return asArray(valueAt(json, ['filterConfig', 'filters'])).flatMap((filter) => {
    const name = asText(valueAt(filter, ['name']));
    return name === undefined ? [] : [{ noun: 'filter', name, file }];
  });
}

function findDuplicates(named: readonly { noun: string; name: string; file: string }[]): readonly Finding[] {
  const first = new Map<string, string>();
  return named.flatMap(({ noun, name, file }) => {
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, file);
      return [];
    }
    const message = `The ${noun} name "${name}" is used twice; the first is in "${other}".`;
    return [{ file, message, hint: 'Give one of them another name.' }];
  });
}
