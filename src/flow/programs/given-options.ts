// Options as the command line that started the program gives them: `python train.py --lr 0.1 data.csv`. Known where the
// program was started by another that is followed; else nobody gives any and defaults hold.

import type { Site } from '../place';
import { asNumber, asText, constant, sequence, UNKNOWN } from '../values/construct';
import { joinAll } from '../values/join';
import { truthOf } from '../values/truth';
import type { Arguments, Value } from '../values/value';
import type { Walk } from '../walk';
import { behindSign, spelled } from './shell-words';

/** The words behind the program's name; undefined where they are not known. */
export function givenWords(walk: Walk): readonly Value[] | undefined {
  const argv = walk.attributes.get('sys@')?.get('argv');
  return argv?.kind === 'sequence' ? argv.items?.slice(1) : undefined;
}

/** What `add_argument("--lr", type=float)` takes from the command line; undefined when it is left out. */
export function givenOption(walk: Walk, site: Site, spellings: readonly string[]): Value | undefined {
  const words = givenWords(walk);
  if (words === undefined || words.length === 0) return undefined;
  const action = asText(site.given.named.get('action'));
  const dashed = spellings.filter((name) => name.startsWith('-')).flatMap((name) => name.split('/'));
  if (dashed.length === 0) {
    return isList(site) ? undefined : converted(walk, positional(walk, site, words), site);
  }
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as Value;
    const name = spelled(word).replace(/=.*$/s, '');
    if (!name.startsWith('-')) continue;
    const isNo = dashed.includes(name.replace(/^--no-/, '--')) && name.startsWith('--no-');
    if (isNo && !dashed.includes(name)) return constant(false);
    if (!dashed.includes(name)) continue;
    if (action === 'store_true') return constant(true);
    if (action === 'store_false') return constant(false);
    const isFlag = truthOf(site.given.named.get('is_flag') ?? constant(false)) === true;
    // Click writes a switch with its opposite: `--check/--no-check`.
    if (isFlag || spellings.some((one) => one.includes('/'))) return constant(dashed.indexOf(name) === 0);
    if (action !== undefined && action !== 'store') return { kind: 'unknown', label: name };
    const values = valuesAt(words, at);
    if (isList(site))
      return sequence(
        values.map((one) => converted(walk, one, site) ?? UNKNOWN),
        joinAll(values),
      );
    return values.length === 0 ? constant(true) : converted(walk, values[0], site);
  }
  return undefined;
}

/** Options by their names, for what takes them as it declares parameters or fields: `--max-steps 5` is `max_steps`. */
export function givenByName(walk: Walk): Arguments {
  const words = givenWords(walk) ?? [];
  const named = new Map<string, Value>();
  words.forEach((word, at) => {
    const [, name] = /^--([A-Za-z][\w-]*)/.exec(spelled(word)) ?? [];
    if (name === undefined) return;
    const values = valuesAt(words, at).map(plainly);
    const key = name.replaceAll('-', '_');
    if (values.length === 0) named.set(key.replace(/^no_/, ''), constant(!key.startsWith('no_')));
    else named.set(key, values.length === 1 ? (values[0] as Value) : sequence(values, joinAll(values)));
  });
  return { positional: [], named, hasUnknownRest: false };
}

/** Settings as Hydra takes them: `model.layers=4 lr=0.1`. */
export function givenSettings(walk: Walk): readonly { readonly path: readonly string[]; readonly value: Value }[] {
  return (givenWords(walk) ?? []).flatMap((word) => {
    const [, path] = /^\+{0,2}([A-Za-z_][\w.]*)=/.exec(spelled(word)) ?? [];
    const value = behindSign(word);
    return path === undefined || value === undefined ? [] : [{ path: path.split('.'), value: plainly(value) }];
  });
}

/** Behind `--name=value` that, else the words up to the next option. */
function valuesAt(words: readonly Value[], at: number): readonly Value[] {
  const word = words[at] as Value;
  const own = spelled(word).includes('=') ? behindSign(word) : undefined;
  if (own) return [own];
  const next = words.findIndex((one, i) => i > at && /^-(?![\d.])/.test(spelled(one)));
  return words.slice(at + 1, next < 0 ? undefined : next);
}

function isList({ given }: Site): boolean {
  const nargs = given.named.get('nargs');
  return nargs !== undefined && asText(nargs) !== '?';
}

/** The first word that nothing took yet; how many positional ones were declared is kept with the parser. */
function positional(walk: Walk, { callee }: Site, words: readonly Value[]): Value | undefined {
  const free = words.filter((word, at) => {
    const before = spelled(words[at - 1] ?? constant(''));
    return !spelled(word).startsWith('-') && (!before.startsWith('-') || before.includes('='));
  });
  const origin = callee?.kind === 'external' ? callee.origin : undefined;
  const key = origin?.kind === 'external' ? `<taken>${origin.path}@${origin.span?.start ?? ''}` : '<taken>';
  const taken = asNumber(walk.attributes.get(key)?.get('count')) ?? 0;
  walk.attributes.set(key, new Map([['count', constant(taken + 1)]]));
  return free[taken];
}

/** As `type=` makes of a word: a number, what a function returns, else the text. */
function converted(walk: Walk, word: Value | undefined, site: Site): Value | undefined {
  if (word === undefined) return undefined;
  if (word.kind === 'choice') return joinAll(word.options.map((one) => converted(walk, one, site) ?? UNKNOWN));
  const type = site.given.named.get('type');
  if (type?.kind === 'function')
    return walk.invoke(type, { positional: [word], named: new Map(), hasUnknownRest: false }, type.function);
  if (word.kind !== 'constant') return word;
  const path = type?.kind === 'external' ? type.path : undefined;
  if (type === undefined) return DECLARES_TYPE.test(site.path) ? plainly(word) : word;
  if (path === 'builtins.str') return word;
  if (path === 'builtins.bool') return constant(String(word.value) !== '');
  return plainly(word);
}

/** Their options have the type of their default, or are declared by type. */
const DECLARES_TYPE = /click\.|DEFINE_/;

/** A number, a truth or a text, as it looks. */
function plainly(word: Value): Value {
  const written = asText(word);
  if (written === undefined) return word;
  if (/^(true|false)$/i.test(written)) return constant(/^t/i.test(written));
  const number = Number(written.replaceAll('_', ''));
  return written.trim() !== '' && Number.isFinite(number) ? constant(number) : word;
}
