// LangChain by its base classes: what an annotation promises where nobody in sight makes the object
// (`def answer(llm: BaseChatModel)`), and stores and retrievers that were handed over under no known name. An object of
// the program's own class is none of these: what it asks stands in its own methods.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { BOUND, bindEmbedding, LANGCHAIN_QUERY, LANGCHAIN_RUN, LANGCHAIN_STREAM, withTraits } from './langchain';
import { LANGCHAIN } from './model-classes';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { CallPattern, Recogniser } from './recogniser';
import { isNone, makersOf } from './source';
import type { Workload } from './workload';

const MODELS = '{BaseChatModel,BaseLanguageModel,BaseLLM,LLM,SimpleChatModel}';
/** A prompt or a parser is one too, but no one asks for such a thing by this name. */
const RUNNABLES = '{Runnable,RunnableSerializable}';
const CHAINS =
  '{Chain,BaseConversationalRetrievalChain,BaseRetrievalQA,BaseQAWithSourcesChain,BaseCombineDocumentsChain}';
const GRAPHS = '{CompiledStateGraph,CompiledGraph}';
const EMBEDS_QUESTION: Omit<CallPattern, 'call'> = {
  kind: 'embedding',
  host: 'unknown',
  prompt: ['query', 'input', '0'],
  defaults: { items: 1 },
};

export const langchainBases: Recogniser = {
  sdk: 'langchain',
  packages: {},
  imports: ['langchain', 'langchain_core', 'langchain_community', 'langgraph'],
  calls: [
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.{${MODELS},${RUNNABLES},${CHAINS}}().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.{${MODELS},${CHAINS}}()`,
      ],
      refine: bindPromised,
    },
    {
      ...BOUND,
      call: `${LANGCHAIN}.**.{${MODELS},${RUNNABLES},${CHAINS}}().**.${LANGCHAIN_STREAM}`,
      refine: bindPromised,
      isStreamed: true,
    },
    // Settings that are handed around hold a model, whatever its name: only one is given tools and a form to answer in.
    {
      ...BOUND,
      call: `${LANGCHAIN}.**.RunnableConfig(){,[]}.**.{with_structured_output,bind_tools}().{invoke,ainvoke,stream,astream}`,
      refine: bindPromised,
    },
    {
      kind: 'agent',
      host: 'unknown',
      call: `langgraph.**.${GRAPHS}().{invoke,ainvoke,stream,astream,astream_events}`,
      prompt: ['0', 'input'],
      refine: bindPromised,
    },
    {
      ...EMBEDS_QUESTION,
      call: [
        `${LANGCHAIN}.**.${LANGCHAIN_QUERY}`,
        `${LANGCHAIN}.**.{as_retriever,VectorStoreRetriever}().{invoke,ainvoke,batch,abatch,get_relevant_documents,aget_relevant_documents}`,
      ],
      refine: (workload, call) => (mayEmbed(call) ? bindEmbedding(workload, call) : undefined),
    },
    { ...EMBEDS_QUESTION, call: `?.${LANGCHAIN_QUERY}`, refine: bindEmbedding },
    // Of a store that comes from elsewhere: `state["store"].as_retriever().invoke(question)`.
    {
      ...EMBEDS_QUESTION,
      call: '?.as_retriever().{invoke,ainvoke,batch,abatch,get_relevant_documents,aget_relevant_documents}',
      refine: bindEmbedding,
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: '?.{add_documents,aadd_documents,add_texts,aadd_texts}',
      items: ['documents', 'texts', '0'],
      prompt: ['documents', 'texts', '0'],
      refine: bindEmbedding,
    },
  ],
};

function bindPromised(workload: Workload, call: CallFact): Workload | undefined {
  if (makersOf(call).some(({ kind }) => kind === 'instance')) return undefined;
  const found = findModelObject(valuesOf(call));
  return withTraits(found === undefined ? workload : withModelObject(workload, found), call);
}

/** A store that was promised, or that was made with embeddings of which only the name is known. */
function mayEmbed(call: CallFact): boolean {
  return makersOf(call).some(
    (maker) =>
      maker.kind === 'external' &&
      (isPromised(maker) || [...(maker.arguments?.named ?? [])].some(([name, value]) => isToEmbedWith(name, value))),
  );
}

/** Embeddings, or a server that is told how to find by meaning: `strategy=SparseVectorStrategy(model_id=…)`. */
function isToEmbedWith(name: string, value: Value): boolean {
  if (/embedding/.test(name)) return !isNone(value);
  return name === 'strategy' && value.kind === 'external' && /(Sparse|Dense|Vector)\w*Strategy\(\)$/.test(value.path);
}

/** No call in sight made it: an annotation says what it is. */
function isPromised({ path, arguments: given, origin }: Value & { readonly kind: 'external' }): boolean {
  return given === undefined && path.endsWith('()') && origin?.kind === 'external' && `${origin.path}()` === path;
}
