/** Measures of the design's catalogue that the model does not have, with the reason, as Markdown for the measure reference. */
export const MISSING_MEASURES = `## Measures that are not there

A measure stands here only if a project can feed it. These cannot be fed, because no table of the star schema holds what
they need:

| measure | what is missing |
|---|---|
| Revenue growth at constant currency | exchange rates by period: amounts are converted at one declared rate |
| Titles added, titles removed | flows of the catalogue: snapshots give Library Change only |
| Views (hours over runtime) | the runtime of titles |
| Content spend and return of single titles | cost by title: spend is known by platform |
| Cohort survival by tenure, fitted survival (sBG) | survivors by cohort and tenure: published figures give Survival at Month 12 |
| Forecast value with ranges, its MASE, coverage and best model | forecasts: Trend Revenue is the naive benchmark without a range |
| Net revenue retention from contracts | revenue by subscription: Net Revenue Retention is a proxy |
| Quality of experience, demand expressions | no source of them |

Targets are no table either: the growth target is chosen in the table Growth Target, 25 % unless another one is.

## Choices beside the measures

- \`Time Comparison\` (calculation group, for statements): AC, PY, Change, Change %, LTM, YTD of the money measures. Measures of
  another kind are BLANK under every item but AC.
- \`Metric\`: the metric that Selected Metric, its PY, Change and Target show, each in its own format.
- \`Growth Target\`, \`Price Increase\`, \`Extra Churn\` (0 to 50 in whole steps), \`Forecast Horizon\` (1 to 10 years): what if.
- Roles by region (Region EMEA and so on): figures of the region and of its countries only. Shares within a role are shares of
  the region. A role by platform would turn every share into 100 %, so there is none.
`;
