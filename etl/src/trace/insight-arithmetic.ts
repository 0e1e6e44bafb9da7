import { linearWeights } from '../analyse/linear-trend.js';
import { groupDigits } from '../run/history/describe-figure.js';
import {
  add,
  multiply,
  parseDecimal,
  printDecimal,
  subtract,
  sumDecimals,
  type Decimal,
} from '../stage/decimal.js';
import { divide, printRatio } from './exact-ratio.js';
import type { StagedRow } from './staged-row.js';

/** Figures of an insight in their order, with numbers. */
interface Term {
  readonly row: StagedRow;
  readonly value: Decimal;
  readonly year: number;
}

type Arithmetic = (terms: readonly Term[]) => readonly string[];

const HUNDRED: Decimal = { units: 100n, scale: 0 };
const whole = (value: number): Decimal => ({ units: BigInt(value), scale: 0 });
const show = (value: Decimal): string => groupDigits(printDecimal(value));

/** How each kind of insight comes out of its figures, by the end of its id; computed again, in exact numbers. */
const ARITHMETIC: readonly (readonly [RegExp, Arithmetic])[] = [
  [/-mean-growth$/, meanGrowth],
  [/-revenue-growth$/, growth],
  [/-sum$/, sum],
  [/-subscribers-(mid|end)-\d{4}$/, sum],
  [/-subscriber-share$/, share],
  [/^(largest-library|library-total|movie-heavy-platforms|balanced-platforms)$/, libraries],
  [/^library-platforms$/, platforms],
  [/-linear-\d{4}$/, linear],
];

/** The arithmetic of an insight as lines; empty for an insight that no rule knows. */
export function showArithmetic(id: string, figures: readonly StagedRow[]): readonly string[] {
  const terms = figures
    .flatMap((row): readonly Term[] => {
      const value = parseDecimal(row.reported);
      return value === undefined ? [] : [{ row, value, year: Number(row.periodEnd.slice(0, 4)) }];
    })
    .sort((a, b) => (a.row.periodEnd < b.row.periodEnd ? -1 : a.row.periodEnd > b.row.periodEnd ? 1 : 0));
  const rule = ARITHMETIC.find(([pattern]) => pattern.test(id))?.[1];
  const year = /-linear-(\d{4})$/.exec(id)?.[1];
  if (rule === undefined || terms.length === 0) return [];
  return year === undefined ? rule(terms) : linear(terms, Number(year));
}

function growth(terms: readonly Term[]): readonly string[] {
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined || first.value.units === 0n) return [];
  const difference = subtract(last.value, first.value);
  const percent = printRatio({ over: multiply(difference, HUNDRED), under: first.value });
  return [`(${show(last.value)} - ${show(first.value)}) / ${show(first.value)} x 100 = ${percent} %`];
}

function meanGrowth(terms: readonly Term[]): readonly string[] {
  const rates = terms.slice(1).flatMap((term, index) => {
    const before = terms[index];
    if (before === undefined || before.value.units === 0n) return [];
    const over = multiply(subtract(term.value, before.value), HUNDRED);
    return [{ term, before, over, under: before.value }];
  });
  if (rates.length === 0) return [];
  // Fractions are added over a common denominator, so that the mean is exact before its one division.
  const total = rates.reduce(
    (sum_, { over, under }) => ({
      over: add(multiply(sum_.over, under), multiply(over, sum_.under)),
      under: multiply(sum_.under, under),
    }),
    { over: whole(0), under: whole(1) },
  );
  const mean = printRatio({ over: total.over, under: multiply(total.under, whole(rates.length)) });
  return [
    ...rates.map(
      ({ term, before, over, under }) =>
        `${before.year} to ${term.year}: (${show(term.value)} - ${show(before.value)}) / ${show(before.value)} x 100 = ${printRatio({ over, under })} %`,
    ),
    `mean of ${rates.length} yearly rates = ${mean} %`,
  ];
}

function sum(terms: readonly Term[]): readonly string[] {
  const values = terms.map(({ value }) => value);
  return [`${values.map(show).join(' + ')} = ${show(sumDecimals(values))}`];
}

function share(terms: readonly Term[]): readonly string[] {
  const one = terms.find(({ row }) => row.platform === 'netflix');
  const other = terms.find(({ row }) => row.platform !== 'netflix');
  if (one === undefined || other === undefined) return [];
  const both = add(one.value, other.value);
  const percent = printRatio({ over: multiply(one.value, HUNDRED), under: both });
  return [
    `${show(one.value)} (${one.row.periodEnd}) + ${show(other.value)} (${other.row.periodEnd}) = ${show(both)}`,
    `${show(one.value)} / ${show(both)} x 100 = ${percent} %`,
  ];
}

const nameOf = ({ row }: Term): string => row.platformAsWritten || row.platform;

function libraries(terms: readonly Term[]): readonly string[] {
  const names = [...new Set(terms.map(nameOf))];
  const lines = names.map((name) => {
    const own = terms.filter((term) => nameOf(term) === name);
    const [movies, shows] = ['Movies', 'TV Shows'].map(
      (field) => own.find(({ row }) => row.field === field)?.value,
    );
    const all = sumDecimals(own.map(({ value }) => value));
    const ratio =
      movies === undefined || shows === undefined || shows.units === 0n
        ? ''
        : `; movies to shows ${show(movies)} / ${show(shows)} = ${show(divide({ over: movies, under: shows }, 3))}`;
    return `${name}: ${own.map(({ row, value }) => `${show(value)} ${row.field}`).join(' + ')} = ${show(all)}${ratio}`;
  });
  return [...lines, `all: ${show(sumDecimals(terms.map(({ value }) => value)))}`];
}

function platforms(terms: readonly Term[]): readonly string[] {
  const names = [...new Set(terms.map(nameOf))];
  return [`${names.join(', ')}: ${names.length}`];
}

function linear(terms: readonly Term[], year = 0): readonly string[] {
  const weights = linearWeights(
    terms.map((term) => term.year),
    year,
  );
  const denominator = whole(weights[0]?.denominator ?? 1);
  const parts = terms.map(({ value }, index) => multiply(value, whole(weights[index]?.numerator ?? 0)));
  return [
    'least squares: each figure times its weight 1/n + (year - mean)(target - mean) / Sxx',
    ...terms.map(
      (term, index) =>
        `${term.year}: ${show(term.value)} x ${weights[index]?.numerator ?? 0} / ${printDecimal(denominator)}`,
    ),
    `sum = ${printRatio({ over: sumDecimals(parts), under: denominator })}`,
  ];
}
