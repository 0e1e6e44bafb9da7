/**
 * How subscribers are counted, as Markdown for the measure reference: the rule, the worked dates and what was not
 * verified. The figures are those of the sample data: Netflix/NumSubscribers.csv (192.9 million at 30 June 2020),
 * Netflix/NumSubscribersByRegion.csv (203.5 million at 31 December 2020) and the company's quarterly letters (203.7).
 */
export const SUBSCRIBER_NOTE = `## How subscribers are counted

Subscribers are a stock: they are never summed over dates. \`Subscribers Last Reported\` takes, for each platform and
tier, the last date on or before the end of the period, over all geographies, and sums the rows of that one date.
Only rows of the additive set count (YouTube Premium does: it is all that YouTube publishes; Hulu Live TV does not: it
is a part of Hulu's total). A figure older than the platform's staleness limit at the period end is left out.

Worked by hand for Netflix, whose file by year has World at 30 June and whose file by region has four regions at
31 December:

| period end | additive rows on or before it | last date | result |
|---|---|---|---|
| 30 June 2020, the OTT Dataset folder alone | World 30 June; regions 31 December 2019 | 30 June 2020 | the World row: 192.9 million |
| 31 December 2020, the OTT Dataset folder alone | World 30 June 2020; four regions 31 December 2020 | 31 December 2020 | the four regions: 203.5 million, never 396.4 |
| 30 June 2020, with the sourced quarters | four regions each quarter; World 30 June is not additive there | 30 June 2020 | the four regions: 192.9 million |
| 31 December 2020, with the sourced quarters | four regions each quarter | 31 December 2020 | the four regions: 203.7 million |
| 30 June 2020, region EMEA, the OTT Dataset folder alone | the last date over all geographies is 30 June | 30 June 2020 | BLANK: no region is published for that date, and an older one is not mixed in |

Three things differ from the plain last-date pattern, each because the plain form fails:

- The last date of the data (\`Cut\`) looks at additive rows with a closing figure only. Country snapshots of other
  publishers are dated too; measured from their date, every platform would look staler than it is.
- Rows without a closing figure are left out when the last date is sought. A row that holds nothing but net additions
  would otherwise win with an empty value.
- Forecast rows never count as reported ones.

\`Subscribers\` sums, platform by platform, only those that report within the period, so that the rows of a table add up
to its total and shares to 100 %. For the trend of a total, \`Subscribers Last Reported\` carries each platform's last
figure on until it is stale.

The rule written as SQL over the loaded sample gives the figures above, and so does the DAX in the project's own engine,
as every measure of this page agrees with SQL there; it was not executed in Power BI.
`;
