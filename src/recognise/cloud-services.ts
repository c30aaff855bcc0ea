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

/** Those that look at what is handed over; other methods of the same clients keep collections. */
const REKOGNITION =
  'detect_labels,detect_faces,detect_text,detect_moderation_labels,detect_custom_labels,detect_protective_equipment,recognize_celebrities,compare_faces,index_faces,search_faces_by_image,start_label_detection,start_face_detection,start_text_detection,start_celebrity_recognition,start_face_search,start_segment_detection,start_person_tracking';
const TEXTRACT =
  'detect_document_text,analyze_document,analyze_expense,analyze_id,start_document_text_detection,start_document_analysis,start_expense_analysis,start_lending_analysis';
const COMPREHEND =
  'detect_sentiment,detect_entities,detect_entities_v2,detect_phi,detect_key_phrases,detect_syntax,detect_dominant_language,detect_pii_entities,detect_targeted_sentiment,batch_detect_sentiment,batch_detect_entities,batch_detect_key_phrases,batch_detect_syntax,batch_detect_dominant_language,batch_detect_targeted_sentiment,classify_document,contains_pii_entities,start_sentiment_detection_job,start_entities_detection_job,start_key_phrases_detection_job,start_topics_detection_job,start_document_classification_job,start_pii_entities_detection_job';
const AMAZON = /^(rekognition|textract|comprehend|comprehendmedical|translate)$/;

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
      'google.cloud.vision*.**.ImageAnnotatorClient().{annotate_image,batch_annotate_images,batch_annotate_files,async_batch_annotate_images,async_batch_annotate_files,text_detection,document_text_detection,label_detection,face_detection,landmark_detection,logo_detection,web_detection,object_localization,safe_search_detection,image_properties,crop_hints,product_search}',
    ),
    texts(
      'google',
      'google.cloud.translate*.**.{Client().translate,TranslationServiceClient().translate_text,TranslationServiceClient().translate_document,TranslationServiceClient().batch_translate_text}',
      ['contents', 'values', '0'],
    ),
    looked(
      'google',
      'google.cloud.language*.**.LanguageServiceClient().{analyze_sentiment,analyze_entities,analyze_entity_sentiment,analyze_syntax,annotate_text,classify_text}',
    ),
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
      'azure.cognitiveservices.vision.computervision.**.ComputerVisionClient().{analyze_image,analyze_image_in_stream,analyze_image_by_domain,describe_image,describe_image_in_stream,tag_image,tag_image_in_stream,detect_objects,detect_objects_in_stream,read,read_in_stream,batch_read_file,batch_read_file_in_stream,recognize_printed_text,recognize_printed_text_in_stream,generate_thumbnail}',
    ),
    looked('azure', [
      'azure.cognitiveservices.vision.face.**.face.{detect_with_url,detect_with_stream,identify,verify_face_to_face,verify_face_to_person,find_similar,group}',
      'azure.cognitiveservices.vision.customvision.**.CustomVisionPredictionClient().{classify_image,classify_image_url,classify_image_with_no_store,detect_image,detect_image_url,detect_image_with_no_store}',
      'azure.ai.vision.imageanalysis.**.ImageAnalysisClient().{analyze,analyze_from_url}',
      'azure.ai.vision.face.**.FaceClient().{detect,detect_from_url}',
    ]),
    looked('azure', [
      'azure.ai.formrecognizer.**.{DocumentAnalysisClient,FormRecognizerClient}().{begin_analyze_document,begin_analyze_document_from_url,begin_recognize_content,begin_recognize_content_from_url,begin_recognize_receipts,begin_recognize_receipts_from_url,begin_recognize_invoices,begin_recognize_invoices_from_url,begin_recognize_custom_forms,begin_recognize_custom_forms_from_url,begin_recognize_identity_documents,begin_recognize_business_cards}',
      'azure.ai.documentintelligence.**.DocumentIntelligenceClient().{begin_analyze_document,begin_analyze_batch_documents,begin_classify_document}',
    ]),
    texts(
      'azure',
      [
        'azure.ai.textanalytics.**.TextAnalyticsClient().{analyze_sentiment,extract_key_phrases,recognize_entities,recognize_linked_entities,recognize_pii_entities,detect_language,begin_analyze_actions,begin_analyze_healthcare_entities,begin_extract_summary,begin_abstract_summary,begin_single_label_classify,begin_multi_label_classify,begin_recognize_custom_entities}',
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

    looked(
      'aws',
      `${CLIENT}.{${REKOGNITION},${TEXTRACT},${COMPREHEND},translate_text,translate_document,start_text_translation_job}`,
      {
        prompt: ['Text', 'TextList'],
        items: ['TextList'],
        refine: (workload, call) =>
          AMAZON.test(readString(call, ['receiver:service_name', 'receiver:0']) ?? 'comprehend')
            ? workload
            : undefined,
      },
    ),

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
      'aip.{AipOcr,AipNlp,AipFace,AipImageClassify,AipBodyAnalysis}().{basicGeneral,basicGeneralUrl,basicAccurate,general,accurate,enhancedGeneral,webImage,handwriting,idcard,bankcard,drivingLicense,vehicleLicense,licensePlate,receipt,form,formula,tableRecognitionAsync,detect,match,search,multiSearch,advancedGeneral,dishDetect,carDetect,animalDetect,plantDetect,objectDetect,logoSearch,sentimentClassify,lexer,depParser,wordEmbedding,dnnlm,wordSimEmbedding,simnet,commentTag,keyword,topic,ecnet,emotion,newsSummary,bodyAnalysis,bodyAttr,bodyNum,bodySeg,gesture}',
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
    looked(
      'oracle',
      'oci.{ai_vision,ai_language,ai_document}.**.{analyze_image,analyze_document,batch_detect_language_entities,batch_detect_language_sentiments,batch_detect_language_key_phrases,batch_detect_language_text_classification,batch_language_translation}',
    ),
    texts(
      'deepl',
      'deepl.**.{Translator,DeepLClient}().{translate_text,translate_text_with_glossary,translate_document,translate_document_from_filepath,rephrase_text}',
      ['text', '0'],
    ),
  ],
};
