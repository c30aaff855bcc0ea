// Frameworks that judge models by asking models: RAGAS, DeepEval, Inspect, lm-eval, LangSmith, Opik, TruLens, Phoenix,
// G-Eval. Often forgotten cost: rows times metrics times judge calls.

import { findJudgeLibrary } from '../catalogue/judges';
import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { bindModel, withDefault } from './agent-shape';
import { asJudged, withJudgeModel } from './judge-calls';
import { defaultModel, readString } from './read';
import type { Recogniser, Source } from './recogniser';
import { makersOf, readArgument, readFirst } from './source';
import type { Workload } from './workload';

export const evaluation: Recogniser = {
  sdk: 'evaluation',
  packages: { lm_eval: 'lm-eval', phoenix: 'arize-phoenix', mlflow: 'mlflow' },
  imports: [
    'ragas',
    'deepeval',
    'inspect_ai',
    'lm_eval',
    'langsmith',
    'opik',
    'trulens',
    'phoenix',
    'giskard',
    'promptfoo',
    'bert_score',
    'evaluate',
    'mlflow',
  ],
  calls: [
    {
      kind: 'api-eval',
      host: 'openai',
      call: ['ragas.{evaluate,aevaluate,evaluation.evaluate}'],
      model: ['llm.model', 'llm.model_name'],
      items: ['0', 'dataset'],
      refine: (workload, call) =>
        asJudged(
          withJudgeModel(bindModel(workload, call), 'ragas', readFirst(call, ['llm', '2']) !== undefined),
          call,
          'ragas',
          ['metrics', '1'],
        ),
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: ['ragas.**.{single_turn_score,single_turn_ascore,multi_turn_ascore}'],
      model: ['llm.model', 'llm.model_name'],
      items: [],
      refine: (workload, call) => asJudged(bindModel(workload, call), call, 'ragas'),
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: ['deepeval.{evaluate,assert_test}'],
      model: ['1[].model', 'metrics[].model'],
      items: ['0', 'test_cases'],
      refine: (workload, call) => ofDeepEval(workload, call, ['metrics', '1']),
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: ['deepeval.**.{*Metric,GEval,ConversationalGEval,ArenaGEval}().{measure,a_measure}'],
      model: ['receiver:model'],
      items: [],
      refine: (workload, call) => ofDeepEval(workload, call, []),
    },
    {
      kind: 'api-eval',
      host: 'openai',
      isModelPrefixed: true,
      call: ['inspect_ai.{eval,eval_async,eval_set}'],
      model: ['model', '1'],
      items: ['limit'],
    },
    {
      kind: 'api-eval',
      host: 'local',
      call: ['lm_eval.{simple_evaluate,evaluator.simple_evaluate,evaluate,evaluator.evaluate}'],
      model: ['model_args', 'model'],
      refine: ofModelArgs,
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: ['opik.evaluation.{evaluate,evaluate_prompt}', 'phoenix.evals.{llm_classify,run_evals,llm_generate}'],
      items: ['data'],
      refine: bindModel,
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: ['langsmith.**.{evaluate,aevaluate,run_on_dataset,arun_on_dataset}'],
      items: [],
      refine: (workload, call) => (asksJudge(call) ? bindModel(workload, call) : undefined),
    },
    {
      kind: 'api-eval',
      host: 'unknown',
      call: ['mlflow.genai.evaluate', 'mlflow.genai.**.evaluate'],
      model: ['scorers[].model', 'model'],
      isModelPrefixed: true,
      items: ['data', '0'],
      multiplier: ['scorers', '1'],
      refine: (workload, call) => (isJudged(call) ? workload : undefined),
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: ['bert_score.**.score', 'bert_score.**.BERTScorer().score'],
      model: ['model_type', 'receiver:model_type', 'receiver:0'],
      items: ['cands', '0'],
      traits: { hasGradientsOff: true },
      refine: byLanguage,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: 'bert_score.**.BERTScorer',
      model: ['model_type', '0'],
      refine: byLanguage,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: 'evaluate.load().compute',
      model: ['model_type', 'model_id'],
      items: ['predictions'],
      traits: { hasGradientsOff: true },
      // Most metrics compare words; these ask a network.
      refine: (workload, call) =>
        ASKING.test(readString(call, ['receiver:path', 'receiver:0']) ?? '') ? workload : undefined,
    },
  ],
};

function ofDeepEval(workload: Workload, call: CallFact, metrics: readonly Source[]): Workload | undefined {
  const bound = withDefault(
    bindModel(workload, call),
    [call.receiver, ...makersOf(call), readFirst(call, ['metrics', '1'])?.value],
    {
      made: /^deepeval\.(\w+\.)*(\w+Metric|GEval|DAGMetric|ConversationalGEval|ArenaGEval)\(\)$/,
      keys: ['model'],
      id: findJudgeLibrary('deepeval')?.model ?? '',
    },
  );
  return asJudged(bound, call, 'deepeval', metrics);
}

/** `pretrained=gpt2,dtype=float` */
function ofModelArgs(workload: Workload): Workload {
  const named = /(?:^|,)(?:pretrained|model)=([^,]+)/.exec(workload.model?.id ?? '')?.[1];
  const { model } = workload;
  return named === undefined || model === undefined
    ? workload
    : { ...workload, model: { ...model, id: named, options: [named], span: undefined } };
}

/** `lang2model` in `bert_score/utils.py` of bert-score 0.3.13, read 2026-11-30. */
function byLanguage(workload: Workload, call: CallFact): Workload {
  const language = workload.model === undefined ? readString(call, ['lang', 'receiver:lang']) : undefined;
  return language === undefined
    ? workload
    : { ...workload, model: defaultModel(SCORING[language] ?? 'bert-base-multilingual-cased') };
}

const SCORING: Readonly<Record<string, string>> = {
  en: 'roberta-large',
  zh: 'bert-base-chinese',
  tr: 'dbmdz/bert-base-turkish-cased',
  'en-sci': 'allenai/scibert_scivocab_uncased',
};

/** https://huggingface.co/evaluate-metric and evaluate-measurement, 2026-11-30. */
const ASKING = /(^|\/)(bertscore|bleurt|comet|frugalscore|perplexity|regard|toxicity)$/;

/**
 * The evaluators of the program, and what they judge, ask where they are written: a chain is run by the call itself.
 * The library's ask a model, but for those that compare words.
 */
function asksJudge(call: CallFact): boolean {
  const given = readFirst(call, ['evaluators', 'evaluation', 'evaluation.evaluators', '2'])?.value;
  return given !== undefined && isAsking(given);
}

function isAsking(value: Value): boolean {
  switch (value.kind) {
    case 'sequence':
      return (value.items ?? [value.element]).some(isAsking);
    case 'choice':
      return value.options.some(isAsking);
    case 'constant':
      return typeof value.value === 'string' && !COUNTED.test(value.value);
    case 'external': {
      const [first] = value.arguments?.positional ?? [];
      if (/\.RunEvalConfig\(\)$/.test(value.path)) {
        const own = value.arguments && readArgument(value.arguments, 'evaluators');
        return own !== undefined && isAsking(own);
      }
      if (/\.LangChainStringEvaluator\(\)$/.test(value.path)) return first === undefined || isAsking(first);
      return /^(openevals|langchain\w*)\./.test(value.path) && !COUNTED.test(value.path);
    }
    default:
      return false;
  }
}

/** Names of evaluators that are computed, not asked. */
const COUNTED = /exact_match|ExactMatch|regex|Regex|json|Json|distance|Distance/;

/** Scorers of the program's own compute what they compute; the library's ask a model. */
function isJudged(call: CallFact): boolean {
  const scorers = readArgument(call.arguments, 'scorers') ?? readArgument(call.arguments, '1');
  return (
    scorers?.kind !== 'sequence' ||
    scorers.items === undefined ||
    scorers.items.some(({ kind }) => kind !== 'function')
  );
}
