import { asArray, asObject, asText, valueAt, type JsonValue } from './json-value.js';
import type { Documents } from './parse-page.js';
import type { Bookmark, ReportDocument } from './report.js';

/** The metadata file of the bookmarks: their order and groups. */
export const BOOKMARKS_FILE = 'definition/bookmarks/bookmarks.json';

/** Reads the *.bookmark.json files, by file name. Source: bookmark/2.1.0 schema. */
export function parseBookmarks(documents: Documents): readonly Bookmark[] {
  return [...documents.values()]
    .filter(({ path }) => path.startsWith('definition/bookmarks/') && path.endsWith('.bookmark.json'))
    .map(parseBookmark);
}

/** Returns the names in bookmarks.json in their order, children of groups included, groups themselves not. */
export function readBookmarkOrder(documents: Documents): readonly string[] {
  return asArray(documents.get(BOOKMARKS_FILE)?.json['items']).flatMap((item) => {
    const children = asArray(valueAt(item, ['children']));
    return (children.length > 0 ? children : [valueAt(item, ['name'])]).flatMap((name) => asText(name) ?? []);
  });
}

function parseBookmark({ path: file, json }: ReportDocument): Bookmark {
  const name = asText(json['name']) ?? '';
  const state = json['explorationState'];
  const activePage = asText(valueAt(state, ['activeSection']));
  return {
    name,
    displayName: asText(json['displayName']) ?? name,
    file,
    ...(activePage !== undefined && { activePage }),
    sections: Object.entries(asObject(valueAt(state, ['sections'])) ?? {}).map(([page, section]) => ({
      page,
      visuals: visualNames(section),
    })),
    targetVisuals: asArray(valueAt(json, ['options', 'targetVisualNames'])).flatMap(
      (visual) => asText(visual) ?? [],
    ),
  };
}

function visualNames(section: JsonValue | undefined): readonly string[] {
  return [
    ...Object.keys(asObject(valueAt(section, ['visualContainers'])) ?? {}),
    ...Object.keys(asObject(valueAt(section, ['visualContainerGroups'])) ?? {}),
  ];
}
