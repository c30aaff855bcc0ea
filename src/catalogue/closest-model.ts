// The model that somebody may have meant by a name that no catalogue has: `gpt4o` is `gpt-4o`, mistyped.

import { allModels, findModel } from './models';
import { once } from './once';
import { makerByName, pricedModels, priceOf } from './prices';
import { withoutProvider } from './provider-prefix';

/**
 * The known name that differs in signs or a letter or two. Undefined for names that are known, that say a size, or
 * that are another version: digits are never mistyped here, for `gpt-9` may be a model that is newer than the lists.
 */
export function closestModel(name: string): string | undefined {
  const written = withoutProvider(name);
  if (findModel(name) || priceOf(name, makerByName(name) ?? '', { inputTokens: 1000 })) return undefined;
  const digits = digitsOf(written);
  const letters = lettersOf(written);
  const candidates = known().get(digits) ?? [];
  if (candidates.some((each) => each.toLowerCase() === written.toLowerCase())) return undefined;
  return (
    candidates.find((each) => lettersOf(each) === letters) ??
    candidates.find((each) => isSwapped(lettersOf(each), letters)) ??
    (letters.length < 6 ? undefined : candidates.find((each) => isOneOff(lettersOf(each), letters)))
  );
}

/** The same letters in another order: `gtp` for `gpt`. */
function isSwapped(left: string, right: string): boolean {
  return left.length > 2 && [...left].sort().join('') === [...right].sort().join('');
}

/** One letter more, less or other. */
function isOneOff(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  return longer.slice(at + 1) === shorter.slice(longer.length === shorter.length ? at + 1 : at);
}

/** By the digits in them. */
const known = once((): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  for (const id of [...pricedModels(), ...allModels().map((model) => model.id.replace(/^.*\//, ''))]) {
    const digits = digitsOf(id);
    all.set(digits, [...(all.get(digits) ?? []), id]);
  }
  return all;
});

function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
