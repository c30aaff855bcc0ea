// sentence-transformers: encoders, rerankers and sparse encoders on own hardware, their loads and trainings; also
// FlagEmbedding and fastembed, which do the same.

import { refinePass } from './forward-pass';
import { withLoadedModel } from './loaded-model';
import type { CallPattern, Recogniser } from './recogniser';
import { isTorchGradient } from './torch-gradient';
import { withTrainersModel } from './transformers';

const OFF = { traits: { hasGradientsOff: true } } as const;
const MODEL = ['receiver:0', 'receiver:model_name_or_path', 'receiver:model_name'];
const ENCODE: Omit<CallPattern, 'call'> = {
  kind: 'embedding',
  host: 'local',
  model: MODEL,
  prompt: ['0', 'sentences', 'inputs', 'documents'],
  items: ['0', 'sentences', 'inputs', 'documents', 'query'],
  batchSize: ['batch_size', 'receiver:batch_size'],
  ...OFF,
};
/** Late interaction: a vector for each token. */
const COLBERT = 'ragatouille.**.RAGPretrainedModel{.from_pretrained,.from_index}()';

export const sentenceTransformers: Recogniser = {
  sdk: 'sentence-transformers',
  imports: [
    'sentence_transformers',
    'FlagEmbedding',
    'fastembed',
    'InstructorEmbedding',
    'colbert',
    'ragatouille',
    'txtai',
    'setfit',
  ],
  calls: [
    {
      ...ENCODE,
      call: [
        'sentence_transformers.**.{SentenceTransformer,SparseEncoder,MultiVectorEncoder}().{encode,encode_query,encode_document,encode_multi_process}',
        'FlagEmbedding.**.*Model().{encode,encode_queries,encode_corpus}',
        'InstructorEmbedding.INSTRUCTOR().encode',
      ],
    },
    {
      ...ENCODE,
      call: 'sentence_transformers.**.{SentenceTransformer,SparseEncoder}()',
      refine: refinePass(isTorchGradient),
    },
    {
      ...ENCODE,
      call: [
        'fastembed.**.{TextEmbedding,SparseTextEmbedding,ImageEmbedding,LateInteractionTextEmbedding,LateInteractionMultimodalEmbedding}().{embed,query_embed,passage_embed,embed_text,embed_image}',
      ],
      defaultModel: 'BAAI/bge-small-en-v1.5',
    },
    { ...ENCODE, call: '?.encode', refine: (workload, call) => (isEncoder(call.receiver) ? workload : undefined) },
    {
      kind: 'rerank',
      host: 'local',
      call: ['sentence_transformers.**.CrossEncoder().{predict,rank}', 'FlagEmbedding.**.*Reranker().compute_score'],
      model: MODEL,
      items: ['0', 'sentences', 'documents', '1'],
      batchSize: ['batch_size', 'receiver:batch_size'],
      ...OFF,
    },
    {
      ...ENCODE,
      call: [
        `${COLBERT}.{index,add_to_index,encode}`,
        `${COLBERT}.{search,search_encoded_docs}`,
        `${COLBERT}.as_langchain_retriever().{invoke,ainvoke,get_relevant_documents}`,
        'colbert.**.Indexer().index',
        'colbert.**.Searcher().{search,search_all}',
      ],
      model: ['receiver:pretrained_model_name_or_path', 'receiver:checkpoint', 'receiver:0'],
      items: ['collection', 'new_collection', 'documents', 'query', 'queries', '0'],
      prompt: ['query', 'queries', '0'],
      refine: (workload) => (/from_index/.test(workload.call) ? { ...workload, model: undefined } : workload),
    },
    {
      kind: 'rerank',
      host: 'local',
      call: `${COLBERT}.rerank`,
      model: ['receiver:pretrained_model_name_or_path', 'receiver:0'],
      items: ['documents', '1'],
      ...OFF,
    },
    {
      kind: 'training',
      host: 'local',
      call: ['ragatouille.**.RAGTrainer().train', 'colbert.**.Trainer().train'],
      training: {
        family: 'neural',
        learner: ['receiver:pretrained_model_name', 'checkpoint', 'receiver:1'],
        epochs: [],
        batchSize: ['batch_size', 'receiver:config.bsize'],
        steps: ['maxsteps', 'receiver:config.maxsteps'],
      },
      defaults: { epochs: 1, batchSize: 32 },
    },
    {
      kind: 'model-load',
      host: 'local',
      call: 'ragatouille.**.RAGPretrainedModel.from_pretrained',
      model: ['0', 'pretrained_model_name_or_path'],
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'sentence_transformers.**.{SentenceTransformer,CrossEncoder,SparseEncoder}',
        'FlagEmbedding.**.{*Model,*Reranker}',
        'fastembed.**.{TextEmbedding,ImageEmbedding,LateInteractionTextEmbedding,LateInteractionMultimodalEmbedding}',
        'InstructorEmbedding.INSTRUCTOR',
        'setfit.**.SetFitModel.from_pretrained',
      ],
      model: ['0', 'model_name_or_path', 'model_name'],
    },
    {
      kind: 'training',
      host: 'local',
      call: ['sentence_transformers.**.{SentenceTransformer,CrossEncoder}().{fit,old_fit}'],
      training: {
        family: 'neural',
        learner: MODEL,
        epochs: ['epochs'],
        steps: ['steps_per_epoch'],
        samples: ['train_objectives[].0', 'train_dataloader'],
      },
      defaults: { epochs: 1 },
    },
    {
      kind: 'training',
      host: 'local',
      call: ['sentence_transformers.**.*Trainer().train', 'setfit.**.*Trainer().train'],
      training: {
        family: 'neural',
        learner: ['receiver:model'],
        epochs: ['receiver:args.num_train_epochs', 'receiver:args.num_epochs', 'receiver:num_epochs'],
        batchSize: ['receiver:args.per_device_train_batch_size', 'receiver:args.batch_size'],
        samples: ['receiver:train_dataset'],
        steps: ['receiver:args.max_steps'],
      },
      defaults: { epochs: 3, batchSize: 8 },
      refine: withTrainersModel,
    },
    {
      ...ENCODE,
      call: [
        'sentence_transformers.**.*Evaluator()',
        'sentence_transformers.**.{SentenceTransformer,SparseEncoder,CrossEncoder}().evaluate',
      ],
      items: ['receiver:sentences1', 'receiver:0', 'receiver:queries'],
      prompt: [],
      model: [],
      refine: (workload, call) =>
        withLoadedModel(workload, [call.arguments.positional[0], call.arguments.named.get('model'), call.receiver]),
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        'setfit.**.SetFitModel.from_pretrained()',
        'setfit.**.SetFitModel.from_pretrained().{predict,predict_proba}',
      ],
      model: ['receiver:0'],
      items: ['0'],
      ...OFF,
    },
  ],
};

/** A tokenizer encodes too; a parameter's name tells which. */
function isEncoder(receiver: Parameters<NonNullable<CallPattern['refine']>>[1]['receiver']): boolean {
  const label = receiver?.kind === 'unknown' ? (receiver.label ?? '') : '';
  return (
    /(model|encoder|embedder|embed|sbert|st_model|sentence)/i.test(label) && !/token|label|enc$|bpe/i.test(label)
  );
}
