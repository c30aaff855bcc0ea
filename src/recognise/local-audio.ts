// Sound on own hardware: Whisper in its many hands, speakers and their turns, synthesis, separation, music, and the
// toolkits SpeechBrain, NeMo, ESPnet and torchaudio.

import { refinePass } from './forward-pass';
import { load, pass, sound } from './library-calls';
import type { Recogniser } from './recogniser';
import { isTorchGradient } from './torch-gradient';

const BUNDLE = 'torchaudio.pipelines.*.{get_model,get_tacotron2,get_vocoder}';
const NEMO = 'nemo.collections.**.{from_pretrained,restore_from}';
const ESPNET = 'espnet2.bin.**.{Speech2Text,Text2Speech,Speech2TextStreaming,SeparateSpeech}';

export const localAudio: Recogniser = {
  sdk: 'local-audio',
  packages: {
    whisper_timestamped: 'whisper-timestamped',
    stable_whisper: 'stable-ts',
    mlx_whisper: 'mlx-whisper',
    lightning_whisper_mlx: 'lightning-whisper-mlx',
    speech_recognition: 'SpeechRecognition',
    nemo: 'nemo-toolkit',
    espnet2: 'espnet',
    silero_vad: 'silero-vad',
    basic_pitch: 'basic-pitch',
    piper: 'piper-tts',
    melo: 'melotts',
    pyannote: 'pyannote-audio',
  },
  imports: [
    'whisperx',
    'mlx_whisper',
    'stable_whisper',
    'whisper_timestamped',
    'pywhispercpp',
    'lightning_whisper_mlx',
    'whispercpp',
    'ChatTTS',
    'melo',
    'piper',
    'kokoro_onnx',
    'f5_tts',
    'parler_tts',
    'chatterbox',
    'nemo',
    'espnet2',
    'pyannote',
    'speechbrain',
    'demucs',
    'spleeter',
    'silero_vad',
    'vosk',
    'deepspeech',
    'resemblyzer',
    'basic_pitch',
    'crepe',
    'torchcrepe',
    'torchaudio',
    'funasr',
    'audio_separator',
  ],
  mentions: ['recognize_whisper', 'recognize_faster_whisper', 'recognize_vosk'],
  calls: [
    load('whisperx.**.load_align_model', ['model_name']),
    sound(['whisperx.**.align', 'whisperx.**.DiarizationPipeline()']),
    sound('mlx_whisper.**.transcribe', { model: ['path_or_hf_repo'] }),
    sound(
      [
        'stable_whisper.**.{load_model,load_faster_whisper,load_hf_whisper}().{transcribe,transcribe_stable,align,refine}',
        'pywhispercpp.**.Model().transcribe',
        'lightning_whisper_mlx.**.LightningWhisperMLX().transcribe',
        'whispercpp.**.{transcribe,transcribe_from_file}',
        'funasr.**.AutoModel().{generate,inference}',
      ],
      { model: ['receiver:model', 'receiver:name', 'receiver:0'] },
    ),
    sound('whisper_timestamped.**.{transcribe,transcribe_timestamped}'),
    load('{stable_whisper,whisper_timestamped}.**.load_model', ['name', '0'], {
      refine: (workload) => (/^(tiny|base)/.test(workload.model?.id ?? '') ? undefined : workload),
    }),
    sound([
      'speech_recognition.**.Recognizer().{recognize_vosk,recognize_sphinx}',
      'vosk.**.KaldiRecognizer().AcceptWaveform',
      'deepspeech.**.Model().{stt,sttWithMetadata}',
    ]),
    sound(
      [
        'ChatTTS.**.Chat().infer',
        'melo.**.TTS().{tts_to_file,tts_iter}',
        'piper.**.{PiperVoice.load,}().{synthesize,synthesize_wav,synthesize_stream_raw}',
        'kokoro_onnx.**.Kokoro().{create,create_stream}',
        'f5_tts.**.F5TTS().infer',
        'parler_tts.**.from_pretrained().generate',
        'chatterbox.**.{from_pretrained,from_local}().generate',
      ],
      { prompt: ['text', '0'] },
    ),
    load([
      'bark.**.preload_models',
      'audiocraft.**.get_pretrained',
      'parler_tts.**.from_pretrained',
      'chatterbox.**.from_pretrained',
    ]),
    load([NEMO], ['model_name', '0', 'restore_path']),
    sound(`${NEMO}().{transcribe,generate_spectrogram,convert_spectrogram_to_audio,diarize,transcribe_file}`, {
      model: ['receiver:model_name', 'receiver:0'],
    }),
    pass(`${NEMO}().{get_embedding,verify_speakers,infer,add_punctuation_capitalization,translate,generate}`, {
      model: ['receiver:model_name', 'receiver:0'],
    }),
    load(`${ESPNET}.from_pretrained`),
    sound(`${ESPNET}{.from_pretrained,}()`),
    sound(
      'speechbrain.**.from_hparams().{transcribe_file,transcribe_batch,encode_text,encode_batch_text,decode_batch,separate_batch,separate_file,enhance_batch,enhance_file,generate}',
      {
        model: ['receiver:source'],
      },
    ),
    pass(
      'speechbrain.**.from_hparams().{encode_batch,classify_batch,classify_file,verify_batch,verify_files,get_speech_segments}',
      {
        model: ['receiver:source'],
      },
    ),
    pass(['pyannote.audio.**.Pipeline.from_pretrained()', 'pyannote.audio.**.Inference(){.crop,.slide,}'], {
      model: ['receiver:0', 'receiver:checkpoint_path'],
    }),
    pass([
      'demucs.separate.main',
      'demucs.**.apply_model',
      'demucs.api.Separator().{separate_audio_file,separate_tensor}',
      'spleeter.**.Separator().{separate,separate_to_file}',
      'audio_separator.**.Separator().separate',
      'silero_vad.**.get_speech_timestamps',
      'silero_vad.**.load_silero_vad(){.audio_forward,}',
      'resemblyzer.**.VoiceEncoder().{embed_utterance,embed_speaker}',
      'basic_pitch.**.{predict,predict_and_save}',
      '{crepe,torchcrepe}.predict',
    ]),
    load(BUNDLE, []),
    pass(`${BUNDLE}(){.generate,.infer,}`, { traits: {}, refine: refinePass(isTorchGradient) }),
  ],
};
