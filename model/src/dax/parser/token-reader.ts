import type { LexicalFault } from '../lexer/tokenize.js';
import type { Token } from '../lexer/token.js';
import { elementAt } from '../value/dax-error.js';

/** Levels of brackets, signs and blocks that a formula may have. */
const DEEPEST = 100;

/** Reads tokens one by one and collects syntax faults. */
export class TokenReader {
  private index = 0;
  private depth = 0;
  readonly faults: LexicalFault[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  /** The next token, not yet taken; the last one is of kind `end` and stays. */
  get next(): Token {
    return elementAt(this.tokens, Math.min(this.index, this.tokens.length - 1));
  }

  /** The token after the next one. */
  get afterNext(): Token {
    return elementAt(this.tokens, Math.min(this.index + 1, this.tokens.length - 1));
  }

  /** Takes the next token. */
  take(): Token {
    const token = this.next;
    this.index++;
    return token;
  }

  /** Is the next token this operator? */
  isOperator(value: string): boolean {
    return this.next.kind === 'operator' && this.next.value === value;
  }

  /** Is the next token this word, in any letter case? */
  isWord(word: string): boolean {
    return this.next.kind === 'name' && this.next.value.toUpperCase() === word;
  }

  /** Takes the operator when it is next. */
  takeOperator(value: string): boolean {
    if (!this.isOperator(value)) return false;
    this.index++;
    return true;
  }

  /** Takes the word when it is next. */
  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.index++;
    return true;
  }

  /**
   * Reads something that may hold its like. Beyond a depth that no formula needs, the rest of the text is given up, so
   * that no text can exhaust the stack of the reader and of what comes after it.
   */
  nested<T>(read: () => T, tooDeep: () => T): T {
    if (this.depth >= DEEPEST) {
      this.report(`Expected at most ${DEEPEST} levels of nesting`);
      this.index = this.tokens.length - 1;
      return tooDeep();
    }
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  /** Takes the operator, or reports that it is missing. */
  expectOperator(value: string, after: string): void {
    if (!this.takeOperator(value)) this.report(`Expected '${value}' ${after}`);
  }

  /** Reports a fault at the next token; one fault a place is enough. */
  report(expectation: string): void {
    const { kind, value, place } = this.next;
    if (this.faults.some((fault) => fault.place.offset === place.offset)) return;
    const found = kind === 'end' ? 'the end of the text' : `'${value}'`;
    this.faults.push({ message: `${expectation}, found ${found}`, place });
  }

  /** Skips to the next comma or closing bracket of the level that the reader is on, or to a word that begins a clause. */
  recover(): void {
    let depth = 0;
    while (this.next.kind !== 'end') {
      const { kind, value } = this.next;
      if (kind === 'operator') {
        if (value === '(' || value === '{') depth++;
        else if (value === ')' || value === '}') {
          if (depth === 0) return;
          depth--;
        } else if (value === ',' && depth === 0) return;
      } else if (kind === 'name' && /^(VAR|RETURN|EVALUATE|DEFINE)$/i.test(value)) return;
      this.index++;
    }
  }
}
