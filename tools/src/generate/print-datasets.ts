import type { ContractSet, DatasetContract, FigureRule } from '@ott-analytics/etl';

type Rule = string | { readonly column: string } | undefined;

const show = (rule: Rule): string => {
  if (rule === undefined) return '';
  return typeof rule === 'string' ? rule : `column ${rule.column}`;
};

/** The mapping of every dataset as Markdown: what each figure column of each file means, and the rules of its dates and sets. */
export function printDatasets({ contracts, members }: ContractSet): string {
  const intro = [
    '# Datasets',
    '',
    'Generated from the dataset contracts (`npm run generate`); do not edit.',
    '',
    'One row a figure column: where it goes (table, measure, member), whose it is, its unit, its as-of rule, its basis and',
    'the additive set that it belongs to. Only one set of a platform, metric and date enters totals: `total`, or',
    '`regions`, or `line-items`; `country` and `part` figures are shown for their own member only.',
    '',
    '| dataset | file | column | table | measure | line item, tier or member | platform | geography | unit | as-of rule | basis | additive set |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  const rows = contracts.flatMap(({ contract }) =>
    contract.figures.map((figure) => printFigure(contract, figure)),
  );
  const notes = contracts.map(({ contract }) => printNotes(contract));
  const platforms = members.platforms.map(
    ({ name, code, aliases = [] }) => `| ${name} | \`${code}\` | ${aliases.join(', ')} |`,
  );
  return [
    ...intro,
    ...rows,
    '',
    '## What a reader must know of each dataset',
    '',
    ...notes.flat(),
    '',
    '## Platform names',
    '',
    '| platform | code | other names |',
    '|---|---|---|',
    ...platforms,
    '',
  ].join('\n');
}

function printFigure(contract: DatasetContract, figure: FigureRule): string {
  const set = figure.set ?? contract.set ?? { kind: 'none' };
  const cells = [
    contract.dataset,
    contract.match.map((pattern) => `\`${pattern.replace('**/', '')}\``).join(', '),
    [figure.column, ...(figure.aliases ?? [])].join(' / '),
    figure.fact,
    figure.measure + (figure.sign === 'negate' ? ' (sign turned)' : ''),
    memberOf(contract, figure),
    show(figure.platform ?? contract.platform),
    show(figure.geography ?? contract.geography),
    figure.unit,
    periodOf(contract),
    contract.basis,
    'members' in set ? `${set.kind}: ${set.members.join(', ')}` : set.kind,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function memberOf(contract: DatasetContract, figure: FigureRule): string {
  const content = figure.content ?? contract.content;
  const parts = [
    show(figure.lineItem ?? contract.lineItem),
    show(figure.tier ?? contract.tier),
    show(figure.indicator ?? contract.indicator),
    show(figure.segment ?? contract.segment),
    figure.marketMeasure ?? contract.marketMeasure ?? '',
    contract.audienceDimension ?? '',
    content === undefined ? '' : `${content.level} ${show(content.type)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function periodOf({ period }: DatasetContract): string {
  switch (period.kind) {
    case 'snapshot':
      return `as of ${period.date} (${period.dateBasis ?? 'Assumed'})`;
    case 'as-of-year': {
      const exceptions = Object.entries(period.dates ?? {}).map(
        ([year, { date, dateBasis }]) => `${year}: ${date} ${dateBasis}`,
      );
      return [`as of ${period.monthDay} of the year (${period.dateBasis ?? 'Assumed'})`, ...exceptions].join(
        '; ',
      );
    }
    case 'fiscal-year':
    case 'fiscal-half':
    case 'fiscal-quarter':
      return 'calendar' in period
        ? `fiscal quarter (${period.calendar}), snapped`
        : `${period.kind.replace('-', ' ')} to its end (fiscal years end with month ${period.yearEndMonth})`;
    case 'date':
      return period.span === undefined ? 'as of the date' : `${period.span} to the date`;
    case 'year':
    case 'half':
    case 'quarter':
    case 'month':
      return `${period.kind} to its end`;
    case 'as-of-half':
      return 'as of the end of the half year';
    case 'as-of-quarter':
    case 'as-of-month':
      return `as of the end of the ${period.kind.replace('as-of-', '')}`;
  }
}

function printNotes(contract: DatasetContract): readonly string[] {
  const overrides = (contract.overrides ?? []).map(({ when, reason }) => `  - ${when.equals}: ${reason}`);
  const skips = (contract.skip ?? []).map(
    ({ equals, matches, reason }) => `  - ${equals ?? matches ?? 'An empty cell'} is left out: ${reason}`,
  );
  return [
    `- **${contract.dataset}**: ${contract.title}. ${contract.note?.trim() ?? ''}`,
    ...overrides,
    ...skips,
  ];
}
