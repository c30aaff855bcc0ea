// Tools that hear, speak and take sound apart with networks of their own, beside those of `local-audio.ts`.

import { fitting, load, pass, rootsOf, sound } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';

const CALLS: readonly CallPattern[] = [
  sound(
    [
      'huggingsound.**.transcribe',
      'paddlespeech.**.*Executor()',
      '{stt.,}stt.Model().{stt,sttWithMetadata}',
      'stt.Model().{stt,sttWithMetadata}',
      'pocketsphinx.**.Decoder().{process_raw,decode_raw}',
      'RealtimeSTT.**.AudioToTextRecorder().text',
      'whisper_s2t.**.load_model().{transcribe,transcribe_with_vad}',
      'whisper_jax.FlaxWhisperPipline()',
      'wenet.**.load_model().transcribe',
      'onnx_asr.**.load_model().recognize',
      'sherpa_onnx.**.{decode_stream,decode_streams}',
      'riva.client.**.{offline_recognize,streaming_response_generator,synthesize,synthesize_online}',
      'parakeet_mlx.**.from_pretrained().{transcribe,transcribe_stream}',
      '{moonshine,moonshine_onnx}.**.transcribe',
    ],
    { model: ['receiver:0', 'receiver:model', '1'] },
  ),
  sound(
    [
      'sherpa_onnx.**.OfflineTts().generate',
      'cosyvoice.**.{inference_sft,inference_zero_shot,inference_cross_lingual,inference_instruct,inference_instruct2,inference_vc}',
      'indextts.**.{infer,infer_fast}',
      'openvoice.**.{BaseSpeakerTTS().tts,ToneColorConverter().convert}',
      'styletts2.**.StyleTTS2().{inference,long_inference}',
      'tensorflow_tts.**.TFAutoModel.from_pretrained().inference',
      'tortoise.**.TextToSpeech().{tts,tts_with_preset,tts_stream}',
      'outetts.**.{Interface,InterfaceHF,InterfaceGGUF}().generate',
      'kittentts.**.KittenTTS().generate',
      'stable_audio_tools.**.{generate_diffusion_cond,generate_diffusion_uncond}',
      'audioldm.**.{text_to_audio,style_transfer,super_resolution_and_inpainting}',
    ],
    { prompt: ['text', '0'] },
  ),
  load(['parakeet_mlx.**.from_pretrained', 'stable_audio_tools.**.get_pretrained_model']),
  pass([
    'df.**.enhance',
    'openunmix.predict.separate',
    'voicefixer.**.VoiceFixer().restore',
    'piano_transcription_inference.**.transcribe',
    'inaSpeechSegmenter.Segmenter()',
    'madmom.features.**.{RNN*,CNN*}Processor()',
    'laion_clap.**.{get_audio_embedding_from_filelist,get_audio_embedding_from_data,get_text_embedding}',
    'msclap.**.CLAP().{get_text_embeddings,get_audio_embeddings,generate_caption}',
    'asteroid.**.from_pretrained(){.separate,}',
    'birdnetlib.**.{analyze,process}',
    'openwakeword.**.Model().{predict,predict_clip}',
    'simple_diarizer.**.Diarizer().diarize',
  ]),
  fitting('pyAudioAnalysis.audioTrainTest.{extract_features_and_train,feature_extraction_train_regression}', {
    samples: [],
  }),
];

export const soundTools: Recogniser = {
  sdk: 'sound-tools',
  packages: {
    riva: 'nvidia-riva-client',
    df: 'deepfilternet',
    tortoise: 'tortoise-tts',
    piano_transcription_inference: 'piano-transcription-inference',
  },
  imports: rootsOf(CALLS, 'riva,df,stt'),
  mentions: ['riva.client', 'df.enhance', 'from stt import', 'import stt'],
  calls: CALLS,
};
