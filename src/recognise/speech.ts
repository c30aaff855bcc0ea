// Speech, images and video from own weights or from specialised providers: Whisper, ElevenLabs, Deepgram, AssemblyAI,
// Replicate, fal, Runway, Stability, Coqui, Voyage, Jina, Chroma's and Pinecone's embeddings.

import { hostNamed } from './build';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst } from './source';

const OFF = { traits: { hasGradientsOff: true } } as const;

export const speech: Recogniser = {
  sdk: 'media',
  packages: {
    whisper: 'openai-whisper',
    faster_whisper: 'faster-whisper',
    fal_client: 'fal-client',
    TTS: 'coqui-tts',
  },
  imports: [
    'whisper',
    'faster_whisper',
    'whisperx',
    'elevenlabs',
    'deepgram',
    'assemblyai',
    'replicate',
    'fal_client',
    'runwayml',
    'stability_sdk',
    'TTS',
    'kokoro',
    'bark',
    'voyageai',
    'chromadb',
    'pinecone',
    'lancedb',
    'nomic',
    'jina',
    'audiocraft',
    'openl3',
    'panns_inference',
  ],
  calls: [
    {
      kind: 'audio',
      host: 'local',
      call: [
        'whisper.load_model().{transcribe,decode,detect_language}',
        'whisper.transcribe',
        '{faster_whisper,whisperx}.**.{WhisperModel,BatchedInferencePipeline,load_model}().transcribe',
      ],
      model: ['receiver:name', 'receiver:model_size_or_path', 'receiver:0', 'receiver:whisper_arch'],
      ...OFF,
      refine: whisper,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['whisper.load_model', '{faster_whisper,whisperx}.**.{WhisperModel,load_model}'],
      model: ['name', 'model_size_or_path', 'whisper_arch', '0'],
      refine: whisper,
    },
    {
      kind: 'audio',
      host: 'elevenlabs',
      call: [
        'elevenlabs.**.text_to_speech.{convert,convert_as_stream,convert_realtime,convert_with_timestamps,stream,stream_with_timestamps}',
        'elevenlabs.**.{generate,speech_to_text.convert,speech_to_speech.convert,speech_to_speech.stream,text_to_sound_effects.convert,text_to_dialogue.convert,text_to_dialogue.stream,text_to_voice.create_previews,text_to_voice.design,music.compose,music.stream,music.compose_detailed,audio_isolation.convert,audio_isolation.audio_isolation,dubbing.dub,dubbing.create,dubbing.dub_a_video_or_an_audio_file}',
        'elevenlabs.generate',
      ],
      model: ['model_id', 'model'],
      prompt: ['text', '0'],
    },
    {
      kind: 'audio',
      host: 'deepgram',
      call: [
        'deepgram.**.{transcribe_file,transcribe_url,transcribe_file_async,transcribe_url_async}',
        'deepgram.**.speak.**.{save,stream,generate}',
        // Live, for as long as it is listened to.
        'deepgram.**.{live,asynclive,websocket,asyncwebsocket}.v().start',
        'deepgram.**.{listen,agent}.{v1,v2}.connect',
        // Its first versions.
        'deepgram.**.transcription.{prerecorded,sync_prerecorded,live}',
      ],
      model: ['model', 'options.model', '0.model', '1.model', '2.model'],
    },
    {
      kind: 'audio',
      host: 'assemblyai',
      call: [
        'assemblyai.**.Transcriber().{transcribe,transcribe_async,transcribe_group,transcribe_group_async,submit,submit_group}',
        'assemblyai.**.{RealtimeTranscriber,StreamingClient}().connect',
      ],
      model: [
        'config.speech_model',
        '1.speech_model',
        'receiver:config.speech_model',
        'receiver:config.speech_models[]',
      ],
    },
    {
      kind: 'image-gen',
      host: 'replicate',
      call: [
        'replicate.{Client().,}{run,async_run,async_stream,stream,predictions.create,predictions.async_create,models.predictions.create,models.predictions.async_create,deployments.predictions.create}',
      ],
      model: ['0', 'ref', 'model', 'version'],
      prompt: ['input.prompt', '1.prompt', 'input.text'],
      multiplier: ['input.num_outputs'],
      steps: ['input.num_inference_steps'],
      image: { width: ['input.width'], height: ['input.height'] },
      maxOutputTokens: ['input.max_tokens', 'input.max_new_tokens'],
      defaults: { items: 1 },
      refine: byName,
    },
    {
      kind: 'fine-tune-api',
      host: 'replicate',
      call: 'replicate.{Client().,}trainings.{create,async_create}',
      model: ['model', 'version', '0'],
      training: { family: 'neural', learner: ['model', 'version', '0'] },
    },
    {
      kind: 'image-gen',
      host: 'fal',
      call: [
        'fal_client.{AsyncClient().,SyncClient().,}{subscribe,run,submit,stream,subscribe_async,run_async,submit_async}',
      ],
      model: ['0', 'application'],
      prompt: ['arguments.prompt', '1.prompt'],
      multiplier: ['arguments.num_images'],
      steps: ['arguments.num_inference_steps'],
      defaults: { items: 1 },
      refine: byName,
    },
    {
      kind: 'video',
      host: 'runway',
      call: 'runwayml.**.{image_to_video,text_to_video,video_to_video,character_performance,video_upscale}.create',
      model: ['model'],
      prompt: ['prompt_text'],
    },
    {
      kind: 'image-gen',
      host: 'runway',
      call: 'runwayml.**.text_to_image.create',
      model: ['model'],
      prompt: ['prompt_text'],
      defaults: { items: 1 },
    },
    {
      kind: 'audio',
      host: 'local',
      call: [
        'TTS.**.TTS().{tts,tts_to_file,tts_with_vc,tts_with_vc_to_file,voice_conversion,voice_conversion_to_file}',
        'bark.**.generate_audio',
        'audiocraft.**.{generate,generate_with_chroma}',
      ],
      model: ['receiver:model_name', 'receiver:0'],
      prompt: ['text', '0'],
      ...OFF,
    },
    {
      kind: 'audio',
      host: 'local',
      call: 'kokoro.**.KPipeline()',
      model: ['receiver:repo_id'],
      // `kokoro/pipeline.py`, read 2026-11.
      defaultModel: 'hexgrad/Kokoro-82M',
      prompt: ['0', 'text'],
      ...OFF,
    },
    {
      kind: 'embedding',
      host: 'voyageai',
      call: [
        'voyageai.{Client,AsyncClient}().{embed,contextualized_embed,multimodal_embed}',
        'voyageai.{get_embedding,get_embeddings}',
      ],
      model: ['model'],
      prompt: ['texts', '0'],
      items: ['texts', '0', 'inputs'],
    },
    {
      kind: 'rerank',
      host: 'voyageai',
      call: 'voyageai.{Client,AsyncClient}().rerank',
      model: ['model'],
      items: ['documents', '1'],
    },
    {
      kind: 'embedding',
      host: 'local',
      call: ['chromadb.**.{get_or_create_collection,create_collection,get_collection}().{add,upsert}'],
      defaultModel: 'sentence-transformers/all-MiniLM-L6-v2',
      items: ['documents'],
      prompt: ['documents'],
      refine: (workload, call) =>
        call.arguments.named.has('embeddings') || !call.arguments.named.has('documents')
          ? undefined
          : withFunction(workload, call),
    },
    {
      kind: 'embedding',
      host: 'local',
      call: ['chromadb.**.{get_or_create_collection,create_collection,get_collection}().query'],
      defaultModel: 'sentence-transformers/all-MiniLM-L6-v2',
      items: ['query_texts'],
      prompt: ['query_texts'],
      refine: (workload, call) =>
        call.arguments.named.has('query_texts') ? withFunction(workload, call) : undefined,
    },
    {
      // Sound to vectors or to tags.
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: [
        'openl3.**.{get_audio_embedding,get_image_embedding,process_audio_file,process_image_file,process_video_file}',
        'panns_inference.**.{AudioTagging,SoundEventDetection}().inference',
      ],
      ...OFF,
    },
    {
      kind: 'llm-chat',
      host: 'pinecone',
      call: 'pinecone.**.{create_assistant,Assistant}().{chat,chat_completions}',
      model: ['model'],
      prompt: ['messages'],
    },
    {
      kind: 'embedding',
      host: 'pinecone',
      call: 'pinecone.**.inference.embed',
      model: ['model', '0'],
      items: ['inputs', '1'],
    },
    {
      kind: 'rerank',
      host: 'pinecone',
      call: 'pinecone.**.inference.rerank',
      model: ['model', '0'],
      items: ['documents', '2'],
    },
    {
      kind: 'embedding',
      host: 'local',
      call: 'chromadb.utils.embedding_functions.**.*EmbeddingFunction()',
      model: ['receiver:model_name'],
      items: ['0', 'input'],
      refine: (workload, call) => {
        const found = findModelObject(valuesOf(call), true);
        return found === undefined ? workload : withModelObject(workload, found);
      },
    },
  ],
};

type Refine = NonNullable<CallPattern['refine']>;

/** A Chroma collection that was made with a function of its own asks that; which model stands in it may not be told. */
function withFunction(workload: Parameters<Refine>[0], call: Parameters<Refine>[1]) {
  const given = readFirst(call, ['receiver:embedding_function'])?.value;
  if (given === undefined) return workload;
  const found = findModelObject([given], true);
  return found === undefined
    ? { ...workload, model: undefined, host: hostNamed('unknown') }
    : withModelObject(workload, found);
}

/** `load_model("large-v3")` is `whisper-large-v3`. */
function whisper(...[workload]: Parameters<Refine>) {
  const { model } = workload;
  if (model === undefined || /whisper/.test(model.id)) return workload;
  return {
    ...workload,
    model: { ...model, id: `whisper-${model.id}`, options: model.options.map((id) => `whisper-${id}`) },
  };
}

/** These hosts serve anything; the id tells what is made. */
function byName(...[workload]: Parameters<Refine>) {
  const id = workload.model?.id ?? '';
  if (/whisper|tts|speech|music|audio|bark|voice/i.test(id)) return { ...workload, kind: 'audio' as const };
  if (/video|animate|svd|kling|veo|wan-|minimax|luma|hunyuan/i.test(id))
    return { ...workload, kind: 'video' as const };
  if (/llama|mistral|mixtral|gpt|claude|qwen|deepseek|vicuna|falcon|gemma|granite|any-llm|llava/i.test(id))
    return { ...workload, kind: 'llm-chat' as const };
  if (/embed|clip-features/i.test(id)) return { ...workload, kind: 'embedding' as const };
  return workload;
}
