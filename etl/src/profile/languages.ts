/** Languages whose names of months and countries are tried, as BCP 47 tags. */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'tr'] as const;

/** Names of the twelve months in each language, long ones, from the CLDR data that Node carries. */
export function monthNamesOf(): readonly (readonly string[])[] {
  return LANGUAGES.map((language) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2020, month, 15))));
  });
}

/** The ISO 3166 code of two letters for a country's name in one of the languages, or in English; undefined for none. */
export function findCountryCode(name: string): string | undefined {
  return countryCodes().get(name.trim().toLowerCase());
}

let known: ReadonlyMap<string, string> | undefined;

function countryCodes(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const language of ['en', ...LANGUAGES]) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of allPairs()) {
      const name = names.of(code)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, code);
    }
  }
  known = found;
  return known;
}

/** Deprecated codes that CLDR still names, by the country that has another code today, and codes of no country. */
const NOT_TODAY = new Set([
  'DD',
  'YD',
  'FX',
  'SU',
  'UK',
  'BU',
  'ZR',
  'TP',
  'CS',
  'YU',
  'AN',
  'NT',
  'EU',
  'UN',
  'EZ',
  'ZZ',
  'XA',
  'XB',
]);

function allPairs(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NOT_TODAY.has(code));
}
