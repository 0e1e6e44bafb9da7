import type { Diagnostic } from '@ott-analytics/model/contract';
import { didYouMean } from '../dataset/explain-schema-errors.js';
import type { FlagName } from './flag.js';

/** Answers given beforehand: for each flag its texts, either plain or `Subject=value` for one column or name. */
export type Answers = Readonly<Partial<Record<FlagName, readonly string[]>>>;

/** One value that a question takes, in words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the file leaves open. `subject` is the column or name that it is about; `proposal` is likely, not certain. */
export interface Question {
  readonly flag: FlagName;
  readonly subject?: string;
  readonly message: string;
  readonly choices?: readonly Choice[];
  readonly proposal?: string;
  /** What speaks for the proposal, or why nothing decides. */
  readonly why: string;
}

/** A question with what settles it: the evidence of the file, or a rule that answers must keep. */
export interface Matter extends Question {
  /** What the file itself says; it counts unless an answer says otherwise. */
  readonly found?: string;
  /** The rule that a refused answer has broken, or undefined for a good one; choices are checked anyway. */
  readonly findFault?: (value: string) => string | undefined;
}

/** A value with what it rests on. */
export interface Settled {
  readonly value: string;
  readonly why: string;
  /** True when nobody answered: the evidence of the file should be confirmed. */
  readonly isInferred: boolean;
}

/** Settles matters by answer, then evidence, then (when wanted) proposal; what is left is a question. */
export interface Interview {
  readonly settle: (matter: Matter) => Settled | undefined;
  readonly questions: readonly Question[];
  /** Answers that broke a rule, each with the rule. */
  readonly refusals: readonly Diagnostic[];
}

/** An interview over answers given beforehand. `takeProposals`: what is likely need not be asked. */
export function createInterview(answers: Answers, takeProposals: boolean): Interview {
  const questions: Question[] = [];
  const refusals: Diagnostic[] = [];
  const settle = (matter: Matter): Settled | undefined => {
    const { found } = matter;
    const given = answerOf(answers, matter);
    if (given !== undefined) {
      const fault = faultOf(given, matter);
      if (fault === undefined) return { value: given, why: 'as answered', isInferred: false };
      refusals.push(refusal(given, fault, matter));
    }
    if (found !== undefined) return { value: found, why: matter.why, isInferred: true };
    if (takeProposals && matter.proposal !== undefined)
      return { value: matter.proposal, why: `assumed, ${matter.why}`, isInferred: true };
    questions.push(questionOf(matter));
    return undefined;
  };
  return { settle, questions, refusals };
}

/** The question of a matter, without what only its settling needs. */
function questionOf({ flag, subject, message, choices, proposal, why }: Matter): Question {
  return {
    flag,
    message,
    why,
    ...(subject === undefined ? {} : { subject }),
    ...(choices === undefined ? {} : { choices }),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

/** The answer to a matter: the one for its subject, else the plain one of its flag. */
function answerOf(answers: Answers, { flag, subject }: Matter): string | undefined {
  const texts = answers[flag] ?? [];
  const own = subject === undefined ? undefined : texts.find((text) => text.startsWith(`${subject}=`));
  if (own !== undefined) return own.slice((subject?.length ?? 0) + 1).trim();
  // An answer for another subject is none for this one.
  return texts.find((text) => subject === undefined || !text.includes('='))?.trim();
}

function faultOf(value: string, { choices, findFault }: Matter): string | undefined {
  if (findFault !== undefined) return findFault(value);
  if (choices === undefined) return value === '' ? 'it must not be empty' : undefined;
  const values = choices.map((choice) => choice.value);
  if (values.includes(value)) return undefined;
  return didYouMean(value, values) ?? `it must be one of ${values.join(', ')}`;
}

const refusal = (given: string, rule: string, { flag, subject }: Matter): Diagnostic => ({
  code: 'profile/refused',
  severity: 'error',
  message: `--${flag} '${given}'${subject === undefined ? '' : ` for '${subject}'`} is not taken: ${rule}`,
});
