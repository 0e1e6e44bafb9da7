import type { LexicalFault } from '../lexer/tokenize.js';
import { tokenize } from '../lexer/tokenize.js';
import { readExpression } from './parse-expression.js';
import { readFunction } from './parse-function.js';
import type { Definition, EvaluateSyntax, MeasureDefinition, QuerySyntax, Syntax } from './syntax.js';
import { TokenReader } from './token-reader.js';

/** A parsed query and its syntax faults. */
export interface ParsedQuery {
  readonly query: QuerySyntax;
  readonly faults: readonly LexicalFault[];
}

/**
 * Parses `[DEFINE {MEASURE | VAR | COLUMN | TABLE | FUNCTION}...] {EVALUATE table [ORDER BY ... [START AT ...]]}...`.
 * Source: Microsoft, "DAX queries".
 */
export function parseQuery(text: string): ParsedQuery {
  const { tokens, faults } = tokenize(text);
  const reader = new TokenReader(tokens);
  const definitions: Definition[] = [];
  const evaluations: EvaluateSyntax[] = [];
  if (reader.takeWord('DEFINE')) readDefinitions(reader, definitions);
  while (reader.isWord('EVALUATE')) evaluations.push(readEvaluate(reader));
  if (evaluations.length === 0) reader.report('Expected EVALUATE');
  else if (reader.next.kind !== 'end') reader.report('Expected EVALUATE or the end of the query');
  return { query: { definitions, evaluations }, faults: [...faults, ...reader.faults] };
}

function readDefinitions(reader: TokenReader, definitions: Definition[]): void {
  while (!reader.isWord('EVALUATE') && reader.next.kind !== 'end') {
    if (reader.takeWord('MEASURE')) definitions.push({ kind: 'measure', ...readNamed(reader) });
    else if (reader.takeWord('COLUMN')) definitions.push({ kind: 'column', ...readNamed(reader) });
    else if (reader.takeWord('VAR')) {
      const { value: name, place } = reader.take();
      reader.expectOperator('=', `after the variable ${name}`);
      definitions.push({ kind: 'variable', name, value: readExpression(reader), place });
    } else if (reader.takeWord('TABLE')) {
      const { kind, value: name, place } = reader.next;
      if (kind === 'quoted' || kind === 'name') reader.take();
      else reader.report('Expected the name of the table');
      reader.expectOperator('=', `after the table ${name}`);
      definitions.push({ kind: 'table', name, value: readExpression(reader), place });
    } else if (reader.takeWord('FUNCTION')) {
      const { kind, value: name } = reader.next;
      if (kind === 'name') reader.take();
      else reader.report('Expected the name of the function');
      reader.expectOperator('=', `after the function ${name}`);
      definitions.push(readFunction(reader, name, 'query'));
    } else {
      reader.report('Expected MEASURE, COLUMN, TABLE, FUNCTION, VAR or EVALUATE');
      return;
    }
  }
}

/** `Table[name] = expression` of a measure or a column. */
function readNamed(reader: TokenReader): Omit<MeasureDefinition, 'kind'> {
  const table = reader.next;
  if (table.kind === 'quoted' || table.kind === 'name') reader.take();
  else reader.report('Expected the table of what is defined');
  const name = reader.next;
  if (name.kind === 'bracket') reader.take();
  else reader.report('Expected the name of what is defined, in brackets');
  reader.expectOperator('=', `after [${name.value}]`);
  return { table: table.value, name: name.value, value: readExpression(reader), place: name.place };
}

function readEvaluate(reader: TokenReader): EvaluateSyntax {
  const { place } = reader.take();
  const table = readExpression(reader);
  const order: { value: Syntax; descending: boolean }[] = [];
  const startAt: Syntax[] = [];
  if (reader.takeWord('ORDER')) {
    if (!reader.takeWord('BY')) reader.report('Expected BY after ORDER');
    do {
      const value = readExpression(reader);
      const descending = reader.takeWord('DESC');
      if (!descending) reader.takeWord('ASC');
      order.push({ value, descending });
    } while (reader.takeOperator(','));
    if (reader.takeWord('START')) {
      if (!reader.takeWord('AT')) reader.report('Expected AT after START');
      do startAt.push(readExpression(reader));
      while (reader.takeOperator(','));
      if (startAt.length > order.length) reader.report('START AT has more values than ORDER BY has keys');
    }
  }
  return { table, order, startAt, place };
}
