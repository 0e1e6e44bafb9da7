import type { SampleModel } from './sample-model.js';
import { isWithinYear, previous, type Scope } from './scope.js';
import { MEASURE_SQL } from './sql/measure-sql.js';

/** A value as SQL and tests have it: dates are counted in days. */
export type Plain = string | number | boolean | null;

const REFERENCE = /\{\{(.+?)(@previous)?\}\}/g;
const BATCH = 40;

/** Values of measures by their SQL, each found once: a measure that others are made of is not computed again. */
export class ExpectedValues {
  private readonly known = new Map<string, Plain>();

  constructor(private readonly sql: SampleModel['sql']) {}

  /** The measure in each of the scopes, in one query but for those it is made of. */
  async of(name: string, scopes: readonly Scope[]): Promise<readonly Plain[]> {
    const missing = scopes.filter((scope) => !this.known.has(keyOf(name, scope)));
    for (let start = 0; start < missing.length; start += BATCH)
      await this.find(name, missing.slice(start, start + BATCH));
    return scopes.map((scope) => this.known.get(keyOf(name, scope)) ?? null);
  }

  private async find(name: string, scopes: readonly Scope[]): Promise<void> {
    const write = MEASURE_SQL[name];
    if (write === undefined) throw new Error(`There is no SQL for [${name}]`);
    const texts = scopes.map((scope) => write(scope));
    await this.findParts(texts, scopes);
    const parts = scopes.map((scope, index) => {
      const text = (texts[index] ?? '').replaceAll(REFERENCE, (_, part: string, before?: string) =>
        toLiteral(this.partOf(part, scope, before !== undefined)),
      );
      return `SELECT ${index} AS i, (${text}) AS v`;
    });
    const rows = await this.sql(`SELECT * FROM (${parts.join(' UNION ALL ')}) AS scopes`);
    for (const { i, v } of rows) {
      const scope = scopes[Number(i)];
      if (scope !== undefined) this.known.set(keyOf(name, scope), v ?? null);
    }
  }

  /** Finds what the texts name of other measures, measure by measure. */
  private async findParts(texts: readonly string[], scopes: readonly Scope[]): Promise<void> {
    const wanted = new Map<string, Scope[]>();
    for (const [index, text] of texts.entries()) {
      const scope = scopes[index] ?? {};
      for (const [, part = '', before] of text.matchAll(REFERENCE)) {
        if (before !== undefined && !isWithinYear(scope)) continue;
        wanted.set(part, [...(wanted.get(part) ?? []), before === undefined ? scope : previous(scope)]);
      }
    }
    for (const [part, of] of wanted) await this.of(part, of);
  }

  private partOf(name: string, scope: Scope, isBefore: boolean): Plain {
    if (isBefore && !isWithinYear(scope)) return null;
    return this.known.get(keyOf(name, isBefore ? previous(scope) : scope)) ?? null;
  }
}

const keyOf = (name: string, scope: Scope): string => `${name} ${JSON.stringify(scope)}`;

function toLiteral(value: Plain): string {
  if (value === null) return 'CAST(NULL AS DOUBLE)';
  return typeof value === 'number' ? `CAST(${value} AS DOUBLE)` : `'${String(value).replaceAll("'", "''")}'`;
}
