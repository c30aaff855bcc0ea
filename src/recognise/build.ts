// One call and the pattern it matched, made into a workload: who runs it, which model, how much is asked for.

import { MOST } from '../base/most';
import { loadSignatures } from '../catalogue/signatures';
import type { CallFact, Facts } from '../flow/facts';
import { readDevice } from './device';
import { GRADIENTS_OFF } from './forward-pass';
import { withJobs, withSearchJobs } from './jobs';
import { isConversation, readPrompt } from './prompt';
import { providerOfPrefix, providerOfUrl } from './provider';
import { byDefault, defaultModel, readLength, readModel, readNumber, readString, readTruth, toText } from './read';
import type { CallPattern, Recogniser, Source } from './recogniser';
import { readFirst } from './source';
import { readTraining } from './training';
import type { Host, Known, KnownModel, RequestSize, Traits, Workload, WorkloadKind } from './workload';

/** Undefined when the pattern's own last say is that this is none. */
export function buildWorkload(
  recogniser: Recogniser,
  pattern: CallPattern,
  call: CallFact,
  path: string,
  facts: Facts,
): Workload | undefined {
  const model = readModel(call, pattern.model) ?? modelByDefault(pattern, call);
  const workload: Workload = {
    span: call.span,
    statement: call.statement,
    kind: pattern.kind,
    library: packageOf(recogniser, path, facts),
    call: plainPath(path),
    model,
    times: call.times,
    within: call.within,
    host: hostOf(pattern, call, model, setOnModule(path, pattern.endpoint, facts)),
    request: IS_REQUEST[pattern.kind] ? readRequest(pattern, call) : undefined,
    training:
      pattern.training === undefined
        ? undefined
        : withJobs(readTraining(pattern, pattern.training, call, path), call),
    sweep: withSearchJobs(pattern.sweep?.(call, path, facts), call),
    device:
      pattern.host === 'local' ? readDevice(call, model?.options.length === 1 ? model.id : undefined) : undefined,
    insideSweep: undefined,
    traits: { ...traitsOf(call), ...pattern.traits },
  };
  return pattern.refine === undefined ? workload : pattern.refine(workload, call, facts);
}

/** `openai.OpenAI().chat.completions.create` without its call marks. */
export function plainPath(path: string): string {
  return path.replace(/^\|/, 'langchain_core.runnables.RunnableSequence').replace(/\(\)|\[\]/g, '');
}

function packageOf(recogniser: Recogniser, path: string, facts: Facts): string {
  const { packages } = recogniser;
  const root = /^[A-Za-z_]\w*/.exec(path)?.[0] ?? recogniser.imports.find((name) => facts.packages.has(name));
  return packages === undefined || root === undefined
    ? recogniser.sdk
    : (packages[root] ?? root.replaceAll('_', '-'));
}

export function hostNamed(name: string): Host {
  return name === 'local' ? { kind: 'local' } : { kind: 'api', provider: name };
}

/** Where a library that goes by the names of models takes these; `otherwise` serves a name that tells no provider. */
export function hostByName({ id, options }: KnownModel, otherwise: Host | string): Host {
  const unnamed =
    typeof otherwise === 'string' ? otherwise : otherwise.kind === 'local' ? 'local' : otherwise.provider;
  const host = hostNamed(providerOfPrefix(id) ?? unnamed);
  return options.length > 1 ? { ...host, unnamed } : host;
}

const IS_REQUEST: Readonly<Record<WorkloadKind, boolean>> = {
  'llm-chat': true,
  embedding: true,
  rerank: true,
  'image-gen': true,
  audio: true,
  video: true,
  agent: true,
  'api-eval': true,
  'batch-api': true,
  'fine-tune-api': false,
  'local-inference': true,
  'model-load': false,
  training: false,
  sweep: false,
};

const CACHED_CONTEXT = /\(\)$/;

/** What the library takes when no model is given: `create(model=name)` gives one, told or not. */
function modelByDefault(pattern: CallPattern, call: CallFact): KnownModel | undefined {
  if (pattern.defaultModel === undefined) return undefined;
  const named = pattern.model?.filter((source) => !/^(receiver:)?\d/.test(source));
  return readFirst(call, named) === undefined ? defaultModel(pattern.defaultModel) : undefined;
}

function hostOf(
  pattern: CallPattern,
  call: CallFact,
  model: KnownModel | undefined,
  fallback: string | undefined,
): Host {
  const url = readString(call, pattern.endpoint) ?? fallback;
  const byUrl = url === undefined ? undefined : providerOfUrl(url);
  if (byUrl !== undefined) return hostNamed(byUrl);
  const isByName = pattern.isModelPrefixed === true && model !== undefined;
  return isByName ? hostByName(model, pattern.host) : hostNamed(pattern.host);
}

/** `openai.api_base = "http://localhost:8000"` holds for all calls of the module that name no other. */
export function setOnModule(
  path: string,
  sources: readonly Source[] | undefined,
  { settings }: Facts,
): string | undefined {
  const set = settings.get(/^\w*/.exec(path)?.[0] ?? '');
  const values = set === undefined ? [] : (sources ?? []).map((source) => set.get(source.replace(/^receiver:/, '')));
  return values.map((value) => value && toText(value)).find((text) => text !== undefined);
}

function readRequest(pattern: CallPattern, call: CallFact): RequestSize {
  const answers = readNumber(call, pattern.answers);
  const batchSize = readNumber(call, pattern.batchSize);
  const quality = readString(call, pattern.image?.quality);
  const thinking = readNumber(call, ['thinking.budget_tokens', 'config.thinking_config.thinking_budget']);
  return {
    ...readPrompt(pattern, call),
    items: multiplied(
      readItems(call, pattern),
      readNumber(call, pattern.multiplier) ?? readLength(call, pattern.multiplier),
      pattern,
    ),
    ...(answers === undefined ? {} : { answers }),
    ...(batchSize === undefined ? {} : { batchSize }),
    ...(pattern.isForwardOnly === true ? { isForwardOnly: true } : {}),
    maxOutputTokens: readNumber(call, pattern.maxOutputTokens) ?? byDefault(pattern, 'maxOutputTokens'),
    argumentsEnd: call.span.end - 1,
    outputLimitKeyword: keywordFor(pattern, call),
    isOutputLimited: isGiven(call, pattern.maxOutputTokens),
    reasoningEffort: readString(call, pattern.reasoningEffort),
    ...(thinking === undefined ? {} : { reasoningTokens: thinking }),
    imageSize: readImageSize(pattern, call),
    ...(quality === undefined ? {} : { imageQuality: quality }),
    steps: readNumber(call, pattern.steps) ?? byDefault(pattern, 'steps'),
    isStructured: readTruth(call, pattern.structured),
    isStreamed: pattern.isStreamed === true || readTruth(call, ['stream']),
    hasTools: readTruth(call, pattern.tools),
    maxTurns: readNumber(call, pattern.maxTurns) ?? byDefault(pattern, 'maxTurns'),
  };
}

const ONE_ITEM: Known = { value: { low: 1, best: 1, high: 1 }, certainty: 'exact', from: 'code' };

function readItems(call: CallFact, { items }: CallPattern): Known | undefined {
  const given = readFirst(call, items)?.value;
  return given !== undefined && isConversation(given) ? ONE_ITEM : readLength(call, items);
}

/** Items times what is made of each; either alone where the other is not said. */
function multiplied(items: Known | undefined, each: Known | undefined, pattern: CallPattern): Known | undefined {
  const left = items ?? byDefault(pattern, 'items');
  if (left === undefined || each === undefined) return pattern.items === undefined ? (each ?? left) : left;
  return {
    value: {
      low: left.value.low * each.value.low,
      best: left.value.best * each.value.best,
      high: left.value.high * each.value.high,
    },
    certainty: left.certainty === 'exact' ? each.certainty : left.certainty,
    from: left.from,
  };
}

/** True when something other than `None` stands there, known or not. */
function isGiven(call: CallFact, sources: readonly Source[] | undefined): boolean {
  const value = readFirst(call, sources)?.value;
  return value !== undefined && !(value.kind === 'constant' && value.value === null);
}

/** The keyword this call limits its output by: the one that stands there, else the first that is a plain argument. */
function keywordFor(pattern: CallPattern, call: CallFact): string | undefined {
  const plain = (pattern.maxOutputTokens ?? []).filter((source) => /^[a-z_A-Z]\w*$/.test(source));
  return plain.find((source) => call.arguments.named.has(source)) ?? plain[0];
}

function readImageSize(pattern: CallPattern, call: CallFact): RequestSize['imageSize'] {
  const { image } = pattern;
  if (image === undefined) return undefined;
  const written = /^(\d+)x(\d+)$/.exec(readString(call, image.size) ?? '');
  const width = written === null ? readNumber(call, image.width)?.value.best : Number(written[1]);
  const height = written === null ? (readNumber(call, image.height)?.value.best ?? width) : Number(written[2]);
  if (width === undefined || height === undefined || width === 0 || height === 0) return undefined;
  return width > MOST || height > MOST ? undefined : { width, height };
}

function traitsOf(call: CallFact): Traits {
  const contexts = call.within.flatMap((one) =>
    one.kind === 'context' ? [one.path.replace(CACHED_CONTEXT, '')] : [],
  );
  const isCache = (path: string) => loadSignatures().of(path).caches === true;
  return {
    ...(contexts.some(isCache) ? { isCached: true } : {}),
    ...(contexts.some((path) => GRADIENTS_OFF.test(path)) ? { hasGradientsOff: true } : {}),
  };
}
