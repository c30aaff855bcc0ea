// Stand-ins: a fake model, a mocked client, a recorded answer, a network of a few numbers made for a test. Calling one
// spends nothing worth counting. Outside of tests only what says so by its name is one.

import { contains } from '../base/span';
import type { CallFact, Facts } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { testsNetwork } from './evaluating-function';
import { makersOf } from './source';
import type { Workload } from './workload';

/** True when what the call runs is no model but its double. */
export function isStandIn(workload: Workload, call: CallFact, facts: Facts): boolean {
  const reached = [...makersOf(call), ...call.arguments.positional.slice(0, 2), ...modelsIn(call.arguments)];
  const isTested = isInTest(call, facts);
  if (reached.some((value) => isDouble(value, isTested, 0))) return true;
  if (!isTested) return false;
  if (isTiny(workload)) return true;
  return workload.host.kind === 'local'
    ? isLocalDouble(workload, call)
    : isAnswered(call, facts) || (workload.model === undefined && hasDouble(facts));
}

/** In what a test runner collects, or a helper beside it; a script that calls its own `test_model()` is none. */
function isInTest(call: CallFact, facts: Facts): boolean {
  if (call.times.basis === 'run') return false;
  if (facts.packages.has('pytest')) return true;
  return call.within.some(
    (one) =>
      one.kind === 'function' &&
      ((/^test_|^test[A-Z]/.test(one.name) && !testsNetwork(one.name)) ||
        /^Test[A-Z_]|TestCase$|Tests?$/.test(one.owner?.name ?? '') ||
        one.owner?.bases.some((base) => /TestCase$/.test(base)) === true),
  );
}

const DOUBLE_NAME =
  /(^|\.)_?((Fake|Mock|Dummy|Stub|Scripted|GenericFake|AsyncMock)\w*|\w*(Mock|Stub)|MagicMock|ReplayChatCompletionClient|FunctionModel|TestModel)(\.\w+)?$/;
const MODEL_KEYS =
  /^(model|llm|lm|client|provider|agent|starting_agent|model_client|http_client|openai_client|chat_model|transport|model_provider|run_config|embed|embedder|embeddings?|embedding_function|embed_model)$|_client$/;
const MODEL_NAME = /(Model|LLM|LM|Client|Provider|Agent|Net|Network|Embeddings?|Embedder)(V?\d+)?$|^(Model|LLM|Net)/;
const DEEPEST = 4;

function isDouble(value: Value, isTested: boolean, depth: number): boolean {
  if (depth > DEEPEST) return false;
  switch (value.kind) {
    case 'external':
      if (value.path.endsWith('()') && DOUBLE_NAME.test(value.path.slice(0, -2).replace(/\(\)|\[\]/g, '')))
        return true;
      return value.arguments !== undefined && holdsDouble(value.path, value.arguments, isTested, depth);
    case 'instance': {
      const { name } = value.class.definition;
      return DOUBLE_NAME.test(name) || (isTested && MODEL_NAME.test(name));
    }
    case 'choice':
      return value.options.every((option) => isDouble(option, isTested, depth + 1));
    case 'unknown':
      // A fixture: what the test's runner hands in.
      return isTested && depth > 0 && value.label !== undefined && /^\w+$/.test(value.label);
    default:
      return false;
  }
}

function holdsDouble(path: string, given: Arguments, isTested: boolean, depth: number): boolean {
  if (
    /(^|\.)Agent\(\)$/.test(path) &&
    given.positional[0]?.kind === 'constant' &&
    given.positional[0].value === 'test'
  )
    return true;
  const first = /[A-Z]\w*\(\)$/.test(path) ? given.positional.slice(0, 1) : [];
  return [...first, ...modelsIn(given)].some((value) => isDouble(value, isTested, depth + 1));
}

function modelsIn(given: Arguments): readonly Value[] {
  const index = given.named.get('index');
  // `InMemoryStore(index={"embed": embeddings})`.
  const named = [...given.named, ...(index?.kind === 'mapping' ? index.entries : [])];
  return named.filter(([name]) => MODEL_KEYS.test(name)).map(([, value]) => value);
}

function isTiny(workload: Workload): boolean {
  const id = workload.model?.id ?? workload.training?.learner ?? '';
  return /(^|[-_/])tiny([-_/]|$)|internal-testing|-testing\/|^(openai\/|.*-)?(dummy|fake|mock|stub|scripted)\b|^test([-_]?model)?$/i.test(
    id,
  );
}

/** A fixture's network, one written for the test, or one built from a handful of numbers rather than loaded. */
function isLocalDouble(workload: Workload, call: CallFact): boolean {
  if (workload.kind === 'model-load') return workload.model === undefined;
  if (workload.kind === 'sweep') return false;
  const makers = makersOf(call);
  if (makers.some((maker) => maker.kind === 'unknown' || maker.kind === 'instance')) return true;
  return workload.kind !== 'training' && workload.model === undefined;
}

/** The answer comes from a fixture, a patch or a recording. */
function isAnswered(call: CallFact, facts: Facts): boolean {
  if (call.paths.every((path) => path.startsWith('?'))) return true;
  if (['vcr', 'respx', 'inline_snapshot'].some((name) => facts.packages.has(name))) return true;
  // Answers compared to a snapshot are recorded ones.
  if (facts.calls.some((one) => one.paths.some((path) => /inline_snapshot\.snapshot$/.test(path)))) return true;
  if (call.within.some((one) => one.kind === 'context' && /vcr|patch|mock|respx|responses\.activate/i.test(one.path)))
    return true;
  const test = call.within.find((one) => one.kind === 'function');
  return facts.calls.some(
    (other) =>
      test !== undefined &&
      contains(test.span, other.span) &&
      (other.paths.some((path) => /(^|\.)(mock|patch)(\.|$)|MagicMock|AsyncMock/.test(path)) ||
        (other.receiver?.kind === 'unknown' &&
          /^(monkeypatch|mocker|\w*_mock|mock_\w+)$/.test(other.receiver.label ?? ''))),
  );
}

/** Somewhere in this file a double is made: what says no model of its own runs on it. */
function hasDouble(facts: Facts): boolean {
  return facts.calls.some((call) => call.paths.some((path) => DOUBLE_NAME.test(path.replace(/\(\)|\[\]/g, ''))));
}
