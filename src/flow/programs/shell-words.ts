// A command as a shell takes it apart: simple commands, each a list of words. What is not known inside a word stays a
// hole in it.

import { asText, constant, text, UNKNOWN } from '../values/construct';
import { joinAll } from '../values/join';
import type { Value } from '../values/value';

/** `cd app && python train.py --lr {lr}` is two commands; a list of words, as `subprocess.run` takes it, is one. */
export function commandsOf(command: Value): readonly (readonly Value[])[] {
  switch (command.kind) {
    case 'sequence':
      return command.items ? [withoutShell(command.items)].flat() : [];
    case 'constant':
      return typeof command.value === 'string' ? split([command.value]) : [];
    case 'text':
      return split(command.parts);
    case 'choice':
      return together(command.options.map(commandsOf));
    default:
      return [];
  }
}

/** One command with other words in it each time, as a loop gives it; of different commands, the first. */
function together(all: readonly (readonly (readonly Value[])[])[]): readonly (readonly Value[])[] {
  const [first = [], ...others] = all;
  const isAlike = others.every(
    (one) => one.length === first.length && one.every((words, i) => words.length === first[i]?.length),
  );
  if (!isAlike) return first;
  return first.map((words, i) =>
    words.map((word, at) => {
      const written = [word, ...others.flatMap((one) => one[i]?.[at] ?? [])];
      return written.every((one) => spelled(one) === spelled(word)) ? word : joinAll(written);
    }),
  );
}

/** `["bash", "-c", "…"]` is what that says. */
function withoutShell(words: readonly Value[]): readonly (readonly Value[])[] {
  const [program, option, script] = words;
  const isShell = /^(\S*\/)?(ba|z|da)?sh$/.test(asText(program) ?? '') && /^-\w*c$/.test(asText(option) ?? '');
  return isShell && script ? commandsOf(script) : [words];
}

function split(parts: readonly (string | Value)[]): readonly (readonly Value[])[] {
  const commands: Value[][] = [];
  let words: Value[] = [];
  let word: (string | Value)[] | undefined;
  let quote = '';
  let isTarget = false;
  const endWord = () => {
    const [only, ...more] = word ?? [];
    if (word && !isTarget) words.push(only && typeof only !== 'string' && more.length === 0 ? only : text(word));
    if (word) isTarget = false;
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    isTarget = false;
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (const part of parts) {
    if (typeof part !== 'string') {
      word = [...(word ?? []), part];
      continue;
    }
    for (let at = 0; at < part.length; at++) {
      const char = part.charAt(at);
      if (quote !== '') {
        if (char === quote) quote = '';
        else word?.push(char);
      } else if (char === '"' || char === "'") {
        quote = char;
        word ??= [];
      } else if (char === '\\') {
        at++;
        if (!/[\r\n]/.test(part.charAt(at))) word = [...(word ?? []), part.charAt(at)];
      } else if (char === '#' && word === undefined) {
        while (at + 1 < part.length && part.charAt(at + 1) !== '\n') at++;
      } else if (char === '>' || char === '<') {
        // `2>&1`, `> log.txt`: where it goes is no argument.
        if (word?.every((one) => typeof one === 'string' && /[\d&]/.test(one))) word = undefined;
        endWord();
        while (/[>&<]/.test(part.charAt(at + 1))) at++;
        isTarget = true;
      } else if (/[;&|\n]/.test(char)) endCommand();
      else if (/\s/.test(char)) endWord();
      else word = [...(word ?? []), char];
    }
  }
  endCommand();
  return commands;
}

/** What stands in a word, with holes as `{}`. */
export function spelled(word: Value | undefined): string {
  if (word?.kind === 'constant') return String(word.value);
  if (word?.kind === 'text') return word.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('');
  // One of several, as a loop gives it: `--rows=2`, `--rows=3`.
  if (word?.kind === 'choice') {
    const signed = word.options.map((option) => spelled(option));
    const [first = ''] = signed;
    const name = first.slice(0, first.indexOf('=') + 1);
    return name !== '' && signed.every((one) => one.startsWith(name)) ? `${name}{}` : '{}';
  }
  return word?.kind === 'external' && word.path === 'sys.executable' ? 'python' : '{}';
}

/** `a=b` as a value for `a`, of which the rest may be a hole. */
export function behindSign(word: Value): Value | undefined {
  if (word.kind === 'constant') {
    const whole = String(word.value);
    const at = whole.indexOf('=');
    return at < 0 ? undefined : constant(whole.slice(at + 1));
  }
  if (word.kind === 'choice') return joinAll(word.options.map((option) => behindSign(option) ?? UNKNOWN));
  if (word.kind !== 'text') return undefined;
  const [first, ...others] = word.parts;
  const at = typeof first === 'string' ? first.indexOf('=') : -1;
  if (typeof first !== 'string' || at < 0) return undefined;
  const [only, ...more] = others;
  const rest = first.slice(at + 1);
  return rest === '' && only !== undefined && more.length === 0 && typeof only !== 'string'
    ? only
    : text([rest, ...others]);
}
