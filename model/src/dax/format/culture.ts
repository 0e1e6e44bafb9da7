import { DaxError } from '../value/dax-error.js';

/** How a language writes numbers and dates. */
export interface Culture {
  readonly decimal: string;
  readonly group: string;
  readonly dateSeparator: string;
  readonly months: readonly string[];
  readonly days: readonly string[];
  /** Letters of a short day name. */
  readonly shortDay: number;
  readonly morning: string;
  readonly afternoon: string;
  /** Custom formats that the predefined ones stand for. */
  readonly currency: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
}

const ENGLISH = {
  decimal: '.',
  group: ',',
  dateSeparator: '/',
  months: 'January February March April May June July August September October November December'.split(' '),
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  shortDay: 3,
  morning: 'AM',
  afternoon: 'PM',
};

/** The culture that a model has unless FORMAT names another one. */
export const EN_US: Culture = {
  ...ENGLISH,
  currency: '$#,0.00;($#,0.00);$#,0.00',
  shortDate: 'm/d/yyyy',
  longDate: 'dddd, mmmm d, yyyy',
  longTime: 'h:nn:ss AM/PM',
};

const CULTURES: Readonly<Record<string, Culture>> = {
  'en-us': EN_US,
  'en-gb': {
    ...ENGLISH,
    currency: '£#,0.00',
    shortDate: 'dd/mm/yyyy',
    longDate: 'dd mmmm yyyy',
    longTime: 'hh:nn:ss',
  },
  'de-de': {
    decimal: ',',
    group: '.',
    dateSeparator: '.',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    days: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
    shortDay: 2,
    morning: 'AM',
    afternoon: 'PM',
    currency: '#,0.00 €',
    shortDate: 'dd/mm/yyyy',
    longDate: 'dddd, d. mmmm yyyy',
    longTime: 'hh:nn:ss',
  },
};

/** The culture of a name such as de-DE. Throws DaxError `dax/locale` for one that the engine does not know. */
export function cultureOf(name: string): Culture {
  const key = name.toLowerCase();
  const culture = Object.hasOwn(CULTURES, key) ? CULTURES[key] : undefined;
  if (culture !== undefined) return culture;
  throw new DaxError('dax/locale', `FORMAT knows the locales en-US, en-GB and de-DE, found ${name}.`);
}
