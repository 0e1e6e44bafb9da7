import { describe, expect, it } from 'vitest';
import { dashboards, report, rolesOf, titleOf } from './ott-report.js';

const tooltip = report.pages.find(({ kind }) => kind === 'tooltip');

describe('the tooltip page of a platform', () => {
  it('is the only page beside the dashboards, and no reader comes upon it by itself', () => {
    expect(report.pages).toHaveLength(dashboards.length + 1);
    expect(tooltip).toMatchObject({
      displayName: 'Platform tooltip',
      isHidden: true,
      width: 320,
      height: 240,
    });
  });

  it('names the platform and shows four figures of it', () => {
    expect(tooltip?.visuals.map((visual) => rolesOf(visual)['Data'])).toEqual(
      expect.arrayContaining([
        ['Platform[Platform]'],
        ['Total Revenue', 'Revenue Growth YoY', 'Subscribers', 'Subscriber Market Share'].map(
          (measure) => `Key Measures[${measure}]`,
        ),
      ]),
    );
  });

  it('is shown by visuals with one platform a mark', () => {
    const hosts = dashboards.flatMap(({ visuals }) =>
      visuals.filter((visual) => visual.tooltipPage === tooltip?.name),
    );
    expect(hosts.map(titleOf).sort()).toEqual([
      'Library by type, titles, 31 December 2020',
      'Paid subscribers by platform, year on year',
      'Revenue by platform, USD bn, 2010 to 2020',
    ]);
    for (const host of hosts) {
      const roles = rolesOf(host);
      const marks = [roles['category'], roles['Category'], roles['Series']].flat();
      expect(marks).toContain('Platform[Platform]');
    }
  });
});
