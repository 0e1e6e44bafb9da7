import type { Interview } from './interview.js';

const BASES = [
  { value: 'Reported', label: 'the company or publisher states them' },
  { value: 'Derived', label: 'computed from reported figures' },
  { value: 'Estimated', label: 'a panel, survey or analyst estimates them' },
];

/** The answers that no file can give: basis and decimal are asked, note and precedence only taken when given. */
export function settleText(
  flag: 'basis' | 'decimal' | 'note' | 'precedence',
  interview: Interview,
): string | undefined {
  switch (flag) {
    case 'basis':
      return interview.settle({
        flag,
        message: 'How did the figures come about?',
        choices: BASES,
        why: 'no file says who measured its figures',
      })?.value;
    case 'decimal':
      return interview.settle({
        flag,
        message: 'Is the decimal separator a point or a comma?',
        choices: ['.', ','].map((value) => ({ value, label: value })),
        why: 'every number of the file reads differently with either',
      })?.value;
    case 'precedence':
      return emptyAsNone(
        interview.settle({
          flag,
          message: 'Precedence between sources of the same figure?',
          found: '',
          why: 'none is declared',
          findFault: (value) => (/^-?\d{1,6}$/.test(value) ? undefined : 'a whole number is expected'),
        })?.value,
      );
    case 'note':
      return emptyAsNone(
        interview.settle({ flag, message: 'Definitions, assumptions?', found: '', why: 'none is given' })
          ?.value,
      );
  }
}

const emptyAsNone = (value: string | undefined): string | undefined => (value === '' ? undefined : value);
