# --- Whisper
import whisper

model = whisper.load_model("medium")  #= model-load model=whisper-medium
audio = whisper.pad_or_trim(whisper.load_audio("a.mp3"))
mel = whisper.log_mel_spectrogram(audio)
result = model.transcribe("a.mp3")  #= audio
_, probs = model.detect_language(mel)  #= audio
# --- faster-whisper
from faster_whisper import BatchedInferencePipeline, WhisperModel, decode_audio

model = WhisperModel("large-v3", device="cuda")  #= model-load
segments, info = model.transcribe("a.mp3", beam_size=5)  #= audio
for segment in segments:
    print(segment.text)
# --- WhisperX
import whisperx

model = whisperx.load_model("large-v2", "cuda")  #= model-load
audio = whisperx.load_audio("a.mp3")
result = model.transcribe(audio, batch_size=16)  #= audio
aligner, metadata = whisperx.load_align_model(language_code="en", device="cuda")  #= model-load
result = whisperx.align(result["segments"], aligner, metadata, audio, "cuda")  #= audio
diarize = whisperx.DiarizationPipeline(use_auth_token="x", device="cuda")
segments = diarize(audio)  #= audio
whisperx.assign_word_speakers(segments, result)
# --- whisper in other hands
import mlx_whisper
import stable_whisper
import whisper_timestamped
from pywhispercpp.model import Model
from lightning_whisper_mlx import LightningWhisperMLX

mlx_whisper.transcribe("a.mp3", path_or_hf_repo="mlx-community/whisper-large-v3-turbo")  #= audio
model = stable_whisper.load_model("base")
model.transcribe("a.mp3")  #= audio
stamped = whisper_timestamped.load_model("tiny")
whisper_timestamped.transcribe(stamped, audio)  #= audio
Model("base.en").transcribe("a.wav")  #= audio
# --- Coqui
from TTS.api import TTS

tts = TTS("tts_models/multilingual/multi-dataset/xtts_v2").to("cuda")
tts.tts_to_file(text="Hello", file_path="a.wav")  #= audio
wav = tts.tts("Hello")  #= audio
# --- Bark, Kokoro, Piper, ChatTTS, MeloTTS
import ChatTTS
from bark import SAMPLE_RATE, generate_audio, preload_models
from kokoro import KPipeline
from melo.api import TTS
from piper import PiperVoice

preload_models()  #= model-load
array = generate_audio("Hello")  #= audio
for _, _, sound in KPipeline(lang_code="a")("Hello", voice="af_heart"):  #= audio
    play(sound)
chat = ChatTTS.Chat()
chat.load(compile=False)
chat.infer(["Hello"])  #= audio
TTS(language="EN").tts_to_file("Hello", 0, "a.wav")  #= audio
voice = PiperVoice.load("en.onnx")
voice.synthesize("Hello", file)  #= audio
# --- AudioCraft
from audiocraft.data.audio import audio_write
from audiocraft.models import AudioGen, MusicGen

model = MusicGen.get_pretrained("facebook/musicgen-small")  #= model-load
model.set_generation_params(duration=8)
wav = model.generate(["happy rock"])  #= audio
audio_write("a", wav[0], model.sample_rate)
AudioGen.get_pretrained("facebook/audiogen-medium").generate(["dog"])  #= model-load + audio
# --- SpeechBrain
import speechbrain as sb
from speechbrain.inference.ASR import EncoderDecoderASR
from speechbrain.pretrained import EncoderClassifier, SpeakerRecognition


class Recogniser(sb.Brain):
    def compute_forward(self, batch, stage):
        return self.modules.model(batch.sig)

    def compute_objectives(self, predictions, batch, stage):
        return self.hparams.loss(predictions, batch.labels)


asr = EncoderDecoderASR.from_hparams(source="speechbrain/asr-crdnn-rnnlm-librispeech")
asr.transcribe_file("a.wav")  #= audio
speaker = EncoderClassifier.from_hparams(source="speechbrain/spkrec-ecapa-voxceleb")
speaker.encode_batch(signal)  #= local-inference
SpeakerRecognition.from_hparams(source="x").verify_files("a.wav", "b.wav")  #= local-inference
brain = Recogniser(modules={"model": net}, opt_class=opt, hparams=hparams)
brain.fit(epoch_counter=range(15), train_set=data, valid_set=valid)  #= training epochs=15
brain.evaluate(test)  #= local-inference
# --- pyannote
from pyannote.audio import Inference, Model, Pipeline

pipeline = Pipeline.from_pretrained("pyannote/speaker-diarization-3.1")
diarization = pipeline("a.wav", num_speakers=2)  #= local-inference
inference = Inference(Model.from_pretrained("pyannote/embedding"), window="whole")
embedding = inference("a.wav")  #= local-inference
# --- Demucs, Spleeter, Silero, VAD
import demucs.separate
import torch
from silero_vad import get_speech_timestamps, load_silero_vad, read_audio
from spleeter.separator import Separator

demucs.separate.main(["--mp3", "a.mp3"])  #= local-inference
Separator("spleeter:2stems").separate_to_file("a.mp3", "out")  #= local-inference
vad = load_silero_vad()
stamps = get_speech_timestamps(read_audio("a.wav"), vad)  #= local-inference
# --- torchaudio
import torch
import torchaudio

bundle = torchaudio.pipelines.WAV2VEC2_ASR_BASE_960H
model = bundle.get_model().to("cuda")  #= model-load
waveform, rate = torchaudio.load("a.wav")
waveform = torchaudio.functional.resample(waveform, rate, bundle.sample_rate)
with torch.inference_mode():
    emission, _ = model(waveform)  #= local-inference
# --- NeMo, ESPnet
import nemo.collections.asr as nemo_asr
import nemo.collections.tts as nemo_tts
from espnet2.bin.asr_inference import Speech2Text
from espnet2.bin.tts_inference import Text2Speech

asr = nemo_asr.models.ASRModel.from_pretrained("nvidia/parakeet-tdt-0.6b-v2")  #= model-load
asr.transcribe(["a.wav"])  #= audio
tts = nemo_tts.models.FastPitchModel.from_pretrained("tts_en_fastpitch")  #= model-load
spectrogram = tts.generate_spectrogram(tokens=tts.parse("Hello"))  #= audio
speech2text = Speech2Text.from_pretrained("x/y")  #= model-load
speech2text(signal)  #= audio
Text2Speech.from_pretrained("x/y")("Hello")  #= model-load + audio
# --- Vosk, DeepSpeech, basic pitch, resemblyzer, crepe
import crepe
from basic_pitch.inference import predict
from deepspeech import Model as DeepSpeech
from resemblyzer import VoiceEncoder, preprocess_wav
from vosk import KaldiRecognizer, Model

recognizer = KaldiRecognizer(Model("model"), 16000)
while True:
    if recognizer.AcceptWaveform(data):  #= audio
        print(recognizer.Result())
DeepSpeech("x.pbmm").stt(audio)  #= audio
VoiceEncoder().embed_utterance(preprocess_wav("a.wav"))  #= local-inference
predict("a.mp3")  #= local-inference
crepe.predict(audio, rate)  #= local-inference
# --- speech_recognition
import pyttsx3
import speech_recognition as sr

r = sr.Recognizer()
with sr.Microphone() as source:
    audio = r.listen(source)
r.recognize_whisper(audio, model="base")  #= audio
r.recognize_google(audio)
engine = pyttsx3.init()
engine.say("Hello")
engine.runAndWait()
