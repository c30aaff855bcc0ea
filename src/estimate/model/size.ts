// Which model a workload runs, as parameters: listed, read from the name, derived from its price, or unknown.
// Of several ids `each-model.ts` asks for one at a time; what a search trains may still be any of them, and has their span.

import type { Certainty } from '../../base/certainty';
import { memoised } from '../../base/memo';
import { range } from '../../base/range';
import { findModel, type ModelMatch, modelOfSize, type OpenModel } from '../../catalogue/models';
import { findInOllama } from '../../catalogue/ollama';
import type { KnownModel } from '../../recognise/workload';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { embedderFromPrice, sizeFromPrice } from './closed-model';
import type { Role } from './role';

export interface Sized {
  readonly low: OpenModel;
  readonly best: OpenModel;
  readonly high: OpenModel;
  readonly certainty: Certainty;
  readonly assumptions: readonly Assumption[];
}

/**
 * `prices` is the provider's id in the price list; undefined for weights that the user runs. `isServed`: a server on
 * the user's machine is asked by name, where a bare name is one of Ollama's library.
 */
export function sizeOf(
  model: KnownModel | undefined,
  prices: string | undefined,
  role: Role = 'writes',
  isServed = false,
): Sized {
  if (!model) return unknownSize(prices !== undefined, role);
  const first = sizeOfId(model.id, prices, role, isServed);
  const others = model.options
    .filter((id) => id !== model.id)
    .slice(0, 8)
    .map((id) => sizeOfId(id, prices, role, isServed));
  let { low, high } = first;
  for (const other of others) {
    if (other.best.active < low.active) low = other.best;
    if (other.best.active > high.active) high = other.best;
  }
  return { ...first, low, high };
}

export const sizeOfId = memoised(
  sizeOfAny,
  (id, prices = '', role = 'writes', isServed = false) => `${prices}\n${role}\n${isServed}\n${id}`,
);

/** What the catalogue or the name tells: the one place that sizes a named model, whether it is asked, loaded or trained. */
export function knownModel(id: string, isServed = false): ModelMatch | undefined {
  return (isServed ? findInOllama(id) : undefined) ?? findModel(id);
}

function sizeOfAny(id: string, prices: string | undefined, role: Role = 'writes', isServed = false): Sized {
  const match = knownModel(id, isServed);
  if (match) {
    const { model, spread, how } = match;
    const value = `${describe(model)}${how === 'size' ? ', read from its name' : how === 'base' ? `, as ${model.id}, which its name tells it is made from` : ''}`;
    return {
      low: spread > 1 ? scaled(model, 1 / spread ** 1.645) : model,
      best: model,
      high: spread > 1 ? scaled(model, spread ** 1.645) : model,
      certainty: 'likely',
      assumptions: [note('model size', value, 'catalogue', model.source)],
    };
  }
  if (prices === undefined) {
    const unknown = unknownSize(false, role);
    return {
      ...unknown,
      assumptions: [
        assumed(
          [unknown.low, unknown.best, unknown.high],
          `${id} is not known, ${describe(unknown.best)} assumed (${billions(unknown.low.active)}–${billions(unknown.high.active)})`,
          'not listed, and no size in its name; the span of models that people run themselves',
        ),
      ],
    };
  }
  const closed = role === 'reads' ? embedderFromPrice(id, prices) : sizeFromPrice(id, prices);
  const [low, best, high] = closed.models;
  const span = `${billions(low.active)}–${billions(high.active)} active parameters, ${billions(best.active)} assumed`;
  return {
    low,
    best,
    high,
    certainty: 'guess',
    assumptions: [assumed(closed.models, span, `${closed.why}; ${closed.source}`)],
  };
}

/** A size that nobody tells, from the smallest to the largest that it may be. */
function assumed(
  [low, best, high]: readonly [OpenModel, OpenModel, OpenModel],
  value: string,
  source: string,
): Assumption {
  return note('model size', value, 'default', source, range(low.active, best.active, high.active));
}

const KINDS = { writes: 'text', reads: 'embedding', passes: 'encoder', network: 'vision' } as const;

function unknownSize(isApi: boolean, role: Role): Sized {
  const source = 'the model is not told by the code';
  const kind = KINDS[role];
  const at = (size: number) => modelOfSize('unknown', size, size, source, kind);
  const sizes = {
    writes: isApi ? [3e9, 2e10, 1.5e11] : [1e8, 3e9, 3e10],
    reads: [2e7, 3e8, 8e9],
    passes: [1.4e7, 1.1e8, 7e9],
    network: [1e5, 1e7, 3e8],
  };
  const [low = modelOfSize('unknown', 1e9, 1e9, source), best = low, high = low] = sizes[role].map(at);
  return {
    low,
    best,
    high,
    certainty: 'guess',
    assumptions: [
      assumed(
        [low, best, high],
        `unknown, ${billions(best.active)} assumed (${billions(low.active)}–${billions(high.active)})`,
        source,
      ),
    ],
  };
}

export function describe(model: OpenModel): string {
  const active = model.active < model.total ? `, ${billions(model.active)} active` : '';
  return `${billions(model.total)} parameters${active}`;
}

export function billions(parameters: number): string {
  if (parameters >= 9.995e11) return `${(parameters / 1e12).toPrecision(3).replace(/\.?0+$/, '')} T`;
  if (parameters >= 1e9) return `${Number((parameters / 1e9).toPrecision(3))} B`;
  if (parameters >= 1e6) return `${Number((parameters / 1e6).toPrecision(3))} M`;
  return String(Math.round(parameters));
}

function scaled(model: OpenModel, factor: number): OpenModel {
  return { ...model, total: model.total * factor, active: model.active * factor };
}
