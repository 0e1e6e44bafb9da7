import type { FunctionCase } from './function-cases.js';

const IN_FEBRUARY = "'Date'[Year] = 2024, 'Date'[Month] = 2";
const LEAP_DAY = "'Date'[Date] = DATE(2024, 2, 29)";
const at = (expression: string, filters: string): string => `CALCULATE(${expression}, ${filters})`;

/** Time intelligence over SHOP's calendar of 2023 and 2024. */
export const TIME_CASES: readonly FunctionCase[] = [
  [at("TOTALYTD([Amt], 'Date'[Date])", IN_FEBRUARY), 137, '90 + 47'],
  [at('TOTALYTD([Amt], \'Date\'[Date], "6-30")', IN_FEBRUARY), 137, 'since July 2023: 90 + 47'],
  [at('TOTALYTD([Amt], \'Date\'[Date], Product[Name] = "p1")', IN_FEBRUARY), 40, 'p1 on 29 February'],
  [at("TOTALQTD([Amt], 'Date'[Date])", "'Date'[Date] = DATE(2024, 2, 10)"), 97, '90 + 7'],
  [at("TOTALMTD([Amt], 'Date'[Date])", "'Date'[Date] = DATE(2024, 2, 28)"), 7, 'the 10th'],
  [at("COUNTROWS(DATESMTD('Date'[Date]))", LEAP_DAY), 29, 'February to the 29th'],
  [at("COUNTROWS(DATESQTD('Date'[Date]))", LEAP_DAY), 60, '31 + 29'],
  [at("COUNTROWS(DATESYTD('Date'[Date]))", LEAP_DAY), 60, '31 + 29'],
  [
    at("COUNTROWS(DATESBETWEEN('Date'[Date], DATE(2024, 2, 1), DATE(2024, 2, 29)))", LEAP_DAY),
    29,
    'both ends',
  ],
  [at("COUNTROWS(DATESBETWEEN('Date'[Date], BLANK(), DATE(2023, 1, 31)))", LEAP_DAY), 31, 'open start'],
  [at("COUNTROWS(PARALLELPERIOD('Date'[Date], -1, YEAR))", LEAP_DAY), 365, 'all of 2023'],
  [at("COUNTROWS(PARALLELPERIOD('Date'[Date], -1, QUARTER))", LEAP_DAY), 92, 'October to December 2023'],
  [at("COUNTROWS(SAMEPERIODLASTYEAR('Date'[Date]))", LEAP_DAY), 1, '28 February 2023'],
  [
    at("MAXX(SAMEPERIODLASTYEAR('Date'[Date]), 'Date'[Date])", LEAP_DAY),
    '2023-02-28',
    'clipped to the month',
  ],
  [at("MAXX(PREVIOUSDAY('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-02-28', 'calendar'],
  [at("COUNTROWS(PREVIOUSMONTH('Date'[Date]))", LEAP_DAY), 31, 'January 2024'],
  [at("COUNTROWS(PREVIOUSQUARTER('Date'[Date]))", LEAP_DAY), 92, 'October to December 2023'],
  [at("COUNTROWS(PREVIOUSYEAR('Date'[Date]))", LEAP_DAY), 365, '2023'],
  [at("MAXX(NEXTDAY('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-03-01', 'calendar'],
  [at("COUNTROWS(NEXTMONTH('Date'[Date]))", LEAP_DAY), 31, 'March 2024'],
  [at("COUNTROWS(NEXTQUARTER('Date'[Date]))", LEAP_DAY), 91, 'April to June 2024'],
  [at("COUNTROWS(NEXTYEAR('Date'[Date]))", LEAP_DAY), null, 'beyond the calendar'],
  [at("MAXX(FIRSTDATE('Date'[Date]), 'Date'[Date])", IN_FEBRUARY), '2024-02-01', 'calendar'],
  [at("MAXX(LASTDATE('Date'[Date]), 'Date'[Date])", IN_FEBRUARY), '2024-02-29', 'calendar'],
  [at("MAXX(STARTOFMONTH('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-02-01', 'calendar'],
  [at("MAXX(STARTOFQUARTER('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-01-01', 'calendar'],
  [at("MAXX(STARTOFYEAR('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-01-01', 'calendar'],
  [at("MAXX(ENDOFMONTH('Date'[Date]), 'Date'[Date])", IN_FEBRUARY), '2024-02-29', 'calendar'],
  [at("MAXX(ENDOFQUARTER('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-03-31', 'calendar'],
  [at("MAXX(ENDOFYEAR('Date'[Date]), 'Date'[Date])", LEAP_DAY), '2024-12-31', 'calendar'],
  [at("CLOSINGBALANCEMONTH([Amt], 'Date'[Date])", IN_FEBRUARY), 40, '29 February'],
  [at("CLOSINGBALANCEQUARTER([Amt], 'Date'[Date])", IN_FEBRUARY), null, 'nothing on 31 March'],
  [at("CLOSINGBALANCEYEAR([Amt], 'Date'[Date])", IN_FEBRUARY), null, 'nothing on 31 December'],
  [at("OPENINGBALANCEMONTH([Amt], 'Date'[Date])", "'Date'[Date] = DATE(2024, 3, 5)"), 40, '29 February'],
  [at("OPENINGBALANCEQUARTER([Amt], 'Date'[Date])", LEAP_DAY), null, 'nothing on 31 December 2023'],
  [at("OPENINGBALANCEYEAR([Amt], 'Date'[Date])", LEAP_DAY), null, 'nothing on 31 December 2023'],
  [
    at("MAXX(LASTNONBLANK('Date'[Date], [Amt]), 'Date'[Date])", "'Date'[Year] = 2023"),
    '2023-02-10',
    'the last sale of 2023',
  ],
  [
    at("MAXX(FIRSTNONBLANK('Date'[Date], [Amt]), 'Date'[Date])", "'Date'[Year] = 2024"),
    '2024-01-10',
    'the first sale of 2024',
  ],
];
