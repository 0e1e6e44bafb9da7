/** Functions of DAX that the engine refuses, and why: reason, names. One that ends in `.*` stands for all that begin so. */
export const UNSUPPORTED: readonly (readonly [reason: string, names: string])[] = [
  [
    'financial functions are left out',
    'ACCRINT ACCRINTM AMORDEGRC AMORLINC COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD CUMIPMT CUMPRINC DB DDB DISC DOLLARDE DOLLARFR DURATION EFFECT FV INTRATE IPMT ISPMT MDURATION NOMINAL NPER ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD PDURATION PMT PPMT PRICE PRICEDISC PRICEMAT PV RATE RECEIVED RRI SLN SYD TBILLEQ TBILLPRICE TBILLYIELD VDB XIRR XNPV YIELD YIELDDISC YIELDMAT',
  ],
  [
    'it belongs to visual calculations, which have no measures',
    'COLLAPSE COLLAPSEALL EXPAND EXPANDALL FIRST ISATLEVEL LAST LOOKUP LOOKUPWITHTOTALS MOVINGAVERAGE NEXT PREVIOUS RANGE RUNNINGSUM',
  ],
  [
    'it needs the calendars of a model, which are a preview',
    'CLOSINGBALANCEWEEK DATESWTD ENDOFWEEK NEXTWEEK OPENINGBALANCEWEEK PREVIOUSWEEK STARTOFWEEK TOTALWTD',
  ],
  [
    'whole numbers, doubles and decimals are not told apart',
    'ISCURRENCY ISDECIMAL ISDOUBLE ISINT64 ISINTEGER',
  ],
  ['a value that is another one each time cannot be checked', 'RAND RANDBETWEEN SAMPLE'],
  ['it asks about the engine, and not about data', 'COLUMNSTATISTICS INFO.* EVALUATEANDLOG EXTERNALMEASURE'],
  ['it asks about the reader of a service', 'CUSTOMDATA USERCULTURE USEROBJECTID'],
  [
    'the distribution is left out',
    'BETA.DIST BETA.INV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CONFIDENCE.T T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T',
  ],
  ['an approximation would differ from DISTINCTCOUNT', 'APPROXIMATEDISTINCTCOUNT'],
  [
    'it is written by tools for queries of their own',
    'ADDMISSINGITEMS ALLSELECTEDAPPLY ALLSELECTEDREMOVE ALWAYSAPPLY DEPENDON FILTERCLUSTER GROUPCROSSAPPLY GROUPCROSSAPPLYTABLE NONFILTER ROLLUPISSUBTOTAL SAMPLEAXISWITHLOCALMINMAX SAMPLECARTESIANPOINTSBYCOVER SHADOWCLUSTER SUBSTITUTEWITHINDEX TOPNSKIP',
  ],
  ['SUMMARIZE is supported without subtotals; use SUMMARIZECOLUMNS', 'ISSUBTOTAL ROLLUP'],
  ['it is left out', 'ALLCROSSFILTERED DETAILROWS MATCHBY RANK.EQ TABLEOF TOCSV TOJSON'],
];

/** Words that have a meaning only inside of other functions, by their names. */
export const INNER_WORDS: Readonly<Record<string, string>> = {
  CROSSFILTER: 'CALCULATE and CALCULATETABLE',
  USERELATIONSHIP: 'CALCULATE and CALCULATETABLE',
  IGNORE: 'SUMMARIZECOLUMNS',
  NONVISUAL: 'SUMMARIZECOLUMNS',
  ROLLUPADDISSUBTOTAL: 'SUMMARIZECOLUMNS',
  ROLLUPGROUP: 'ROLLUPADDISSUBTOTAL',
  ORDERBY: 'INDEX, OFFSET, WINDOW, RANK and ROWNUMBER',
  PARTITIONBY: 'INDEX, OFFSET, WINDOW, RANK and ROWNUMBER',
};

const REASONS: ReadonlyMap<string, string> = new Map(
  UNSUPPORTED.flatMap(([reason, names]) => names.split(' ').map((name) => [name, reason])),
);

/** Why a function of DAX is refused; undefined when it is supported or no function of DAX. */
export function refusalOf(name: string): string | undefined {
  const key = name.toUpperCase();
  const inside = Object.hasOwn(INNER_WORDS, key) ? INNER_WORDS[key] : undefined;
  if (inside !== undefined) return `it stands only inside ${inside}`;
  return REASONS.get(key) ?? REASONS.get(key.replace(/\..*$/, '.*'));
}
