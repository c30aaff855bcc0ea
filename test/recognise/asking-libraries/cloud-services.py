from google.cloud import vision, translate_v2 as translate, language_v1, videointelligence, documentai
vc = vision.ImageAnnotatorClient()
vc.text_detection(image=vision.Image(content=b""))  # spends: llm-chat -
vc.annotate_image({"image": {}, "features": []})  # spends: llm-chat -
tc = translate.Client()
tc.translate(["a", "b"], target_language="de")  # spends: llm-chat -
tc.get_languages()
from google.cloud import translate as translate_v3
translate_v3.TranslationServiceClient().translate_text(contents=["a"], parent="p")  # spends: llm-chat -
lc = language_v1.LanguageServiceClient()
lc.analyze_sentiment(request={"document": {}})  # spends: llm-chat -
videointelligence.VideoIntelligenceServiceClient().annotate_video(request={})  # spends: llm-chat -
dp = documentai.DocumentProcessorServiceClient()
dp.process_document(request={})  # spends: llm-chat -
dp.list_processors(parent="p")
from google.cloud import dialogflow
dialogflow.SessionsClient().detect_intent(request={})  # spends: llm-chat -
from google.ai import generativelanguage as glm
glm.GenerativeServiceClient().generate_content(model="models/gemini-pro", contents=[])  # spends: llm-chat models/gemini-pro
glm.GenerativeServiceClient().embed_content(model="models/embedding-001", content={})  # spends: embedding models/embedding-001
from azure.cognitiveservices.vision.computervision import ComputerVisionClient
cv = ComputerVisionClient("https://x", None)
cv.describe_image("https://x/y.png")  # spends: llm-chat -
job = cv.read(url="x", raw=True)  # spends: llm-chat -
cv.get_read_result("id")
from azure.cognitiveservices.vision.face import FaceClient
FaceClient("https://x", None).face.detect_with_url(url="x")  # spends: llm-chat -
from azure.cognitiveservices.vision.customvision.prediction import CustomVisionPredictionClient
CustomVisionPredictionClient("https://x", None).classify_image("p", "m", b"")  # spends: llm-chat -
from azure.cognitiveservices.vision.customvision.training import CustomVisionTrainingClient
tr = CustomVisionTrainingClient("https://x", None)
tr.create_project("p")
tr.train_project("p")  # spends: fine-tune-api -
from azure.ai.textanalytics import TextAnalyticsClient
ta = TextAnalyticsClient(endpoint="x", credential=None)
ta.analyze_sentiment(["a", "b"])  # spends: llm-chat -
ta.begin_analyze_actions(["a"], actions=[])  # spends: llm-chat -
from azure.ai.formrecognizer import DocumentAnalysisClient
DocumentAnalysisClient("x", None).begin_analyze_document("prebuilt-invoice", b"")  # spends: llm-chat -
from azure.ai.documentintelligence import DocumentIntelligenceClient
DocumentIntelligenceClient("x", None).begin_analyze_document("prebuilt-layout", body=b"")  # spends: llm-chat -
from azure.ai.vision.imageanalysis import ImageAnalysisClient
ImageAnalysisClient("x", None).analyze_from_url("x", visual_features=[])  # spends: llm-chat -
from azure.ai.translation.text import TextTranslationClient
TextTranslationClient(credential=None).translate(body=["a"], to_language=["de"])  # spends: llm-chat -
from azure.ai.contentsafety import ContentSafetyClient
ContentSafetyClient("x", None).analyze_text({"text": "a"})
import boto3
rk = boto3.client("rekognition")
rk.detect_labels(Image={"Bytes": b""})  # spends: llm-chat -
rk.create_collection(CollectionId="c")
boto3.client("textract", region_name="us-east-1").analyze_document(Document={}, FeatureTypes=["FORMS"])  # spends: llm-chat -
boto3.Session().client("comprehend").detect_sentiment(Text="a", LanguageCode="en")  # spends: llm-chat -
boto3.client("translate").translate_text(Text="a", SourceLanguageCode="en", TargetLanguageCode="de")  # spends: llm-chat -
boto3.client("guardduty").detect_entities(Text="a")
from ibm_watson import NaturalLanguageUnderstandingV1, SpeechToTextV1, TextToSpeechV1
NaturalLanguageUnderstandingV1(version="2022-04-07").analyze(text="a")  # spends: llm-chat -
SpeechToTextV1().recognize(audio=None, model="en-US_BroadbandModel")  # spends: audio en-US_BroadbandModel
TextToSpeechV1().synthesize("a", voice="en-US_AllisonV3Voice")  # spends: audio en-US_AllisonV3Voice
TextToSpeechV1().list_voices()
from aip import AipOcr, AipSpeech
AipOcr("a", "b", "c").basicGeneral(b"")  # spends: llm-chat -
AipSpeech("a", "b", "c").synthesis("a", "zh", 1)  # spends: audio -
from tencentcloud.hunyuan.v20230901 import hunyuan_client, models
hunyuan_client.HunyuanClient(None, "").ChatCompletions(models.ChatCompletionsRequest())  # spends: llm-chat -
from oci.generative_ai_inference import GenerativeAiInferenceClient, models
gen = GenerativeAiInferenceClient(config={})
mode = models.OnDemandServingMode(model_id="cohere.command-r-plus")
gen.chat(models.ChatDetails(serving_mode=mode, compartment_id="c"))  # spends: llm-chat cohere.command-r-plus
import deepl
deepl.Translator("k").translate_text(["a", "b"], target_lang="DE")  # spends: llm-chat -
deepl.Translator("k").get_usage()
from langchain_community.document_loaders import AzureAIDocumentIntelligenceLoader, PyPDFLoader
AzureAIDocumentIntelligenceLoader(api_endpoint="x", api_key="k", file_path="f").load()  # spends: llm-chat -
PyPDFLoader("f.pdf").load()
