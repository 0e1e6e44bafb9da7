import path from 'node:path';
import { expect, it } from 'vitest';
import { describeWith, requireReference } from '../../support/requirements.js';
import { SAMPLE_DATA, readCells } from './read-sample-data.js';

/** Figures of the columns that are not dates or names, as numbers in ascending order; blanks and % signs left out. */
function figures(file: string, skippedRows: RegExp): readonly number[] {
  return readCells(file)
    .slice(1)
    .filter((row) => !skippedRows.test(row[0] ?? ''))
    .flat()
    .filter((cell) => /^-?\d+(\.\d+)?%?$/.test(cell))
    .map((cell) => Number(cell.replace('%', '')))
    .sort((a, b) => a - b);
}

const NONE = /^$/;

describeWith(
  requireReference(),
  'the sourced tables beside the facts they were compiled from',
  (reference) => {
    it.each([
      ['netflix-quarters-by-region.csv', 'netflix_quarterly_by_region.csv', NONE],
      ['disney-direct-to-consumer.csv', 'disney_dtc_quarterly.csv', NONE],
      ['china-subscribers.csv', 'china_subscribers_quarterly.csv', NONE],
      ['churn-by-service.csv', 'svod_monthly_churn_by_service.csv', NONE],
      ['retention.csv', 'svod_retention_and_winback.csv', /sign-ups|gross additions|share of premium/],
      ['viewing-by-device.csv', 'device_share_of_viewing_q3_2020.csv', NONE],
      ['streaming-audience-age.csv', 'us_streaming_audience_age_2021.csv', NONE],
      ['uk-households.csv', 'uk_svod_households_barb.csv', NONE],
      ['hulu-subscribers.csv', 'hulu_subscribers_quarterly.csv', NONE],
      ['minutes-per-play.csv', 'minutes_per_play_by_device.csv', NONE],
      ['netflix-prices.csv', 'netflix_us_prices.csv', /^before/],
      ['revenue-share-by-country.csv', 'svod_revenue_share_by_country_2019.csv', NONE],
      ['youtube-advertising.csv', 'youtube_ad_revenue_quarterly.csv', /^FY/],
    ])('%s holds every figure of %s and no other', (ours, theirs, skippedRows) => {
      const published = figures(path.join(reference(), 'facts', 'extended', theirs), skippedRows);
      expect(published.length).toBeGreaterThan(3);
      expect(figures(path.join(SAMPLE_DATA, 'Sourced Tables', ours), NONE)).toEqual(published);
    });

    it('catalogue-by-type.csv agrees with an independent count', () => {
      const counted = readCells(
        path.join(reference(), 'facts', 'extended', 'catalogue_titles_counted_mid_2021.csv'),
      ).slice(1);
      const ours = readCells(path.join(SAMPLE_DATA, 'Sourced Tables', 'catalogue-by-type.csv')).slice(1);
      expect(ours.map(([, platform, type, titles]) => [platform, type, titles])).toEqual(
        counted.flatMap(([platform, movies, shows]) => [
          [platform, 'Movie', movies],
          [platform, 'TV Show', shows],
        ]),
      );
    });
  },
);
