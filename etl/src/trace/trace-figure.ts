import { findInsights } from '../analyse/find-insights.js';
import type { Insight } from '../analyse/insight.js';
import { findNearest } from '@ott-analytics/model/contract';
import type { Warehouse } from '../load/warehouse.js';
import type { Config } from '../run/config.js';
import { EtlError } from '../run/etl-error.js';
import { filterCondition, readFactRows, type FactRow } from './fact-row.js';
import { showArithmetic } from './insight-arithmetic.js';
import { isHeldBy } from './is-held-by.js';
import { readEvidence } from './read-evidence.js';
import { sqlText } from './sql-text.js';
import { placeOf, readStaged, type StagedRow } from './staged-row.js';
import { sumFacts } from './sum-facts.js';
import { findFactRows, traceFacts } from './trace-facts.js';
import { traceStaged } from './trace-staged.js';
import type { FigureOfInsight, Trace } from './trace.js';
import type { TraceTarget } from './trace-target.js';

/** Rows of a fact that are traced at most; a note says how many there are. */
const ROW_LIMIT = 200;

interface Start {
  readonly target: string;
  readonly figure?: FigureOfInsight;
  readonly figures: readonly StagedRow[];
  readonly rows: readonly FactRow[];
  readonly measure?: string;
  readonly notes: readonly string[];
}

/**
 * The path of a figure of the published warehouse to file and line. Throws EtlError `etl/trace` when there is nothing
 * of that name.
 */
export async function traceFigure(config: Config, warehouse: Warehouse, target: TraceTarget): Promise<Trace> {
  const start = await findStart(warehouse, target);
  const { facts, further } = await traceFacts(warehouse, start.rows, {
    figures: unique([...start.figures, ...(await figuresAt(warehouse, start.rows))]),
    measure: start.measure,
  });
  const figures = unique([...start.figures, ...further]);
  const evidence = await readEvidence(
    config,
    warehouse,
    figures.map(({ file }) => file),
  );
  const groups = new Map(start.rows.map((row) => [row.members['line_item'] ?? '', row.lineItemGroup ?? '']));
  return {
    target: start.target,
    figure: start.figure,
    facts,
    sums: sumFacts(facts, ({ members }) => groups.get(members['line_item'] ?? '') ?? ''),
    figures: figures.map((row) => traceStaged(row, evidence.get(row.file), config.currency)),
    notes: [...start.notes, ...[...evidence.values()].flatMap(({ notes }) => notes)],
  };
}

function findStart(warehouse: Warehouse, target: TraceTarget): Promise<Start> {
  switch (target.kind) {
    case 'insight':
      return startAtInsight(warehouse, target.id);
    case 'cell':
      return startAtCell(warehouse, target);
    case 'place':
      return startAtPlace(warehouse, target);
  }
}

async function startAtInsight(warehouse: Warehouse, id: string): Promise<Start> {
  const insights = await findInsights(warehouse);
  const insight = insights.find((candidate) => candidate.id === id);
  if (insight === undefined) {
    const ids = insights.map((candidate) => candidate.id);
    const nearest = findNearest(id, ids);
    throw new EtlError(
      'etl/trace',
      `there is no insight '${id}'; ${nearest === undefined ? `insights are ${ids.join(', ')}; facts are traced with fact_revenue platform=netflix year=2020` : `did you mean '${nearest}'?`}`,
    );
  }
  const figures = await figuresOf(warehouse, insight);
  const { text, value, unit } = insight;
  const arithmetic = showArithmetic(id, figures);
  return {
    target: id,
    figure: { id, text, value, unit, arithmetic },
    figures,
    rows: await findFactRows(warehouse, figures),
    notes: [],
  };
}

/** The figures of the records that an insight cites; line 1 cites the file as a whole. */
async function figuresOf(warehouse: Warehouse, { sources }: Insight): Promise<readonly StagedRow[]> {
  const conditions = sources.map(({ file, line }) =>
    line === 1 ? `file = ${sqlText(file)}` : `(file = ${sqlText(file)} AND line = ${line})`,
  );
  return conditions.length === 0 ? [] : readStaged(warehouse, conditions.join(' OR '));
}

async function startAtCell(
  warehouse: Warehouse,
  { table, filters }: Extract<TraceTarget, { kind: 'cell' }>,
): Promise<Start> {
  const measure = filters.find(({ name }) => name === 'measure')?.value;
  const found = await readFactRows(warehouse, table, filterCondition(table, filters));
  const named = `${table} ${filters.map(({ name, value }) => `${name}=${value}`).join(' ')}`.trim();
  if (found.length === 0)
    throw new EtlError('etl/trace', `no row of ${named} is loaded; leave out a filter to see what is`);
  const rows = found.slice(0, ROW_LIMIT);
  const near = await figuresAt(warehouse, rows);
  const isWanted = (figure: StagedRow): boolean =>
    (measure === undefined || figure.measure === measure) &&
    rows.some((row) => isHeldBy(figure, row, figure.measure));
  return {
    target: named,
    // A remainder stands at the line of its total, whose own figure is held: traceFacts adds it with its reason.
    figures: near.filter(isWanted),
    rows,
    ...(measure === undefined ? {} : { measure }),
    notes:
      found.length > rows.length ? [`${found.length} rows match; the first ${rows.length} are traced`] : [],
  };
}

/** The loaded figures of the records that rows come from. */
async function figuresAt(warehouse: Warehouse, rows: readonly FactRow[]): Promise<readonly StagedRow[]> {
  const places = new Map(rows.map(({ file, line }) => [`${file}:${line}`, { file, line }]));
  const conditions = [...places.values()].map(
    ({ file, line }) => `(file = ${sqlText(file)} AND line = ${line})`,
  );
  if (conditions.length === 0) return [];
  return readStaged(warehouse, `status = 'loaded' AND (${conditions.join(' OR ')})`);
}

async function startAtPlace(
  warehouse: Warehouse,
  { file, line }: Extract<TraceTarget, { kind: 'place' }>,
): Promise<Start> {
  const path = await findLoadedFile(warehouse, file);
  const figures = await readStaged(warehouse, `file = ${sqlText(path)} AND line = ${line}`);
  const rejects = await warehouse.query(
    `SELECT code, reason FROM etl_reject WHERE file = ${sqlText(path)} AND line = ${line} ORDER BY code`,
  );
  const notes = rejects.map(
    (row) => `the record is refused: ${String(row['reason'])} [${String(row['code'])}]`,
  );
  if (figures.length === 0 && notes.length === 0)
    throw new EtlError(
      'etl/trace',
      `line ${line} of ${path} has no figure: it is the header, no record begins there, or its contract skips it`,
    );
  return { target: `${path}:${line}`, figures, rows: await findFactRows(warehouse, figures), notes };
}

/** The loaded file of that path, or the only one that ends with it. */
async function findLoadedFile(warehouse: Warehouse, name: string): Promise<string> {
  const files = (await warehouse.query('SELECT file FROM etl_file')).map((row) => String(row['file']));
  if (files.includes(name)) return name;
  const ends = files.filter((file) => file.toLowerCase().endsWith(`/${name.toLowerCase()}`));
  const [only] = ends;
  if (only !== undefined && ends.length === 1) return only;
  const nearest = findNearest(name, files);
  throw new EtlError(
    'etl/trace',
    ends.length > 1
      ? `${ends.length} files end with '${name}': ${ends.join(', ')}; name one`
      : `no file '${name}' is loaded${nearest === undefined ? '' : `; did you mean '${nearest}'?`}`,
  );
}

const unique = (rows: readonly StagedRow[]): readonly StagedRow[] => [
  ...new Map(rows.map((row) => [placeOf(row), row])).values(),
];
