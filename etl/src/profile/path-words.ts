/** The words of a path's folders and file name, each part apart, the nearest first: `['Revenue', 'Netflix']`. */
export function pathParts(file: string): readonly string[] {
  return file
    .replace(/\.csv$/i, '')
    .split('/')
    .reverse()
    .map((part) =>
      part
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[_\-.]+/g, ' ')
        .trim(),
    );
}

/** The first run of words in the path, longest runs first, that `find` knows. */
export function findInPath<T>(file: string, find: (words: string) => T | undefined): T | undefined {
  for (const part of pathParts(file)) {
    const words = part.split(/\s+/);
    for (let length = Math.min(words.length, 4); length > 0; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const found = find(words.slice(from, from + length).join(' '));
        if (found !== undefined) return found;
      }
  }
  return undefined;
}

/** An id of small letters, digits and hyphens out of the file's name and, where it has one, its folder. */
export function idOf(file: string): string {
  const [name = '', folder] = pathParts(file);
  return (folder === undefined ? name : `${folder} ${name}`)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\u00df/g, 'ss')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
