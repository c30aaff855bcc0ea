// The expectations written in the code of pages and cases: `# warn: rule "part of the message"`, `# info: rule`,
// `# ok`, `# times: 100..1000`, `# uses: gpt-4o`, and `# todo: warn: rule` for a known miss. A marker speaks for
// its own line; on a line of its own, for the next line of code. Several may stand on one line.

export interface Marker {
  readonly line: number;
  readonly isTodo: boolean;
  readonly expects: Expectation;
}

export type Expectation =
  | { readonly kind: 'finding'; readonly rule: string; readonly severity: string | undefined; readonly text: string }
  | { readonly kind: 'ok' }
  | { readonly kind: 'times'; readonly low: number; readonly high: number; readonly per: string | undefined }
  | { readonly kind: 'uses'; readonly model: string };

const MARKER =
  /(?:#|\/\/)\s*(todo:\s*)?(?:(warn|warning|error|info|hint):\s*([a-z][\w-]*)(?:\s+"((?:[^"\\]|\\.)*)")?|(ok)\b(?=\s*(?:#|$))|times:\s*([\d_]+)(?:\.\.([\d_]+|∞))?(?:\s+per\s+([^#]+?))?(?=\s*(?:#|$))|uses:\s*(\S+))/g;

export function readMarkers(text: string): readonly Marker[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => {
    const isOwnLine = /^\s*(#|\/\/)/.test(line);
    return [...line.matchAll(MARKER)].map((match) => ({
      line: isOwnLine ? nextCode(lines, index) : index,
      isTodo: match[1] !== undefined,
      expects: expectationOf(match),
    }));
  });
}

/** The text without its markers, so that a fixed text compares by what it does. */
export function withoutMarkers(text: string): string {
  return text
    .replace(MARKER, '')
    .replace(/[ \t]+$/gm, '')
    .trimEnd();
}

function expectationOf(match: RegExpMatchArray): Expectation {
  const [, , word, rule, message, ok, low, high, per, model] = match;
  if (rule) {
    const text = (message ?? '').replace(/\\(.)/g, '$1');
    return { kind: 'finding', rule, severity: word === 'warn' ? undefined : word, text };
  }
  if (ok) return { kind: 'ok' };
  if (model) return { kind: 'uses', model };
  return { kind: 'times', low: numberOf(low), high: numberOf(high ?? low), per };
}

function numberOf(text: string | undefined): number {
  return text === '∞' ? Number.POSITIVE_INFINITY : Number((text ?? '0').replaceAll('_', ''));
}

function nextCode(lines: readonly string[], from: number): number {
  let next = from + 1;
  while (next < lines.length && /^\s*(#.*|\/\/.*)?$/.test(lines[next] ?? '')) next++;
  return next;
}
