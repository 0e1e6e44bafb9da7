import type { Answers, WarehouseAnswer } from './answers.js';
import type { AnswerContext, Field, FieldName, RawAnswers } from './field.js';
import { FIELDS } from './fields.js';
import { toSource } from './rules/source.js';

/** A value that cannot be taken, with the rule it breaks. `value` is undefined when nothing was given. */
export interface Refusal {
  readonly flag: string;
  readonly value: string | undefined;
  readonly rule: string;
}

/** The outcome: all answers, or every reason why not. */
export type ParsedAnswers =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Completes and checks what was answered. For each field the given answer counts, else the saved one of an earlier
 * run, else the default; all three pass the same rule. Never throws for what a user typed.
 */
export function parseAnswers(given: RawAnswers, saved: RawAnswers, context: AnswerContext): ParsedAnswers {
  const values: Partial<Record<FieldName, string>> = {};
  const refusals: Refusal[] = [];
  for (const field of FIELDS) {
    const value = given[field.name];
    if (!isAsked(field, values)) {
      if (value !== undefined)
        refusals.push({ flag: field.flag, value, rule: `it goes with ${field.goesWith ?? 'nothing'} only` });
      continue;
    }
    const chosen = value ?? saved[field.name] ?? field.defaultValue(context);
    if (chosen !== undefined) values[field.name] = chosen;
    const rule =
      chosen === undefined
        ? `it must be given; ${field.findFault('', context) ?? ''}`
        : field.findFault(chosen, context);
    if (rule !== undefined) refusals.push({ flag: field.flag, value: chosen, rule });
  }
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'answers', answers: toAnswers(values, context) };
}

/** Whether the field has a meaning after the answers so far. */
export function isAsked(field: Field, values: RawAnswers): boolean {
  return field.isAsked?.(values) ?? true;
}

/** A refusal as a line: the flag, what was given, the rule. */
export function printRefusal({ flag, value, rule }: Refusal): string {
  return `--${flag}${value === undefined ? '' : ` ${JSON.stringify(value)}`}: ${rule}`;
}

function toAnswers(values: RawAnswers, context: AnswerContext): Answers {
  return {
    name: required(values, 'name'),
    warehouse: toWarehouse(values),
    source: toSource(required(values, 'source'), context),
    currency: { code: required(values, 'currency'), unitsPerUsd: values.unitsPerUsd ?? '1' },
  };
}

function toWarehouse(values: RawAnswers): WarehouseAnswer {
  if (values.warehouse !== 'mysql') return { kind: 'files' };
  return {
    kind: 'mysql',
    host: required(values, 'mysqlHost'),
    port: Number(required(values, 'mysqlPort')),
    database: required(values, 'mysqlDatabase'),
    user: required(values, 'mysqlUser'),
    ...(values.incrementalRefresh === 'yes' && { incrementalRefresh: true as const }),
  };
}

function required(values: RawAnswers, name: FieldName): string {
  const value = values[name];
  if (value === undefined) throw new Error(`Invariant broken: ${name} was neither answered nor refused.`);
  return value;
}
