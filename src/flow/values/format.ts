// Texts put together from values: f-strings, `"…".format(…)`, `"…" % …`.

import { formOf } from '../../syntax/format-spec';
import { asText, constant, NUMBER, text, UNKNOWN, unknown } from './construct';
import { joinAll } from './join';
import type { Arguments, ConstantValue, Value } from './value';

/** More and longer texts are not told apart: it is names of models and files that are built in this way. */
const MOST_TEXTS = 12;
const LONGEST_NAME = 120;

/** The text of the parts; where a hole is one of several, one of several short texts. */
export function written(parts: readonly (string | Value)[]): Value {
  let count = 1;
  let length = 0;
  for (const part of parts) {
    const options = spellings(part);
    if (!options) return text(parts);
    count *= options.length;
    length += Math.max(...options.map((option) => option.length));
    if (length > LONGEST_NAME || count > MOST_TEXTS) return text(parts);
  }
  if (count === 1) return text(parts);
  let texts: readonly string[] = [''];
  for (const part of parts) {
    const options = spellings(part) ?? [];
    texts = texts.flatMap((start) => options.map((option) => start + option));
  }
  return joinAll(texts.map((each) => constant(each)));
}

function spellings(part: string | Value): readonly string[] | undefined {
  if (typeof part === 'string') return [part];
  if (part.kind === 'constant') return [String(part.value)];
  if (part.kind !== 'choice' || !part.options.every((option) => option.kind === 'constant')) return undefined;
  return (part.options as readonly ConstantValue[]).map((option) => String(option.value));
}

/** `"… {name} …".format(name=x)`: the braces become holes. */
export function formatted(receiver: Value, given: Arguments): Value {
  const value = asText(receiver);
  if (value === undefined) return receiver;
  const parts: (string | Value)[] = [];
  let last = 0;
  let position = 0;
  for (const match of value.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)) {
    parts.push(value.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] === undefined) parts.push(match[0].charAt(0));
    else {
      const name = match[1].replace(/[.:![].*$/, '');
      const hole =
        name === ''
          ? given.positional[position++]
          : /^\d+$/.test(name)
            ? given.positional[Number(name)]
            : given.named.get(name);
      const isPlain = /^[^!:]*(?:![s])?(?::[sd]?)?$/.test(match[1]);
      const spec = /:(.*)$/.exec(match[1])?.[1] ?? '';
      parts.push(isPlain && hole ? hole : unknown(undefined, formOf(spec)));
    }
  }
  parts.push(value.slice(last));
  return written(parts);
}

/** `"%s-%d" % (name, size)`: with widths and digits asked for, the text is not known. */
export function percent(form: string, given: Value): Value {
  const items = given.kind === 'sequence' ? given.items : [given];
  const parts: (string | Value)[] = [];
  let last = 0;
  let position = 0;
  for (const match of form.matchAll(/%(?:\((\w+)\))?([#0\- +]*[\d*]*(?:\.\d+)?)([a-zA-Z%])/g)) {
    parts.push(form.slice(last, match.index));
    last = match.index + match[0].length;
    const [, name, shape, letter = ''] = match;
    if (letter === '%') parts.push('%');
    else {
      const named = name !== undefined && given.kind === 'mapping' ? given.entries.get(name) : undefined;
      const hole = name === undefined ? items?.[position++] : named;
      parts.push(hole && shape === '' && 'sdi'.includes(letter) ? hole : 'sra'.includes(letter) ? UNKNOWN : NUMBER);
    }
  }
  parts.push(form.slice(last));
  return written(parts);
}
