import type { ChildRow, ObjectShape, PropertyRow } from '../shape/object-shape.js';
import { findMember, keywordsOf } from '../shape/shape-lookup.js';
import type { TextPosition } from '../objects/source-position.js';
import { hintNearest } from '../hint-nearest.js';
import type { Declaration } from '../syntax/declaration.js';
import type { PlainObject } from './plain-object.js';
import { reportError, reportWarning, type ReadContext } from './read-context.js';
import { readValue } from './read-value.js';
import { toTabular } from './to-tabular.js';

interface Draft {
  readonly object: Record<string, unknown>;
  readonly positions: Record<string, TextPosition>;
}

/** Reads one object with all it holds from its declarations: one, or several that TMDL lets be parts of one object. */
export function readObject(
  context: ReadContext,
  shape: ObjectShape,
  parts: readonly Declaration[],
): PlainObject {
  const draft: Draft = { object: {}, positions: {} };
  const [first] = parts;
  for (const part of parts) readHead(context, shape, part, draft);
  for (const row of shape.members) if (row.kind === 'child' && row.isMany) draft.object[row.key] = [];
  const children = new Map<ChildRow, Declaration[]>();
  for (const part of parts) readMembers(context, shape, part, draft, children);
  for (const [row, found] of children) readChildren(context, row, found, draft);
  if (first !== undefined) {
    const { file, line, column } = first;
    draft.object['at'] = { file, line, column, properties: draft.positions };
  }
  return toTabular(context, shape, draft.object, first);
}

function readHead(context: ReadContext, shape: ObjectShape, part: Declaration, draft: Draft): void {
  if (shape.naming === 'named' && part.name === undefined) {
    reportError(context, part, {
      code: 'tmdl/missing-name',
      message: `A name is expected after '${shape.keyword}'`,
    });
  }
  if (shape.naming === 'unnamed' && part.name !== undefined) {
    reportError(context, part, {
      code: 'tmdl/unexpected-name',
      message: `'${shape.keyword}' has no name, '${part.name}' found`,
    });
  }
  const nameKey = shape.nameKey ?? 'name';
  if (shape.naming !== 'unnamed' && part.name !== undefined) draft.object[nameKey] ??= part.name;
  if (shape.naming === 'named') draft.object[nameKey] ??= '';
  if (part.description !== undefined) readDescription(context, shape, part, draft);
  if (part.value === undefined) return;
  if (shape.defaultProperty === undefined) {
    reportError(context, part, {
      code: 'tmdl/unexpected-value',
      message: `'${shape.keyword}' takes no value; its properties stand on the lines below it`,
    });
    return;
  }
  readProperty(context, part, shape.defaultProperty, draft);
}

function readDescription(context: ReadContext, shape: ObjectShape, part: Declaration, draft: Draft): void {
  if (!shape.hasDescription) {
    reportError(context, part, {
      code: 'tmdl/unexpected-description',
      message: `'${shape.keyword}' takes no description (///)`,
    });
    return;
  }
  if (part.description !== '') draft.object['description'] = part.description;
}

/** Reads the properties of one part, and gathers its child objects: of all parts, they are read together. */
function readMembers(
  context: ReadContext,
  shape: ObjectShape,
  part: Declaration,
  draft: Draft,
  children: Map<ChildRow, Declaration[]>,
): void {
  let hasChild = false;
  for (const member of part.children) {
    const row = findMember(shape, member.keyword, member.name !== undefined);
    if (row === undefined || member.isReference) reportUnknown(context, shape, member);
    else if (row.kind === 'child') {
      hasChild ||= row.spacing !== 'attached';
      children.set(row, [...(children.get(row) ?? []), member]);
    } else {
      if (hasChild) reportLateProperty(context, member);
      readMemberProperty(context, member, row, draft);
    }
  }
}

function readMemberProperty(context: ReadContext, member: Declaration, row: PropertyRow, draft: Draft): void {
  if (member.name !== undefined || member.description !== undefined || member.children.length > 0) {
    reportError(context, member, {
      code: 'tmdl/not-an-object',
      message: `'${member.keyword}' is a property: it takes a value, but no name, description or lines below it`,
    });
  }
  readProperty(context, member, row, draft);
}

function readProperty(context: ReadContext, declaration: Declaration, row: PropertyRow, draft: Draft): void {
  if (draft.positions[row.key] !== undefined && row.value !== 'names') {
    reportError(context, declaration, {
      code: 'tmdl/duplicate-property',
      message: `Property '${keywordsOf(row).join()}' of this object is set more than once`,
    });
    return;
  }
  const value = readValue(context, declaration, row);
  draft.positions[row.key] ??= declaration.value?.position ?? {
    line: declaration.line,
    column: declaration.column,
  };
  if (value === undefined || value === '' || value === row.defaultValue) return;
  if (row.isIgnored === true) reportIgnored(context, declaration);
  else if (row.value === 'names') draft.object[row.key] = [...asList(draft.object[row.key]), value];
  else draft.object[row.key] = value;
}

function readChildren(
  context: ReadContext,
  row: ChildRow,
  found: readonly Declaration[],
  draft: Draft,
): void {
  if (row.isMany) {
    const groups = row.isPartial === true ? groupParts(found) : found.map((declaration) => [declaration]);
    draft.object[row.key] = [
      ...asList(draft.object[row.key]),
      ...groups.map((parts) => readObject(context, row.shape(), parts)),
    ];
    return;
  }
  const [first, second] = found;
  if (first === undefined) return;
  draft.object[row.key] = readObject(context, row.shape(), [first]);
  draft.positions[row.key] = first.value?.position ?? { line: first.line, column: first.column };
  if (second === undefined) return;
  reportError(context, second, {
    code: 'tmdl/duplicate-object',
    message: `'${second.keyword}' may stand here only once`,
  });
}

/** Declarations of one name are parts of one object; each keeps its own file (TMDL overview, "Partial declaration"). */
function groupParts(found: readonly Declaration[]): readonly (readonly Declaration[])[] {
  const groups = new Map<string, Declaration[]>();
  for (const declaration of found) {
    const key = (declaration.name ?? '').toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), declaration]);
  }
  return [...groups.values()];
}

function reportUnknown(context: ReadContext, shape: ObjectShape, member: Declaration): void {
  const rows = shape.members.filter(
    (row) => (row.kind === 'child') === (member.name !== undefined) || row.kind === 'child',
  );
  const keywords = rows.flatMap(keywordsOf);
  const what = member.isReference ? 'ref' : member.keyword;
  const isObject = member.name !== undefined;
  reportError(context, member, {
    code: isObject ? 'tmdl/unknown-object' : 'tmdl/unknown-property',
    message: `'${what}' is no ${isObject ? 'object' : 'property or object'} of '${shape.keyword}'`,
    ...hintNearest(what, keywords),
  });
}

function reportLateProperty(context: ReadContext, member: Declaration): void {
  reportError(context, member, {
    code: 'tmdl/property-after-child',
    message: `Property '${member.keyword}' stands after a child object; properties come first, directly below their object`,
  });
}

function reportIgnored(context: ReadContext, declaration: Declaration): void {
  reportWarning(context, declaration, {
    code: 'tmdl/ignored-property',
    message: `'${declaration.keyword}' has no effect here: TMDL takes it from the place and the form of the declaration`,
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
