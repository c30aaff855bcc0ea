// Sound, pictures and video from clients that differ only in names: Cartesia, Luma, Stability, TwelveLabs, AssemblyAI's
// LeMUR, the speech services of Google, Azure and AWS; and recognisers of speech on own hardware: SpeechRecognition.

import type { CallFact } from '../flow/facts';
import { readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readSource } from './source';
import type { Workload } from './workload';

const OFF = { traits: { hasGradientsOff: true } } as const;

function audio(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'audio', host, call, model: ['model_id', 'model'], prompt: ['text', 'transcript'], ...more };
}

export const mediaClients: Recogniser = {
  sdk: 'media-clients',
  packages: {
    stability_sdk: 'stability-sdk',
    google: 'google-cloud-speech',
    azure: 'azure-cognitiveservices-speech',
    speech_recognition: 'SpeechRecognition',
  },
  imports: [
    'cartesia',
    'lumaai',
    'stability_sdk',
    'twelvelabs',
    'google.cloud.texttospeech',
    'google.cloud.speech',
    'texttospeech',
    'azure.cognitiveservices.speech',
    'speech_recognition',
  ],
  // `from google.cloud import speech`
  mentions: ['SpeechClient'],
  calls: [
    audio(
      'cartesia',
      'cartesia.**.{Cartesia,AsyncCartesia}().{tts.bytes,tts.sse,tts.generate,tts.generate_sse,tts.infill,stt.transcribe,voice_changer.bytes,voice_changer.sse,infill.bytes}',
    ),
    audio('cartesia', 'cartesia.**.tts.websocket().send', { prompt: ['transcript', 'text'] }),
    {
      kind: 'video',
      host: 'luma',
      call: 'lumaai.{LumaAI,AsyncLumaAI}().generations{.video,}.create',
      model: ['model'],
      prompt: ['prompt'],
    },
    {
      kind: 'image-gen',
      host: 'luma',
      call: 'lumaai.{LumaAI,AsyncLumaAI}().generations.image.create',
      model: ['model'],
      prompt: ['prompt'],
      defaults: { items: 1 },
    },
    {
      kind: 'image-gen',
      host: 'stability',
      call: 'stability_sdk.**.StabilityInference().{generate,upscale}',
      model: ['receiver:engine'],
      prompt: ['prompt', '0'],
      multiplier: ['samples'],
      steps: ['steps'],
      image: { width: ['width'], height: ['height'] },
      defaults: { items: 1 },
    },
    {
      kind: 'llm-chat',
      host: 'assemblyai',
      call: 'assemblyai.**.{Lemur(),lemur}.{task,question,summarize,action_items}',
      model: ['final_model'],
      prompt: ['prompt', '0', 'context'],
      maxOutputTokens: ['max_output_size'],
      refine: withLemurModel,
    },
    {
      kind: 'llm-chat',
      host: 'twelvelabs',
      call: 'twelvelabs.TwelveLabs().{analyze,analyze_stream,generate.text,generate.summarize,generate.gist,summarize,gist}',
      prompt: ['prompt'],
      maxOutputTokens: ['max_tokens'],
    },
    {
      kind: 'embedding',
      host: 'twelvelabs',
      call: 'twelvelabs.TwelveLabs().embed.{create,task.create,tasks.create}',
      model: ['model_name'],
    },
    audio('google', [
      'google.cloud.texttospeech{,_v1,_v1beta1}.TextToSpeechClient().synthesize_speech',
      'google.cloud.speech{,_v1,_v2,_v1p1beta1}.**.SpeechClient().{recognize,long_running_recognize,streaming_recognize,batch_recognize}',
    ]),
    audio('azure', [
      'azure.cognitiveservices.speech.**.SpeechSynthesizer().{speak_text,speak_text_async,speak_ssml,speak_ssml_async}',
      'azure.cognitiveservices.speech.**.SpeechRecognizer().{recognize_once,recognize_once_async,start_continuous_recognition,start_continuous_recognition_async}',
    ]),
    audio('aws', 'boto3.**.client().{synthesize_speech,start_speech_synthesis_task,start_transcription_job}', {
      model: [],
      prompt: ['Text'],
      refine: (workload, call) =>
        /^(polly|transcribe)$/.test(readString(call, ['receiver:service_name', 'receiver:0', 'receiver:1']) ?? '')
          ? workload
          : undefined,
    }),
    audio('local', 'speech_recognition.**.Recognizer().{recognize_whisper,recognize_faster_whisper}', {
      // `speech_recognition/recognizers/whisper_local`: `model="base"`, read 2026-11.
      defaultModel: 'base',
      ...OFF,
      refine: (workload) => named(workload, (id) => `whisper-${id}`),
    }),
    audio('openai', 'speech_recognition.**.Recognizer().{recognize_whisper_api,recognize_openai}', {
      defaultModel: 'whisper-1',
    }),
    audio('groq', 'speech_recognition.**.Recognizer().recognize_groq', { defaultModel: 'whisper-large-v3-turbo' }),
  ],
};

/** `final_model=aai.LemurModel.claude3_5_sonnet`: members are ids with `_` for `-`. */
function withLemurModel(workload: Workload, call: CallFact): Workload {
  const given = readSource(call, 'final_model');
  const member = given?.kind === 'external' ? /\.LemurModel\.(\w+)$/.exec(given.path)?.[1] : undefined;
  if (member === undefined || member === 'default' || member === 'basic') return workload;
  const id = member.replace(/^(claude|mistral)(?=\d)/, '$1-').replaceAll('_', '-');
  return { ...workload, model: { id, options: [id], certainty: 'exact', from: 'code', span: undefined } };
}

function named(workload: Workload, rename: (id: string) => string): Workload {
  const { model } = workload;
  return model === undefined
    ? workload
    : { ...workload, model: { ...model, id: rename(model.id), options: model.options.map(rename) } };
}
