import type { Diagnostic } from '../../contract/diagnostic.js';
import { BindFailure, type ModelNames } from '../binder/binder.js';
import type { BoundScalar } from '../binder/bound.js';
import { ExpressionBinder } from '../binder/expression-binder.js';
import { EMPTY_SCOPE } from '../binder/scope.js';
import type { EvaluationContext, SelectedMeasure } from '../evaluate/evaluation-context.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import { parseExpression } from '../parser/parse-expression.js';
import type { Syntax } from '../parser/syntax.js';
import { DaxError } from '../value/dax-error.js';
import { toText } from '../value/convert.js';
import type { Scalar } from '../value/scalar.js';
import type { CompiledMeasure } from './compiled-model.js';
import { MeasureError } from './measure-error.js';
import type { MeasureText } from './measure-text.js';

/** What a calculation item makes of a measure. */
export interface ChangedMeasure {
  readonly value: () => Scalar;
  readonly format: () => string | undefined;
}

/** Changes measures where the filters ask for it: a calculation group. Undefined: it changes nothing here. */
export type MeasureChange = (
  measure: SelectedMeasure,
  context: EvaluationContext,
) => ChangedMeasure | undefined;

/** A measure of a model: bound once, its values remembered for as long as their filter context lives. */
export class ModelMeasure implements CompiledMeasure {
  readonly name: string;
  readonly table: string;
  readonly isHidden: boolean;
  readonly formatString?: string;
  readonly displayFolder?: string;
  /** Names of the measures that the expression reads, in lower case; known once it is bound. */
  references: ReadonlySet<string> = new Set();
  readonly diagnostics: Diagnostic[] = [];
  readonly syntax: Syntax;
  private bound: BoundScalar | undefined;
  private boundFormat: BoundScalar | undefined;
  private changes: readonly MeasureChange[] = [];
  private readonly memory = new WeakMap<FilterContext, { readonly value: Scalar }>();

  constructor(private readonly text: MeasureText) {
    this.name = text.name;
    this.table = text.table;
    this.isHidden = text.isHidden ?? false;
    if (text.formatString !== undefined) this.formatString = text.formatString;
    if (text.displayFolder !== undefined) this.displayFolder = text.displayFolder;
    const { expression } = text;
    const { syntax, faults } =
      typeof expression === 'string' ? parseExpression(expression) : { syntax: expression, faults: [] };
    this.syntax = syntax;
    for (const { message, place } of faults)
      this.diagnostics.push(text.locate({ code: 'dax/syntax', severity: 'error', message, place }));
  }

  /**
   * Resolves the expression over the names of the model; to be called once, when all measures are known. Changes are those
   * that calculation groups make, the outermost first.
   */
  bind(names: ModelNames, changes: readonly MeasureChange[] = []): void {
    this.changes = changes;
    // Half a text would only bring findings that follow from the missing half.
    if (this.diagnostics.length > 0) return;
    const binder = new ExpressionBinder(names);
    this.bound = bindText(binder, this.syntax);
    this.boundFormat = this.bindFormat(binder);
    this.references = binder.uses;
    this.diagnostics.push(...binder.diagnostics.map(this.text.locate));
  }

  /** Its value in a filter context. Throws MeasureError when it is faulty or cannot be evaluated. */
  evaluate = (context: EvaluationContext): Scalar => {
    const known = this.memory.get(context.filters);
    if (known !== undefined) return known.value;
    const changed = this.changed(context);
    const value = { value: changed === undefined ? this.compute(context) : changed.value() };
    this.memory.set(context.filters, value);
    return value.value;
  };

  /** Its format string in a filter context, as calculation groups change it. */
  format = (context: EvaluationContext): string | undefined => {
    const changed = this.changed(context);
    return changed === undefined ? this.ownFormat(context) : changed.format();
  };

  /** The value of a calculation item for the measure selected in the context; it is not remembered. */
  evaluateItem(context: EvaluationContext): Scalar {
    return this.compute(context);
  }

  /** The format string of a calculation item: its own, else that of the measure selected in the context. */
  formatItem(context: EvaluationContext): string | undefined {
    return this.boundFormat === undefined
      ? context.selectedMeasure?.format(context)
      : this.ownFormat(context);
  }

  private ownFormat(context: EvaluationContext): string | undefined {
    const { boundFormat } = this;
    if (boundFormat === undefined) return this.formatString;
    const format = this.named(() => boundFormat.evaluate(context));
    return format === null ? undefined : toText(format);
  }

  private bindFormat(binder: ExpressionBinder): BoundScalar | undefined {
    const { formatExpression } = this.text;
    if (formatExpression === undefined) return undefined;
    const { syntax, faults } = parseExpression(formatExpression);
    for (const { message, place } of faults)
      this.diagnostics.push(
        this.text.locate({
          code: 'dax/syntax',
          severity: 'error',
          message: `format string: ${message}`,
          place,
        }),
      );
    return faults.length > 0 ? undefined : bindText(binder, syntax);
  }

  private changed(context: EvaluationContext): ChangedMeasure | undefined {
    for (const change of this.changes) {
      const changed = change(this, context);
      if (changed !== undefined) return changed;
    }
    return undefined;
  }

  private compute(context: EvaluationContext): Scalar {
    return this.named(() => {
      if (this.bound === undefined || this.diagnostics.length > 0) throw this.faulty();
      return this.bound.evaluate(context);
    });
  }

  private named<T>(evaluate: () => T): T {
    try {
      return evaluate();
    } catch (error) {
      if (error instanceof MeasureError || !(error instanceof DaxError)) throw error;
      throw new MeasureError(this.name, error);
    }
  }

  private faulty(): DaxError {
    const [first] = this.diagnostics;
    const message = first?.message ?? 'it has a fault that was reported.';
    return new DaxError(first?.code ?? 'dax/faulty', message, undefined, this.diagnostics);
  }
}

function bindText(binder: ExpressionBinder, syntax: Syntax): BoundScalar | undefined {
  try {
    return binder.scalar(syntax, EMPTY_SCOPE);
  } catch (error) {
    if (error instanceof BindFailure) return undefined;
    throw error;
  }
}
