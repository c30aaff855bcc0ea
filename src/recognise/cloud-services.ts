// Services of the clouds that look at pictures, documents and texts with networks of their own: Google Vision,
// Translate, Natural Language, Video Intelligence, Document AI and Dialogflow; Azure's AI services; Amazon's
// Comprehend, Rekognition, Textract and Translate; Watson, Baidu's AIP, Tencent's Hunyuan, Oracle's AI, DeepL. No
// tokens are written; which network it is, nobody says. Moderation is free elsewhere and counted nowhere.

import { CLIENT } from './bedrock';
import { asked } from './library-calls';
import { readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';

type Calls = CallPattern['call'];

/** One look at what is given: no answer is written word by word. */
function looked(host: string, call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'llm-chat', host, call, isForwardOnly: true, ...more };
}

function texts(host: string, call: Calls, items: readonly string[]): CallPattern {
  return looked(host, call, { prompt: items, items });
}

/** Those that look at what is handed over; other methods of the same clients keep collections, or ask how a job goes. */
const AMAZON =
  /\.((batch_)?detect_(?!anomal)\w+|(start|batch)_\w*(detection|analysis|recognition|moderation|search|tracking|classification|translation)(_job)?|recognize_\w+|compare_faces|index_faces|search_\w+_by_image|analyze_(document|expense|id)|classify_document|contains_pii_entities|infer_\w+|translate_\w+)$/;
const SERVICES = /^(rekognition|textract|comprehend|comprehendmedical|translate)$/;

export const cloudServices: Recogniser = {
  sdk: 'cloud-services',
  packages: {
    boto3: 'boto3',
    google: 'google-cloud',
    azure: 'azure-ai',
    ibm_watson: 'ibm-watson',
    aip: 'baidu-aip',
    tencentcloud: 'tencentcloud-sdk-python',
  },
  imports: [
    'azure.ai',
    'azure.cognitiveservices',
    'ibm_watson',
    'watson_developer_cloud',
    'aip',
    'deepl',
    'tencentcloud.hunyuan',
  ],
  // Of packages that do much else.
  mentions: [
    'ImageAnnotatorClient',
    'TranslationServiceClient',
    'LanguageServiceClient',
    'IntelligenceServiceClient',
    'DocumentProcessorServiceClient',
    'google.cloud import translate',
    'google.cloud.translate',
    'SessionsClient',
    'generativelanguage',
    'GenerativeAiInferenceClient',
    'AIServiceVisionClient',
    'AIServiceLanguageClient',
  ],
  calls: [
    looked(
      'google',
      'google.cloud.vision*.**.ImageAnnotatorClient().{*annotate_*,*_detection,object_localization,image_properties,crop_hints,product_search}',
    ),
    texts('google', 'google.cloud.translate*.**.{Client().translate,TranslationServiceClient().*translate_*}', [
      'contents',
      'values',
      '0',
    ]),
    looked('google', 'google.cloud.language*.**.LanguageServiceClient().{analyze_*,annotate_text,classify_text}'),
    looked('google', [
      'google.cloud.videointelligence*.**.VideoIntelligenceServiceClient().annotate_video',
      'google.cloud.documentai*.**.DocumentProcessorServiceClient().{process_document,batch_process_documents}',
    ]),
    looked('google', '{google.cloud.,}dialogflow*.**.SessionsClient().{detect_intent,streaming_detect_intent}'),
    asked(
      'google',
      'google.ai.generativelanguage*.**.{generate_content,stream_generate_content,generate_message,generate_text,generate_answer}',
      {
        model: ['model', 'request.model', '0.model'],
        prompt: ['contents', 'request.contents', 'prompt'],
      },
    ),
    {
      kind: 'embedding',
      host: 'google',
      call: 'google.ai.generativelanguage*.**.{embed_content,batch_embed_contents,embed_text}',
      model: ['model', 'request.model', '0.model'],
    },

    looked(
      'azure',
      'azure.cognitiveservices.vision.computervision.**.ComputerVisionClient().{analyze_image*,describe_image*,tag_image*,detect_objects*,read,read_in_stream,batch_read_file*,recognize_*text*}',
    ),
    looked('azure', [
      'azure.cognitiveservices.vision.face.**.face.{detect_with_url,detect_with_stream,identify,verify_face_to_face,verify_face_to_person,find_similar,group}',
      'azure.cognitiveservices.vision.customvision.**.CustomVisionPredictionClient().{classify_image*,detect_image*}',
      'azure.ai.vision.imageanalysis.**.ImageAnalysisClient().{analyze,analyze_from_url}',
      'azure.ai.vision.face.**.FaceClient().{detect,detect_from_url}',
    ]),
    looked('azure', [
      'azure.ai.formrecognizer.**.{DocumentAnalysisClient,FormRecognizerClient}().{begin_analyze_document*,begin_recognize_*}',
      'azure.ai.documentintelligence.**.DocumentIntelligenceClient().{begin_analyze_document,begin_analyze_batch_documents,begin_classify_document}',
    ]),
    looked(
      'azure',
      'langchain*.**.{AzureAIDocumentIntelligenceLoader,AzureAIDocumentIntelligenceParser}().{load,lazy_load,parse}',
    ),
    looked('aws', 'langchain*.**.AmazonTextractPDFLoader().{load,lazy_load}'),
    texts(
      'azure',
      [
        'azure.ai.textanalytics.**.TextAnalyticsClient().{analyze_sentiment,extract_key_phrases,recognize_*,detect_language,begin_*}',
        'azure.cognitiveservices.language.textanalytics.**.{sentiment,entities,key_phrases,detect_language}',
        'azure.ai.translation.text.**.TextTranslationClient().{translate,transliterate}',
        'azure.ai.translation.document.**.begin_translation',
      ],
      ['documents', 'body', '0'],
    ),
    looked('azure', [
      'azure.ai.language.conversations.**.ConversationAnalysisClient().{analyze_conversation,begin_conversation_analysis}',
      'azure.ai.language.questionanswering.**.QuestionAnsweringClient().{get_answers,get_answers_from_text}',
      'azure.cognitiveservices.language.luis.**.prediction.{get_slot_prediction,resolve}',
    ]),
    {
      kind: 'fine-tune-api',
      host: 'azure',
      call: 'azure.cognitiveservices.vision.customvision.**.CustomVisionTrainingClient().train_project',
      training: { family: 'neural' },
    },

    looked('aws', `${CLIENT}.*`, {
      prompt: ['Text', 'TextList'],
      items: ['TextList'],
      refine: (workload, call) =>
        AMAZON.test(workload.call) && SERVICES.test(readString(call, ['receiver:service_name', 'receiver:0']) ?? '')
          ? workload
          : undefined,
    }),

    looked(
      'ibm',
      '{ibm_watson,watson_developer_cloud}.**.{NaturalLanguageUnderstandingV1().analyze,ToneAnalyzerV3().tone,ToneAnalyzerV3().tone_chat,LanguageTranslatorV3().translate,PersonalityInsightsV3().profile,VisualRecognitionV3().classify,NaturalLanguageClassifierV1().classify,AssistantV1().message,AssistantV2().message,AssistantV2().message_stateless}',
    ),
    {
      kind: 'audio',
      host: 'ibm',
      call: '{ibm_watson,watson_developer_cloud}.**.{SpeechToTextV1().recognize,SpeechToTextV1().recognize_using_websocket,SpeechToTextV1().create_job,TextToSpeechV1().synthesize}',
      model: ['model', 'voice'],
      prompt: ['text', '0'],
    },
    looked(
      'baidu',
      'aip.{AipOcr,AipNlp,AipFace,AipImageClassify,AipBodyAnalysis}().*',
      // Collections of faces and pictures are kept, not looked at.
      {
        refine: (workload) =>
          /\.(set|get|group|person|user|add|update|delete|\w*(Add|Update|Delete))\w*$/.test(workload.call)
            ? undefined
            : workload,
      },
    ),
    { kind: 'audio', host: 'baidu', call: 'aip.AipSpeech().{asr,synthesis}', prompt: ['0'] },
    asked('tencent', 'tencentcloud.hunyuan.**.HunyuanClient().{ChatCompletions,ChatStd,ChatPro}', { model: [] }),
    {
      kind: 'embedding',
      host: 'tencent',
      call: 'tencentcloud.hunyuan.**.HunyuanClient().GetEmbedding',
    },
    asked(
      'oracle',
      'oci.generative_ai_inference.**.GenerativeAiInferenceClient().{chat,generate_text,summarize_text}',
      {
        model: ['0.serving_mode.model_id', 'chat_details.serving_mode.model_id'],
        prompt: ['0.chat_request.messages', '0.inference_request.prompt'],
      },
    ),
    {
      kind: 'embedding',
      host: 'oracle',
      call: 'oci.generative_ai_inference.**.GenerativeAiInferenceClient().embed_text',
      model: ['0.serving_mode.model_id'],
      items: ['0.inputs'],
      prompt: ['0.inputs'],
    },
    looked('oracle', 'oci.{ai_vision,ai_language,ai_document}.**.{analyze_image,analyze_document,batch_*language_*}'),
    texts('deepl', 'deepl.**.{Translator,DeepLClient}().{translate_*,rephrase_text}', ['text', '0']),
  ],
};
