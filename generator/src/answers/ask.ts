import type { AnswerContext, Field, FieldName, RawAnswers } from './field.js';
import { FIELDS } from './fields.js';
import { isAsked } from './parse-answers.js';

/** A question in the form that Inquirer takes. */
export interface Question {
  readonly type: 'input' | 'select';
  readonly name: FieldName;
  readonly message: (answers: RawAnswers) => string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly when: (answers: RawAnswers) => boolean;
  readonly validate: (value: string) => true | string;
}

/** The questions for the fields that have no good answer yet; a bad answer in the terminal is asked again with its rule. */
export function listQuestions(
  given: RawAnswers,
  saved: RawAnswers,
  context: AnswerContext,
): readonly Question[] {
  const asked = FIELDS.filter(({ name, isFlagOnly }) => given[name] === undefined && isFlagOnly !== true);
  return asked.map((field) => toQuestion(field, { given, saved, context }));
}

interface Surroundings {
  readonly given: RawAnswers;
  readonly saved: RawAnswers;
  readonly context: AnswerContext;
}

function toQuestion(field: Field, { given, saved, context }: Surroundings): Question {
  const proposal = saved[field.name] ?? field.defaultValue(context);
  return {
    type: field.choices === undefined ? 'input' : 'select',
    name: field.name,
    message: (answers) => field.question({ ...given, ...answers }),
    ...(field.choices === undefined ? {} : { choices: field.choices }),
    ...(proposal === undefined ? {} : { default: proposal }),
    when: (answers) => isAsked(field, { ...given, ...answers }),
    validate: (value) => field.findFault(value, context) ?? true,
  };
}
