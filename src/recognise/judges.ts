// Libraries that score answers by asking a model, beside those in `evaluation.ts`: RAGAS' test sets, DeepEval's
// synthesizer, TruLens' providers, Phoenix' models, Giskard, autoevals, OpenEvals, Opik's and Azure's metrics,
// UpTrain, Tonic, Judges, Pydantic's judge, LightEval, MTEB. Scorers that count or compare words are none.

import type { CallFact } from '../flow/facts';
import { bindModel } from './agent-shape';
import { hostByName } from './build';
import { asJudged } from './judge-calls';
import { holds } from './llama-index';
import { withLoadedModel } from './loaded-model';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst, readSource } from './source';
import type { Workload } from './workload';

function judged(call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return {
    kind: 'api-eval',
    host: 'openai',
    isModelPrefixed: true,
    call,
    model: ['receiver:model', 'receiver:llm', 'model'],
    refine: bindModel,
    ...more,
  };
}

function asked(call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return { ...judged(call, more), kind: 'llm-chat', prompt: ['0', 'prompt'], ...more };
}

const TRULENS_SCORES =
  '{relevance,qs_relevance,context_relevance,answer_relevance,sentiment,model_agreement,conciseness,correctness,coherence,harmfulness,maliciousness,helpfulness,controversiality,misogyny,criminality,insensitivity,comprehensiveness,groundedness_measure,stereotypes,logical_consistency,execution_efficiency,plan_adherence,plan_quality,tool_calling,tool_selection,tool_quality}';
/** `autoevals/llm.py` and `ragas.py`: those that ask. */
const AUTOEVALS =
  '{Factuality,Battle,ClosedQA,Humor,Possible,Security,Sql,Summary,Translation,LLMClassifier,ContextEntityRecall,ContextRelevancy,ContextRecall,ContextPrecision,Faithfulness,AnswerRelevancy,AnswerCorrectness}';
const OPIK_JUDGES =
  '{Hallucination,AnswerRelevance,ContextPrecision,ContextRecall,GEval,Usefulness,Factuality,TrajectoryAccuracy,StructuredOutputCompliance,SycEval,LLMJuriesJudge}';
const AZURE_JUDGES =
  '{GroundednessEvaluator,RelevanceEvaluator,CoherenceEvaluator,FluencyEvaluator,SimilarityEvaluator,RetrievalEvaluator,QAEvaluator,ResponseCompletenessEvaluator,IntentResolutionEvaluator,TaskAdherenceEvaluator,ToolCallAccuracyEvaluator,GroundednessProEvaluator}';
const PHOENIX_MODELS =
  '{OpenAIModel,AnthropicModel,GeminiModel,LiteLLMModel,BedrockModel,MistralAIModel,VertexAIModel}';

export const judges: Recogniser = {
  sdk: 'judges',
  packages: {
    trulens_eval: 'trulens-eval',
    phoenix: 'arize-phoenix',
    tonic_validate: 'tonic-validate',
    pydantic_evals: 'pydantic-evals',
    azure: 'azure-ai-evaluation',
  },
  imports: [
    'ragas',
    'deepeval',
    'trulens',
    'trulens_eval',
    'phoenix',
    'giskard',
    'autoevals',
    'openevals',
    'agentevals',
    'opik',
    'azure.ai.evaluation',
    'uptrain',
    'tonic_validate',
    'judges',
    'pydantic_evals',
    'weave.scorers',
    'lighteval',
    'mteb',
  ],
  hasWorkInside: true,
  calls: [
    judged('ragas.**.{ascore,abatch_score,batch_score,single_turn_score,multi_turn_score}', {
      // Only what was given a model: the others compare words.
      refine: (workload, call) => {
        const bound = withFactory(bindModel(workload, call), call);
        return bound.model === undefined && readFirst(call, ['receiver:llm', 'llm']) === undefined
          ? undefined
          : asJudged(bound, call, 'ragas');
      },
    }),
    asked(
      'ragas.testset.**.TestsetGenerator{.from_langchain,.from_llama_index,.with_openai,.from_default,}().{generate,generate_with_langchain_docs,generate_with_llamaindex_docs,generate_with_llama_index_docs,generate_with_chunks}',
      {
        items: ['testset_size', 'test_size'],
        multiplier: ['testset_size', 'test_size'],
        prompt: [],
        refine: (workload, call) => withFactory(bindModel(workload, call), call),
      },
    ),
    // A prompt of one's own, as the metrics have theirs.
    asked(
      'ragas.**.{PydanticPrompt,FewShotPydanticPrompt,StringPrompt,ImageTextPrompt}().{generate,generate_multiple}',
      {
        prompt: ['data', 'receiver:instruction'],
      },
    ),
    judged(
      'weave.scorers.**.{HallucinationFreeScorer,SummarizationScorer,ContextEntityRecallScorer,ContextRelevancyScorer}().score',
      { model: ['receiver:model_id'] },
    ),
    judged('mlflow.**.evaluate', {
      model: ['extra_metrics[].model'],
      items: ['data', '1'],
      multiplier: ['extra_metrics'],
      refine: (workload, call) => {
        const metrics = readSource(call, 'extra_metrics');
        return metrics !== undefined && holds(metrics, /^mlflow\.metrics\.genai\./) ? workload : undefined;
      },
    }),
    judged(
      [
        'mlflow.genai.judges.make_judge()',
        'mlflow.genai.judges.{is_correct,is_grounded,is_context_relevant,is_context_sufficient,is_safe,meets_guidelines}',
      ],
      { model: ['receiver:model', 'model'], refine: (workload) => workload },
    ),
    asked(
      'deepeval.**.Synthesizer().{generate_goldens,generate_goldens_from_docs,generate_goldens_from_contexts,generate_goldens_from_scratch,generate_goldens_from_goldens,a_generate_goldens_from_docs,a_generate_goldens_from_contexts,a_generate_goldens_from_scratch}',
      {
        prompt: [],
        items: ['contexts', 'goldens'],
        // `DEFAULT_GPT_MODEL` in `deepeval/models/llms/constants.py`, read 2026-11.
        defaultModel: 'gpt-5.4',
      },
    ),
    judged(
      `{trulens,trulens_eval}.**.{OpenAI,AzureOpenAI,LiteLLM,Bedrock,Langchain,Cortex,Huggingface,Google,HuggingfaceLocal}().${TRULENS_SCORES.replace('}', ',')}${TRULENS_SCORES.slice(
        1,
        -1,
      )
        .split(',')
        .map((name) => `${name}_with_cot_reasons`)
        .join(',')}}`,
      {
        model: ['receiver:model_engine', 'receiver:model_id'],
        prompt: ['0', '1', 'prompt', 'response'],
        refine: (workload) => workload,
      },
    ),
    asked(`phoenix.evals.**.${PHOENIX_MODELS}()`, { model: ['receiver:model', 'receiver:model_name', 'receiver:0'] }),
    asked(
      'phoenix.evals.**.LLM().{generate_text,generate_object,generate_classification,async_generate_text,async_generate_object,async_generate_classification}',
    ),
    judged(
      [
        'phoenix.evals.**.{evaluate_dataframe,async_evaluate_dataframe}',
        'phoenix.evals.**.{create_classifier,ClassificationEvaluator,*Evaluator}().{evaluate,aevaluate,async_evaluate}',
        'phoenix.evals.**.create_classifier()',
      ],
      { model: ['receiver:llm'], items: ['dataframe'] },
    ),
    judged('giskard.scan', {
      model: [],
      // A classifier of one's own is asked, not a judge.
      refine: (workload, call) =>
        holds(call.arguments.positional[0] ?? call.result, /^giskard\.(\w+\.)*Model\(\)$/) && isTable(call)
          ? undefined
          : workload,
    }),
    judged('giskard.rag.**.evaluate', { model: ['llm_client.model'], items: ['testset'] }),
    asked('giskard.rag.**.generate_testset', { model: [], prompt: [], multiplier: ['num_questions'] }),
    judged(`autoevals.**.${AUTOEVALS}(){,.eval,.eval_async}`, {
      model: ['receiver:model'],
      // `DEFAULT_MODEL` in `autoevals/llm.py`, read 2026-11.
      defaultModel: 'gpt-6-luna',
      prompt: ['input', 'output', 'expected'],
    }),
    judged(
      '{openevals,agentevals}.**.{create_llm_as_judge,create_async_llm_as_judge,create_trajectory_llm_as_judge,create_async_trajectory_llm_as_judge}()',
      {
        model: ['receiver:model', 'receiver:judge'],
        prompt: ['receiver:prompt', 'inputs', 'outputs'],
      },
    ),
    judged(`opik.evaluation.metrics.**.${OPIK_JUDGES}().{score,ascore}`, {
      model: ['receiver:model'],
      prompt: ['input', 'output'],
    }),
    judged(`azure.ai.evaluation.**.${AZURE_JUDGES}()`, {
      host: 'azure',
      model: [
        'receiver:model_config.azure_deployment',
        'receiver:model_config.model',
        'receiver:0.azure_deployment',
        'receiver:0.model',
      ],
      prompt: ['query', 'response', 'context'],
    }),
    judged('azure.ai.evaluation.red_team.RedTeam().scan', { host: 'azure', model: [] }),
    judged('azure.ai.evaluation.evaluate', {
      host: 'azure',
      model: [],
      items: ['data'],
      refine: (workload, call) => {
        const evaluators = readSource(call, 'evaluators');
        return evaluators === undefined || !holds(evaluators, /^azure\.ai\.evaluation\./) ? undefined : workload;
      },
    }),
    judged('uptrain.**.EvalLLM().{evaluate,evaluate_experiments}', {
      model: ['receiver:settings.model'],
      items: ['data', '0'],
      multiplier: ['checks', '1'],
    }),
    judged('tonic_validate.**.ValidateScorer().{score,score_responses,score_run,a_score_responses}', {
      model: ['receiver:model_evaluator', 'receiver:model'],
    }),
    judged('judges.{classifiers,graders}.**.*().{judge,judge_async}'),
    judged('judges.**.Jury().vote', { model: ['receiver:judges[].model'] }),
    judged('pydantic_evals.**.Dataset{,.from_file,.from_text,.from_dict}().{evaluate,evaluate_sync}', {
      model: ['receiver:evaluators[].model'],
      items: ['receiver:cases'],
      // The task's own calls stand where it is written.
      refine: (workload, call) =>
        call.receiver !== undefined && holds(call.receiver, /\.LLMJudge\(\)$/) ? workload : undefined,
    }),
    judged(
      'pydantic_evals.evaluators.llm_as_a_judge.{judge_output,judge_input_output,judge_input_output_expected,judge_output_expected}',
      { model: ['model'] },
    ),
    judged('lighteval.pipeline.Pipeline().evaluate', {
      host: 'local',
      model: ['receiver:model_config.model_name', 'receiver:model_config.pretrained'],
      refine: (workload) => workload,
    }),
    {
      kind: 'embedding',
      host: 'local',
      call: ['mteb.**.MTEB().run', 'mteb.**.evaluate'],
      refine: (workload, call) => withLoadedModel(workload, [readSource(call, '0'), readSource(call, 'model')]),
    },
  ],
};

/** `llm_factory("gpt-4o-mini")` names its model like a class of its own would. */
function withFactory(workload: Workload, call: CallFact): Workload {
  if (workload.model !== undefined) return workload;
  const made = readFirst(call, ['receiver:llm', 'llm', 'receiver:0', 'receiver:generator_llm'])?.value;
  if (made?.kind !== 'external' || !/^ragas\..*llm_factory\(\)$/.test(made.path)) return workload;
  const name = made.arguments?.named.get('model') ?? made.arguments?.positional[0];
  const model = name && toModel(name);
  return model === undefined ? workload : { ...workload, model, host: hostByName(model, workload.host) };
}

function isTable(call: CallFact): boolean {
  const type = readFirst(call, ['0.model_type', 'model.model_type'])?.value;
  return type?.kind === 'constant' && /classification|regression/.test(String(type.value));
}
