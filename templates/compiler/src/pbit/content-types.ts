const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Parts that are plain JSON have a type of their own in files that Desktop saved; all others have an empty one. */
const JSON_PARTS: ReadonlySet<string> = new Set(['Settings', 'Metadata']);

/**
 * Returns [Content_Types].xml for the parts of a package: a Default for every extension in use (sorted), an Override
 * for every part without one (in package order). Source: ECMA-376 part 2 (OPC), section 7.3; values as Desktop saves
 * them.
 */
export function printContentTypes(partNames: readonly string[]): string {
  const extensions = [...new Set(partNames.flatMap((name) => extensionOf(name) ?? []))].sort();
  const defaults = extensions.map((extension) => `<Default Extension="${extension}" ContentType="" />`);
  const overrides = partNames
    .filter((name) => extensionOf(name) === undefined)
    .map((name) => {
      const type = JSON_PARTS.has(name) ? 'application/json' : '';
      return `<Override PartName="/${name}" ContentType="${type}" />`;
    });
  const types = [...defaults, ...overrides].join('');
  return `<?xml version="1.0" encoding="utf-8"?><Types xmlns="${NAMESPACE}">${types}</Types>`;
}

function extensionOf(name: string): string | undefined {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
}
