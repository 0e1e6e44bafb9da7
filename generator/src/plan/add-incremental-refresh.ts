import { replaceText } from './replace-text.js';
import type { TemplateFile } from './template-file.js';

const EXPRESSIONS = '.SemanticModel/definition/expressions.tmdl';
const MODEL = '.SemanticModel/definition/model.tmdl';
const FACT = /\.SemanticModel\/definition\/tables\/[^/]+\.tmdl$/;

/** The M of a partition in TMDL: its lines, each below two tabs, up to the blank line. */
const PARTITION = /(\n\tpartition [^\n]+ = m\n\t\tmode: import\n\t\tsource =\n)((?:\t\t\t\t[^\n]*\n)+)/;
const SOURCE = /Source = WarehouseTable\("(fact_\w+)"\),/;

/**
 * The policy: figures of 30 years are kept, those whose period ends in the last 8 quarters are read at each refresh.
 * Facts are filtered by the end of their period, which every fact of the contract has.
 */
const POLICY = [
  '\trefreshPolicy',
  '\t\tpolicyType: basic',
  '\t\trollingWindowGranularity: year',
  '\t\trollingWindowPeriods: 30',
  '\t\tincrementalGranularity: quarter',
  '\t\tincrementalPeriods: 8',
  '\t\tsourceExpression =',
].join('\n');

/**
 * The PBIP with incremental refresh (for a warehouse that Power Query can filter at its source): the parameters
 * RangeStart and RangeEnd that the Power BI service sets, a filter on the end of the period in each fact, and the policy.
 * In Power BI Desktop the parameters span all figures.
 */
export function addIncrementalRefresh(files: readonly TemplateFile[]): readonly TemplateFile[] {
  return files.map((file) => {
    if (file.path.endsWith(EXPRESSIONS)) return replaceText(file, (text) => PARAMETERS + text);
    if (file.path.endsWith(MODEL))
      return replaceText(file, (text) =>
        text.replace('PBI_QueryOrder = [', 'PBI_QueryOrder = ["RangeStart","RangeEnd",'),
      );
    return FACT.test(file.path) ? replaceText(file, filterFact) : file;
  });
}

function filterFact(text: string): string {
  const lines = PARTITION.exec(text)?.[2];
  if (lines === undefined || !SOURCE.test(lines)) return text;
  const filtered = lines.replace(
    SOURCE,
    (_, table: string) =>
      `Source = Table.SelectRows(\n\t\t\t\t        WarehouseTable("${table}"),\n\t\t\t\t        each [period_end] >= Date.From(RangeStart) and [period_end] < Date.From(RangeEnd)\n\t\t\t\t    ),`,
  );
  return text
    .replace(lines, () => filtered)
    .replace(/^\tlineageTag: .*\n/m, (tag) => `${tag}\n${POLICY}\n${filtered.replaceAll(/^\t/gm, '')}`);
}

function parameter(name: string, day: string, tag: string, description: string): string {
  return [
    `/// ${description}`,
    `expression ${name} = #datetime(${day}, 0, 0, 0) meta [IsParameterQuery=true, Type="DateTime", IsParameterQueryRequired=true]`,
    `\tlineageTag: ${tag}`,
    '',
    '\tannotation PBI_NavigationStepName = Navigation',
    '',
    '\tannotation PBI_ResultType = DateTime',
    '',
    '',
  ].join('\n');
}

const PARAMETERS =
  parameter(
    'RangeStart',
    '2000, 1, 1',
    '3f0b7b1e-5a7c-5d0a-9a51-6c1a5e6d2a01',
    'First day of the figures to read; the Power BI service sets it when it refreshes.',
  ) +
  parameter(
    'RangeEnd',
    '2100, 1, 1',
    '3f0b7b1e-5a7c-5d0a-9a51-6c1a5e6d2a02',
    'Day before which the figures to read end; the Power BI service sets it when it refreshes.',
  );
