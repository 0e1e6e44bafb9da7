import type { Diagnostic } from '../contract/index.js';
import { asArray, asObject, asText, valueAt, type JsonObject } from './json-value.js';
import { parseBookmarks, readBookmarkOrder } from './parse-bookmarks.js';
import { parseJson } from './parse-json.js';
import { parsePage, type Documents } from './parse-page.js';
import { parseResourcePackages, parseTheme } from './parse-resources.js';
import type { Page, Report, ReportDocument, ReportFile } from './report.js';

/** A report that was read, with what is wrong in the files as text. */
export interface ParsedReport {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

const REPORT_FILE = 'definition/report.json';
const PAGES_FILE = 'definition/pages/pages.json';
const REQUIRED_FILES = [REPORT_FILE, 'definition/version.json', PAGES_FILE];
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads the text files of a .Report folder (PBIR). Files that are no JSON are reported and left out; what is missing
 * reads as empty, so that one broken file does not hide what is wrong in the others.
 * Diagnostics: pbir/missing-file, pbir/byte-order-mark, pbir/syntax, pbir/not-an-object.
 */
export function parseReport(files: readonly ReportFile[]): ParsedReport {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const diagnostics: Diagnostic[] = REQUIRED_FILES.filter(
    (path) => !files.some((file) => file.path === path),
  ).map((path) => ({
    code: 'pbir/missing-file',
    severity: 'error',
    message: `The report has no file "${path}".`,
    at: { file: path },
    hint: 'Power BI Desktop cannot open the report without it.',
  }));
  const documents = new Map<string, ReportDocument>();
  for (const file of sorted.filter(({ path }) => path.endsWith('.json'))) {
    const document = readDocument(file, diagnostics);
    if (document !== undefined) documents.set(file.path, document);
  }
  const filePaths = sorted.map(({ path }) => path);
  return { report: buildReport(documents, filePaths), diagnostics };
}

function readDocument(file: ReportFile, diagnostics: Diagnostic[]): ReportDocument | undefined {
  const { path, text } = file;
  if (text.startsWith(BYTE_ORDER_MARK)) {
    diagnostics.push({
      code: 'pbir/byte-order-mark',
      severity: 'error',
      message: `"${path}" begins with a byte order mark.`,
      at: { file: path, line: 1, column: 1 },
      hint: 'Save the file as UTF-8 without BOM: Power BI refuses JSON that begins with one.',
    });
  }
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed.kind === 'syntax-error') {
    diagnostics.push({
      code: 'pbir/syntax',
      severity: 'error',
      message: `"${path}" is no JSON: ${parsed.message}.`,
      at: { file: path, ...parsed.position },
    });
    return undefined;
  }
  const json = asObject(parsed.value);
  if (json !== undefined) return { path, json, locate: parsed.locate };
  diagnostics.push({
    code: 'pbir/not-an-object',
    severity: 'error',
    message: `"${path}" holds no JSON object.`,
    at: { file: path, line: 1, column: 1 },
    hint: 'Every file of a PBIR report is one object in braces.',
  });
  return undefined;
}

function buildReport(documents: Documents, filePaths: readonly string[]): Report {
  const definition: JsonObject = documents.get(REPORT_FILE)?.json ?? {};
  const pages: JsonObject = documents.get(PAGES_FILE)?.json ?? {};
  const pageOrder = asArray(pages['pageOrder']).flatMap((name) => asText(name) ?? []);
  const activePage = asText(pages['activePageName']);
  const landingPage = asText(pages['landingPageName']);
  const baseTheme = parseTheme(definition, 'baseTheme');
  const customTheme = parseTheme(definition, 'customTheme');
  return {
    pages: sortPages(parsePages(documents), pageOrder),
    pageOrder,
    ...(activePage !== undefined && { activePage }),
    ...(landingPage !== undefined && { landingPage }),
    bookmarks: parseBookmarks(documents),
    bookmarkOrder: readBookmarkOrder(documents),
    resourcePackages: parseResourcePackages(definition),
    publicCustomVisuals: asArray(definition['publicCustomVisuals']).flatMap((guid) => asText(guid) ?? []),
    ...(baseTheme && { baseTheme }),
    ...(customTheme && { customTheme }),
    extensionMeasures: readExtensionMeasures(documents),
    documents,
    filePaths,
  };
}

function parsePages(documents: Documents): Page[] {
  return [...documents.values()]
    .filter(({ path }) => /^definition\/pages\/[^/]+\/page\.json$/.test(path))
    .map((document) => parsePage(document, documents));
}

function sortPages(pages: Page[], order: readonly string[]): readonly Page[] {
  const place = (page: Page): number => {
    const index = order.indexOf(page.name);
    return index < 0 ? order.length : index;
  };
  return pages.sort((a, b) => place(a) - place(b));
}

function readExtensionMeasures(documents: Documents): Report['extensionMeasures'] {
  const extensions = documents.get('definition/reportExtensions.json')?.json;
  return asArray(extensions?.['entities']).flatMap((entity) =>
    asArray(valueAt(entity, ['measures'])).map((measure) => ({
      entity: asText(valueAt(entity, ['name'])) ?? '',
      name: asText(valueAt(measure, ['name'])) ?? '',
    })),
  );
}
