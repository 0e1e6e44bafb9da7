import type { TemplateFile } from './template-file.js';

/** The file with its text changed; the same object when nothing changed. The text is UTF-8. */
export function replaceText(file: TemplateFile, change: (text: string) => string): TemplateFile {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  const after = change(before);
  return after === before ? file : { path: file.path, bytes: new TextEncoder().encode(after) };
}
