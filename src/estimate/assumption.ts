// Short ways to write down what a figure rests on.

import type { Range } from '../base/range';
import type { Place } from '../base/span';
import type { Known, KnownModel, Workload } from '../recognise/workload';
import type { Assumption } from './footprint';
import { formatNumber } from './format';

/** With `range`, the numbers that a text puts into words; a range alone is written as numbers are. */
export function note(
  what: string,
  value: string | Range,
  from: Assumption['from'],
  source: string,
  range = typeof value === 'string' ? undefined : value,
): Assumption {
  const written = typeof value === 'string' ? value : formatNumber(value);
  return { what, value: written, from, source, ...(range ? { range } : {}) };
}

/** A size that the code tells, the library takes where nothing is said, or the recogniser had to guess. */
export function noteOf(what: string, known: Known, unit = ''): Assumption {
  const { value } = known;
  const [from, source] = saidBy(known);
  return { ...note(what, `${formatNumber(value)}${unit}`, from, source, value), ...placed(known.at) };
}

function saidBy({ certainty, from }: Known): [Assumption['from'], string] {
  if (from === 'library default') return ['default', 'what the library takes where nothing is said'];
  if (from.startsWith('option ') || from.startsWith('told in ')) return ['setting', from];
  if (certainty === 'guess') return ['default', from];
  return ['code', from === 'code' ? 'told by the code' : from];
}

const MOST_NAMES = 6;

/** Which model it is, where that is not simply written in the call. */
export function noteOfModel(model: KnownModel | undefined): readonly Assumption[] {
  if (model === undefined) return [];
  const written = namesOf(model.options);
  if (model.from === 'code') {
    if (model.options.length < 2) return [];
    return [
      {
        ...note(
          'model',
          written,
          'default',
          'the code asks any of them: the middle is the mean of theirs, the range of all',
        ),
        ...placed(model.span),
      },
    ];
  }
  if (model.from === 'library default')
    return [note('model', written, 'default', 'what the library takes where nothing is said')];
  const from = model.from.startsWith('told in ') ? 'setting' : 'code';
  const also = model.options.length > 1 ? `: the middle is of ${model.id}, the range of all` : '';
  return [{ ...note('model', written, from, `${model.from}${also}`), ...placed(model.span) }];
}

/** `a or b`, of many the first few. */
function namesOf(options: readonly string[]): string {
  const few = options.slice(0, MOST_NAMES).join(' or ');
  return options.length > MOST_NAMES ? `${few} or ${options.length - MOST_NAMES} others` : few;
}

function placed(at: Place | undefined): Pick<Assumption, 'at'> {
  return at === undefined ? {} : { at };
}

/** The same thing said twice is said once; the first wins. */
export function withoutRepeats(assumptions: readonly Assumption[]): readonly Assumption[] {
  const seen = new Set<string>();
  return assumptions.filter(({ what, value }) => {
    const key = `${what}|${value}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** Said of a library that is not listed: what its calls do is read off their names. */
export function noteOfLibrary({ library, call, traits }: Workload): readonly Assumption[] {
  if (traits.isUnlisted !== true) return [];
  const why = `${library} is not a library that Wattlint knows; what ${call} does is told by its name and by what it is given`;
  return [note('library', library, 'default', why)];
}
