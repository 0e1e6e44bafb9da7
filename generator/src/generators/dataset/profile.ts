/** A question that the file leaves open, as `ott-etl profile --json` prints it. */
export interface OpenQuestion {
  readonly flag: string;
  readonly subject?: string;
  readonly message: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly proposal?: string;
  readonly why: string;
}

/** Trouble that the profile found. */
export interface Trouble {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
}

/** What the generator needs of a profile. */
export interface Profile {
  readonly contract: string;
  readonly questions: readonly OpenQuestion[];
  /** Number of members that would be added or get an alias. */
  readonly memberChanges: number;
  readonly diagnostics: readonly Trouble[];
}

/** The profile in the JSON that the ETL printed; undefined when it is none. */
export function parseProfile(text: string): Profile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isProfile(value)) return undefined;
  const { contract, proposal, diagnostics } = value;
  return {
    contract,
    questions: proposal?.questions ?? [],
    memberChanges: proposal?.changes.length ?? 0,
    diagnostics,
  };
}

interface PrintedProfile {
  readonly contract: string;
  readonly proposal?: { readonly questions: readonly OpenQuestion[]; readonly changes: readonly unknown[] };
  readonly diagnostics: readonly Trouble[];
}

function isProfile(value: unknown): value is PrintedProfile {
  return typeof value === 'object' && value !== null && 'contract' in value && 'diagnostics' in value;
}

/** The flag that answers a question, as the ETL takes it; `=` keeps values with a hyphen apart from flags. */
export const toFlag = ({ flag, subject }: Pick<OpenQuestion, 'flag' | 'subject'>, value: string): string =>
  `--${flag}=${subject === undefined ? value : `${subject}=${value}`}`;

/** An open question as a line that says how to answer it without a terminal. */
export function printOpen(question: OpenQuestion): string {
  const values = question.choices?.map(({ value }) => value).join('|') ?? '...';
  const likely = question.proposal === undefined ? '' : `; likely ${question.proposal}`;
  const subject = question.subject === undefined ? '' : `${question.subject}=`;
  return `${question.message} --${question.flag} "${subject}${values}" (${question.why}${likely})`;
}
