import type { BaseUnit } from '../stage/unit.js';

/** One thing that a column of figures may hold, and where it goes in the star schema. */
export interface MeasureKind {
  readonly key: string;
  readonly label: string;
  readonly fact: string;
  readonly measure: string;
  readonly bases: readonly BaseUnit[];
  /** A flow has a period, a stock a day; a ratio may be of either. */
  readonly time: 'flow' | 'stock' | 'either';
  /** Words of headers that mean it, in some languages of published tables. */
  readonly words: RegExp;
  readonly lineItem?: string;
  readonly marketMeasure?: string;
}

const row = (
  key: string,
  label: string,
  place: string,
  rest: Pick<MeasureKind, 'bases' | 'time' | 'words' | 'lineItem' | 'marketMeasure'>,
): MeasureKind => {
  const [fact = '', measure = ''] = place.split('.');
  return { key, label, fact, measure, ...rest };
};

const USD = ['USD'] as const;
const COUNT = ['count'] as const;

/** Ratios and prices stand first: the price of a subscription is no subscription, a share of revenue is no revenue. */
export const MEASURE_KINDS: readonly MeasureKind[] = [
  row(
    'indicator',
    'a published ratio or price (churn, price, share, minutes a day)',
    'fact_indicator.indicator_value',
    {
      bases: ['percent', 'USD a month', 'minutes', 'count'],
      time: 'either',
      words:
        /\b(churn|arpu|average revenue|revenue per|prices?|share|rate|ratio|minutes?|percent\w*|preise?|anteil\w*|quote|minuten|k\u00fcndigungsrate|prix|precios?|cuota|part)\b/iu,
    },
  ),
  row('share-of-audience', 'share of an age, gender or device band', 'fact_audience_mix.share_percent', {
    bases: ['percent'],
    time: 'either',
    words: /\b(audience share|share of (the )?audience)\b/iu,
  }),
  row('operating-income', 'operating income', 'fact_revenue.amount', {
    bases: USD,
    time: 'flow',
    words: /\b(operating (income|profit)|betriebsergebnis|ebit)\b/iu,
    lineItem: 'operating-income',
  }),
  row('net-income', 'net income', 'fact_revenue.amount', {
    bases: USD,
    time: 'flow',
    words: /\b(net (income|profit)|jahres\u00fcberschuss|nettogewinn)\b/iu,
    lineItem: 'net-income',
  }),
  row('cash-content', 'cash additions to content', 'fact_revenue.amount', {
    bases: USD,
    time: 'flow',
    words: /\b(content (spend\w*|investment)|additions to content\w*)\b/iu,
    lineItem: 'cash-content',
  }),
  row('revenue', 'revenue of a platform', 'fact_revenue.amount', {
    bases: USD,
    time: 'flow',
    words: /\b(revenues?|turnover|umsatz|ums\u00e4tze|erl\u00f6se?|ingresos|chiffre d.affaires|ricavi)\b/iu,
  }),
  row('market-revenue', 'revenue of a whole market', 'fact_market.market_value', {
    bases: USD,
    time: 'flow',
    words: /\b(market (revenue|size|volume)|marktvolumen)\b/iu,
    marketMeasure: 'Market revenue',
  }),
  row('valuation', 'enterprise value', 'fact_valuation.enterprise_value', {
    bases: USD,
    time: 'stock',
    words: /\b(valuation|enterprise value|unternehmenswert)\b/iu,
  }),
  row('net-additions', 'net additions of subscribers', 'fact_subscriber.net_adds', {
    bases: COUNT,
    time: 'flow',
    words: /\bnet (adds?|additions)|nettozug\u00e4nge\b/iu,
  }),
  row('gross-additions', 'new subscribers', 'fact_subscriber.gross_adds', {
    bases: COUNT,
    time: 'flow',
    words: /\bgross (adds?|additions)\b/iu,
  }),
  row('cancellations', 'cancellations of subscribers', 'fact_subscriber.cancels', {
    bases: COUNT,
    time: 'flow',
    words: /\b(cancels|cancellations|k\u00fcndigungen)\b/iu,
  }),
  row('households', 'households with a service', 'fact_market.market_value', {
    bases: COUNT,
    time: 'stock',
    words: /\b(households|homes|haushalte|foyers|hogares)\b/iu,
    marketMeasure: 'Households with service',
  }),
  row('subscribers', 'subscribers at a day', 'fact_subscriber.closing_subscribers', {
    bases: COUNT,
    time: 'stock',
    words: /\b(subscribers?|memberships?|abonnenten|abonn\u00e9s|suscriptores|abbonati)\b/iu,
  }),
  row('concurrent-viewers', 'average viewers at one time', 'fact_engagement.concurrent_viewers', {
    bases: COUNT,
    time: 'flow',
    words: /\bconcurrent viewers\b/iu,
  }),
  row('active-channels', 'channels that streamed', 'fact_engagement.active_channels', {
    bases: COUNT,
    time: 'flow',
    words: /\b(active channels|streamers)\b/iu,
  }),
  row('hours-watched', 'hours watched in a period', 'fact_engagement.hours_watched', {
    bases: COUNT,
    time: 'flow',
    words: /\b(hours (watched|viewed)|watch hours|gesehene stunden)\b/iu,
  }),
  row('users', 'users at a day', 'fact_engagement.users', {
    bases: COUNT,
    time: 'stock',
    words: /\b(users?|maus?|nutzer|utilisateurs|usuarios|utenti)\b/iu,
  }),
  row('titles', 'titles in a catalogue', 'fact_content.titles', {
    bases: COUNT,
    time: 'stock',
    words: /\b(titles?|movies|tv shows|filme|serien|titel)\b/iu,
  }),
];

/** The row of that key; throws for a key that no row has. */
export function findMeasureKind(key: string): MeasureKind {
  const found = MEASURE_KINDS.find((kind) => kind.key === key);
  if (found === undefined) throw new Error(`Invariant broken: there is no measure '${key}'.`);
  return found;
}
