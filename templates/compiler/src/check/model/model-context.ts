import { compileModel, type ModelNames } from '@ott-analytics/model/dax';
import type { Column, Measure, Model, TabularDatabase, Table } from '@ott-analytics/model/tmdl';
import { listDaxTexts, type DaxText } from './dax-text.js';
import { listUses, type Uses } from './list-uses.js';
import { toPlainColumns } from './to-plain-columns.js';

/** A column with its table, and its name as DAX writes it. */
export interface PlacedColumn {
  readonly table: Table;
  readonly column: Column;
  readonly label: string;
  /** Shown to readers: neither the column nor its table is hidden. */
  readonly isVisible: boolean;
}

/** A measure with its table. */
export interface PlacedMeasure {
  readonly table: Table;
  readonly measure: Measure;
  readonly label: string;
  readonly isVisible: boolean;
}

/** What the rules of a model look at: the model, its DAX texts, who uses what, and the names that DAX may use. */
export interface ModelContext {
  readonly database: TabularDatabase;
  readonly model: Model;
  readonly columns: readonly PlacedColumn[];
  readonly measures: readonly PlacedMeasure[];
  readonly texts: readonly DaxText[];
  readonly uses: Uses;
  readonly names: ModelNames;
}

/** Prepares a model for its rules. The model may break any of them, but its TMDL was read without an error. */
export function openModel(database: TabularDatabase): ModelContext {
  const { model } = database;
  const texts = listDaxTexts(model);
  return {
    database,
    model,
    columns: model.tables.flatMap((table) =>
      table.columns.map((column) => ({
        table,
        column,
        label: `'${table.name}'[${column.name}]`,
        isVisible: column.isHidden !== true && table.isHidden !== true,
      })),
    ),
    measures: model.tables.flatMap((table) =>
      table.measures.map((measure) => ({
        table,
        measure,
        label: `[${measure.name}]`,
        isVisible: measure.isHidden !== true && table.isHidden !== true,
      })),
    ),
    texts,
    uses: listUses(model, texts),
    names: compileModel(toPlainColumns(database), () => undefined).names,
  };
}
