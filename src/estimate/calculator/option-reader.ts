// Options of the calculator as people and JSON write them, read one by one; what is not understood is refused with a
// message that says what would be.

import { MOST } from '../../base/most';
import { exactly, type Range } from '../../base/range';

/** What a person got wrong, as a value with a message. */
export class Refusal extends Error {}

/** Options by name, refused with a message when they are not what they should be. */
export class OptionReader {
  readonly #options: Readonly<Record<string, unknown>>;

  constructor(kind: string, allowed: readonly string[], options: Readonly<Record<string, unknown>>) {
    this.#options = options;
    const strange = Object.keys(options).find((key) => options[key] !== undefined && !allowed.includes(key));
    if (strange) throw new Refusal(`${kind} knows no option "${strange}"; known are ${allowed.join(', ')}`);
  }

  has(name: string): boolean {
    return this.#options[name] !== undefined && this.#options[name] !== null && this.#options[name] !== '';
  }

  word(name: string): string | undefined {
    if (!this.has(name)) return undefined;
    const value = this.#options[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw new Refusal(`${name} is text`);
  }

  /** At least `least`, which is above 0 unless said, and no more than anybody means. */
  number(name: string, least = Number.MIN_VALUE): number | undefined {
    if (!this.has(name)) return undefined;
    const written = numberOf(this.#options[name]);
    const value = written !== undefined && Math.abs(written) < SMALLEST ? 0 : written;
    if (value === undefined || value < least)
      throw new Refusal(
        `${name} is a number${least >= 1 || least === 0 ? ` of at least ${least}` : ' above 0'}, not "${String(this.#options[name])}"`,
      );
    if (value > MOST) throw new Refusal(`${name} is at most ${MOST}, not "${String(this.#options[name])}"`);
    return value;
  }

  range(name: string, least = 0): Range | undefined {
    const value = this.number(name, least);
    return value === undefined ? undefined : exactly(value);
  }
}

/** Less is nothing: what is so small that dividing by it is beyond what a number holds. */
const SMALLEST = 1e-15;

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const parts = /^\s*([0-9.]+(?:e[+-]?\d+)?)\s*([kmbt]?)\s*$/i.exec(value.replace(/_/g, ''));
  const number = Number(parts?.[1]);
  const unit = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }[(parts?.[2] ?? '').toLowerCase()] ?? 1;
  return parts && Number.isFinite(number) ? number * unit : undefined;
}
