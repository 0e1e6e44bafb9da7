import { SOURCE_CURRENCY } from '../answers/rules/currency.js';
import { replaceText } from './replace-text.js';
import type { TemplateFile } from './template-file.js';

/**
 * The PBIP in another currency. Amounts come converted from the warehouse, so only what people read changes: the
 * dollar sign of format strings (`\$#,0`, `FORMAT ( ..., "$#,0" )`) and the word USD in texts and descriptions.
 * The table of the load keeps its words, because there USD is the currency converted from, and so do its translations.
 */
export function setCurrency(files: readonly TemplateFile[], code: string): readonly TemplateFile[] {
  if (code === SOURCE_CURRENCY) return files;
  const symbol = printSymbol(code);
  return files.map((file) => {
    if (file.path.endsWith('/Load Batch.tmdl') || file.path.includes('/definition/cultures/')) return file;
    if (file.path.endsWith('.tmdl'))
      return replaceText(file, (text) => replaceCode(text, code).replace(/\\?\$(?=[#0])/g, () => symbol));
    return isReportText(file.path) ? replaceText(file, (text) => replaceCode(text, code)) : file;
  });
}

/**
 * The currency's sign for a format string, each character behind a backslash, which makes it stand for itself. Signs
 * that several currencies share carry their country (CA$), and a code that has no sign is followed by a blank.
 */
export function printSymbol(code: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency: code }).formatToParts(1);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? code;
  const spaced = /[A-Za-z]$/.test(sign) ? `${sign} ` : sign;
  return Array.from(spaced, (character) => `\\${character}`).join('');
}

function replaceCode(text: string, code: string): string {
  return text
    .replaceAll(`${SOURCE_CURRENCY} unless configured`, code)
    .replace(new RegExp(`\\b${SOURCE_CURRENCY}\\b`, 'g'), code);
}

function isReportText(path: string): boolean {
  return /\.Report\/definition\/.*\.json$/.test(path);
}
