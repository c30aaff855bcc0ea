// What led to a place: the loops, calls and branches that multiply, and what it stands in, from the outside in. Most
// trails are only lengthened, by each caller anew, and never read: they are spelled out when somebody asks.

import { type Context, enclosingsOf, factorsOf } from '../context';
import type { Enclosing, Factor } from '../facts';

export class Trail {
  readonly #context: Context | undefined;
  readonly #inner: Trail | undefined;
  #because: readonly Factor[] | undefined;
  #within: readonly Enclosing[] | undefined;

  private constructor(context: Context | undefined, inner: Trail | undefined) {
    this.#context = context;
    this.#inner = inner;
  }

  /** To where the walk stands. */
  static at(context: Context): Trail {
    return new Trail(context, undefined);
  }

  static of(because: readonly Factor[], within: readonly Enclosing[]): Trail {
    const trail = new Trail(undefined, undefined);
    trail.#because = because;
    trail.#within = within;
    return trail;
  }

  /** The same, seen from a caller. */
  from(caller: Context): Trail {
    return new Trail(caller, this);
  }

  get because(): readonly Factor[] {
    this.#because ??= spelled(this.#context, this.#inner, factorsOf, (inner) => inner.because);
    return this.#because;
  }

  get within(): readonly Enclosing[] {
    this.#within ??= spelled(this.#context, this.#inner, enclosingsOf, (inner) => inner.within);
    return this.#within;
  }
}

function spelled<T>(
  context: Context | undefined,
  inner: Trail | undefined,
  own: (context: Context) => readonly T[],
  rest: (inner: Trail) => readonly T[],
): readonly T[] {
  const outside = context ? own(context) : [];
  if (!inner) return outside;
  const inside = rest(inner);
  if (inside.length === 0) return outside;
  return outside.length === 0 ? inside : [...outside, ...inside];
}
