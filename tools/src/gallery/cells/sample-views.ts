import type { DataViewSpec } from '../page/data-view.js';

/** Subscribers in millions, December 2019 and December 2020, as the platforms reported them. */
export const SUBSCRIBERS: DataViewSpec = {
  groupings: [{ role: 'category', name: 'Platform', values: ['Netflix', 'Disney+', 'Hulu', 'iQIYI'] }],
  measures: [
    {
      roles: ['value'],
      name: 'Subscribers Dec 2020 (M)',
      values: [203.7, 94.9, 39.4, 101.7],
      format: '#,0.0',
    },
    {
      roles: ['comparison'],
      name: 'Subscribers Dec 2019 (M)',
      values: [167.1, 26.5, 30.4, 106.9],
      format: '#,0.0',
    },
  ],
};

/** Titles in the libraries of six platforms. */
export const LIBRARIES: DataViewSpec = {
  groupings: [
    {
      role: 'details',
      name: 'Platform',
      values: ['Netflix', 'Amazon Prime', 'HBO Max', 'Hulu', 'Disney Plus', 'Peacock'],
    },
  ],
  measures: [
    { roles: ['x'], name: 'Movies', values: [3600, 26300, 2000, 1230, 740, 910], format: '#,0' },
    { roles: ['y'], name: 'TV shows', values: [1800, 2700, 580, 1300, 280, 345], format: '#,0' },
  ],
};

/** Of 100 people who heard of a service: a chain of shares with one step that grows. */
export const STAGES: DataViewSpec = {
  groupings: [
    {
      role: 'stage',
      name: 'Stage',
      values: ['Reached', 'Visited', 'Started a trial', 'Paid', 'Kept after a year', 'With win-backs'],
    },
  ],
  measures: [{ roles: ['value'], name: 'People', values: [100, 45, 20, 13, 8, 9], format: '#,0' }],
};
