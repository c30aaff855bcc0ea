from livekit.agents import AgentSession, Agent, JobContext
from livekit.agents.pipeline import VoicePipelineAgent
from livekit.plugins import openai, silero
async def entrypoint(ctx: JobContext):
    session = AgentSession(stt="deepgram/nova-3", llm=openai.LLM(model="gpt-4o-mini"), tts=None, vad=silero.VAD.load())
    await session.start(agent=Agent(instructions="x"), room=ctx.room)  # spends: agent gpt-4o-mini
    await session.generate_reply(instructions="greet")  # spends: llm-chat gpt-4o-mini
    old = VoicePipelineAgent(vad=None, stt=None, llm=openai.LLM(model="gpt-4o"), tts=None)
    old.start(ctx.room)  # spends: agent gpt-4o
    await ctx.connect()
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.runner import PipelineRunner
from pipecat.pipeline.task import PipelineTask
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.services.elevenlabs.tts import ElevenLabsTTSService
async def bot(transport):
    llm = OpenAILLMService(api_key="k", model="gpt-4o")
    tts = ElevenLabsTTSService(api_key="k", model="eleven_turbo_v2")
    task = PipelineTask(Pipeline([transport.input(), llm, tts, transport.output()]))
    await PipelineRunner().run(task)  # spends: agent gpt-4o
from hume import HumeClient
hume = HumeClient(api_key="k")
hume.tts.synthesize_json(utterances=[])  # spends: audio -
hume.tts.voices.list(provider="HUME_AI")
from RealtimeSTT import AudioToTextRecorder
recorder = AudioToTextRecorder(model="base.en")
recorder.text(print)  # spends: audio base.en
recorder.shutdown()
from RealtimeTTS import TextToAudioStream, OpenAIEngine, SystemEngine
spoken = TextToAudioStream(OpenAIEngine())
spoken.feed("hi")
spoken.play_async()  # spends: audio -
TextToAudioStream(SystemEngine()).play()
import riva.client
auth = riva.client.Auth(uri="localhost:50051")
riva.client.ASRService(auth).offline_recognize(b"", None)  # spends: audio -
riva.client.SpeechSynthesisService(auth).synthesize("a")  # spends: audio -
riva.client.NeuralMachineTranslationClient(auth).translate(["a"], "megatronnmt", "en", "de")  # spends: llm-chat -
from pyht import Client
for chunk in Client(user_id="u", api_key="k").tts("hi", None, voice_engine="PlayDialog"):  # spends: audio PlayDialog
    pass
from lmnt import Lmnt
Lmnt().speech.generate(text="a", voice="leah", model="blizzard")  # spends: audio blizzard
from speechmatics.batch_client import BatchClient
with BatchClient("k") as sm:
    job = sm.submit_job("a.wav", transcription_config=None)  # spends: audio -
    sm.check_job_status(job)
from rev_ai import apiclient
rev = apiclient.RevAiAPIClient("k")
rev.submit_job_local_file("a.mp3")  # spends: audio -
rev.get_job_details("id")
from amazon_transcribe.client import TranscribeStreamingClient
async def heard():
    await TranscribeStreamingClient(region="us-west-2").start_stream_transcription(language_code="en-US", media_sample_rate_hz=16000, media_encoding="pcm")  # spends: audio -
import edge_tts
async def speak():
    voices = await edge_tts.list_voices()
    await edge_tts.Communicate("hi", "en-GB-SoniaNeural").save("a.mp3")  # spends: audio -
from elevenlabs.client import ElevenLabs
from elevenlabs.conversational_ai.conversation import Conversation
Conversation(ElevenLabs(), "agent").start_session()  # spends: agent -
from deepgram import DeepgramClient, LiveOptions
connection = DeepgramClient("k").listen.websocket.v("1")
connection.on("x", print)
connection.start(LiveOptions(model="nova-2"))  # spends: audio nova-2
from agents.voice import VoicePipeline
async def piped():
    await VoicePipeline(workflow=None).run(None)  # spends: agent -
