import type { SyntheticKind } from './synthetic-log.js';

const LABEL = '# SYNTHETIC: generated events, no measurement of any service.\n';

const HEADS: Readonly<Record<SyntheticKind, string>> = {
  sessions: `dataset: synthetic-sessions
title: Synthetic viewing sessions
match: ['**/synthetic-sessions-*.csv']
through: 2024-12-31
columns:
  account: account
  platform: platform
  title: title
  device: device
  country: region
  started: started
  seconds: seconds
devices:
  CTV device: []
  Smart TV: []
  Console: []
  Mobile: []
  Desktop: []
  Tablet: []
`,
  subscription_events: `dataset: synthetic-subscriptions
title: Synthetic subscriptions
match: ['**/synthetic-subscription-events-*.csv']
through: 2024-12-31
columns:
  account: account
  platform: platform
  country: region
  plan: plan
  price: price
  start: start
  cancel: cancel
plans:
  svod: [Standard]
  premium: [Premium]
`,
  titles: `dataset: synthetic-titles
title: Synthetic catalogue
match: ['**/synthetic-titles-*.csv']
through: 2024-12-31
columns:
  title: title
  platform: platform
  type: type
types:
  Movie: [movie]
  TV Show: [series]
`,
};

/** The dataset contract of synthetic logs of a kind, with the basis Synthetic. */
export function printContract(kind: SyntheticKind): string {
  return `${LABEL}shape: events\nkind: ${kind}\nbasis: Synthetic\n${HEADS[kind]}`;
}

/** What stands beside synthetic files, so that nobody takes them for measurements. */
export function printReadme(): string {
  return `# Synthetic events

The files here were generated. They measure no service and no person; their basis is Synthetic wherever they are shown.
The distributions come from published figures, each named in tools/src/synthetic/generator-parameters.ts, and from
assumptions that are marked there. \`*.truth.json\` holds what the ETL must find: the expected sums and every planted fault
with its line.
`;
}
