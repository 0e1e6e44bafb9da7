import { checkExpression, eachPart, type PlacedDiagnostic } from '@ott-analytics/model/dax';
import { findNearest } from '@ott-analytics/model/contract';
import type { DaxText } from '../model/dax-text.js';
import type { ModelContext } from '../model/model-context.js';
import { knownType } from '../model/to-plain-columns.js';
import { checkNames } from './check-names.js';
import { isFunction } from './is-function.js';
import { MICROSOFT_FUNCTIONS } from './microsoft-functions.js';

/** Findings that tell of a limit of our engine and not of a fault: Power BI may well run the text. */
const LIMITS: ReadonlySet<string> = new Set([
  'dax/unsupported',
  'dax/too-long',
  'dax/constant-number',
  'dax/constant-text',
  // A rule of its own tells of it.
  'dax/allselected-in-iterator',
]);

/**
 * What is wrong in a DAX text: syntax, names, functions, arguments, and whether it gives a value or a table; places are
 * relative to the text. Where our engine cannot follow, names alone are checked, and a finding of severity info says so.
 */
export function checkDaxText(text: DaxText, context: ModelContext): readonly PlacedDiagnostic[] {
  // Functions have parameters around their body; compiling the model checks them.
  if (text.kind === 'function') return [];
  const isLimit = ({ code, place }: PlacedDiagnostic): boolean =>
    LIMITS.has(code) || (code === 'dax/unknown-function' && isKnownFunction(text, place.offset, context));
  const findings = checkExpression(context.names, text.text, text.use).filter(
    (finding) => !isDoubtful(finding, text, context),
  );
  const limits = findings.filter(isLimit);
  const faults = findings
    .filter((finding) => !isLimit(finding))
    .map((finding) => nameFunction(finding, text));
  if (limits.length === 0) return faults;
  const seen = new Set(faults.map(({ place }) => place.offset));
  return [
    ...faults,
    ...checkNames(text, context).filter(({ place }) => !seen.has(place.offset)),
    ...limits.filter(({ code }) => code !== 'dax/allselected-in-iterator').map(describeLimit),
  ];
}

/** Findings that rest on a type that only Power BI knows, or on a measure that is named with its table. */
function isDoubtful(
  { code, message, place }: PlacedDiagnostic,
  { syntax }: DaxText,
  { columns, names }: ModelContext,
): boolean {
  if (code === 'dax/dates' || code === 'dax/column-type')
    return columns.some(
      ({ column, table, label }) => knownType(column, table) === undefined && message.includes(label),
    );
  if (code !== 'dax/unknown-column') return false;
  const part = [...eachPart(syntax)].find(
    (one) => one.kind === 'column' && one.place.offset === place.offset,
  );
  const measure = part?.kind === 'column' ? names.findMeasure(part.name) : undefined;
  return (
    part?.kind === 'column' &&
    measure !== undefined &&
    measure.table.toLowerCase() === part.table?.toLowerCase()
  );
}

/** The word that begins at a place of a DAX text. */
function wordAt({ text }: DaxText, offset: number): string {
  const [word = ''] = /^[\p{L}\p{N}_.]+/u.exec(text.slice(offset)) ?? [];
  return word;
}

/** An unknown function as people say it, with the nearest of all of DAX and not only of those that our engine runs. */
function nameFunction(finding: PlacedDiagnostic, text: DaxText): PlacedDiagnostic {
  if (finding.code !== 'dax/unknown-function') return finding;
  const { code, severity, place } = finding;
  const name = wordAt(text, place.offset).toUpperCase();
  const nearest = findNearest(name, MICROSOFT_FUNCTIONS);
  return {
    code,
    severity,
    place,
    message: `There is no function ${name} in DAX.`,
    ...(nearest !== undefined && { hint: `Did you mean ${nearest}?` }),
  };
}

/** Does Microsoft's reference, or the model itself, have the function whose name begins here? */
function isKnownFunction(text: DaxText, offset: number, { model }: ModelContext): boolean {
  const name = wordAt(text, offset);
  return isFunction(name) || model.functions.some((own) => own.name.toLowerCase() === name.toLowerCase());
}

function describeLimit({ place, message }: PlacedDiagnostic): PlacedDiagnostic {
  return {
    code: 'dax/not-covered',
    severity: 'info',
    message: `Our DAX engine cannot run this, so only its names were checked: ${message}`,
    place,
    hint: 'Power BI may run it; ott-template query cannot.',
  };
}
