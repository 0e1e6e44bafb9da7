import type { LexicalFault } from '../lexer/tokenize.js';
import { tokenize } from '../lexer/tokenize.js';
import { readExpression } from './parse-expression.js';
import type { EvaluateSyntax, MeasureDefinition, QuerySyntax, VariableDefinition } from './syntax.js';
import { TokenReader } from './token-reader.js';

/** A parsed query and its syntax faults. */
export interface ParsedQuery {
  readonly query: QuerySyntax;
  readonly faults: readonly LexicalFault[];
}

/** Parses `[DEFINE {MEASURE | VAR}...] {EVALUATE table [ORDER BY ...]}...`; other definitions are faults. */
export function parseQuery(text: string): ParsedQuery {
  const { tokens, faults } = tokenize(text);
  const reader = new TokenReader(tokens);
  const definitions: (MeasureDefinition | VariableDefinition)[] = [];
  const evaluations: EvaluateSyntax[] = [];
  if (reader.takeWord('DEFINE')) readDefinitions(reader, definitions);
  while (reader.isWord('EVALUATE')) evaluations.push(readEvaluate(reader));
  if (evaluations.length === 0) reader.report('Expected EVALUATE');
  else if (reader.next.kind !== 'end') reader.report('Expected EVALUATE or the end of the query');
  return { query: { definitions, evaluations }, faults: [...faults, ...reader.faults] };
}

function readDefinitions(reader: TokenReader, definitions: (MeasureDefinition | VariableDefinition)[]): void {
  while (!reader.isWord('EVALUATE') && reader.next.kind !== 'end') {
    if (reader.takeWord('MEASURE')) definitions.push(readMeasure(reader));
    else if (reader.takeWord('VAR')) {
      const { value: name, place } = reader.take();
      reader.expectOperator('=', `after the variable ${name}`);
      definitions.push({ kind: 'variable', name, value: readExpression(reader), place });
    } else {
      reader.report('Expected MEASURE, VAR or EVALUATE (COLUMN, TABLE and FUNCTION are not supported)');
      return;
    }
  }
}

function readMeasure(reader: TokenReader): MeasureDefinition {
  const table = reader.next;
  if (table.kind === 'quoted' || table.kind === 'name') reader.take();
  else reader.report('Expected the table of the measure');
  const name = reader.next;
  if (name.kind === 'bracket') reader.take();
  else reader.report('Expected the name of the measure in brackets');
  reader.expectOperator('=', `after the measure [${name.value}]`);
  return {
    kind: 'measure',
    table: table.value,
    name: name.value,
    value: readExpression(reader),
    place: name.place,
  };
}

function readEvaluate(reader: TokenReader): EvaluateSyntax {
  const { place } = reader.take();
  const table = readExpression(reader);
  const order: { value: ReturnType<typeof readExpression>; descending: boolean }[] = [];
  if (reader.takeWord('ORDER')) {
    if (!reader.takeWord('BY')) reader.report('Expected BY after ORDER');
    do {
      const value = readExpression(reader);
      const descending = reader.takeWord('DESC');
      if (!descending) reader.takeWord('ASC');
      order.push({ value, descending });
    } while (reader.takeOperator(','));
  }
  if (reader.isWord('START')) reader.report('START AT is not supported');
  return { table, order, place };
}
