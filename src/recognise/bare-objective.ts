// Objectives that only compute: `lambda x: x ** 2`, a test function of optimisation, a lesson's toy. All of such a
// function stands in the file and what it calls is known to train nothing, so a search over it costs next to nothing.

import { contains, isSameSpan, type Span } from '../base/span';
import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { makersOf } from './source';
import type { Workload } from './workload';

/** True when the search is given a function of the file that does arithmetic and nothing else. */
export function isBareObjective(sweep: Workload, facts: Facts): boolean {
  const call = facts.calls.find(({ span }) => isSameSpan(span, sweep.span));
  if (call === undefined || facts.isCutShort || !TRIES_A_FUNCTION.test(sweep.library)) return false;
  const objectives = functionsGiven(call);
  if (objectives.length === 0) return false;
  return facts.calls.every(
    (one) => !objectives.some((objective) => runsIn(one, objective, sweep.span)) || isHarmless(one),
  );
}

/** Searches whose trial is a function of one's own. Others are given one as well, but to judge by (DSPy's metric). */
const TRIES_A_FUNCTION =
  /^(optuna|hyperopt|ray|scikit-optimize|bayesian-optimization|nevergrad|ax-platform|smac|wandb|flaml)$/;

function functionsGiven(call: CallFact): readonly Span[] {
  const makers = makersOf(call).flatMap((maker) =>
    maker.kind === 'external' && maker.arguments !== undefined ? [maker.arguments] : [],
  );
  return [call.arguments, ...makers]
    .flatMap(({ positional, named }) => [...positional, ...named.values()])
    .flatMap(functionsIn);
}

function functionsIn(value: Value): readonly Span[] {
  if (value.kind === 'choice') return value.options.flatMap(functionsIn);
  return value.kind === 'function' ? [value.function] : [];
}

/** In the function's own text, or in what is called from there or by the search. */
function runsIn(call: CallFact, objective: Span, sweep: Span): boolean {
  return (
    contains(objective, call.span) ||
    call.times.because.some(
      ({ kind, span }) =>
        (kind === 'call' && contains(objective, span)) || (kind === 'callback' && isSameSpan(span, sweep)),
    )
  );
}

/** What computes on numbers, draws them, writes them down or waits. */
const HARMLESS =
  /^(builtins|math|cmath|random|statistics|time|datetime|itertools|functools|operator|copy|json|logging|warnings|collections|os|pathlib|tempfile|sys|numpy|pandas|matplotlib|optuna|hyperopt|skopt|bayes_opt|nevergrad|wandb|ray\.(tune|train|air)\.(report|get_context|get_checkpoint|session)|ray\.(tune|air|train)\.session)(\.|$|\(\))/;
/** Of those packages, what runs something that is not seen here. */
const RUNS = /\.(optimize|fmin|agent|exec|eval|import_module|__import__|system|popen)$|\[\]$/;

function isHarmless({ paths }: CallFact): boolean {
  return paths.every((path) => HARMLESS.test(path) && !RUNS.test(path));
}
