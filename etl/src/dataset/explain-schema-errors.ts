import type { ErrorObject } from 'ajv';
import { findNearest } from '@ott-analytics/model/contract';

/** One thing that is wrong with a YAML file: the path of the value, what it is, and the nearest valid one. */
export interface SchemaFinding {
  readonly path: readonly string[];
  readonly code: 'contract/invalid' | 'contract/unknown-key';
  readonly message: string;
  readonly hint: string | undefined;
}

/**
 * What a person can act on among ajv's errors (ajv needs `verbose` and `allErrors`): of the branches of a choice the
 * one that is meant, told by its `kind` or type; a missing key not beside an unknown one, which is its likely slip.
 */
export function explainSchemaErrors(errors: readonly ErrorObject[]): readonly SchemaFinding[] {
  const settled = settleChoices(errors);
  const slips = new Set(settled.filter(isUnknownKey).map(({ instancePath }) => instancePath));
  const findings = settled
    .filter(({ keyword, instancePath }) => !(keyword === 'required' && slips.has(instancePath)))
    .map(toFinding);
  const byText = new Map(
    findings.map((finding) => [`${finding.path.join('.')} ${finding.message}`, finding]),
  );
  return [...byText.values()];
}

const isUnknownKey = ({ keyword }: ErrorObject): boolean => keyword === 'additionalProperties';

/** Replaces each failed choice and the errors of its branches by the errors of the branch that is meant. */
function settleChoices(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter(({ keyword }) => keyword !== 'if');
  const choices = plain.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  let settled = plain;
  for (const choice of choices) {
    const prefix = `${choice.schemaPath}/`;
    const isBranch = (error: ErrorObject): boolean =>
      error.schemaPath.startsWith(prefix) && error.instancePath.startsWith(choice.instancePath);
    const branches = groupBranches(settled.filter(isBranch), prefix);
    settled = [
      ...settled.filter((error) => error !== choice && !isBranch(error)),
      ...choose(choice, branches),
    ];
  }
  return settled;
}

function groupBranches(errors: readonly ErrorObject[], prefix: string): readonly (readonly ErrorObject[])[] {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const branch = error.schemaPath.slice(prefix.length).split('/')[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  return [...branches.values()];
}

function choose(choice: ErrorObject, branches: readonly (readonly ErrorObject[])[]): readonly ErrorObject[] {
  const isOther = (error: ErrorObject): boolean =>
    error.instancePath === `${choice.instancePath}/kind` ||
    (error.instancePath === choice.instancePath && error.keyword === 'type');
  const meant = branches.filter((branch) => !branch.some(isOther)).sort((a, b) => a.length - b.length);
  const keys = branches.flatMap((branch) => branch.flatMap(requiredKey));
  if (keys.length === branches.length || branches.length === 0) {
    const keyNames = keys.length > 0 ? keys : alternatives(choice);
    const what = choice.keyword === 'oneOf' ? 'exactly one of' : 'at least one of';
    return [{ ...choice, message: `must have ${what} ${keyNames.join(', ')}` }];
  }
  if (meant[0] !== undefined) return meant[0];
  const kinds = branches.flat().filter(({ instancePath }) => instancePath === `${choice.instancePath}/kind`);
  const [first] = kinds;
  if (first === undefined) return branches[0] ?? [];
  const allowedValues = [...new Set(kinds.flatMap(allowedOf))];
  return [{ ...first, keyword: 'enum', message: ALLOWED, params: { allowedValues } }];
}

const ALLOWED = 'must be equal to one of the allowed values';

const requiredKey = ({ keyword, params }: ErrorObject): readonly string[] =>
  keyword === 'required' ? [(params as { missingProperty: string }).missingProperty] : [];

/** The keys that the branches of a choice ask for, when all of them hold at once. */
function alternatives({ schema }: ErrorObject): readonly string[] {
  return (Array.isArray(schema) ? schema : []).flatMap(
    (branch: { readonly required?: readonly string[] }) => branch.required ?? [],
  );
}

function allowedOf({ params }: ErrorObject): readonly unknown[] {
  const { allowedValues, allowedValue } = params as { allowedValues?: unknown[]; allowedValue?: unknown };
  return allowedValues ?? (allowedValue === undefined ? [] : [allowedValue]);
}

function toFinding(error: ErrorObject): SchemaFinding {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const where = path.length === 0 ? 'the contract' : `'${path.join('.')}'`;
  if (isUnknownKey(error)) {
    const { additionalProperty: key } = error.params as { additionalProperty: string };
    const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
    const hint = didYouMean(key, known) ?? `known keys: ${known.join(', ')}`;
    return {
      path: [...path, key],
      code: 'contract/unknown-key',
      message: `${where} has an unknown key '${key}'`,
      hint,
    };
  }
  const allowed = allowedOf(error).map(String);
  const list = allowed.length === 0 ? '' : `: ${allowed.join(', ')}`;
  const found = allowed.length === 0 ? '' : ` is '${String(error.data)}' but`;
  return {
    path,
    code: 'contract/invalid',
    message: `${where}${found} ${error.message ?? 'is not valid'}${list}`,
    hint: allowed.length === 0 ? undefined : didYouMean(String(error.data), allowed),
  };
}

/** The nearest of the valid names as a hint; undefined when none is near. */
export function didYouMean(name: string, valid: readonly string[]): string | undefined {
  const nearest = findNearest(name, valid);
  return nearest === undefined ? undefined : `did you mean '${nearest}'?`;
}
