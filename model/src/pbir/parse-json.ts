import { printJsonPath, type JsonPath, type JsonValue } from './json-value.js';

/** Where a character stands: line and column count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** JSON text with its value and the place of every value in the text. */
export interface JsonDocument {
  readonly kind: 'document';
  readonly value: JsonValue;
  /** Place of the value at the path; of the nearest value above it when the path does not exist. */
  readonly locate: (path: JsonPath) => TextPosition;
}

/** Why a text is not JSON, and where. */
export interface JsonSyntaxError {
  readonly kind: 'syntax-error';
  readonly message: string;
  readonly position: TextPosition;
}

class SyntaxFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const LITERALS: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// A JSON string: no bare control character, only the escapes of RFC 8259 section 7.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/**
 * Parses JSON (RFC 8259) and keeps the place of every value, so that a finding can name file and line.
 * Unlike JSON.parse it also refuses a name that occurs twice in one object: the later one would win silently.
 */
export function parseJson(text: string): JsonDocument | JsonSyntaxError {
  const reader = new JsonReader(text);
  try {
    const value = reader.readDocument();
    return { kind: 'document', value, locate: (path) => positionAt(text, reader.offsetOf(path)) };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return { kind: 'syntax-error', message: fault.message, position: positionAt(text, fault.offset) };
  }
}

class JsonReader {
  private offset = 0;
  private readonly offsets = new Map<string, number>();

  constructor(private readonly text: string) {}

  readDocument(): JsonValue {
    const value = this.readValue([]);
    this.skipSpace();
    if (this.offset < this.text.length) throw this.fault('text after the end of the JSON value');
    return value;
  }

  offsetOf(path: JsonPath): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.offsets.get(printJsonPath(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return 0;
  }

  private readValue(path: JsonPath): JsonValue {
    this.skipSpace();
    this.offsets.set(printJsonPath(path), this.offset);
    switch (this.text[this.offset]) {
      case '{':
        return this.readObject(path);
      case '[':
        return this.readArray(path);
      case '"':
        return this.readString();
      default:
        return this.readScalar();
    }
  }

  private readObject(path: JsonPath): JsonValue {
    const members: [string, JsonValue][] = [];
    const names = new Set<string>();
    this.offset += 1;
    if (this.takes('}')) return {};
    do {
      this.skipSpace();
      const start = this.offset;
      const name = this.readString();
      if (names.has(name)) throw new SyntaxFault(`the name "${name}" occurs twice in one object`, start);
      names.add(name);
      this.expect(':');
      members.push([name, this.readValue([...path, name])]);
    } while (this.takes(','));
    this.expect('}');
    return Object.fromEntries(members);
  }

  private readArray(path: JsonPath): JsonValue {
    const items: JsonValue[] = [];
    this.offset += 1;
    if (this.takes(']')) return items;
    do items.push(this.readValue([...path, items.length]));
    while (this.takes(','));
    this.expect(']');
    return items;
  }

  private readString(): string {
    STRING.lastIndex = this.offset;
    const match = STRING.exec(this.text);
    if (match === null) throw this.fault('a text in double quotes was expected');
    this.offset = STRING.lastIndex;
    return JSON.parse(match[0]) as string;
  }

  private readScalar(): JsonValue {
    for (const [word, value] of LITERALS) {
      if (this.text.startsWith(word, this.offset)) {
        this.offset += word.length;
        return value;
      }
    }
    NUMBER.lastIndex = this.offset;
    const match = NUMBER.exec(this.text);
    if (match === null) throw this.fault('a JSON value was expected');
    this.offset = NUMBER.lastIndex;
    return Number(match[0]);
  }

  private skipSpace(): void {
    while (' \t\r\n'.includes(this.text[this.offset] ?? 'end')) this.offset += 1;
  }

  private takes(character: string): boolean {
    this.skipSpace();
    if (this.text[this.offset] !== character) return false;
    this.offset += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.takes(character)) throw this.fault(`"${character}" was expected`);
  }

  private fault(message: string): SyntaxFault {
    const found = this.text[this.offset];
    const tail = found === undefined ? ', found the end of the file' : `, found ${JSON.stringify(found)}`;
    return new SyntaxFault(message + tail, this.offset);
  }
}

function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
