// JSON with places: where each key stands, and, of a text that is no JSON, where and why. The language's own parser
// tells neither in all its versions, and a message without a place does not help.

export interface JsonText {
  readonly value: unknown;
  /** Where the key at the end of this path is written: `['severities', 'sweep']`. */
  offsetOf(path: readonly string[]): number | undefined;
}

export interface JsonFault {
  /** `a comma is missing`. */
  readonly fault: string;
  readonly offset: number;
}

const MOST_NESTED = 100;

/** Never throws. */
export function parseJson(text: string): JsonText | JsonFault {
  const places = new Map<string, number>();
  try {
    const value = new Reader(text, places).whole();
    return { value, offsetOf: (path) => places.get(JSON.stringify(path)) };
  } catch (fault) {
    if (fault instanceof Fault) return { fault: fault.message, offset: fault.offset };
    throw fault;
  }
}

class Fault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

class Reader {
  readonly #text: string;
  readonly #places: Map<string, number>;
  #at = 0;

  constructor(text: string, places: Map<string, number>) {
    this.#text = text;
    this.#places = places;
  }

  whole(): unknown {
    const value = this.#value([]);
    this.#space();
    if (this.#at < this.#text.length) throw this.#fault('nothing may follow the end');
    return value;
  }

  #value(path: readonly string[]): unknown {
    this.#space();
    if (path.length > MOST_NESTED) throw this.#fault('nested too deeply');
    const first = this.#text[this.#at];
    if (first === '{') return this.#object(path);
    if (first === '[') return this.#array(path);
    if (first === '"') return this.#string();
    const word = /[^\s,:"'{}[\]]+/y;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    if (found === undefined) throw this.#fault(first === "'" ? 'texts stand in double quotes' : 'a value is missing');
    try {
      const value: unknown = JSON.parse(found);
      this.#at += found.length;
      return value;
    } catch {
      throw this.#fault(`\`${found.slice(0, 40)}\` is no value; texts stand in double quotes`);
    }
  }

  #object(path: readonly string[]): unknown {
    const entries: [string, unknown][] = [];
    this.#each('}', () => {
      const start = this.#at;
      if (this.#text[start] !== '"') throw this.#fault('a name in double quotes is missing');
      const key = this.#string();
      const here = [...path, key];
      this.#places.set(JSON.stringify(here), start);
      this.#space();
      if (this.#text[this.#at] !== ':') throw this.#fault('a colon is missing');
      this.#at += 1;
      entries.push([key, this.#value(here)]);
    });
    return Object.fromEntries(entries);
  }

  #array(path: readonly string[]): unknown {
    const items: unknown[] = [];
    this.#each(']', () => {
      const here = [...path, String(items.length)];
      this.#places.set(JSON.stringify(here), this.#at);
      items.push(this.#value(here));
    });
    return items;
  }

  /** From the opening bracket to behind the closing one. */
  #each(end: string, read: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#isNext(end)) return;
    for (;;) {
      read();
      this.#space();
      if (this.#isNext(end)) return;
      if (this.#text[this.#at] !== ',')
        throw this.#fault(this.#at < this.#text.length ? 'a comma is missing' : `\`${end}\` is missing`);
      const comma = this.#at;
      this.#at += 1;
      this.#space();
      if (this.#text[this.#at] === end) throw new Fault('no comma after the last one', comma);
    }
  }

  #string(): string {
    const whole = /"(?:[^"\\\n]|\\.)*"/y;
    whole.lastIndex = this.#at;
    const found = whole.exec(this.#text)?.[0];
    if (found === undefined) throw this.#fault('the closing quote is missing');
    try {
      const value: unknown = JSON.parse(found);
      this.#at += found.length;
      return String(value);
    } catch {
      throw this.#fault('a text with an unknown escape');
    }
  }

  #isNext(end: string): boolean {
    if (this.#text[this.#at] !== end) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    const space = /[ \t\r\n]*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
    if (/^(\/\/|\/\*|#)/.test(this.#text.slice(this.#at, this.#at + 2))) throw this.#fault('JSON knows no comments');
  }

  #fault(message: string): Fault {
    return new Fault(this.#at < this.#text.length ? message : `it ends too early: ${message}`, this.#at);
  }
}
