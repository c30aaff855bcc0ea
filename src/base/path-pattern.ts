// Globs over qualified paths such as `openai.OpenAI().chat.completions.create`. `*` is part of one name (never
// `()` or `[]`), `**` any segments or none, `{a,b}` either. Patterns are bucketed by their last and first
// segment, so that looking a path up among thousands of patterns touches only a few.

/** `compilePattern('a.{b,c}().**.d')('a.b().x.y.d') === true`. */
export function compilePattern(pattern: string): (path: string) => boolean {
  const expression = toExpression(pattern);
  return (path) => expression.test(path);
}

export interface PatternIndex<T> {
  /** Values of all patterns that match, in the order they were given. */
  find(path: string): readonly T[];
}

/** One look-up for many patterns. */
export function indexPatterns<T>(entries: Iterable<readonly [pattern: string, value: T]>): PatternIndex<T> {
  const buckets = new Map<string, Entry<T>[]>();
  let order = 0;
  for (const [pattern, value] of entries) {
    for (const plain of expandDotted(pattern)) {
      const segments = plain.split('.');
      const entry: Entry<T> = { order: order++, pattern: plain, expression: undefined, value };
      for (const last of literals(segments[segments.length - 1] ?? '')) {
        for (const first of literals(segments[0] ?? '')) {
          const key = `${first} ${last}`;
          const bucket = buckets.get(key);
          if (bucket === undefined) buckets.set(key, [entry]);
          else bucket.push(entry);
        }
      }
    }
  }
  return { find: remembered((path) => findIn(buckets, path)) };
}

/** Files ask for the same few paths over and over; what was found is kept, up to a bound, as long as it is asked for. */
export function remembered<T>(find: (path: string) => T): (path: string) => T {
  let found = new Map<string, T>();
  let older = found;
  return (path) => {
    const known = found.get(path);
    if (known !== undefined) return known;
    const value = older.get(path) ?? find(path);
    if (found.size >= MOST_REMEMBERED) {
      older = found;
      found = new Map();
    }
    found.set(path, value);
    return value;
  };
}

interface Entry<T> {
  readonly order: number;
  readonly pattern: string;
  /** Compiled when first asked. */
  expression: RegExp | undefined;
  readonly value: T;
}

const NONE: readonly never[] = [];
const MOST_REMEMBERED = 4096;
const ANY = '*';

function findIn<T>(buckets: ReadonlyMap<string, Entry<T>[]>, path: string): readonly T[] {
  const firstDot = path.indexOf('.');
  const first = firstDot < 0 ? path : path.slice(0, firstDot);
  const last = path.slice(path.lastIndexOf('.') + 1);
  let found: Entry<T>[] | undefined;
  for (const key of [`${first} ${last}`, `${ANY} ${last}`, `${first} ${ANY}`, `${ANY} ${ANY}`]) {
    for (const entry of buckets.get(key) ?? NONE) {
      entry.expression ??= toExpression(entry.pattern);
      if (!entry.expression.test(path)) continue;
      if (found === undefined) found = [entry];
      else found.push(entry);
    }
  }
  if (found === undefined) return NONE;
  if (found.length > 1) found.sort((left, right) => left.order - right.order);
  return found.map((entry) => entry.value);
}

/** What a segment may be, literally: `{a,b}()` gives both; anything with a star is `*`. */
function literals(segment: string): readonly string[] {
  if (segment.includes('*')) return [ANY];
  return expandBraces(segment);
}

function toExpression(pattern: string): RegExp {
  const alternatives = expandDotted(pattern).map((plain) => {
    const segments = plain.split('.');
    let source = '';
    let needsDot = false;
    for (const segment of segments) {
      if (segment === '**') {
        source += needsDot ? '(?:\\.[^.]+)*' : '(?:[^.]+\\.)*';
        continue;
      }
      source += (needsDot ? '\\.' : '') + segmentSource(segment);
      needsDot = true;
    }
    return source;
  });
  return new RegExp(`^(?:${alternatives.join('|')})$`);
}

function segmentSource(segment: string): string {
  let source = '';
  for (const character of segment) {
    if (character === '*') source += '[^.()[\\]]*';
    else if (character === '{') source += '(?:';
    else if (character === '}') source += ')';
    else if (character === ',') source += '|';
    else source += /[\w]/.test(character) ? character : `\\${character}`;
  }
  return source;
}

/** Braces with a dot or nothing inside are written out, so that a dot always parts two segments. */
function expandDotted(pattern: string): readonly string[] {
  const braces = /\{([^{}]*\.[^{}]*|,[^{}]*|[^{}]*,)\}/.exec(pattern);
  if (braces === null) return [pattern];
  return splitAt(pattern, braces).flatMap(expandDotted);
}

function expandBraces(text: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(text);
  if (braces === null) return [text];
  return splitAt(text, braces).flatMap(expandBraces);
}

/** An empty alternative next to a dot takes the dot with it: `a.{b.c,}.d` is `a.b.c.d` and `a.d`. */
function splitAt(text: string, braces: RegExpExecArray): readonly string[] {
  const before = text.slice(0, braces.index);
  const after = text.slice(braces.index + braces[0].length);
  return (braces[1] ?? '').split(',').map((choice) => {
    if (choice === '' && after.startsWith('.') && (before === '' || before.endsWith('.')))
      return before + after.slice(1);
    return before + choice + after;
  });
}
