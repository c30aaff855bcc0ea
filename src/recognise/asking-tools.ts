// Tools that ask a model to do one thing: to draw facts out of texts and pages (LangExtract, ScrapeGraphAI, Firecrawl,
// Crawl4AI, Kor, ExtractThinker, AgentQL, BAML), to build graphs and answer from them (Graphiti, Neo4j GraphRAG, R2R,
// Quivr), to label and write data (Curator, Autolabel, DataDreamer, scikit-llm, Lotus), to look at tables (LIDA, Defog).

import type { CallFact } from '../flow/facts';
import { bindMade } from './agent-shape';
import { asked } from './library-calls';
import { holds } from './llama-index';
import { readString, readTruth } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import type { Workload } from './workload';

type Calls = CallPattern['call'];

function embeds(host: string, call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'embedding', host, call, prompt: ['0'], ...more };
}

const SKLLM =
  '{ZeroShot*,MultiLabelZeroShot*,FewShot*,MultiLabelFewShot*,DynamicFewShot*,MultiLabelDynamicFewShot*,CoT*,GPT*,MultiLabelGPT*,Claude*,Anthropic*,Vertex*,Mistral*}()';
const DATADREAMER =
  '{Prompt,ProcessWithPrompt,DataFromPrompt,DataFromAttributedPrompt,FewShotPrompt,FewShotPromptWithRetrieval,FilterWithPrompt,JudgePairsWithPrompt,JudgeGenerationPairsWithPrompt,RankWithPrompt,RAGPrompt}';
const R2R = 'r2r.**.{R2RClient,R2RAsyncClient}()';
const BRAIN = 'quivr_core.**.Brain.{from_files,afrom_files,from_langchain_documents,afrom_langchain_documents}';

export const askingTools: Recogniser = {
  sdk: 'asking-tools',
  packages: {
    firecrawl: 'firecrawl-py',
    scrapegraph_py: 'scrapegraph-py',
    extract_thinker: 'extract-thinker',
    graphiti_core: 'graphiti-core',
    neo4j_graphrag: 'neo4j-graphrag',
    quivr_core: 'quivr-core',
    bespokelabs: 'bespokelabs-curator',
    autolabel: 'refuel-autolabel',
    datadreamer: 'datadreamer.dev',
    skllm: 'scikit-llm',
    lotus: 'lotus-ai',
    baml_client: 'baml-py',
    tavily: 'tavily-python',
    linkup: 'linkup-sdk',
    spacy_llm: 'spacy-llm',
    gpt_json: 'gpt-json',
    agentic_doc: 'agentic-doc',
  },
  imports: [
    'langextract',
    'scrapegraphai',
    'scrapegraph_py',
    'firecrawl',
    'crawl4ai',
    'kor',
    'extract_thinker',
    'agentql',
    'baml_client',
    'graphiti_core',
    'neo4j_graphrag',
    'r2r',
    'quivr_core',
    'bespokelabs',
    'autolabel',
    'datadreamer',
    'skllm',
    'lotus',
    'lida',
    'llmx',
    'defog',
    'gpt_json',
    'spacy_llm',
    'typechat',
    'prompty',
    'promptflow',
    'langflow',
    'tavily',
    'linkup',
    'agentic_doc',
  ],
  hasWorkInside: true,
  calls: [
    asked('google', 'langextract.**.extract', {
      model: ['model_id', 'config.model_id', 'model'],
      // `model_id: str` in `extraction.py` of langextract 1.7.1, read 2026-11-30; in 1.0 it was gemini-2.5-flash.
      defaultModel: 'gemini-3.5-flash',
      prompt: ['text_or_documents', '0', 'prompt_description'],
      items: ['text_or_documents', '0'],
    }),
    asked('openai', 'scrapegraphai.**.*Graph().{run,run_safe_async}', {
      model: ['receiver:config.llm.model'],
      prompt: ['receiver:prompt'],
    }),
    asked('scrapegraph', 'scrapegraph_py.**.{smartscraper,searchscraper,smartcrawler,crawl,agenticscraper}', {
      model: [],
    }),
    asked(
      'firecrawl',
      'firecrawl.**.{FirecrawlApp,Firecrawl,AsyncFirecrawlApp,AsyncFirecrawl}().{extract,async_extract,start_extract,deep_research,agent,start_agent}',
      { model: ['model'] },
    ),
    asked('openai', 'crawl4ai.**.AsyncWebCrawler().{arun,arun_many}', {
      model: [
        'config.extraction_strategy.llm_config.provider',
        'config.extraction_strategy.provider',
        'extraction_strategy.llm_config.provider',
        'extraction_strategy.provider',
        'config.markdown_generator.content_filter.llm_config.provider',
      ],
      prompt: ['config.extraction_strategy.instruction', 'extraction_strategy.instruction'],
      items: ['urls'],
      // A page is read without a model, unless one is to draw something out of it.
      refine: (workload, call) =>
        [...call.arguments.positional, ...call.arguments.named.values()].some((value) => holds(value, CRAWLS))
          ? workload
          : undefined,
    }),
    asked(
      'openai',
      'crawl4ai.**.{LLMExtractionStrategy,LLMContentFilter,LLMTableExtraction}().{run,arun,extract,aextract,filter_content,extract_tables}',
      {
        model: ['receiver:llm_config.provider', 'receiver:provider'],
        prompt: ['receiver:instruction'],
      },
    ),
    asked('openai', [
      'kor.**.create_extraction_chain().{run,arun,invoke,ainvoke,predict_and_parse,apredict_and_parse,apply}',
      'kor.**.extract_from_documents',
    ]),
    asked(
      'openai',
      'extract_thinker.**.{Extractor,Process}().{extract,extract_async,extract_batch,classify,classify_async}',
      { model: [] },
    ),
    asked(
      'agentql',
      'agentql.**.{wrap,wrap_async}().{query_elements,query_data,get_by_prompt,get_data_by_prompt_experimental}',
      { model: [] },
    ),
    // Its functions are written in a language of their own and generated for Python, by names in capitals.
    asked('unknown', 'baml_client.**.b.{,stream.}*', {
      model: [],
      refine: (workload) => (/\.b(\.stream)?\.[A-Z]\w*$/.test(workload.call) ? workload : undefined),
    }),
    asked('openai', 'graphiti_core.**.Graphiti().{add_episode,add_episode_bulk,build_communities,summarize_saga}', {
      // `llm_client/openai_base_client.py` and `embedder/openai.py` of graphiti-core 0.31.2, read 2026-11-30.
      model: ['receiver:llm_client.config.model', 'receiver:llm_client'],
      defaultModel: 'gpt-6-luna',
      prompt: ['episode_body', 'bulk_episodes'],
      items: ['bulk_episodes'],
      refine: (workload) => workload,
    }),
    embeds('openai', 'graphiti_core.**.Graphiti().{search,search_}', {
      model: ['receiver:embedder.config.embedding_model', 'receiver:embedder'],
      defaultModel: 'text-embedding-3-small',
      prompt: ['query', '0'],
      defaults: { items: 1 },
    }),
    asked('openai', 'neo4j_graphrag.**.{GraphRAG().search,SimpleKGPipeline().run,SimpleKGPipeline().run_async}', {
      model: ['receiver:llm.model_name', 'receiver:llm.0'],
      prompt: ['query_text', 'text', '0'],
    }),
    asked('openai', 'neo4j_graphrag.**.*LLM().{invoke,ainvoke,invoke_with_tools,ainvoke_with_tools}', {
      model: ['receiver:model_name', 'receiver:0'],
      prompt: ['input', '0'],
    }),
    embeds('openai', 'neo4j_graphrag.**.*Embeddings().{embed_query,async_embed_query}', {
      model: ['receiver:model', 'receiver:0'],
      defaults: { items: 1 },
    }),
    embeds(
      'openai',
      'neo4j_graphrag.**.{VectorRetriever,VectorCypherRetriever,HybridRetriever,HybridCypherRetriever}().search',
      {
        model: ['receiver:embedder.model'],
        prompt: ['query_text'],
        defaults: { items: 1 },
        refine: (workload, call) => (call.arguments.named.has('query_vector') ? undefined : workload),
      },
    ),
    asked('openai', [`${R2R}.retrieval.{rag,completion,agent}`, `${R2R}.{rag,agent,completion}`], {
      model: ['rag_generation_config.model', 'generation_config.model'],
      prompt: ['query', 'message', 'messages', '0'],
    }),
    embeds('openai', [
      `${R2R}.retrieval.{search,embedding}`,
      `${R2R}.documents.create`,
      `${R2R}.{ingest_files,ingest_documents}`,
    ]),
    embeds('openai', BRAIN, { prompt: [], model: ['embedder.model'] }),
    asked('openai', `${BRAIN}().{ask,aask,ask_streaming}`, {
      // `LLMEndpointConfig` of quivr-core 0.0.26, read 2026-11-30.
      model: ['receiver:llm.llm_config.model', 'receiver:llm'],
      defaultModel: 'gpt-4o',
      prompt: ['question', '0'],
      refine: (workload) => workload,
    }),
    asked('openai', 'bespokelabs.curator.**.LLM(){,.__call__}', {
      model: ['receiver:model_name', 'receiver:0'],
      items: ['0', 'dataset'],
      refine: (workload) => workload,
    }),
    asked('openai', 'autolabel.**.LabelingAgent().{run,arun}', {
      model: ['receiver:config.model.name', 'receiver:0.model.name'],
      items: ['0', 'dataset'],
    }),
    asked('openai', `datadreamer.steps.**.${DATADREAMER}`, {
      model: ['args.llm.model_name', 'args.llm.0'],
      multiplier: ['args.n'],
      prompt: ['args.instruction'],
    }),
    // Defaults of `model_constants.py` of scikit-llm 1.4.3, read 2026-11-30.
    embeds('openai', 'skllm.**.GPTVectorizer().{transform,fit_transform}', {
      model: ['receiver:model'],
      defaultModel: 'text-embedding-ada-002',
      items: ['X', '0'],
    }),
    {
      kind: 'fine-tune-api',
      host: 'openai',
      call: 'skllm.**.{GPTClassifier,MultiLabelGPTClassifier,TunableGPTText2Text}().{fit,fit_transform}',
      model: ['receiver:base_model'],
      training: { family: 'neural', samples: ['X', '0'], epochs: ['receiver:n_epochs'] },
    },
    asked('openai', `skllm.**.${SKLLM}.{predict,fit_predict,transform,fit_transform}`, {
      model: ['receiver:model', 'receiver:openai_model'],
      items: ['X', '0'],
      prompt: ['X', '0'],
    }),
    asked('openai', '?.{sem_filter,sem_map,sem_extract,sem_agg,sem_topk,sem_join,llm_as_judge,pairwise_judge}', {
      model: [],
      refine: bindMade(/^lotus\./),
    }),
    embeds('unknown', '?.{sem_index,sem_search,sem_sim_join,sem_dedup,sem_cluster_by}', { prompt: ['1', 'query'] }),
    asked(
      'openai',
      'lida.**.Manager().{goals,personas,visualize,edit,explain,evaluate,repair,recommend,infographics}',
      {
        model: ['textgen_config.model', 'receiver:text_gen.model'],
      },
    ),
    asked('openai', '{llmx,lida}.**.llm().generate', { model: ['config.model', 'receiver:model'] }),
    asked('defog', 'defog.**.{Defog,AsyncDefog}().{run_query,get_query}', { model: [] }),
    asked('openai', 'gpt_json.**.GPTJSON{[],}().{run,stream}', { model: ['receiver:model'] }),
    asked('unknown', 'spacy_llm.**.{assemble,assemble_from_config}(){,.pipe}', { model: [] }),
    asked('openai', 'typechat.**.TypeChat*Translator().translate', { model: [] }),
    asked('azure', 'prompty.{execute,execute_async,invoke,invoke_async,run,run_async,turn}', {
      model: ['configuration.model'],
    }),
    asked('azure', ['promptflow.**.PFClient().{run,test}', 'promptflow.**.{load_flow,Prompty.load}()'], {
      model: [],
      items: ['data'],
    }),
    asked('unknown', ['langflow.**.{run_flow_from_json,arun_flow_from_json}', 'langflow.**.load_flow_from_json()'], {
      model: [],
    }),
    // Answers written from what was found; the search alone is none.
    asked('tavily', 'tavily.**.{TavilyClient,AsyncTavilyClient}().{search,qna_search,research}', {
      model: [],
      refine: (workload, call) =>
        workload.call.endsWith('.search') && !readTruth(call, ['include_answer']) ? undefined : workload,
    }),
    asked('linkup', 'linkup.**.LinkupClient().{search,async_search}', { model: [], refine: isAnswered }),
    asked('landingai', 'agentic_doc.**.{parse,parse_documents,parse_and_save_document,parse_and_save_documents}', {
      model: [],
      isForwardOnly: true,
      items: ['documents', '0'],
    }),
  ],
};

const CRAWLS = /^crawl4ai\.(\w+\.)*LLM(ExtractionStrategy|ContentFilter|TableExtraction)\(\)$/;

function isAnswered(workload: Workload, call: CallFact): Workload | undefined {
  return readString(call, ['output_type', '2']) === 'searchResults' ? undefined : workload;
}
