import type { DraftContext } from './draft.js';
import type { MeasureKind } from './measure-kind.js';
import type { FigureGroup } from './settle-measure.js';
import { pathParts } from './path-words.js';

/** Headers that say nothing of the indicator they hold. */
const NO_NAME = /^(values?|percent\w*|%|shares?|rates?|wert\w*|anteil|prozent|figure|number)$/iu;

/** A unit at the end of a header is no part of an indicator's name. */
const UNIT_WORDS = /[\s,]+(in )?(percent|prozent|usd|us dollars?|dollars?)( (a|per) month)?$/iu;

/** What a figure needs beside platform and place: line item, indicator, market measure, content. */
export function settleRoles(
  group: FigureGroup,
  kind: MeasureKind,
  context: DraftContext,
): Readonly<Record<string, unknown>> {
  switch (kind.fact) {
    case 'fact_revenue':
      return { lineItem: settleLineItem(group, kind, context) };
    case 'fact_indicator':
      return { indicator: settleIndicator(group, context) };
    case 'fact_market':
      return { marketMeasure: kind.marketMeasure };
    case 'fact_content':
      return { content: settleContent(group, context) };
    default:
      return {};
  }
}

const columnOf = (part: string, { table }: DraftContext): string | undefined =>
  table.columns.find(({ names }) => names?.part === part)?.header;

const subjectOf = ({ subject }: FigureGroup): { readonly subject?: string } =>
  subject === undefined ? {} : { subject };

function settleLineItem(group: FigureGroup, kind: MeasureKind, context: DraftContext): unknown {
  const column = columnOf('lineItem', context);
  if (column !== undefined) return { column };
  const words = `${group.subject ?? ''} ${pathParts(context.table.file)[0] ?? ''}`.replace(/_/g, ' ');
  const advertising = /\b(ads?|advertising|werbe\w*|werbung|publicit\w*)\b/iu.test(words)
    ? 'advertising'
    : undefined;
  const subscription = /\b(subscriptions?|streaming|abo\w*)\b/iu.test(words) ? 'subscription' : undefined;
  const told = kind.lineItem ?? advertising ?? subscription;
  return context.interview.settle({
    flag: 'line-item',
    ...subjectOf(group),
    message: `Which line item is '${group.subject ?? 'the amount'}'?`,
    choices: context.members.lineItems.map(({ code, name }) => ({ value: code, label: name })),
    ...(told === undefined ? {} : { found: told }),
    proposal: 'not-broken-down',
    why: told === undefined ? 'no line item is named' : `'${words.trim()}' says ${told}`,
  })?.value;
}

function settleIndicator(group: FigureGroup, context: DraftContext): unknown {
  const column = columnOf('indicator', context);
  if (column !== undefined) return { column };
  const name = (group.columns[0]?.name ?? '').replace(UNIT_WORDS, '').replace(/_/g, ' ').trim();
  const told = group.subject === undefined || NO_NAME.test(name) || name === '' ? undefined : name;
  const [fileName = ''] = pathParts(context.table.file);
  return context.interview.settle({
    flag: 'indicator',
    ...subjectOf(group),
    message: 'What is the name of this ratio or price?',
    ...(told === undefined ? {} : { found: told }),
    proposal: told ?? fileName,
    why: told === undefined ? 'the header does not name it' : `the header '${group.subject ?? ''}'`,
    findFault: (value) =>
      value === '' || value.length > 60 ? 'a name of 1 to 60 characters is expected' : undefined,
  })?.value;
}

function settleContent(group: FigureGroup, context: DraftContext): unknown {
  const column = columnOf('type', context);
  if (column !== undefined) return { level: 'Type', type: { column } };
  const header = group.subject ?? '';
  const show = /tv shows?|series|serien/iu.test(header) ? 'TV Show' : undefined;
  const told = show ?? (/movies?|filme?/iu.test(header) ? 'Movie' : undefined);
  const type = context.interview.settle({
    flag: 'content-type',
    ...subjectOf(group),
    message: `Titles of which type does '${header}' count?`,
    choices: ['Movie', 'TV Show', 'Game'].map((value) => ({ value, label: value })),
    ...(told === undefined ? {} : { found: told }),
    why: told === undefined ? 'the header names no type' : `the header '${header}'`,
  });
  return type === undefined ? undefined : { level: 'Type', type: type.value };
}
