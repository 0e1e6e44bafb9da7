import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { MemberChange } from './draft.js';

/**
 * members.yaml with new members and aliases, everything else as it stands: comments, order and layout are the user's.
 * Throws when a list or member is not where the change expects it, which a file that passed its check cannot do.
 */
export function changeMembers(text: string, changes: readonly MemberChange[]): string {
  return changes.reduce(
    (found, change) => (change.kind === 'add' ? addMember(found, change) : addAlias(found, change)),
    text,
  );
}

function addMember(text: string, { list, member }: Extract<MemberChange, { kind: 'add' }>): string {
  const items = itemsOf(text, list);
  const last = items.at(-1)?.range;
  if (last === undefined || last === null) throw lost(`the list ${list}`);
  const lineStart = text.lastIndexOf('\n', last[0]) + 1;
  const indent = /^\s*-\s*/.exec(text.slice(lineStart))?.[0] ?? '  - ';
  // The end of a value in block style may be the beginning of the next line.
  const end = text[last[1] - 1] === '\n' ? last[1] - 1 : last[1];
  return insert(text, endOfLine(text, end), `\n${indent}${flow(member)}`);
}

function addAlias(text: string, { list, code, name }: Extract<MemberChange, { kind: 'alias' }>): string {
  const item = itemsOf(text, list).find((member) => member.get('code') === code);
  if (item === undefined) throw lost(`the member ${code} of ${list}`);
  const aliases: unknown = item.get('aliases', true);
  if (isSeq(aliases) && aliases.range) {
    const last = aliases.items.at(-1);
    const end = isScalar(last) && last.range ? last.range[1] : aliases.range[0] + 1;
    if (aliases.flow === true) return insert(text, end, `${last === undefined ? '' : ', '}${scalar(name)}`);
    const lineStart = text.lastIndexOf('\n', isScalar(last) && last.range ? last.range[0] : end) + 1;
    const indent = /^\s*-\s*/.exec(text.slice(lineStart))?.[0] ?? '      - ';
    return insert(text, end, `\n${indent}${scalar(name)}`);
  }
  const own: unknown = item.get('name', true);
  if (!isScalar(own) || !own.range) throw lost(`the name of ${code}`);
  if (item.flow === true) return insert(text, own.range[1], `, aliases: [${scalar(name)}]`);
  const lineStart = text.lastIndexOf('\n', own.range[0]) + 1;
  const indent = (/^[\s-]*/.exec(text.slice(lineStart))?.[0] ?? '    ').replace('-', ' ');
  return insert(text, own.range[1], `\n${indent}aliases: [${scalar(name)}]`);
}

function itemsOf(text: string, list: string): readonly YAMLMap[] {
  const found: unknown = parseDocument(text).get(list);
  if (!isSeq(found)) throw lost(`the list ${list}`);
  return found.items.filter((item): item is YAMLMap => isMap(item));
}

const lost = (what: string): Error => new Error(`Invariant broken: ${what} is not in the members file.`);

const insert = (text: string, at: number, added: string): string =>
  text.slice(0, at) + added + text.slice(at);

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim();

/** A text as it may stand within a flow list, where commas and brackets have a meaning. */
const scalar = (text: string): string => flow([text]).replace(/^\[\s*|\s*\]$/g, '');
