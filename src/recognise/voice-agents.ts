// Agents that are spoken with, and services that hear and speak: LiveKit, Pipecat, Vocode, Vapi, Hume; RealtimeTTS, Riva, PlayHT, LMNT, Speechmatics, Rev AI, Amazon Transcribe's stream, Edge's voices, pyannoteAI. A session
// asks for as long as it is talked to; how often, nobody tells.

import type { CallFact } from '../flow/facts';
import { AGENT } from './agent-shape';
import { hostNamed } from './build';
import { asked } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst } from './source';
import type { Workload } from './workload';

type Calls = CallPattern['call'];

function audio(host: string, call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'audio', host, call, model: ['model', 'model_id'], prompt: ['text', '0'], ...more };
}

function talk(call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { ...AGENT, host: 'unknown', call, ...more };
}

const OFF = { traits: { hasGradientsOff: true } } as const;
const LIVEKIT = 'livekit.agents.**';

export const voiceAgents: Recogniser = {
  sdk: 'voice-agents',
  packages: {
    livekit: 'livekit-agents',
    pipecat: 'pipecat-ai',
    RealtimeTTS: 'RealtimeTTS',
    riva: 'nvidia-riva-client',
    amazon_transcribe: 'amazon-transcribe',
    edge_tts: 'edge-tts',
    azure: 'azure-cognitiveservices-speech',
  },
  imports: [
    'livekit',
    'pipecat',
    'vocode',
    'vapi',
    'hume',
    'RealtimeTTS',
    'riva.client',
    'pyht',
    'lmnt',
    'speechmatics',
    'rev_ai',
    'amazon_transcribe',
    'edge_tts',
    'pyannoteai',
  ],
  calls: [
    talk(`${LIVEKIT}.{AgentSession,VoiceAssistant,VoicePipelineAgent,MultimodalAgent}().start`, {
      model: ['receiver:llm.model', 'receiver:llm', 'receiver:model.model'],
      tools: ['receiver:tools', '0.tools', 'agent.tools'],
      prompt: ['0.instructions', 'agent.instructions'],
    }),
    asked('unknown', `${LIVEKIT}.AgentSession().{generate_reply,run}`, {
      model: ['receiver:llm.model', 'receiver:llm'],
      prompt: ['instructions', 'user_input'],
    }),
    talk('pipecat.**.{PipelineRunner,WorkerRunner}().run', { model: [] }),
    talk('vocode.**.{StreamingConversation,OutboundCall}().start', { model: ['receiver:agent.0.model_name'] }),
    talk('vapi.**.calls.create', { model: ['assistant.model.model'] }),
    talk('hume.**.empathic_voice.chat.{connect,connect_with_callbacks}', { model: [] }),
    audio('hume', 'hume.**.tts.{synthesize_*}', {
      prompt: ['utterances'],
    }),
    audio('hume', 'hume.**.expression_measurement.batch.{start_inference_job,start_inference_job_from_local_file}'),

    audio('local', 'RealtimeTTS.**.TextToAudioStream().{play,play_async}', { model: [], ...OFF, refine: ofEngine }),
    audio('nvidia', [
      'riva.client.**.ASRService().{offline_recognize,streaming_response_generator}',
      'riva.client.**.SpeechSynthesisService().{synthesize,synthesize_online}',
    ]),
    asked('nvidia', 'riva.client.**.NeuralMachineTranslationClient().translate', { model: ['model'] }),
    asked(
      'nvidia',
      'riva.client.**.NLPService().{classify_*,transform_text,analyze_*,punctuate_text,natural_query}',
      {
        model: ['model_name'],
        isForwardOnly: true,
      },
    ),
    audio('playht', 'pyht.**.{Client,AsyncClient}().{tts,stream_tts_input}', { model: ['voice_engine'] }),
    audio(
      'lmnt',
      'lmnt.**.{speech.generate,speech.generate_detailed,Speech().synthesize,Speech().synthesize_streaming}',
    ),
    audio('speechmatics', [
      'speechmatics.**.BatchClient().{submit_job,submit_jobs}',
      'speechmatics.**.WebsocketClient().{run,run_synchronously}',
      'speechmatics.**.AsyncClient().{transcribe,submit_job}',
    ]),
    audio(
      'rev-ai',
      'rev_ai.**.{RevAiAPIClient().submit_job_url,RevAiAPIClient().submit_job_local_file,RevAiStreamingClient().start}',
    ),
    audio('aws', 'amazon_transcribe.**.start_stream_transcription'),
    // Neural voices of Microsoft's, as the browser has them read aloud.
    audio('azure', 'edge_tts.**.Communicate().{save,stream,save_sync,stream_sync}', {
      model: [],
      prompt: ['receiver:0', 'receiver:text'],
    }),
    audio(
      'azure',
      'azure.cognitiveservices.speech.**.{TranslationRecognizer,ConversationTranscriber,MeetingTranscriber}().{recognize_once*,start_*}',
    ),
    audio('pyannoteai', 'pyannoteai.**.Client().{diarize,identify,voiceprint}'),
    {
      kind: 'agent',
      host: 'elevenlabs',
      call: 'elevenlabs.**.Conversation().start_session',
    },
  ],
};

/** `TextToAudioStream(OpenAIEngine())`: the engine tells who speaks; the system's own voice is no network. */
function ofEngine(workload: Workload, call: CallFact): Workload | undefined {
  const engine = readFirst(call, ['receiver:engine', 'receiver:0'])?.value;
  const name = engine?.kind === 'external' ? engine.path : '';
  if (/SystemEngine/.test(name)) return undefined;
  const host = ENGINES.find(([made]) => made.test(name))?.[1];
  return host === undefined ? workload : { ...workload, host: hostNamed(host) };
}

const ENGINES: readonly (readonly [RegExp, string])[] = [
  [/OpenAIEngine/, 'openai'],
  [/ElevenlabsEngine/, 'elevenlabs'],
  [/(Azure|Edge)Engine/, 'azure'],
  [/GTTSEngine/, 'google'],
  [/CartesiaEngine/, 'cartesia'],
];
