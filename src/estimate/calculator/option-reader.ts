// Options of the calculator as people and JSON write them, read one by one; what is not understood is refused with a
// message that says what would be.

import { exactly, type Range } from '../../base/range';
import { limitOf } from './option-limits';

/** What a person got wrong, as a value with a message. */
export class Refusal extends Error {}

/** Options by name, refused with a message when they are not what they should be. */
export class OptionReader {
  readonly kind: string;
  readonly #options: Readonly<Record<string, unknown>>;

  constructor(kind: string, allowed: readonly string[], options: Readonly<Record<string, unknown>>) {
    this.kind = kind;
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

  /** Within what the option may be (option-limits.ts). */
  number(name: string): number | undefined {
    if (!this.has(name)) return undefined;
    const given = this.#options[name];
    const written = numberOf(given);
    const value = written !== undefined && Math.abs(written) < SMALLEST ? 0 : written;
    const { least, most, isWhole, little, much } = limitOf(this.kind, name);
    const not = `, not "${typeof given === 'object' ? JSON.stringify(given) : String(given)}"`;
    const noun = isWhole ? 'a whole number' : 'a number';
    if (value === undefined || value < least || (isWhole && !Number.isInteger(value))) {
      const bound = least >= 1 || least === 0 ? ` of at least ${least}` : ' above 0';
      throw new Refusal(`${name} is ${noun}${bound}${not}${after(little)}`);
    }
    if (value > most) throw new Refusal(`${name} is at most ${most}${not}${after(much)}`);
    return value;
  }

  range(name: string): Range | undefined {
    const value = this.number(name);
    return value === undefined ? undefined : exactly(value);
  }
}

function after(hint: string | undefined): string {
  return hint === undefined ? '' : `; ${hint}`;
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
