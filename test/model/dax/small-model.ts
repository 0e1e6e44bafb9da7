import { parseTmdl } from '@ott-analytics/model/tmdl';
import {
  compileModel,
  type Cell,
  type CompiledModel,
  type CompileOptions,
  type TableRows,
} from '@ott-analytics/model/dax';

/** A table of a test model: columns with their types and cells. */
export interface SmallTable {
  readonly columns: Readonly<Record<string, readonly [type: string, cells: readonly Cell[]]>>;
  /** The key column of a marked date table. */
  readonly dateColumn?: string;
  /** Calculated columns: name and DAX expression. */
  readonly calculated?: Readonly<Record<string, string>>;
}

type Trait = 'inactive' | 'both' | 'manyToMany' | 'oneToOne';

/** A relationship as `Table[Column]` ends, many side first, and how it differs from an active one in one direction. */
export type SmallRelationship = readonly [from: string, to: string, ...traits: readonly Trait[]];

/** A test model written down as data. */
export interface SmallModel {
  readonly tables: Readonly<Record<string, SmallTable>>;
  readonly relationships?: readonly SmallRelationship[];
  readonly measures?: Readonly<Record<string, string>>;
  /** Further TMDL at the model's level, such as roles. */
  readonly tmdl?: string;
}

/** Compiles a test model by way of TMDL, so that what users write is what is tested. */
export function compileSmall(
  model: SmallModel,
  role?: string,
  surroundings: Omit<CompileOptions, 'role'> = {},
): CompiledModel {
  const { database, diagnostics } = parseTmdl([{ path: 'model.tmdl', text: printModel(model) }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const rows: TableRows = (table, column) => model.tables[table]?.columns[column]?.[1];
  return compileModel(database, rows, { ...surroundings, ...(role === undefined ? {} : { role }) });
}

function printModel({ tables, relationships = [], measures = {}, tmdl = '' }: SmallModel): string {
  const lines = ['database', '\tcompatibilityLevel: 1601', '', 'model Model', ''];
  const [first] = Object.keys(tables);
  for (const [name, { columns, dateColumn, calculated = {} }] of Object.entries(tables)) {
    lines.push(`table '${name}'`);
    if (dateColumn !== undefined) lines.push('\tdataCategory: Time');
    for (const [column, [type]] of Object.entries(columns)) {
      lines.push('', `\tcolumn '${column}'`, `\t\tdataType: ${type}`);
      if (column === dateColumn) lines.push('\t\tisKey');
      lines.push(`\t\tsourceColumn: ${column}`);
    }
    for (const [column, text] of Object.entries(calculated))
      lines.push('', `\tcolumn '${column}' =`, ...text.split('\n').map((line) => `\t\t\t${line}`));
    if (name === first)
      for (const [measure, text] of Object.entries(measures))
        lines.push('', `\tmeasure '${measure}' =`, ...text.split('\n').map((line) => `\t\t\t${line}`));
    lines.push('', `\tpartition '${name}' = m`, '\t\tmode: import', '\t\tsource = #table({}, {})', '');
  }
  for (const [index, [from, to, ...traits]] of relationships.entries()) {
    lines.push(`relationship r${index}`, `\tfromColumn: ${path(from)}`, `\ttoColumn: ${path(to)}`);
    for (const trait of traits) lines.push(...TRAITS[trait]);
    lines.push('');
  }
  return [...lines, tmdl].join('\n');
}

const path = (end: string): string => end.replace(/^'?([^'[]+)'?\[(.+)\]$/, "'$1'.'$2'");

const TRAITS: Readonly<Record<Trait, readonly string[]>> = {
  inactive: ['\tisActive: false'],
  both: ['\tcrossFilteringBehavior: bothDirections'],
  manyToMany: ['\ttoCardinality: many'],
  oneToOne: ['\tfromCardinality: one', '\tcrossFilteringBehavior: bothDirections'],
};
