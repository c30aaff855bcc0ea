// What may be written next in a comment for Wattlint: what can be told, the ways to ignore, the rules in brackets. Reads
// the line up to the cursor and nothing else; what each word means is said with it.

import { MEANT } from '../syntax/directive';
import { plainKey, TOLD_KEYS, type ToldKey } from '../syntax/told';

export interface Suggestion {
  readonly word: string;
  readonly kind: 'key' | 'ignore' | 'rule';
  /** In a few words. */
  readonly detail: string;
}

export interface Completion {
  readonly suggestions: readonly Suggestion[];
  /** What is written of it by now, up to the cursor. */
  readonly written: string;
}

/** A rule, as far as it is shown. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Undefined where the cursor stands in no such comment; `rules` is asked only within brackets. */
export function completeComment(before: string, rules: () => readonly Named[]): Completion | undefined {
  const said = before.length > LONGEST ? undefined : COMMENT.exec(before)?.[1];
  if (said === undefined) return undefined;
  const open = /^ignore(?:-next-line|-file)?\s*\[([^\]]*)$/i.exec(said)?.[1];
  if (open !== undefined) {
    const listed = open.split(',').map((each) => each.trim());
    const written = listed.pop() ?? '';
    const left = rules().filter(({ id }) => !listed.includes(id));
    return { written, suggestions: left.map(({ id, title }) => ({ word: id, kind: 'rule', detail: title })) };
  }
  const pairs = /^((?:[a-z][\w-]*\s*=[^=]*?[\s,;]+)*)([a-z][\w-]*)?$/i.exec(said);
  if (pairs === null) return undefined;
  const [, told = '', written = ''] = pairs;
  const given = new Set([...told.matchAll(/([a-z][\w-]*)\s*=/gi)].map(([, key = '']) => plainKey(key)));
  const keys = TOLD_KEYS.filter((key) => !given.has(key)).map(
    (key): Suggestion => ({ word: `${key}=`, kind: 'key', detail: TELLS[key] }),
  );
  return { written, suggestions: given.size > 0 ? keys : [...keys, ...IGNORES] };
}

/** Nobody writes a comment at the end of a longer line by hand. */
const LONGEST = 1000;

const COMMENT = new RegExp(`#.*?${MEANT}([^#]*)$`, 'i');

const TELLS: Readonly<Record<ToldKey, string>> = {
  times: 'how often this runs: 5000, 5k, 100..500',
  tokens: 'tokens that one request sends, or sends/gets: 2000/300',
  'input-tokens': 'tokens that one request sends',
  'output-tokens': 'tokens that one request gets',
  'dataset-size': 'how many items this value has: 60k',
  model: 'the model that is asked',
  region: 'where own compute runs: FR, us-east-1',
  hardware: 'what own compute runs on: h100*8',
  pue: 'power usage effectiveness of own compute',
  wue: 'litres of water on site per kWh of own compute',
  grid: 'g CO2e per kWh of own compute',
  'usd-per-hour': 'USD for one own device for an hour',
  'usd-per-kwh': 'USD per kWh of own compute',
};

const IGNORES: readonly Suggestion[] = [
  { word: 'ignore[', kind: 'ignore', detail: 'silences rules on this statement' },
  { word: 'ignore-next-line[', kind: 'ignore', detail: 'silences rules on the next line' },
  { word: 'ignore-file[', kind: 'ignore', detail: 'silences rules in this file' },
];
