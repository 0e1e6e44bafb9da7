import {
  asObject,
  asText,
  valueAt,
  type JsonPath,
  type JsonValue,
  type Visual,
} from '@ott-analytics/model/pbir';
import type { Finding, Rule } from '../rule.js';

/**
 * Formatting for one field names it by its queryRef; when no field well has it, the formatting is silently lost.
 */
export const unknownSelector: Rule = {
  code: 'report/unknown-selector',
  severity: 'warning',
  category: 'Report',
  source: 'OTT Analytics',
  summary: 'Formatting for one field names it by its queryRef; otherwise the formatting is silently lost.',
  find: ({ report }) =>
    report.pages.flatMap(({ visuals }) =>
      visuals.filter(({ kind }) => kind === 'visual').flatMap(checkVisual),
    ),
};

function checkVisual(visual: Visual): readonly Finding[] {
  const known = new Set(visual.projections.flatMap(({ queryRef }) => queryRef ?? []));
  return collectQueryRefs(visual.json, [])
    .filter(({ queryRef }) => !known.has(queryRef))
    .map(({ queryRef, path }) => ({
      file: visual.file,
      path,
      message: `Formatting is meant for the field "${queryRef}", which is in no field well of the visual.`,
      hint: known.size === 0 ? 'The visual has no fields.' : `Its fields are: ${[...known].join(', ')}.`,
    }));
}

interface QueryRefUse {
  readonly queryRef: string;
  readonly path: JsonPath;
}

function collectQueryRefs(value: JsonValue | undefined, path: JsonPath): readonly QueryRefUse[] {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap((item, index) => collectQueryRefs(item, [...path, index]));
  }
  const object = asObject(value);
  if (object === undefined) return [];
  return Object.entries(object).flatMap(([name, member]) => {
    const memberPath = [...path, name];
    const property = QUERY_REF_PROPERTIES[name];
    const queryRef = property === undefined ? undefined : asText(valueAt(member, [property]));
    return queryRef === undefined
      ? collectQueryRefs(member, memberPath)
      : [{ queryRef, path: [...memberPath, property ?? ''] }];
  });
}

/** Objects that name a field well by its queryRef, with the property that does. */
const QUERY_REF_PROPERTIES: Readonly<Record<string, string>> = {
  selector: 'metadata',
  SelectRef: 'ExpressionName',
};
