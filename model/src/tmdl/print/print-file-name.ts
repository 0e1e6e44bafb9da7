/**
 * An object's name as a file name, as TOM makes it: characters that Windows does not allow in file names, and a
 * space at the start, as `%` and two hexadecimal digits. The name itself is read from the file's text.
 */
export function printFileName(name: string): string {
  return name.replace(
    /^ |[\\/:*?"<>|\u0000-\u001f]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
