from cartesia import Cartesia
ca = Cartesia()
ca.tts.bytes(model_id="sonic-2", transcript="x", voice={})  # spends: audio sonic-2
ca.tts.sse(model_id="sonic-2", transcript="x", voice={})  # spends: audio sonic-2
ca.voices.list()
from lumaai import LumaAI
lu = LumaAI()
g = lu.generations.create(prompt="x", model="ray-2")  # spends: video ray-2
lu.generations.image.create(prompt="x", model="photon-1")  # spends: image-gen photon-1
lu.generations.get(id="x")
from elevenlabs.client import ElevenLabs
el = ElevenLabs()
el.text_to_speech.convert(voice_id="x", text="hi", model_id="eleven_multilingual_v2")  # spends: audio eleven_multilingual_v2
el.text_to_speech.stream_with_timestamps(voice_id="x", text="hi", model_id="eleven_turbo_v2")  # spends: audio eleven_turbo_v2
el.generate(text="hi", voice="x", model="eleven_monolingual_v1")  # spends: audio eleven_monolingual_v1
el.speech_to_text.convert(file=None, model_id="scribe_v1")  # spends: audio scribe_v1
el.music.compose(prompt="x")  # spends: audio -
el.voices.get_all()
el.dubbing.dub(file=None, target_lang="es")  # spends: audio -
from deepgram import DeepgramClient, PrerecordedOptions, SpeakOptions
dg = DeepgramClient()
opts = PrerecordedOptions(model="nova-2", smart_format=True)
dg.listen.prerecorded.v("1").transcribe_file({}, opts)  # spends: audio nova-2
dg.listen.rest.v("1").transcribe_url({}, opts)  # spends: audio nova-2
dg.listen.v1.media.transcribe_file(request=b"", model="nova-3")  # spends: audio nova-3
dg.speak.v("1").save("x", {"text": "x"}, SpeakOptions(model="aura-asteria-en"))  # spends: audio aura-asteria-en
dg.speak.v1.audio.generate(text="x", model="aura-2")  # spends: audio aura-2
import assemblyai as aai
tr = aai.Transcriber(config=aai.TranscriptionConfig(speech_model="best"))
t = tr.transcribe("x.mp3")  # spends: audio best
aai.Lemur().task("x", final_model=aai.LemurModel.claude3_5_sonnet)  # spends: llm-chat claude-3-5-sonnet
t.lemur.summarize(context="x")  # spends: llm-chat -
import replicate
replicate.run("black-forest-labs/flux-schnell", input={"prompt": "x"})  # spends: image-gen black-forest-labs/flux-schnell
for ev in replicate.stream("meta/meta-llama-3-70b-instruct", input={"prompt": "x"}): pass  # spends: llm-chat meta/meta-llama-3-70b-instruct
m = replicate.models.get("stability-ai/sdxl")
replicate.predictions.create(version="abc", input={})  # spends: image-gen abc
replicate.models.predictions.create("meta/llama-2-70b-chat", input={})  # spends: llm-chat meta/llama-2-70b-chat
import fal_client
fal_client.subscribe("fal-ai/flux/dev", arguments={"prompt": "x"})  # spends: image-gen fal-ai/flux/dev
from runwayml import RunwayML
RunwayML().image_to_video.create(model="gen3a_turbo", prompt_image="x")  # spends: video gen3a_turbo
RunwayML().text_to_image.create(model="gen4_image", prompt_text="x", ratio="x")  # spends: image-gen gen4_image
from stability_sdk import client
st = client.StabilityInference(key="x", engine="stable-diffusion-xl-1024-v1-0")
st.generate(prompt="x", steps=30, samples=1)  # spends: image-gen stable-diffusion-xl-1024-v1-0
import whisper
w = whisper.load_model("base")  # spends: model-load whisper-base
w.transcribe("x.mp3")  # spends: audio whisper-base
from faster_whisper import WhisperModel
fw = WhisperModel("large-v3")  # spends: model-load whisper-large-v3
fw.transcribe("x")  # spends: audio whisper-large-v3
from TTS.api import TTS
tts = TTS("tts_models/en/ljspeech/tacotron2-DDC")
tts.tts_to_file(text="x")  # spends: audio tts_models/en/ljspeech/tacotron2-DDC
from kokoro import KPipeline
p = KPipeline(lang_code="a")
for gs, ps, audio in p("text", voice="af_heart"): pass  # spends: audio hexgrad/Kokoro-82M
import speech_recognition as sr
r = sr.Recognizer()
r.recognize_whisper(None, model="base")  # spends: audio whisper-base
r.recognize_google(None)
r.recognize_openai(None)  # spends: audio whisper-1
import voyageai
vo = voyageai.Client()
vo.embed(["a"], model="voyage-3")  # spends: embedding voyage-3
import pinecone
from pinecone import Pinecone
pc = Pinecone()
pc.inference.embed(model="multilingual-e5-large", inputs=["a"], parameters={})  # spends: embedding multilingual-e5-large
pc.inference.rerank(model="bge-reranker-v2-m3", query="x", documents=[])  # spends: rerank bge-reranker-v2-m3
from google.cloud import texttospeech, speech, vision, translate_v2
c = texttospeech.TextToSpeechClient()
c.synthesize_speech(input=None, voice=None, audio_config=None)  # spends: audio -
sp = speech.SpeechClient()
sp.recognize(config=None, audio=None)  # spends: audio -
import azure.cognitiveservices.speech as speechsdk
sy = speechsdk.SpeechSynthesizer(speech_config=None)
sy.speak_text_async("x").get()  # spends: audio -
rec = speechsdk.SpeechRecognizer(speech_config=None)
rec.recognize_once()  # spends: audio -
import boto3
boto3.client("polly").synthesize_speech(Text="x", OutputFormat="mp3", VoiceId="Joanna")  # spends: audio -
from twelvelabs import TwelveLabs
tl = TwelveLabs(api_key="x")
tl.generate.text(video_id="x", prompt="y")  # spends: llm-chat -
tl.embed.create(model_name="Marengo-retrieval-2.7", text="x")  # spends: embedding Marengo-retrieval-2.7
