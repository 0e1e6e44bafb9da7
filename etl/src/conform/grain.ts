import type { Figure } from '../stage/figure.js';

type MemberPart = (figure: Figure) => string;

const platform: MemberPart = (figure) => figure.platform;
const geography: MemberPart = (figure) => figure.geography;
const audience: MemberPart = ({ audience: { dimension, band } }) => `${dimension}: ${band}`;

/** The member columns of each fact's grain beside the period end; one row a fact. */
const GRAINS: Readonly<Record<string, readonly MemberPart[]>> = {
  fact_revenue: [platform, geography, (figure) => figure.lineItem ?? ''],
  fact_subscriber: [platform, geography, (figure) => figure.tier],
  fact_content: [platform, (figure) => contentCode(figure)],
  fact_engagement: [platform, geography, audience],
  fact_audience_mix: [platform, geography, audience],
  fact_market: [geography, (figure) => figure.marketMeasure ?? '', platform],
  fact_indicator: [platform, geography, (figure) => figure.indicator ?? '', (figure) => figure.segment],
  fact_valuation: [platform],
  dim_platform: [platform],
};

/** The natural key of a figure's content member: level, type and name. */
export function contentCode(figure: Figure): string {
  const { content } = figure;
  return content === undefined ? '' : `${content.level}: ${content.type}: ${content.name}`;
}

/** The grain of the row that the figure belongs to, as one text: its members and its period end. */
export function grainKey(figure: Figure): string {
  return [figure.fact, ...(GRAINS[figure.fact] ?? []).map((part) => part(figure)), figure.period.end].join(
    ' | ',
  );
}

/** The figure's members beyond platform and geography, for people; empty where the fact has none. */
export function describeMember(figure: Figure): string {
  const parts = (GRAINS[figure.fact] ?? []).filter((part) => part !== platform && part !== geography);
  return parts.map((part) => part(figure)).join(', ');
}
