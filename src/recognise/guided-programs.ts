// Programs in which a model fills the gaps: Guidance, LMQL, SGLang's functions, Outlines over a served model, Inspect's
// and LM Studio's model objects, Xinference's client.

import { bindMade, bindModel } from './agent-shape';
import { findModelObject, valuesOf } from './model-object';
import type { CallPattern, Recogniser } from './recogniser';

const ASKED: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'unknown',
  isModelPrefixed: true,
  prompt: ['0', 'prompt', 'messages', 'history'],
  maxOutputTokens: ['max_tokens', 'max_new_tokens'],
};
const OFF = { traits: { hasGradientsOff: true } } as const;
const OUTLINES_SERVED =
  '{from_openai,from_anthropic,from_gemini,from_ollama,from_mistral,from_vllm,from_sglang,from_tgi,from_lmstudio,from_dottxt}';
const XINFERENCE = '{xinference,xinference_client}.**.{Client,RESTfulClient,AsyncClient}().get_model()';

export const guidedPrograms: Recogniser = {
  sdk: 'guided-programs',
  packages: { inspect_ai: 'inspect-ai' },
  imports: ['guidance', 'lmql', 'sglang', 'outlines', 'inspect_ai', 'lmstudio', 'xinference', 'xinference_client'],
  hasWorkInside: true,
  calls: [
    // Each gap is filled where it is added: `lm += gen("answer")`.
    {
      ...ASKED,
      call: 'guidance.**.{gen,select,json,substring}',
      prompt: [],
      refine: bindMade(/^guidance\.(models|llms)\./),
    },
    { ...ASKED, call: ['guidance()', 'guidance.Program()'], model: [], refine: bindMade(/^guidance\.llms\./) },
    { ...ASKED, call: ['lmql.query()', 'lmql.query()()', 'lmql.{run,run_sync}'], model: ['model', 'receiver:model'] },
    {
      ...ASKED,
      call: 'lmql.{model,llm}().{generate,generate_sync,score,score_sync}',
      model: ['receiver:0', 'receiver:model_identifier'],
    },
    // The gaps of a function are filled when it is run.
    {
      ...ASKED,
      call: 'sglang.**.function(){,()}.run',
      model: [],
      maxOutputTokens: ['max_new_tokens'],
      refine: bindMade(/^sglang\./),
    },
    {
      ...ASKED,
      call: 'sglang.**.function(){,()}.run_batch',
      model: [],
      items: ['batch_kwargs', '0'],
      maxOutputTokens: ['max_new_tokens'],
      refine: bindMade(/^sglang\./),
    },
    {
      ...ASKED,
      call: [
        `outlines.**.${OUTLINES_SERVED}(){,.batch,.stream,.generate}`,
        'outlines.**.{Generator,generate.text,generate.json,generate.choice,generate.regex,generate.format,generate.cfg}(){,.batch,.stream}',
        'outlines.models.**.{openai,azure_openai}()',
      ],
      model: [],
      // A model on own hardware has a workload of another kind.
      refine: (workload, call) => {
        const found = findModelObject(valuesOf(call));
        return found === undefined || found.path.startsWith('transformers.') ? undefined : bindModel(workload, call);
      },
    },
    {
      ...ASKED,
      host: 'openai',
      call: 'inspect_ai.model.**.get_model().{generate,generate_loop}',
      model: ['receiver:0', 'receiver:model'],
      prompt: ['0', 'input'],
    },
    {
      ...ASKED,
      host: 'local',
      call: [
        'lmstudio.**.{llm(),llm.model(),llm.load_new_instance()}.{respond,complete,respond_stream,complete_stream,act}',
      ],
      model: ['receiver:0', 'receiver:model_key'],
      maxOutputTokens: ['config.maxTokens', 'config.max_tokens'],
    },
    {
      kind: 'embedding',
      host: 'local',
      call: 'lmstudio.**.{embedding_model(),embedding.model()}.embed',
      model: ['receiver:0', 'receiver:model_key'],
      items: ['0', 'input'],
    },
    {
      ...ASKED,
      host: 'local',
      call: `${XINFERENCE}.{chat,generate,chat_completion}`,
      model: ['receiver:model_uid', 'receiver:0'],
      maxOutputTokens: ['generate_config.max_tokens'],
    },
    {
      kind: 'embedding',
      host: 'local',
      call: `${XINFERENCE}.create_embedding`,
      model: ['receiver:model_uid', 'receiver:0'],
      items: ['0', 'input'],
    },
    {
      kind: 'rerank',
      host: 'local',
      call: `${XINFERENCE}.rerank`,
      model: ['receiver:model_uid', 'receiver:0'],
      items: ['documents', '0'],
    },
    {
      kind: 'image-gen',
      host: 'local',
      call: `${XINFERENCE}.{text_to_image,image_to_image}`,
      model: ['receiver:model_uid', 'receiver:0'],
      prompt: ['0', 'prompt'],
      defaults: { items: 1 },
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['guidance.models.{Transformers,LlamaCpp,OnnxRuntimeGenAI}', 'guidance.llms.{Transformers,LlamaCpp}'],
      model: ['0', 'model'],
      ...OFF,
    },
  ],
};
