import type { Diagnostic, Row } from '@ott-analytics/model/contract';
import { starSchema } from '@ott-analytics/model/contract';
import type { Members } from '../members/member.js';
import { printDecimal } from '../stage/decimal.js';
import type { Figure } from '../stage/figure.js';
import type { Reject } from '../stage/stage-file.js';
import { buildDimensions } from './build-dimensions.js';
import { buildFact, toReportingCurrency, type Currency } from './build-facts.js';
import { chooseFlows } from './choose-flows.js';
import { chooseStocks } from './choose-stocks.js';
import { locate, mergeConformed, type Conformed, type HeldFigure, type LoadedFigure } from './conformed.js';
import { describeMember, grainKey } from './grain.js';
import type { KeyRegistry } from './key-registry.js';
import { settleConflicts } from './settle-conflicts.js';
import type { SourceFile } from './source-file.js';

/** Everything that conforming needs: the figures of all files, the members, the keys given so far. */
export interface ConformInput {
  readonly figures: readonly Figure[];
  readonly members: Members;
  readonly sources: readonly SourceFile[];
  readonly given: KeyRegistry;
  readonly currency: Currency;
}

/** The star schema's dimension, fact and staging rows, and what was refused or decided on the way. */
export interface ConformResult {
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly loadedRecords: ReadonlySet<string>;
  readonly heldRecords: ReadonlySet<string>;
  readonly duplicates: readonly Reject[];
  readonly diagnostics: readonly Diagnostic[];
}

const STOCKS = new Set(['fact_subscriber', 'fact_content']);

/** Conforms figures to the contract: conflicts settled, one grain a flow, one additive set a stock, keys given. */
export function conform(input: ConformInput): ConformResult {
  const settled = settleConflicts(input.figures);
  const isAttribute = (figure: Figure): boolean => figure.fact.startsWith('dim_');
  const attributes = settled.figures.filter(isAttribute);
  const facts = settled.figures.filter((figure) => !isAttribute(figure));
  const chosen = oneSourceARow(
    mergeConformed([
      chooseFlows(
        facts.filter(({ fact }) => fact === 'fact_revenue'),
        input.members.lineItems,
      ),
      chooseStocks(facts.filter(({ fact }) => STOCKS.has(fact))),
      keepAll(facts.filter(({ fact }) => fact !== 'fact_revenue' && !STOCKS.has(fact))),
    ]),
  );
  const held = [...settled.held, ...chosen.held];
  const figures = chosen.loaded.map(({ figure }) => figure);
  const dimensions = buildDimensions({ ...input, figures, attributes });
  const tables = new Map(dimensions.rows);
  for (const { name, kind } of starSchema) {
    if (kind === 'fact') tables.set(name, buildFact(name, chosen.loaded, dimensions, input.currency));
  }
  // A remainder stands at the line of its total but is no record of the file.
  const read = new Set(settled.figures);
  const attributed = attributes.map((figure): LoadedFigure => ({ figure, isAdditive: false }));
  tables.set(
    'stg_figure',
    stagingRows(input.figures, [...chosen.loaded, ...attributed], held, input.currency),
  );
  return {
    tables,
    loadedRecords: new Set([...figures.filter((figure) => read.has(figure)), ...attributes].map(locate)),
    heldRecords: new Set(held.map(({ figure }) => locate(figure))),
    duplicates: settled.duplicates,
    diagnostics: [...settled.diagnostics, ...chosen.diagnostics],
  };
}

const keepAll = (figures: readonly Figure[]): Conformed => ({
  loaded: figures.map((figure) => ({ figure, isAdditive: true })),
  held: [],
  diagnostics: [],
});

/** A row names one source: a measure that another file gives for the same row is held, engagement excepted by its grain. */
function oneSourceARow(chosen: Conformed): Conformed {
  const owner = new Map<string, Figure>();
  const held: HeldFigure[] = [];
  const diagnostics: Diagnostic[] = [];
  const loaded = chosen.loaded.filter(({ figure }) => {
    const key = grainKey(figure);
    const first = owner.get(key);
    if (first === undefined) owner.set(key, figure);
    if (first === undefined || first.file === figure.file || figure.fact === 'fact_engagement') return true;
    held.push({ figure, reason: `the row comes from ${locate(first)}` });
    const message = `'${figure.field}' belongs to a row that comes from ${locate(first)}; it is kept in staging only`;
    diagnostics.push({
      code: 'conform/two-sources',
      severity: 'warning',
      message,
      at: { file: figure.file, line: figure.line },
    });
    return false;
  });
  return { loaded, held: [...chosen.held, ...held], diagnostics: [...chosen.diagnostics, ...diagnostics] };
}

const cell = (figure: Figure): string => `${locate(figure)}:${figure.field}`;

function stagingRows(
  figures: readonly Figure[],
  loaded: readonly LoadedFigure[],
  held: readonly HeldFigure[],
  currency: Currency,
): readonly Row[] {
  const entered = new Set(loaded.map(({ figure }) => cell(figure)));
  const reasons = new Map(held.map(({ figure, reason }) => [cell(figure), reason]));
  const kept = figures.filter((figure) => reasons.has(cell(figure)) || entered.has(cell(figure)));
  return kept.map((figure) => {
    const value = toReportingCurrency(figure, currency);
    return {
      file: figure.file,
      line: figure.line,
      field: figure.field,
      dataset: figure.dataset,
      fact_table: figure.fact,
      measure: figure.measure,
      platform_code: figure.platform === '' ? null : figure.platform,
      platform_as_written: figure.platformAsWritten === '' ? null : figure.platformAsWritten,
      geography_code: figure.geography,
      member: describeMember(figure),
      period_end: figure.period.end,
      period_end_reported: figure.period.reportedEnd,
      period_kind: figure.period.kind,
      date_basis: figure.period.dateBasis,
      basis: figure.basis,
      raw: figure.raw,
      unit: figure.unit,
      base_value: typeof figure.value === 'string' ? 'text' : printDecimal(figure.value),
      value: typeof value === 'string' ? 'text' : printDecimal(value),
      status: reasons.has(cell(figure)) ? 'staged' : 'loaded',
      reason: reasons.get(cell(figure)) ?? null,
    };
  });
}
