/**
 * The distributions that synthetic events are drawn from. Figures with a source are that source's; what no source gives
 * is marked as an assumption and listed in docs/guides/event-logs.md.
 */
export const PARAMETERS = {
  /**
   * Hours by popularity rank: max(a + b ln(rank), 0)^(1/c), the stretched exponential of Guo et al., "The stretched
   * exponential distribution of internet media access patterns", PODC 2008, fitted to Netflix's What We Watched report
   * of the first half of 2023 (18,214 titles; r2 0.997).
   */
  titlePopularity: { a: 463.44, b: -44.517, c: 0.3, titles: 18_214 },
  /** Share of viewing time by device, world. Conviva, State of Streaming, Q3 2020. */
  deviceTimeShares: {
    'CTV device': 0.5,
    'Smart TV': 0.15,
    Console: 0.1,
    Mobile: 0.1,
    Desktop: 0.1,
    Tablet: 0.05,
  },
  /**
   * Mean minutes of a play. Conviva, State of Streaming: TV and mobile Q4 2020, PC Q2 2019. Assumption: consoles and
   * connected devices as TV, tablets as mobile.
   */
  minutesPerPlay: {
    'CTV device': 28.7,
    'Smart TV': 28.7,
    Console: 28.7,
    Mobile: 8.6,
    Desktop: 15.1,
    Tablet: 8.6,
  },
  /** Assumption: play lengths are log-normal with this sigma. */
  minutesSigma: 1,
  /** Memberships by region: Netflix, 31 Dec 2020: 73.936, 66.698, 37.537 and 25.492 million. */
  regionShares: { 'US & Canada': 0.363, EMEA: 0.327, 'Latin America': 0.184, 'Asia-Pacific': 0.125 },
  /** Share of streaming minutes by platform, US. Nielsen, Q2 2020. */
  platformShares: { Netflix: 0.34, YouTube: 0.2, Hulu: 0.11, Amazon: 0.08, 'Disney+': 0.04, Other: 0.23 },
  /** Plays of an account in a year: 1,060 Netflix accounts with 1.7 million plays. Lall and Sivakumar. */
  playsPerAccountYear: 1604,
  /**
   * Chance to cancel in a month of the first subscription, by its age in months. Derived so that 45 % are left after
   * 12 months as Antenna reports; Antenna says of the split only that months 1 to 3 are the riskiest.
   */
  firstLifeHazard: [
    { untilMonth: 3, hazard: 0.1 },
    { untilMonth: 12, hazard: 0.052 },
    { untilMonth: 24, hazard: 0.04 },
    { untilMonth: Infinity, hazard: 0.02 },
  ],
  /** Left after 12 months of the second and of later subscriptions. Antenna. Assumption: the same chance every month. */
  laterLifeSurvival12: [0.36, 0.26],
  /** Cancellers who come back within 12 months. Antenna. Assumption: any of the months is as likely. */
  winback12: 0.35,
  /** Assumption: plans with their prices in USD a month and shares. */
  plans: [
    { name: 'Standard', price: '9.99', share: 0.7 },
    { name: 'Premium', price: '15.99', share: 0.3 },
  ],
  /** Assumption: share of movies among titles. */
  movieShare: 0.6,
} as const;
