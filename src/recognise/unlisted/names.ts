// What calls and classes are named that run models. The words are those of the libraries that Wattlint lists: what the
// calls of some hundred of them are named holds for the next one.

/** The last segment of a path, and what stands before it. */
export interface Called {
  /** `predict`; `__call__` where an object itself is called. */
  readonly verb: string;
  /** The class of the object, or the function that made it: `ThinkGPT`, `load_model`; undefined for plain functions. */
  readonly owner: string | undefined;
  /** The object was made of weights: `X.from_pretrained(…)`, `load_model(…)`. */
  readonly isLoaded: boolean;
}

/** `thinkgpt.llm.ThinkGPT().predict` is `predict` of `ThinkGPT`. */
export function calledIn(path: string): Called | undefined {
  if (path.endsWith('[]')) return undefined;
  const segments = path.split('.');
  const isOfObject = path.endsWith('()');
  const verb = isOfObject ? '__call__' : (segments.pop() ?? '');
  const made = segments.filter((segment) => segment.endsWith('()') || segment.endsWith('()[]'));
  const maker = segments.findLast((segment) => /^[A-Z]/.test(segment)) ?? made.at(-1);
  const owner = made.length === 0 ? undefined : maker?.replace(/\(\)|\[\]/g, '');
  if (verb.length > LONGEST_NAME || (owner?.length ?? 0) > LONGEST_NAME) return undefined;
  return { verb, owner, isLoaded: made.some((segment) => LOADS.test(segment.replace(/\(\)|\[\]/g, ''))) };
}

/** Nothing that people call is named longer; some of the expressions below take as many steps as the square of it. */
const LONGEST_NAME = 100;

/** Reads weights: `from_pretrained`, `load_model`, `load_checkpoint`. */
export function loads(verb: string): boolean {
  return LOADS.test(verb);
}

const LOADS =
  /^(from_(pretrained|hf|hub|checkpoint|model_name|hparams)|load_(\w*model\w*|pretrained\w*|from_checkpoint|from_hub|checkpoint|weights)|get_pretrained_model|pretrained_model)$/;

/** Sets up, looks up, stores or shows: no model runs, whatever the object is. */
export function isHousekeeping(verb: string): boolean {
  return (
    !ASKED_ALL_THE_SAME.test(verb) && (HOUSEKEEPING.test(verb) || /^[A-Z]/.test(verb) || /^__(?!call)/.test(verb))
  );
}

const HOUSEKEEPING =
  /^_?a?(set|get|load|save|prepare|add|build|from|register|count|is|has|list|delete|remove|update|to|as|with|make|init|initiali[sz]e|reset|clear|close|format|render|log|on|use|bind|configure|check|read|write|open|fetch|retrieve|import|export|dump|copy|convert|compile|push|pull|upload|download|connect|disconnect|login|wait|poll|stop|cancel|pause|resume|enable|disable|freeze|unfreeze|print|plot|show|display|describe|info|parse|decode|tokeni[sz]e|split|chunk|validate_\w+|create|new|named|state|parameters|train_test_split|split|generator|eval|train_mode|requires|attach|detach|link|mount|route|include|schema|serve|launch|deploy|setup|start_server|mainloop)(_|$)/i;

/** Begins like housekeeping and asks: `get_response`, `create_completion`. */
const ASKED_ALL_THE_SAME =
  /^a?(get|create|make|fetch|build|start|send|run|do|load)_(\w+_)?(response|completions?|answers?|reply|replies|embeddings?|chat_completion|chat|predictions?|summary|transcri(pt|ption)|translation|caption|speech|inference)(_\w*)?$/i;

/** Nothing but running a model is called so. */
export type Task = 'chat' | 'embedding' | 'rerank' | 'audio' | 'image' | 'training' | 'pass';

/** What a call does that is named as nothing else is: `transcribe`, `embed_query`, `chat_completion`. */
export function taskOfTelling(verb: string): Task | undefined {
  return NO_CALL.test(verb) ? undefined : TELLING.find(([name]) => name.test(verb))?.[1];
}

/** A class, or what gives back a thing to ask with: `ChatCompletion`, `get_chat_completions_client`. */
const NO_CALL =
  /^[A-Z]|_(client|model|function|fn|engine|config|class|params|args|template|prompt|path|dir|name|url|cost)$/;

const TELLING: readonly (readonly [RegExp, Task])[] = [
  [
    /^a?(create_|get_|run_|generate_)?(chat_?completions?|text_completions?|llm_(response|completion|answer)|gpt\w*_(response|completion|answer))(_\w+)?$|^a?generate_(text|answer|content|completion)s?(_async|_stream)?$|^a?initiate_chats?$|^a?(ask|call|query|prompt|invoke|run|chat_with)_(llm|llms|gpt\w*|chatgpt|openai|claude|gemini|ollama|llama)$/i,
    'chat',
  ],
  [
    /^a?embed_(query|queries|documents?|texts?|many|batch|images?|sentences?|string|content|corpus)$|^encode_(query|queries|documents?|corpus|sentences?|passages?)$|^a?(get|create|generate|compute|extract)_(text_|sentence_|query_)?embeddings?$|^\w*embeddings_from_\w+$/i,
    'embedding',
  ],
  [/^a?rerank(_\w+)?$/i, 'rerank'],
  [
    /^a?transcribe(_\w+)?$|^(text_to_speech|speech_to_text|speech_to_speech|tts_to_file|tts_with_vc\w*|synthesi[sz]e(_\w+)?|offline_recognize|streaming_recognize|verify_speakers?|diari[sz]e(_\w+)?|separate_(to_)?(file|audio|sources?|vocals))$/i,
    'audio',
  ],
  [
    /^(text_to_image|image_to_image|txt2img|img2img|text_to_video|generate_images?|generate_videos?)(_\w+)?$/i,
    'image',
  ],
  [
    /^(fine_?tune(_\w+)?|fit_one_cycle|fit_generator|fit_predict|train_on_batch|partial_fit|train_model|train_and_(eval\w*|test)|train_epochs?|train_network|pre_?train)$/i,
    'training',
  ],
];

/** Asks a model where the object or an argument tells that there is one: `predict`, `chunked_summarize`, `run_async`. */
export function isAsking(verb: string): boolean {
  return ASKING.test(verb);
}

const ASKING =
  /^(_*a?|\w+_)(generate|chat|ask|answer|complete|completions?|run|invoke|stream|query|prompt|respond|responses?|reply|replies|predict|summari[sz]e|summary|translate|translation|extract|classify|rewrite|rephrase|infer|inference|call|kickoff|execute|plan|think|reason|solve|converse|conversation|instruct|critique|judge|evaluate|score|rank|step|analy[sz]e|explain|label|annotate|edit|compare|decide|research|review|transform|process|submit|talk|say|message|messages|tell|act|embed|embeddings?|encode|rerank|transcribe|transcription|transcript|speak|speech|synthesi[sz]e|caption|draw|imagine|detect|segment|recogni[sz]e|forecast|ocr|readtext|enhance|upscale|separate|__call__|create|parse|search|send|do|go|apply|batch|map|forward|sample|tag)(_(async|sync|stream|batch|many|all|text|texts|once|one|chat|message|messages|query|prompt|image|images|audio|response|answer|question))*(_(and|with|from|to|for|on)_\w+)?$/i;

/** Trains where the object or an argument tells that there is something to train. */
export function isTraining(verb: string): boolean {
  return /^_?(fit|train|learn|fine_?tune|fit_transform|run_training|start_training|do_train|train_(\w+_)?(model|loop|step|epoch|epochs|network|net|agent|policy)|training_loop|pretrain|train_and_\w+)$/i.test(
    verb,
  );
}

/** What objects are called that a language model stands behind. */
export const TALKS =
  /(LLM|LLMs|GPT\d*|Chat[Bb]ots?|ChatModel|ChatClient|ChatEngine|ChatSession|Agents?|AgentExecutor|Assistant|Copilot|Crew|Swarm|Conversation(al)?\w*|LanguageModel|Llama\w*|Claude\w*|Gemini\w*|Mistral\w*|OpenAI\w*|ChatGPT\w*)$|^(LLM|GPT|Chat)(?!Prompt|Message|History|Template|Config)/;
export const IS_AGENT = /Agents?$|AgentExecutor$|Crew$|Swarm$|Team$|Orchestrator$/;

/** What objects are called that a network of one's own stands behind. */
export const LOOKS =
  /(Detector|Segment(er|or|ation)|Recogni[sz]er|Transcriber|Separator|Upscaler|Upsampler|Captioner|Embedder|Embeddings?|Reranker|Inferencer|Denoiser|Vocoder|Diari[sz]er|TTS|ASR|STT|OCR|NER|Synthesi[sz]er|(Image|Text|Speech|Audio|Video|Diffusion|Inference|Generation|Prediction)\w*Pipeline|\w*Diffusion\w*|Forecaster|Bert\w*|BERT\w*|Whisper\w*|YOLO\w*|SAM\d*|CLIP\w*|(?:Neural|Deep)\w+)$/;

/** What objects are called that are fitted to data. */
export const LEARNS =
  /(Classifier|Regressor|Regression|Forest|Boost\w*|Forecaster|AutoML\w*|Automl|Cluster(er|ing)|KMeans|Estimator|Learner|Trainer|Finetuner|FineTuner|(?<!Bio|Config|Data|Base|Pydantic|Db|DB)Model|Net|Network|NN|CNN|RNN|LSTM|GRU|GAN|VAE|MLP|SVM|SVC|SVR|CRF|HMM|NB|KNN|Perceptron|Machine|Bandit|Recommender|Factori[sz]ation|PPO\d*|DQN|SAC|A2C|TD3|DDPG)$/;

/**
 * Names of the three kinds above that other trades use as well: agents of monitors and of simulations, detectors of
 * edges, networks of roads. They count where the file or the package speaks of models in another way.
 */
export const IS_COMMON =
  /(Agents?|AgentExecutor|Assistant|Copilot|Crew|Swarm|Team|Orchestrator|Conversation(al)?|Chat[Bb]ots?|Detector|Segment(er|or|ation)|Recogni[sz]er|Separator|Embedder|Denoiser|Pipeline|Diffusion|Forecaster|Synthesi[sz]er|SAM\d*|CLIP\w*|Model|Net|Network|Machine|NB|GAN|SAC|Bandit)$|^(Chat|Deep|Neural)/;

/** A package that says itself what it is of: `zed_llm`, `torchzed`, `zedlearn`. */
export function speaksOfModels(root: string): boolean {
  return /llm|gpt|torch|neural|learn|(^|_)(ai|ml|nlp)(_|$)|ai$/i.test(root);
}

/** Fits statistics of columns or words; takes no time worth telling. */
export const PREPARES =
  /(Encoder|Scaler|Vectori[sz]er|Tokeni[sz]er|Imputer|Selector|Binari[sz]er|Transformer|Preprocess(or|ing)|Normali[sz]er|Discreti[sz]er|Processor|Sampler|Splitter|Vocab\w*|Mapper|Indexer|Hasher|Featuri[sz]er|Augment\w*|Generator|Dataset|Loader|Config\w*|Client|Logger|Tracker|Callback|Scheduler|Optimizer|Widget|Parser|Schema|Settings|Manager)$/;
