// Which built-ins walk what they are given, how far, and which only look at it.

import { exactly, range } from '../../base/range';
import { asNumber } from '../values/construct';
import type { Arguments, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { iterate } from './iterate';
import { ALL, restore, SOME, takeFrom } from './iterators';
import { take } from './lazy';
import { park } from './pulls';

/** Notes how many items a call takes of the generators among its arguments. Other calls may do anything with them. */
export function takeItems(walk: Walk, path: string, given: Arguments, receiver: Value | undefined): void {
  if (receiver?.kind === 'sequence' && receiver.isIterator) takeByMethod(walk, path, receiver, given);
  takeOnce(walk, path, given);
  const how = WALKS.get(path);
  if (how === undefined) return;
  for (const value of given.positional) how(walk, value);
}

/** Of iterators, what is taken is gone for all that hold them. */
function takeOnce(walk: Walk, path: string, given: Arguments): void {
  const [first] = given.positional;
  if (!given.positional.some((value) => value.kind === 'sequence' && value.isIterator)) return;
  const how = WALKS.get(path);
  if (path === 'builtins.next') takeFrom(walk, first, exactly(1));
  else if (path === 'itertools.islice') {
    const end = sliceEnd(given);
    takeFrom(walk, first, end === undefined ? SOME : exactly(end));
  } else if (how === toTheEnd) for (const value of given.positional) takeFrom(walk, value, ALL);
  else if (how === untilSure || PASSING.test(path)) for (const value of given.positional) takeFrom(walk, value, SOME);
}

/** What gives on the items of what it is given. */
const PASSING = /^(builtins\.(enumerate|zip|map|filter)|itertools\.\w+|more_itertools\.\w+|(.*\.)?tqdm)$/;

/** Reading a file by its methods. */
function takeByMethod(walk: Walk, path: string, receiver: SequenceValue, { positional }: Arguments): void {
  if (/\.(read|readlines)$/.test(path)) takeFrom(walk, receiver, ALL);
  else if (/\.(readline|__next__)$/.test(path)) takeFrom(walk, receiver, exactly(1));
  else if (/\.seek$/.test(path)) restore(walk, receiver, asNumber(positional[0]) === 0);
}

type How = (walk: Walk, value: Value) => void;

const toTheEnd: How = (walk, value) => take(walk, value);
const once: How = (walk, value) => take(walk, value, exactly(1));
const looks: How = (_, value) => park(value);

/** Stops as soon as the answer is known. */
const untilSure: How = (walk, value) => {
  const { best, high } = iterate(value).length;
  take(walk, value, range(Math.min(1, best), best, high));
};

const under = (module: string, names: string, how: How): [string, How][] =>
  names.split(' ').map((name) => [`${module}.${name}`, how]);

const WALKS: ReadonlyMap<string, How> = new Map([
  ...under('builtins', 'list tuple set frozenset sorted sum min max dict dict.fromkeys', toTheEnd),
  ...under('collections', 'deque Counter OrderedDict', toTheEnd),
  ...under('functools', 'reduce', toTheEnd),
  ...under('builtins', 'any all', untilSure),
  ...under('builtins', 'next anext', once),
  ...under('builtins', 'print type isinstance id repr str callable hasattr len hash', looks),
]);

/** How many `islice(xs, stop)` or `islice(xs, start, stop)` takes; undefined when the code does not tell. */
export function sliceEnd({ positional }: Arguments): number | undefined {
  return asNumber(positional.length > 2 ? positional[2] : positional[1]);
}
