// Clients that no provider made: chats that are asked as a browser would (revChatGPT, g4f, EdgeGPT, Bard, Poe, HuggingChat,
// Gemini, Claude, DuckDuckGo), pictures that are made so, and a web UI for Stable Diffusion on one's own machine.

import type { CallFact } from '../flow/facts';
import { asked, picture } from './library-calls';
import type { Recogniser } from './recogniser';
import { readSource } from './source';
import type { Workload } from './workload';

const MORE = { isModelPrefixed: false, refine: (workload: Workload) => workload } as const;

export const unofficialClients: Recogniser = {
  sdk: 'unofficial-clients',
  packages: { Bard: 'GoogleBard', poe: 'poe-api', gemini_webapi: 'gemini-webapi', claude_api: 'claude-api' },
  imports: [
    'revChatGPT',
    'g4f',
    'EdgeGPT',
    're_edge_gpt',
    'bardapi',
    'Bard',
    'poe',
    'fastapi_poe',
    'poe_api_wrapper',
    'hugchat',
    'gemini_webapi',
    'claude_api',
    'pyChatGPT',
    'chatgpt_wrapper',
    'duckduckgo_search',
    'ddgs',
    'simpleaichat',
    'BingImageCreator',
    'craiyon',
    'webuiapi',
  ],
  calls: [
    // `GPT_ENGINE or "gpt-3.5-turbo"` in `V3.py` of revChatGPT 6.8.6, read 2026-11-30; the others ask the web page.
    asked('openai', 'revChatGPT.V3.Chatbot().{ask,ask_stream,ask_async,ask_stream_async}', {
      ...MORE,
      model: ['model', 'receiver:engine'],
      defaultModel: 'gpt-3.5-turbo',
    }),
    asked('openai', 'revChatGPT.**.{Chatbot,AsyncChatbot}().{ask,ask_stream,get_chat_response}', {
      ...MORE,
      model: ['model', 'receiver:config.model', 'receiver:0.model'],
    }),
    asked('unknown', 'g4f.ChatCompletion.{create,create_async}', { ...MORE, model: ['model', '0'], refine: ofG4f }),
    asked('unknown', 'g4f.client.**.chat.completions.{create,stream}', { ...MORE, model: ['model'], refine: ofG4f }),
    picture('unknown', 'g4f.client.**.images.{generate,async_generate,edit,create_variation}'),
    asked('azure', '{EdgeGPT,re_edge_gpt}.**.Chatbot{.create,}().{ask,ask_stream}', MORE),
    asked(
      'google',
      'bardapi.**.{Bard,BardAsync,BardCookies,BardAsyncCookies,ChatBard}().{get_answer,ask,ask_about_image}',
      MORE,
    ),
    asked('google', 'Bard.{Chatbot,AsyncChatbot}{.create,}().ask', MORE),
    asked(
      'google',
      'gemini_webapi.**.GeminiClient().{generate_content,generate_content_stream,start_chat().send_message}',
      {
        ...MORE,
        model: ['model', 'receiver:model'],
      },
    ),
    asked('anthropic', 'claude_api.**.Client().send_message', MORE),
    asked(
      'openai',
      ['pyChatGPT.**.ChatGPT().send_message', 'chatgpt_wrapper.**.{ChatGPT,AsyncChatGPT}().{ask,ask_stream}'],
      MORE,
    ),
    asked(
      'unknown',
      ['poe.Client().send_message', 'poe_api_wrapper.**.{PoeApi,AsyncPoeApi,PoeExample}().send_message'],
      {
        ...MORE,
        model: ['chatbot', 'bot', '0'],
        prompt: ['message', '1'],
      },
    ),
    asked('unknown', 'fastapi_poe.**.{get_bot_response,get_bot_response_sync,get_final_response,stream_request}', {
      ...MORE,
      model: ['bot_name', '1'],
      prompt: ['messages', 'request', '0'],
    }),
    asked('huggingface', 'hugchat.**.ChatBot().{chat,query}', { ...MORE, model: ['receiver:default_llm'] }),
    asked('unknown', '{duckduckgo_search,ddgs}.**.{DDGS,AsyncDDGS}().{chat,achat}', {
      ...MORE,
      model: ['model', '1'],
    }),
    asked('openai', 'simpleaichat.**.{AIChat,AsyncAIChat}(){,.gen_code,.stream}', {
      ...MORE,
      model: ['model', 'receiver:model'],
      maxOutputTokens: ['params.max_tokens', 'receiver:params.max_tokens'],
    }),
    picture('azure', 'BingImageCreator.{ImageGen,ImageGenAsync}().{get_images,save_images}'),
    picture('unknown', 'craiyon.**.Craiyon().{generate,async_generate}'),
    picture('local', 'webuiapi.**.WebUIApi().{txt2img,img2img,extra_single_image,extra_batch_images,interrogate}', {
      model: ['override_settings.sd_model_checkpoint'],
      multiplier: ['batch_size'],
      steps: ['steps'],
      image: { width: ['width'], height: ['height'] },
    }),
  ],
};

/** `model=g4f.models.gpt_4o_mini`: members are ids with `_` for `-` and for `.` between figures. */
function ofG4f(workload: Workload, call: CallFact): Workload {
  const given = readSource(call, 'model');
  const member = given?.kind === 'external' ? /^g4f\.models\.(\w+)$/.exec(given.path)?.[1] : undefined;
  if (member === undefined || member === 'default') return workload;
  const id = member
    .replaceAll('_', '-')
    .replace(/(\d)-(?=\d)/, '$1.')
    .replace('-35-', '-3.5-');
  return { ...workload, model: { id, options: [id], certainty: 'exact', from: 'code', span: undefined } };
}
