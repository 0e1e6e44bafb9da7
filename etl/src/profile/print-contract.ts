import { stringify } from 'yaml';
import type { DraftEntry } from './draft.js';
import type { Proposal } from './proposal.js';

/**
 * The proposal as the YAML of a contract, with the evidence as comments. A key whose question is open is a commented
 * line, so that nothing is ever loaded under a guess: the contract is then incomplete and refused as such.
 */
export function printContract({ entries }: Pick<Proposal, 'entries'>): string {
  const lines = entries.flatMap(printEntry);
  return ['# yaml-language-server: $schema=../dataset.schema.json', ...lines, ''].join('\n');
}

function printEntry({ key, value, comment = '' }: DraftEntry): readonly string[] {
  const comments = comment === '' ? [] : comment.split('\n').map((line) => `# ${line}`);
  const isList = key === 'figures' || key === 'wide' || key === 'skip';
  const open = isList && Array.isArray(value) ? value.some(hasGap) : value === undefined;
  const mark = open ? '# open: ' : '';
  if (isList && Array.isArray(value))
    return [...comments, `${mark}${key}:`, ...value.map((item) => `${mark}  - ${flow(item)}`)];
  return [...comments, value === undefined ? `${mark}${key}:` : `${mark}${key}: ${flow(value)}`];
}

const hasGap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).includes(undefined);

/** A value on one line, as people write it: `{ column: Year }`, `[a, b]`. Parts that are undefined are left out. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{ ${pairs.map(([key, part]) => `${scalar(key)}: ${flow(part)}`).join(', ')} }`;
}

/** A scalar as it may stand within braces and brackets, where commas have a meaning. */
function scalar(value: unknown): string {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true });
  return text.trim().slice(1, -1).trim();
}
