import powerQuery from '@microsoft/powerquery-parser';
import type { Language, Lexer, Parser } from '@microsoft/powerquery-parser';
import { findNearest } from '@ott-analytics/model/contract';
import type { TextPosition } from '@ott-analytics/model/tmdl';
import { listUnknownNames } from './list-unknown-names.js';

/** What is wrong in a Power Query text; the place is relative to the text. */
export interface MFinding {
  readonly code: 'm/syntax' | 'm/unknown-name';
  readonly message: string;
  readonly hint?: string;
  readonly place: TextPosition;
}

const START: TextPosition = { line: 1, column: 1 };

/**
 * Checks a Power Query text: its syntax, with Microsoft's parser, and its names: each is one of the text's own, or a
 * shared query, parameter or table of the model. Names with a dot are the library's, such as Table.SelectRows; which of
 * those exist depends on the connectors installed, so they are not checked.
 */
export async function checkMText(text: string, shared: ReadonlySet<string>): Promise<readonly MFinding[]> {
  const task = await powerQuery.TaskUtils.tryLexParse(powerQuery.DefaultSettings, text);
  if (task.resultKind === powerQuery.ResultKind.Error) {
    const { message } = task.error;
    return [
      {
        code: 'm/syntax',
        message: `Power Query cannot read this: ${lowerFirst(message)}`.replace(/\.?$/, '.'),
        place: placeOf(task.error),
      },
    ];
  }
  return listUnknownNames(task.ast, shared).map(({ name, tokenRange }) => {
    const nearest = findNearest(name, shared);
    return {
      code: 'm/unknown-name',
      message: `There is no query, parameter or variable "${name}".`,
      hint: nearest === undefined ? 'Define it, or take it out.' : `Did you mean "${nearest}"?`,
      place: toPosition(tokenRange.positionStart),
    };
  });
}

/** Where an error of the lexer or the parser is; the start of the text when it does not say. */
function placeOf(error: Lexer.LexError.TLexError | Parser.ParseError.TParseError): TextPosition {
  const inner: unknown = error.innerError;
  if (typeof inner !== 'object' || inner === null) return START;
  if ('graphemePosition' in inner) return toPosition(inner.graphemePosition);
  if ('positionStart' in inner) return toPosition(inner.positionStart);
  if (!('foundToken' in inner)) return START;
  const { foundToken } = inner as { readonly foundToken?: Parser.ParseError.TokenWithColumnNumber };
  return foundToken === undefined ? START : toPosition(foundToken.token.positionStart);
}

/** A position of the parser, counted from 0, as one counted from 1. */
function toPosition(position: unknown): TextPosition {
  const { lineNumber, lineCodeUnit } = position as Language.Token.TokenPosition;
  return { line: lineNumber + 1, column: lineCodeUnit + 1 };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
