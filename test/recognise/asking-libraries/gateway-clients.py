from any_llm import completion, embedding
completion(model="mistral/mistral-small-latest", messages=[])  # spends: llm-chat mistral/mistral-small-latest
embedding(model="openai/text-embedding-3-small", inputs="a")  # spends: embedding openai/text-embedding-3-small
from openrouter import OpenRouter
with OpenRouter(api_key="k") as router:
    router.chat.send(model="anthropic/claude-sonnet-4.5", messages=[])  # spends: llm-chat anthropic/claude-sonnet-4.5
    router.embeddings.generate(model="openai/text-embedding-3-small", input="a")  # spends: embedding openai/text-embedding-3-small
    router.models.list()
from chatlas import ChatOpenAI, ChatAnthropic
chat = ChatOpenAI(model="gpt-4.1", system_prompt="x")
chat.chat("hi")  # spends: llm-chat gpt-4.1
chat.register_tool(print)
ChatAnthropic(model="claude-sonnet-4-0").stream("hi")  # spends: llm-chat claude-sonnet-4-0
from claudette import Chat, models
dette = Chat("claude-3-5-sonnet-20241022", sp="x")
dette("hi")  # spends: llm-chat claude-3-5-sonnet-20241022
from cosette import Chat as OChat
OChat("gpt-4o")("hi")  # spends: llm-chat gpt-4o
import nlpcloud
nc = nlpcloud.Client("finetuned-llama-2-70b", "token", gpu=True)
nc.generation("hi")  # spends: llm-chat finetuned-llama-2-70b
nc.sentiment("hi")  # spends: llm-chat finetuned-llama-2-70b
nlpcloud.Client("paraphrase-multilingual-mpnet-base-v2", "t").embeddings(["a"])  # spends: embedding paraphrase-multilingual-mpnet-base-v2
from clarifai.client.model import Model
cm = Model(url="https://clarifai.com/openai/chat-completion/models/GPT-4")
cm.predict_by_bytes(b"hi", input_type="text")  # spends: llm-chat GPT-4
cm.list_versions()
from roboflow import Roboflow
rf = Roboflow(api_key="k")
project = rf.workspace("w").project("p")
project.version(3).download("yolov8")
model = project.version(3).model
model.predict("a.jpg", confidence=40).save("b.jpg")  # spends: llm-chat -
project.version(3).train()  # spends: fine-tune-api -
from inference_sdk import InferenceHTTPClient
ih = InferenceHTTPClient(api_url="https://detect.roboflow.com", api_key="k")
ih.infer("a.jpg", model_id="soccer/2")  # spends: llm-chat soccer/2
from sarvamai import SarvamAI
sv = SarvamAI(api_subscription_key="k")
sv.chat.completions(messages=[], model="sarvam-m")  # spends: llm-chat sarvam-m
sv.text.translate(input="a", source_language_code="hi-IN", target_language_code="en-IN")  # spends: llm-chat -
sv.text_to_speech.convert(text="a", model="bulbul:v2")  # spends: audio bulbul:v2
from contextual import ContextualAI
cx = ContextualAI(api_key="k")
cx.agents.query.create(agent_id="a", messages=[])  # spends: llm-chat -
cx.rerank.create(query="q", documents=["a"], model="ctxl-rerank-v2")  # spends: rerank ctxl-rerank-v2
cx.datastores.create(name="d")
from cozepy import Coze
coze = Coze(auth=None)
for event in coze.chat.stream(bot_id="b", user_id="u", additional_messages=[]):  # spends: agent -
    pass
from dify_client import ChatClient
ChatClient("k").create_chat_message(inputs={}, query="hi", user="u")  # spends: agent -
import erniebot
erniebot.ChatCompletion.create(model="ernie-bot", messages=[])  # spends: llm-chat ernie-bot
from llmengine import Completion, FineTune
Completion.create(model="llama-2-7b", prompt="x", max_new_tokens=5)  # spends: llm-chat llama-2-7b
FineTune.create(model="llama-2-7b", training_file="f")  # spends: fine-tune-api llama-2-7b
from gradio_client import Client
Client("stabilityai/stable-diffusion-3-medium").predict(prompt="x", api_name="/infer")  # spends: image-gen -
Client("openai/whisper").predict("a.mp3", api_name="/predict")  # spends: audio -
Client("http://127.0.0.1:7860").predict("x")
Client("abidlabs/whisper").view_api()
from ibm_watson_machine_learning.foundation_models import Model as WatsonModel
wm = WatsonModel(model_id="google/flan-ul2", params={"max_new_tokens": 50}, credentials={})
wm.generate_text("x")  # spends: llm-chat google/flan-ul2
from mlflow.gateway import query, set_gateway_uri
set_gateway_uri("http://localhost:5000")
query(route="completions", data={"prompt": "x"})  # spends: llm-chat completions
from promptlayer import PromptLayer
pl = PromptLayer(api_key="k")
pl.run(prompt_name="x", input_variables={})  # spends: llm-chat -
pl.openai.OpenAI().chat.completions.create(model="gpt-4o", messages=[])  # spends: llm-chat gpt-4o
pl.templates.get("x")
from gen_ai_hub.proxy.native.openai import chat as sap_chat
sap_chat.completions.create(model_name="gpt-4o", messages=[])  # spends: llm-chat -
import marqo
mq = marqo.Client(url="http://localhost:8882")
mq.create_index("i", model="hf/e5-base-v2")
mq.index("i").add_documents([{"a": "b"}], tensor_fields=["a"])  # spends: embedding -
mq.index("i").search(q="x")  # spends: embedding -
from petals import AutoDistributedModelForCausalLM
AutoDistributedModelForCausalLM.from_pretrained("petals-team/StableBeluga2").generate(None, max_new_tokens=5)  # spends: llm-chat petals-team/StableBeluga2
from langfuse.openai import openai as traced, OpenAI
traced.ChatCompletion.create(model="gpt-4", messages=[])  # spends: llm-chat gpt-4
OpenAI().responses.create(model="gpt-4o", input="x")  # spends: llm-chat gpt-4o
from posthog.ai.anthropic import Anthropic
Anthropic(posthog_client=None).messages.create(model="claude-3-5-haiku-latest", messages=[], max_tokens=5)  # spends: llm-chat claude-3-5-haiku-latest
from flaml import oai
oai.ChatCompletion.create(model="gpt-4", messages=[])  # spends: llm-chat gpt-4
from azure.ai.projects import AIProjectClient
AIProjectClient(endpoint="x", credential=None).get_openai_client().responses.create(model="gpt-4.1", input="x")  # spends: llm-chat gpt-4.1
import websockets
async def realtime():
    async with websockets.connect("wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview") as line:  # spends: llm-chat gpt-4o-realtime-preview
        await line.send("{}")
    async with websockets.connect("wss://example.org/realtime") as other:
        await other.send("{}")
import websocket
app = websocket.WebSocketApp("wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview", header=[])
app.run_forever()  # spends: llm-chat gpt-4o-realtime-preview
import requests
requests.post("https://api.deepgram.com/v1/listen?model=nova-2", data=b"")  # spends: audio nova-2
requests.post("https://api.assemblyai.com/v2/upload", data=b"")
requests.post("https://api.assemblyai.com/v2/transcript", json={"audio_url": "x"})  # spends: audio -
requests.post("https://api.ai21.com/studio/v1/chat/completions", json={"model": "jamba-mini"})  # spends: llm-chat jamba-mini
from google.cloud import aiplatform
endpoint = aiplatform.Endpoint("projects/p/locations/l/endpoints/1")
endpoint.predict(instances=[{"a": 1}])  # spends: local-inference -
endpoint.list_models()
import boto3
boto3.client("bedrock-agent").start_ingestion_job(knowledgeBaseId="k", dataSourceId="d")  # spends: embedding -
import anthropic
managed = anthropic.Anthropic()
session = managed.beta.sessions.create(agent="a", environment_id="e")
managed.beta.sessions.events.send(session.id, events=[])  # spends: agent -
