import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileFile, type Answers } from '@ott-analytics/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type SmallProject } from '../run/small-project.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/other-language', import.meta.url));
const FOLDER = 'Streaming Daten';

/** What the files leave open: all that a German user answers. */
const ANSWERS: Readonly<Record<string, Answers>> = {
  'Abonnenten.csv': {
    basis: ['Estimated'],
    geography: ['GBR'],
    member: ['\u00dcbrige=other', 'Gesamt=skip'],
  },
  'Marktumsatz.csv': { basis: ['Estimated'], measure: ['market-revenue'], platform: ['all-platforms'] },
  'Nutzung.csv': { basis: ['Estimated'], geography: ['WORLD'] },
};

let project: SmallProject;
beforeAll(async () => {
  project = await makeProject();
  const target = join(project.config.source, FOLDER);
  await cp(FIXTURES, target, { recursive: true });
  for (const [file, answers] of Object.entries(ANSWERS)) {
    const options = { answers, takeProposals: false, write: true, force: false };
    const found = await profileFile(project.config, join(target, file), options);
    expect(found.proposal?.questions, file).toEqual([]);
    expect(found.diagnostics, file).toEqual([]);
    expect(found.written.at(-1), file).toMatch(/^contracts\/datasets\/streaming-daten-/);
  }
}, 120_000);
afterAll(() => project.close());

describe('a folder in German with decimal commas, loaded through profiles alone', () => {
  it('loads every record that holds a figure and refuses none', async () => {
    const { files, records, failure } = await project.run();
    expect(failure).toBeUndefined();
    expect(files).toMatchObject({ found: 3, loaded: 3, unknown: 0, failed: 0 });
    expect(records).toMatchObject({ read: 15, rejected: 0, skipped: 5 });
  });

  it('reads 1,25 Mio. in Windows-1252 below two title rows, days first', async () => {
    expect(
      await project.query(
        `SELECT p.platform_code AS p, CAST(f.period_end AS VARCHAR) AS d, f.closing_subscribers AS n
         FROM fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key ORDER BY p, d`,
      ),
    ).toEqual([
      { p: 'amazon-prime-video', d: '2020-12-31', n: 875_000n },
      { p: 'netflix', d: '2020-06-30', n: 1_250_000n },
      { p: 'netflix', d: '2020-12-31', n: 1_400_000n },
    ]);
  });

  it('finds countries under their German names', async () => {
    expect(
      await project.query(
        `SELECT g.geography_code AS g, f.market_value AS v FROM fact_market f
         JOIN dim_geography g ON g.geography_key = f.geography_key
         WHERE f.period_end = '2020-12-31' ORDER BY g`,
      ),
    ).toEqual([
      { g: 'DEU', v: '1750000000.0000' },
      { g: 'USA', v: '22125000000.0000' },
    ]);
  });

  it('reads German months, 1.234,5 Mio. and 1,1 Mrd. in UTF-16 with tabs', async () => {
    expect(
      await project.query(
        `SELECT CAST(period_end AS VARCHAR) AS d, hours_watched AS n FROM fact_engagement ORDER BY d`,
      ),
    ).toEqual([
      { d: '2021-01-31', n: 1_234_500_000n },
      { d: '2021-02-28', n: 987_000_000n },
      { d: '2021-03-31', n: 1_100_000_000n },
    ]);
  });
});
