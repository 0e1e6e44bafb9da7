import type { FunctionCase } from './function-cases.js';

const MOMENT = 'dt"2020-12-15T12:30:59"';
const MORNING = 'dt"2008-03-05T09:07:03"';

/** FORMAT over the tables of characters on Microsoft's page, and in other locales. */
export const FORMAT_TABLE_CASES: readonly FunctionCase[] = (
  [
    [`${MOMENT}, BLANK(), "en-US"`, '12/15/2020 12:30:59 PM'],
    [`${MOMENT}, BLANK(), "en-GB"`, '15/12/2020 12:30:59'],
    [`${MOMENT}, "mm/dd/yyyy", "en-GB"`, '12/15/2020'],
    [`${MORNING}, "c"`, '3/5/2008 9:07:03 AM'],
    ['DATE(2008, 3, 5), "c"', '3/5/2008'],
    ['TIME(9, 7, 3), "c"', '9:07:03 AM'],
    [`${MORNING}, "d dd ddd dddd"`, '5 05 Wed Wednesday'],
    [`${MORNING}, "ddddd"`, '3/5/2008'],
    [`${MORNING}, "dddddd"`, 'Wednesday, March 5, 2008'],
    [`${MORNING}, "w"`, '4'],
    [`${MORNING}, "ww"`, '10'],
    [`${MORNING}, "m mm mmm mmmm"`, '3 03 Mar March'],
    [`${MORNING}, "q y yy yyyy"`, '1 65 08 2008'],
    [`${MORNING}, "h:m:s"`, '9:7:3'],
    [`${MORNING}, "hh:mm:ss"`, '09:07:03'],
    [`${MORNING}, "n nn"`, '7 07'],
    [`${MORNING}, "ttttt"`, '9:07:03 AM'],
    [`${MOMENT}, "h AM/PM"`, '12 PM'],
    [`${MORNING}, "h am/pm"`, '9 AM'],
    [`${MORNING}, "h A/P"`, '9 A'],
    [`${MORNING}, "h AMPM"`, '9 AM'],
    [`${MORNING}, "yyyy\\q"`, '2008q'],
    [`${MORNING}, """day ""d"`, 'day 5'],
    ['1234.5, "0"', '1235'],
    ['1234.5, "00000.00"', '01234.50'],
    ['0.5, "#.##"', '.5'],
    ['1234567, "#,##0,"', '1,235'],
    ['0.123, "0.0%"', '12.3%'],
    ['12345, "0.00E+00"', '1.23E+04'],
    ['0.00012345, "0.00E-00"', '1.23E-04'],
    ['0, "$#,##0;;\\Z\\e\\r\\o"', 'Zero'],
    ['-5, "$#,##0;;\\Z\\e\\r\\o"', '-$5'],
    ['0, "Yes/No"', 'No'],
    ['2, "True/False"', 'True'],
    ['0, "On/Off"', 'Off'],
    ['1234567.891, "#,##0.00", "de-DE"', '1.234.567,89'],
    ['1234.5, "General Number", "de-DE"', '1234,5'],
    ['1234.5, "Currency", "de-DE"', '1.234,50 €'],
    ['1234.5, "Currency", "en-GB"', '£1,234.50'],
    [`${MORNING}, "d. mmmm yyyy", "de-DE"`, '5. März 2008'],
    [`${MORNING}, "dd/mm/yyyy", "de-DE"`, '05.03.2008'],
    [`${MORNING}, "Long Date", "de-DE"`, 'Mittwoch, 5. März 2008'],
    [`${MORNING}, "ddd", "de-DE"`, 'Mi'],
    ['"text", "0"', 'text'],
  ] as const
).map(([parameters, expected]) => [
  `FORMAT(${parameters})`,
  expected,
  'Microsoft, FORMAT, tables of characters; de-DE and en-GB by CLDR',
]);
