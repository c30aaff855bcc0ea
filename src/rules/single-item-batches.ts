// Embedding or running a model on one item at a time, where the call takes a list. A batch reads the weights
// once for all its items; one by one they are read again for each.

import { contains } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { isQuery } from './query-text';
import { isAwaited, isBehindCache, loopsAround, runsOften } from './repetition';
import type { Rule, RuleContext } from './rule';
import { sayRun } from './say';

const FEWEST = 10;

/** Names that speak of many: a loop over these already hands over batches. */
const MANY = /batch|chunk|slice|group|window|loader|page|list|\w{3,}s\b/i;
const BATCHES = /batch|slice|group|window|loader|range\(\s*0\s*,.*,/i;

export const singleItemBatches: Rule = {
  id: 'single-item-batches',
  title: 'One item at a time',
  group: 'inference',
  severity: 'warning',
  summary: 'Texts are embedded or run through a local model one by one, where the call takes a list.',
  *check(context) {
    for (const cost of context.costs) {
      if (!isBatchable(cost) || !isSingle(cost, context)) continue;
      yield {
        span: cost.workload.span,
        advice: adviceFor(cost),
        figures: sayRun(cost),
        certainty: cost.workload.request?.items?.certainty === 'exact' ? 'likely' : 'guess',
        costs: [cost],
        share: 0.5,
      };
    }
  },
};

function adviceFor({ workload }: Cost): string {
  return workload.host.kind === 'api'
    ? 'Send a list of texts with each request: the provider can then work through them as one batch.'
    : "Hand over the whole list: a batch reads the model's weights once for all its items.";
}

function isBatchable({ workload }: Cost): boolean {
  if (isAwaited(workload) || isBehindCache(workload) || !runsOften(workload, FEWEST)) return false;
  const loop = loopsAround(workload).at(-1);
  if (!loop || loop.kind === 'callback' || BATCHES.test(loop.text)) return false;
  if (workload.kind === 'embedding') return true;
  // Turns of a plain count may build on each other: a text that grows, samples of one input.
  if (loop.text.startsWith('range(') && !/\.(pipeline|generate)$/.test(workload.call)) return false;
  return workload.kind === 'local-inference' && /\.(pipeline|encode|predict|generate)$/.test(workload.call);
}

/** Only where the code shows it: one text, or a name that speaks of one. */
function isSingle(cost: Cost, { callOf, facts }: RuleContext): boolean {
  const items = cost.workload.request?.items;
  if (items && items.value.high > 1) return false;
  const call = callOf(cost);
  if (call && cost.workload.call.endsWith('.from_pretrained.generate')) return isTokenizedAlone(call, facts);
  const given = call?.arguments.named.get('input') ?? call?.arguments.positional[0];
  if (!given) return items?.certainty === 'exact';
  if (isQuery(given) || call?.arguments.named.has('input_type')) return false;
  return isOneText(given) || (items?.certainty === 'exact' && !isNamedMany(given));
}

/** The tokenizer beside it makes tensors without padding, which takes one text or texts of the same length. */
function isTokenizedAlone({ within, span }: CallFact, facts: Facts): boolean {
  const around = within.findLast((outer) => outer.kind === 'function' || outer.kind === 'loop')?.span;
  if (!around) return false;
  return facts.calls.some(
    (call) =>
      contains(around, call.span) &&
      call.span.start < span.start &&
      call.paths.some((path) => /(Tokenizer\w*|Processor)\.from_pretrained\(\)$/.test(path)) &&
      call.arguments.named.has('return_tensors') &&
      !call.arguments.named.has('padding') &&
      ![...call.arguments.positional, ...call.arguments.named.values()].some(mayBeMany),
  );
}

function isOneText(value: Value): boolean {
  if (value.kind === 'text') return true;
  if (value.kind === 'sequence') return value.items?.length === 1;
  if (value.kind === 'choice') return value.options.some(isOneText) && !value.options.some(mayBeMany);
  return value.kind === 'constant' && typeof value.value === 'string';
}

function mayBeMany(value: Value): boolean {
  return isNamedMany(value) || (value.kind === 'sequence' && value.items?.length !== 1);
}

function isNamedMany(value: Value): boolean {
  return value.kind === 'unknown' && value.label !== undefined && MANY.test(value.label);
}
