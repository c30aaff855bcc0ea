// Which script a command starts, and with which arguments: `CUDA_VISIBLE_DEVICES=0 python -u train.py --lr 0.1`. Which
// programs start scripts is data of the signatures.

import { loadSignatures } from '../../catalogue/signatures';
import { asText } from '../values/construct';
import type { Value } from '../values/value';
import { filePathOf } from './file-path';
import { spelled } from './shell-words';

export interface Launch {
  /** Its path as given, or `-m name`. */
  readonly script: string;
  /** Behind it. */
  readonly rest: readonly Value[];
}

/** `launchOf(words)` of `python train.py --lr 0.1` is `{ script: 'train.py', rest: ['--lr', '0.1'] }`. */
export function launchOf(words: readonly Value[]): Launch | undefined {
  const { python, others, modules } = loadSignatures().launchers;
  const start = beginOf(words);
  const first = spelled(words[start]);
  if (!python.test(first)) {
    const launcher = others.find((name) => startsWith(words, start, name));
    if (launcher !== undefined) return anywhere(words, start + launcher.split(' ').length);
    return /\.py$/.test(first) ? { script: pathOf(words[start]), rest: words.slice(start + 1) } : undefined;
  }
  for (let at = start + 1; at < words.length; at++) {
    const word = spelled(words[at]);
    if (word === '-c') return undefined;
    if (word === '-m') {
      const name = spelled(words[at + 1]);
      if (modules.includes(name)) return anywhere(words, at + 2);
      return { script: `-m ${name}`, rest: words.slice(at + 2) };
    }
    if (word === '-W' || word === '-X') at++;
    else if (!word.startsWith('-')) return { script: pathOf(words[at]), rest: words.slice(at + 1) };
  }
  return undefined;
}

/** Behind a launcher's own options, of which some have values: the first that looks like a script. */
function anywhere(words: readonly Value[], from: number): Launch | undefined {
  for (let at = from; at < words.length; at++) {
    const word = spelled(words[at]);
    if (word === '-m' || word === '--module')
      return { script: `-m ${spelled(words[at + 1])}`, rest: words.slice(at + 2) };
    const path = pathOf(words[at]);
    if (path.endsWith('.py') && !word.startsWith('-')) return { script: path, rest: words.slice(at + 1) };
  }
  return undefined;
}

function pathOf(word: Value | undefined): string {
  if (word === undefined) return '';
  return asText(word) ?? filePathOf(word) ?? spelled(word);
}

/** Behind `X=1`, `nohup`, `uv run`. */
function beginOf(words: readonly Value[]): number {
  const { before } = loadSignatures().launchers;
  for (let at = 0; ; ) {
    const word = spelled(words[at]);
    const prefix = before.find((name) => startsWith(words, at, name));
    if (/^[A-Za-z_]\w*=/.test(word)) at++;
    else if (prefix !== undefined) at += prefix.split(' ').length;
    else return at;
  }
}

function startsWith(words: readonly Value[], at: number, name: string): boolean {
  return name.split(' ').every((part, i) => spelled(words[at + i]) === part);
}
