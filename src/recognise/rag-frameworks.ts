// Frameworks that answer from documents or tables: LightRAG, GraphRAG, Cognee, PaperQA, STORM, Embedchain, txtai,
// llmware, Vanna, PandasAI, Byaldi, Chonkie, Guardrails, NeMo Guardrails, GPTCache. What only stores,
// splits or reads files is none.

import type { CallFact } from '../flow/facts';
import { AGENT, bindMade } from './agent-shape';
import { hostByName, hostNamed } from './build';
import { asked } from './library-calls';
import { providerOfPrefix } from './provider';
import { defaultModel, readString, toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst, readSource } from './source';
import type { Workload } from './workload';

function embeds(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  const texts = ['0', 'documents', 'docs', 'texts'];
  return { kind: 'embedding', host, call, prompt: texts, items: texts, ...more };
}

const OFF = { traits: { hasGradientsOff: true } } as const;
const BYALDI = 'byaldi.**.RAGMultiModalModel.{from_pretrained,from_index}()';
const TXTAI_ASKS =
  '{Summary,Translation,Labels,Entity,Questions,Similarity,CrossEncoder,Caption,Objects,ImageHash,Transcription,TextToSpeech,TextToAudio,Extractor,RAG,Sequences,HFPipeline}';
const LLMWARE = 'llmware.**.{Prompt().load_model(),Prompt(),ModelCatalog().load_model(),LLMfx(),BaseModel()}';
const VANNA_ASKS =
  '{ask,generate_sql,generate_plotly_code,generate_summary,generate_question,generate_questions,generate_followup_questions,generate_rewritten_question,submit_prompt,send_message}';

export const ragFrameworks: Recogniser = {
  sdk: 'rag-frameworks',
  packages: {
    lightrag: 'lightrag-hku',
    paperqa: 'paper-qa',
    knowledge_storm: 'knowledge-storm',
    guardrails: 'guardrails-ai',
  },
  imports: [
    'lightrag',
    'graphrag',
    'cognee',
    'paperqa',
    'knowledge_storm',
    'embedchain',
    'txtai',
    'llmware',
    'vanna',
    'pandasai',
    'byaldi',
    'chonkie',
    'guardrails',
    'nemoguardrails',
    'gptcache',
  ],
  hasWorkInside: true,
  calls: [
    asked(
      'unknown',
      [
        'lightrag.**.LightRAG().{insert,ainsert,query,aquery,query_llm,aquery_llm,insert_custom_chunks,ainsert_custom_chunks}',
        'lightrag.**.LightRAG().{apipeline_process_enqueue_documents}',
      ],
      {
        model: ['receiver:llm_model_name'],
        refine: ofFunction,
      },
    ),
    asked(
      'openai',
      'lightrag.llm.**.{openai_complete_if_cache,gpt_4o_complete,gpt_4o_mini_complete,openai_complete}',
      {
        model: ['model', '0'],
        prompt: ['prompt', '1', '0'],
        refine: ofFunctionName,
      },
    ),
    asked(
      'unknown',
      'lightrag.llm.**.{*_complete_if_cache,*_model_complete,*_model_if_cache,anthropic_complete,bedrock_complete,azure_openai_complete}',
      {
        model: ['model', 'model_name', '0'],
        prompt: ['prompt', '1'],
      },
    ),
    embeds('unknown', 'lightrag.llm.**.{*_embed,*_embedding}{.func,}', { model: ['model', 'embed_model'] }),
    asked(
      'openai',
      [
        'graphrag.api.**.{build_index,global_search,global_search_streaming,local_search,local_search_streaming,drift_search,drift_search_streaming,basic_search,basic_search_streaming,generate_indexing_prompts}',
        'graphrag.query.**.{LocalSearch,GlobalSearch,DRIFTSearch,BasicSearch}().{search,asearch,stream_search}',
        'graphrag.query.**.LocalQuestionGen().{generate,agenerate}',
      ],
      { prompt: ['query', '0'], refine: bindMade(/^graphrag\./) },
    ),
    asked('openai', 'cognee.{cognify,memify,search,recall,remember}', { prompt: ['query_text', '0'] }),
    asked(
      'openai',
      'paperqa.**.Docs().{add,aadd,add_file,add_url,aadd_file,aadd_url,query,aquery,get_evidence,aget_evidence}',
      {
        model: ['settings.llm', 'receiver:llm'],
        prompt: ['query', '0'],
      },
    ),
    {
      ...AGENT,
      host: 'openai',
      call: 'paperqa.**.{ask,agent_query}',
      model: ['settings.llm', '1.llm'],
      prompt: ['query', '0'],
    },
    {
      ...AGENT,
      host: 'openai',
      call: ['knowledge_storm.**.{STORMWikiRunner,CoStormRunner}().{run,step,warm_start,generate_report}'],
      model: [],
      refine: bindMade(/^knowledge_storm\./),
    },
    asked(
      'openai',
      'knowledge_storm.**.{OpenAIModel,DeepSeekModel,GroqModel,ClaudeModel,AzureOpenAIModel,TogetherClient,OllamaClient,VLLMClient,GoogleModel,LitellmModel}()',
      {
        model: ['receiver:model', 'receiver:0'],
      },
    ),
    asked('openai', 'embedchain.**.{App,Pipeline,OpenSourceApp,Llama2App,CustomApp}{.from_config,}().{query,chat}', {
      model: ['receiver:config.llm.config.model', 'config.model', 'receiver:0.llm.config.model'],
      // Defaults of `embedchain/llm/openai.py` and `embedder/openai.py`, read 2026-11.
      refine: (workload, call) => ofEmbedchain(workload, call, 'llm', 'gpt-4o-mini'),
    }),
    embeds('openai', 'embedchain.**.{App,Pipeline,OpenSourceApp,Llama2App,CustomApp}{.from_config,}().{add,search}', {
      model: ['receiver:config.embedder.config.model', 'receiver:0.embedder.config.model'],
      items: [],
      prompt: [],
      refine: (workload, call) => ofEmbedchain(workload, call, 'embedder', 'text-embedding-ada-002'),
    }),
    embeds(
      'local',
      'txtai.**.Embeddings().{index,upsert,transform,batchtransform,search,batchsearch,similarity,batchsimilarity,explain}',
      {
        model: ['receiver:path', 'receiver:0.path', 'receiver:config.path'],
        items: ['documents', 'queries', '0'],
        ...OFF,
      },
    ),
    asked('local', 'txtai.**.LLM()', {
      kind: 'local-inference',
      model: ['receiver:path', 'receiver:0'],
      maxOutputTokens: ['maxlength'],
      refine: byName,
    }),
    {
      kind: 'local-inference',
      host: 'local',
      call: `txtai.pipeline.**.${TXTAI_ASKS}()`,
      model: ['receiver:path', 'receiver:0'],
      prompt: ['0'],
      ...OFF,
      refine: (workload, call) =>
        /(RAG|Extractor)$/.test(workload.call)
          ? byName({ ...workload, model: modelAt(call, ['receiver:path', 'receiver:1']) })
          : workload,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: 'txtai.RAG()',
      prompt: ['0'],
      refine: (workload, call) => byName({ ...workload, model: modelAt(call, ['receiver:path', 'receiver:1']) }),
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['txtai.**.Embeddings', 'txtai.**.LLM'],
      model: ['path', '0.path', 'config.path', '0'],
      refine: (workload) => (workload.model === undefined || isHosted(workload.model.id) ? undefined : workload),
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        `${LLMWARE}.{inference,function_call,stream,prompt_main,prompt_with_source,summarize_document,summarize_document_fc,summarize_with_bullets,completion,yes_or_no,number_or_none,xsummary,title_generator_from_source,fc_prompt_with_source}`,
        'llmware.**.LLMfx().{sentiment,answer,ner,summarize,topics,tags,ratings,emotions,intent,category,nli,sql,xsum,boolean,extract,exec_function_call,exec_multitool_function_call,query_db}',
      ],
      model: ['receiver:selected_model', 'receiver:gen_model', 'receiver:0'],
      prompt: ['0', 'prompt', 'context'],
      refine: byName,
    },
    embeds('local', ['llmware.**.install_new_embedding', 'llmware.**.Query().{semantic_query,dual_pass_query}'], {
      model: ['embedding_model_name'],
      items: [],
    }),
    {
      kind: 'model-load',
      host: 'local',
      call: ['llmware.**.{Prompt,ModelCatalog}().load_model', 'llmware.**.LLMfx().load_tool'],
      model: ['selected_model', 'gen_model', '0'],
      refine: (workload) => (workload.model !== undefined && isHosted(workload.model.id) ? undefined : workload),
    },
    asked('openai', [`vanna.**.*().${VANNA_ASKS}`, 'vanna.{ask,generate_sql}'], {
      model: ['receiver:config.model', 'receiver:0.model', 'receiver:model'],
      refine: (workload) => ({ ...workload, host: vannaHost(workload) }),
    }),
    asked(
      'openai',
      [
        'pandasai.**.{SmartDataframe,SmartDatalake,Agent,PandasAI}().{chat,run,generate_code,follow_up,explain,clarification_questions,rephrase_query}',
        'pandasai.**.PandasAI()',
        'pandasai.{chat,follow_up}',
        'pandasai.{read_csv,read_excel,load,DataFrame,create}().{chat,follow_up}',
      ],
      { model: [] },
    ),
    embeds('local', [`${BYALDI}.{index,add_to_index,search}`], {
      model: ['receiver:0', 'receiver:pretrained_model_name_or_path'],
      items: [],
      ...OFF,
      refine: (workload) => (/from_index/.test(workload.call) ? { ...workload, model: undefined } : workload),
    }),
    {
      kind: 'model-load',
      host: 'local',
      call: 'byaldi.**.RAGMultiModalModel.{from_pretrained,from_index}',
      model: ['0', 'pretrained_model_name_or_path'],
      refine: (workload) => (/from_index/.test(workload.call) ? { ...workload, model: undefined } : workload),
    },
    embeds('local', 'chonkie.**.{SemanticChunker,SDPMChunker,LateChunker,NeuralChunker}(){,.chunk,.chunk_batch}', {
      model: ['receiver:embedding_model', 'receiver:model', 'receiver:0'],
      items: [],
      // Tables of word vectors, the default among them, are no network.
      refine: (workload) =>
        workload.model === undefined || /potion|model2vec|minishlab/i.test(workload.model.id) ? undefined : workload,
    }),
    asked(
      'openai',
      [
        'guardrails.**.{Guard,AsyncGuard}{.from_pydantic,.from_string,.from_rail,.from_rail_string,.for_rail,.for_pydantic,}(){,.use(),.use_many()}',
        'guardrails.**.{Guard,AsyncGuard}().{use().,}parse',
      ],
      {
        model: ['model'],
        prompt: ['messages', 'prompt', 'instructions'],
        maxOutputTokens: ['max_tokens'],
        // `parse` and `validate` ask nothing where no model is handed over.
        refine: (workload, call) =>
          call.arguments.named.has('model') ||
          call.arguments.named.has('llm_api') ||
          (/parse$/.test(workload.call) === false && call.arguments.positional.length > 0)
            ? workload
            : undefined,
      },
    ),
    asked(
      'unknown',
      'nemoguardrails.**.LLMRails().{generate,generate_async,stream_async,generate_events,generate_events_async}',
      {
        model: [],
      },
    ),
    asked('openai', 'gptcache.adapter.openai.{ChatCompletion,Completion}.create', {
      model: ['model', 'engine'],
      maxOutputTokens: ['max_tokens'],
      traits: { isCached: true },
    }),
    asked(
      'unknown',
      'gptcache.adapter.langchain_models.{LangChainLLMs,LangChainChat}(){,.generate,.invoke,.predict}',
      {
        model: [],
        traits: { isCached: true },
      },
    ),
    embeds(
      'local',
      'gptcache.embedding.**.{Onnx,SBERT,Huggingface,Data2VecAudio,ViT,Timm,FastText,PaddleNLP}().to_embeddings',
      {
        model: ['receiver:model'],
        ...OFF,
      },
    ),
    embeds('unknown', 'gptcache.embedding.**.{OpenAI,Cohere,Rwkv,LangChain}().to_embeddings', {
      model: ['receiver:model'],
    }),
  ],
};

/** Served elsewhere, told by the name alone: these frameworks take either kind. */
function isHosted(id: string): boolean {
  return (
    /^(gpt-|o\d\b|claude|gemini|command-|text-embedding)/.test(id) ||
    (/\//.test(id) && providerOfPrefix(id) !== undefined && !HUB.test(id))
  );
}

/** Organisations on the hub whose names are those of providers. */
const HUB =
  /^(openai|google|mistralai|cohere|nvidia|huggingface|xai|deepseek)\/.*-(b|B|base|small|large|it|[\d.]+[bB])/;

function byName(workload: Workload): Workload {
  const { model } = workload;
  if (model === undefined || !isHosted(model.id)) return workload;
  return { ...workload, kind: 'llm-chat', host: hostByName(model, 'openai') };
}

function modelAt(call: CallFact, sources: readonly string[]): Workload['model'] {
  const value = readFirst(call, sources)?.value;
  return value && toModel(value);
}

/** LightRAG is given the function that asks; one of the program's own does so where it stands. */
function ofFunction(workload: Workload, call: CallFact): Workload | undefined {
  const given = readSource(call, 'receiver:llm_model_func');
  if (given?.kind === 'function') return undefined;
  if (given?.kind !== 'external') return workload;
  const host = /ollama|hf_|lmdeploy|lollms/.test(given.path)
    ? 'local'
    : /openai|gpt_/.test(given.path)
      ? 'openai'
      : 'unknown';
  return { ...workload, host: hostNamed(host), model: workload.model ?? modelNamedIn(given.path) };
}

function ofFunctionName(workload: Workload): Workload {
  const model = modelNamedIn(workload.call);
  return model === undefined ? workload : { ...workload, model };
}

/** `gpt_4o_mini_complete` asks what it is called after. */
function modelNamedIn(path: string): Workload['model'] {
  const name = /\b(gpt_4o(?:_mini)?)_complete$/.exec(path)?.[1];
  return name === undefined ? undefined : defaultModel(name.replaceAll('_', '-'));
}

/** Without a configuration, OpenAI's; with one that names another provider, what that takes is not told. */
function ofEmbedchain(workload: Workload, call: CallFact, part: 'llm' | 'embedder', otherwise: string): Workload {
  const config = readFirst(call, [
    'receiver:config',
    'receiver:config_path',
    'receiver:0',
    'receiver:llm',
    'receiver:yaml_path',
  ]);
  const provider = readString(call, [`receiver:config.${part}.provider`, `receiver:0.${part}.provider`]);
  if (provider !== undefined) {
    const host = providerOfPrefix(`${provider}/`);
    return host === undefined ? workload : { ...workload, host: hostNamed(host) };
  }
  return config === undefined && workload.model === undefined
    ? { ...workload, model: defaultModel(otherwise) }
    : workload;
}

function vannaHost({ call, host, model }: Workload): Workload['host'] {
  const own = /ollama|vllm|\.hf\./i.test(call) ? 'local' : /anthropic/i.test(call) ? 'anthropic' : undefined;
  const otherwise = own === undefined ? host : hostNamed(own);
  return model === undefined ? otherwise : hostByName(model, otherwise);
}
