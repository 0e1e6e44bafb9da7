import type { Diagnostic } from '../../contract/diagnostic.js';
import type { ModelNames } from '../binder/binder.js';
import type { PlacedDiagnostic } from '../binder/expression-binder.js';
import { assembleModel } from '../model/assemble-model.js';
import { keyOf, type CalculatedObject } from '../model/calculated-object.js';
import type { CompiledModel } from '../model/compiled-model.js';
import { findCircles } from '../model/find-circles.js';
import type { MeasureText } from '../model/measure-text.js';
import { ModelMeasure } from '../model/model-measure.js';
import { checkFunctions } from '../model/user-functions.js';
import type {
  ColumnDefinition,
  Definition,
  FunctionDefinition,
  MeasureDefinition,
  TableDefinition,
} from '../parser/syntax.js';
import { copyTables } from '../storage/copy-tables.js';
import type { TextPlace } from '../value/dax-error.js';

type Defined = Pick<CompiledModel, 'names' | 'start'>;

/**
 * The model with what a query defines: functions, measures, and columns and tables, which are added to a copy of its
 * tables. Measures of the query hide those of the model. Findings are added to `findings`.
 */
export function definedModel(
  model: CompiledModel,
  definitions: readonly Definition[],
  findings: PlacedDiagnostic[],
): Defined {
  const functions = functionsWith(model, definitions);
  const report = (place: TextPlace, code: string, message: string): void => {
    findings.push({ code, severity: 'error', message, place });
  };
  const calculated = definitions.filter(
    (definition) => definition.kind === 'column' || definition.kind === 'table',
  );
  const measures = definitions.filter((definition) => definition.kind === 'measure');
  // Faults in functions of the model were reported when it was compiled.
  const reportFunction = (definition: FunctionDefinition, code: string, message: string): void => {
    if (definition.home === 'query') report(definition.place, code, message);
  };
  if (calculated.length === 0) {
    const sound = checkFunctions(functions, reportFunction);
    const names = { ...model.names, findFunction: (name: string) => sound.get(name.toLowerCase()) };
    return { names: withMeasures(names, measures, findings), start: model.start };
  }
  const texts = measures.map((definition) => textOf(definition, findings));
  const { source } = model;
  return assembleModel(
    {
      ...source,
      tables: copyTables(model.names.tables),
      calculated: calculated.flatMap((definition) => objectOf(model, definition, findings)),
      functions,
      measures: new Map([
        ...source.measures,
        ...texts.map((text): [string, MeasureText] => [text.name.toLowerCase(), text]),
      ]),
      isRelated: true,
      reportFunction,
    },
    [],
  );
}

function functionsWith(
  { source }: CompiledModel,
  definitions: readonly Definition[],
): readonly FunctionDefinition[] {
  return [...source.functions, ...definitions.filter((definition) => definition.kind === 'function')];
}

/** The model's names with the measures of DEFINE, which may hide measures of the model. */
function withMeasures(
  names: ModelNames,
  definitions: readonly MeasureDefinition[],
  findings: PlacedDiagnostic[],
): ModelNames {
  if (definitions.length === 0) return names;
  const defined = new Map(
    definitions.map((definition) => [
      definition.name.toLowerCase(),
      new ModelMeasure(textOf(definition, findings)),
    ]),
  );
  const extended: ModelNames = {
    ...names,
    findMeasure: (name) => defined.get(name.toLowerCase()) ?? names.findMeasure(name),
    measureNames: () => [...names.measureNames(), ...Array.from(defined.values(), ({ name }) => name)],
  };
  for (const measure of defined.values()) measure.bind(extended);
  for (const [measure, way] of findCircles(defined)) {
    const message = `The measure [${measure.name}] depends on itself: ${way.join(', ')}.`;
    const place = definitions.find(({ name }) => name === measure.name)?.place ?? START;
    findings.push({ code: 'dax/circular', severity: 'error', message, place });
  }
  return extended;
}

const START: TextPlace = { offset: 0, line: 1, column: 1 };

function textOf(
  { table, name, value: expression }: MeasureDefinition,
  findings: PlacedDiagnostic[],
): MeasureText {
  return { table, name, expression, locate: located(findings) };
}

/** A column or table of DEFINE; nothing, and a finding, when its name is taken or its table is missing. */
function objectOf(
  { names }: CompiledModel,
  definition: ColumnDefinition | TableDefinition,
  findings: PlacedDiagnostic[],
): readonly CalculatedObject[] {
  const { kind, name, value: syntax, place } = definition;
  const table = definition.kind === 'column' ? definition.table : name;
  const object: CalculatedObject = { kind, table, name, syntax, faults: [], locate: located(findings) };
  const stored = names.findTable(table);
  const isTaken =
    kind === 'table'
      ? stored !== undefined
      : stored?.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
  if (isTaken !== true) return [object];
  const message = `The model has ${keyOf(object).replace('\u0000', ' with ')} already.`;
  findings.push({ code: 'dax/name-taken', severity: 'error', message, place });
  return [];
}

function located(findings: PlacedDiagnostic[]): (finding: PlacedDiagnostic) => Diagnostic {
  return (finding) => {
    findings.push(finding);
    return queryDiagnostic(finding);
  };
}

/** A finding of a query as a diagnostic. */
export function queryDiagnostic({ place, ...finding }: PlacedDiagnostic): Diagnostic {
  return { ...finding, at: { file: 'query', line: place.line, column: place.column } };
}
