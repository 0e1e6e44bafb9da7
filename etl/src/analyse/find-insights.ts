import type { Warehouse } from '../load/warehouse.js';
import { formatMillions, formatPercent } from './format-figure.js';
import type { Insight, SeriesPoint } from './insight.js';
import { libraryInsights } from './library-insights.js';
import { readSeries } from './read-series.js';
import {
  growthInsight,
  linearInsight,
  meanGrowthInsight,
  sourcesOf,
  stockInsight,
  sumInsight,
} from './series-insights.js';

/** The end of the naive line: the year for which users published a figure. */
const LINE_YEAR = 2025;

/**
 * The insights that users of the OTT Dataset folder have published, computed from the loaded warehouse with the file
 * and line of every figure they rest on. An insight whose figures are not loaded is left out.
 */
export async function findInsights(warehouse: Warehouse): Promise<readonly Insight[]> {
  const [batch] = await warehouse.query('SELECT currency FROM etl_batch');
  const unit = String(batch?.['currency'] ?? 'USD');
  const netflix = await readSeries(warehouse, 'netflix-revenue');
  const hulu = await readSeries(warehouse, 'hulu-revenue');
  const netflixSubscribers = await readSeries(warehouse, 'netflix-subscribers');
  const netflixRegions = await readSeries(warehouse, 'netflix-subscribers-by-region');
  const huluSubscribers = await readSeries(warehouse, 'hulu-subscribers');
  const libraries = await readSeries(warehouse, 'library-size');
  const found = [
    growthInsight('netflix-revenue-growth', 'Netflix', netflix, unit),
    sumInsight('netflix-revenue-sum', 'Netflix', netflix, unit),
    sumInsight('hulu-revenue-sum', 'Hulu', hulu, unit),
    meanGrowthInsight('netflix-revenue-mean-growth', 'Netflix', netflix),
    meanGrowthInsight('hulu-revenue-mean-growth', 'Hulu', hulu),
    stockInsight('netflix-subscribers-mid-2020', 'Netflix', netflixSubscribers, '2020-06-30'),
    stockInsight('netflix-subscribers-end-2020', 'Netflix', netflixRegions, '2020-12-31'),
    shareInsight(netflixSubscribers.at(-1), huluSubscribers.at(-1)),
    ...libraryInsights(libraries),
    linearInsight('netflix-linear-2025', 'Netflix', netflix, { year: LINE_YEAR, unit }),
    linearInsight('hulu-linear-2025', 'Hulu', hulu, { year: LINE_YEAR, unit }),
  ];
  return found.filter((insight) => insight !== undefined);
}

/** Netflix's share of the two services' last figures, whose dates differ: the text says so. */
function shareInsight(netflix: SeriesPoint | undefined, hulu: SeriesPoint | undefined): Insight | undefined {
  if (netflix === undefined || hulu === undefined) return undefined;
  const both = netflix.value + hulu.value;
  const value = (netflix.value / both) * 100;
  const text =
    `Netflix has ${formatPercent(value)} and Hulu ${formatPercent(100 - value)} of their ${formatMillions(both)} subscribers together ` +
    `(dates differ: Netflix ${netflix.periodEnd}, Hulu ${hulu.periodEnd})`;
  const asOf = netflix.periodEnd > hulu.periodEnd ? netflix.periodEnd : hulu.periodEnd;
  return {
    id: 'netflix-subscriber-share',
    value,
    unit: 'percent',
    text,
    asOf,
    sources: sourcesOf([netflix, hulu]),
  };
}
