// Agent frameworks that differ only in names: smolagents, CrewAI, AutoGen (new and old), Agno, Google ADK, Strands,
// Semantic Kernel, Haystack, browser-use, Claude Agent SDK, Agent Framework, CAMEL. A crew's agents run inside
// `kickoff`; configuring one runs nothing.

import type { CallFact, Facts } from '../flow/facts';
import { AGENT, bindAgent, bindModel, withDefault } from './agent-shape';
import { hostByName } from './build';
import { bindPipeline } from './haystack-pipeline';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import { toModel } from './read';
import type { Recogniser } from './recogniser';
import { makersOf, readSource } from './source';
import type { Workload } from './workload';

/** https://docs.crewai.com/en/learn/llm-connections, read 2026-11. An agent's `config` may name a model as well. */
const CREW_DEFAULT = { made: /^crewai\.(\w+\.)*Agent\(\)$/, keys: ['llm', 'config'], id: 'gpt-4o-mini' };
/** https://docs.agno.com/faq/default-model, read 2026-11. */
const AGNO_DEFAULT = { made: /^agno\.(\w+\.)*Agent\(\)$/, keys: ['model'], id: 'gpt-5.4' };

/** `DEFAULT_BEDROCK_MODEL_ID` in `strands/models/bedrock.py`, read 2026-11. */
const STRANDS_DEFAULT = {
  made: /^strands\.(\w+\.)*Agent\(\)$/,
  keys: ['model'],
  id: 'global.anthropic.claude-sonnet-4-6',
};

export const agentFrameworks: Recogniser = {
  sdk: 'agents',
  packages: {
    autogen: 'pyautogen',
    google: 'google-adk',
    strands: 'strands-agents',
    haystack: 'haystack-ai',
    haystack_integrations: 'haystack-ai',
    camel: 'camel-ai',
    phi: 'phidata',
  },
  imports: [
    'smolagents',
    'crewai',
    'autogen',
    'autogen_agentchat',
    'autogen_ext',
    'ag2',
    'agno',
    'phi',
    'google.adk',
    'adk',
    'strands',
    'semantic_kernel',
    'haystack',
    'haystack_integrations',
    'browser_use',
    'claude_agent_sdk',
    'claude_code_sdk',
    'agent_framework',
    'camel',
  ],
  calls: [
    {
      ...AGENT,
      host: 'huggingface',
      call: [
        'smolagents.**.{CodeAgent,ToolCallingAgent,MultiStepAgent}().run',
        'smolagents.**.{CodeAgent,ToolCallingAgent,MultiStepAgent}()',
        // Where it lived before.
        'transformers.**.{CodeAgent,ReactCodeAgent,ReactJsonAgent,ReactAgent}().run',
        'transformers.**.{HfAgent,OpenAiAgent,AzureOpenAiAgent,LocalAgent}().{run,chat}',
      ],
      maxTurns: ['max_steps', 'receiver:max_steps'],
      defaults: { maxTurns: 20 },
    },
    {
      kind: 'llm-chat',
      refine: bindModel,
      host: 'huggingface',
      call: ['smolagents.**.{*Model}()', 'smolagents.**.*Model().generate'],
      model: ['receiver:model_id', 'receiver:0'],
      prompt: ['0', 'messages'],
    },
    {
      ...AGENT,
      host: 'openai',
      call: [
        'crewai.**.Crew().{kickoff,kickoff_async,akickoff,train,test,replay}',
        'crewai.**.Crew().{kickoff_for_each,kickoff_for_each_async}',
        '?.crew().{kickoff,kickoff_async,kickoff_for_each}',
        'crewai.**.crew().{kickoff,kickoff_for_each,kickoff_async}',
        'crewai.**.Agent().{kickoff,kickoff_async}',
      ],
      model: ['receiver:llm', 'receiver:agents[].llm', 'receiver:manager_llm'],
      items: ['inputs'],
      prompt: ['receiver:tasks[].description', 'receiver:agents[].backstory'],
      maxTurns: ['receiver:agents[].max_iter', 'receiver:max_iter'],
      defaults: { maxTurns: 25 },
      refine: (workload, call, facts) => {
        const agents = [...makersOf(call), readSource(call, 'receiver:agents')];
        return withDefault(ofCrewBase(bindModel(workload, call), call, facts), agents, CREW_DEFAULT);
      },
    },
    {
      kind: 'llm-chat',
      refine: bindModel,
      host: 'openai',
      isModelPrefixed: true,
      call: ['crewai.**.{LLM,BaseLLM}().{call,acall}'],
      model: ['receiver:model', 'receiver:0'],
      prompt: ['0', 'messages'],
      maxOutputTokens: ['receiver:max_tokens', 'receiver:max_completion_tokens'],
    },
    {
      ...AGENT,
      host: 'openai',
      call: [
        'autogen_agentchat.**.{RoundRobinGroupChat,SelectorGroupChat,Swarm,MagenticOneGroupChat,GraphFlow,BaseGroupChat,Team}().{run,run_stream}',
        'autogen_ext.**.MagenticOne().{run,run_stream}',
      ],
      maxTurns: ['receiver:max_turns'],
    },
    {
      ...AGENT,
      host: 'openai',
      call: '{autogen_agentchat,autogen_ext.agents}.**.*Agent().{run,run_stream,on_messages,on_messages_stream}',
      maxTurns: ['receiver:max_tool_iterations'],
      defaults: { maxTurns: 1 },
    },
    {
      kind: 'llm-chat',
      refine: bindModel,
      host: 'openai',
      call: '{autogen_ext.models,autogen_core.models}.**.*ChatCompletionClient().{create,create_stream}',
      model: ['receiver:model'],
      prompt: ['0', 'messages'],
    },
    {
      ...AGENT,
      host: 'openai',
      call: [
        '{autogen,ag2}.**.{ConversableAgent,UserProxyAgent,AssistantAgent,GroupChatManager,*Agent}().{initiate_chat,a_initiate_chat,initiate_chats,send,a_send,generate_reply,a_generate_reply,run}',
        '{autogen,ag2}.**.initiate_chats',
      ],
      model: [
        'receiver:llm_config.model',
        '0.llm_config.model',
        '0.llm_config.config_list[].model',
        'receiver:llm_config.config_list[].model',
        'recipient.llm_config.config_list[].model',
        'recipient.llm_config.model',
        '0[].recipient.llm_config.config_list[].model',
        '0[].recipient.llm_config.model',
      ],
      maxTurns: ['max_turns', 'receiver:max_consecutive_auto_reply', '0.groupchat.max_round'],
      defaults: { maxTurns: 100 },
    },
    {
      // Its first versions, and FLAML's.
      kind: 'llm-chat',
      host: 'openai',
      call: 'autogen.{oai.,}{ChatCompletion,Completion}.{create,tune}',
      model: ['model', 'config.model', 'config_list[].model'],
      prompt: ['messages', 'prompt'],
      maxOutputTokens: ['max_tokens'],
      refine: (workload) => (workload.call.endsWith('tune') ? { ...workload, kind: 'api-eval' } : workload),
    },
    {
      ...AGENT,
      host: 'openai',
      call: ['{agno,phi}.**.{Agent,Team}().{run,arun,print_response,aprint_response,cli_app}'],
      maxTurns: ['receiver:tool_call_limit'],
      refine: (workload, call, facts) => withDefault(bindAgent(workload, call, facts), makersOf(call), AGNO_DEFAULT),
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: [
        '{agno,phi}.**.{Agent,Team}().knowledge.{load,aload}',
        '{agno,phi}.**.{*KnowledgeBase,Knowledge}().{load,aload,load_document,load_documents,load_text,add_content,add_content_async,insert}',
      ],
      refine: (workload, call) => {
        const found = findModelObject(valuesOf(call), true);
        return found === undefined ? workload : withModelObject(workload, found);
      },
    },
    {
      ...AGENT,
      host: 'google',
      call: ['google.adk.**.{Runner,InMemoryRunner}().{run,run_async,run_live,run_debug}'],
      model: ['receiver:agent.model', 'receiver:0.model'],
      maxTurns: ['run_config.max_llm_calls'],
      defaults: { maxTurns: 500 },
    },
    {
      ...AGENT,
      host: 'aws',
      call: ['strands.**.Agent()', 'strands.**.Agent().{invoke_async,stream_async,structured_output}'],
      refine: (workload, call, facts) =>
        withDefault(bindAgent(workload, call, facts), makersOf(call), STRANDS_DEFAULT),
    },
    {
      ...AGENT,
      host: 'openai',
      call: [
        'semantic_kernel.**.{ChatCompletionAgent,OpenAIAssistantAgent,AzureAIAgent,AgentGroupChat,OpenAIResponsesAgent,AzureAssistantAgent,AzureResponsesAgent,BedrockAgent,CopilotStudioAgent,SequentialOrchestration,ConcurrentOrchestration,GroupChatOrchestration,HandoffOrchestration,MagenticOrchestration}().{invoke,invoke_stream,get_response}',
      ],
      model: ['receiver:service.ai_model_id'],
    },
    {
      ...AGENT,
      host: 'openai',
      call: ['haystack.**.{Pipeline,AsyncPipeline}().{run,run_async}'],
      model: [],
      refine: bindPipeline,
    },
    {
      ...AGENT,
      host: 'openai',
      call: 'haystack.**.Agent().{run,run_async}',
      model: ['receiver:chat_generator.model'],
      maxTurns: ['receiver:max_agent_steps'],
      refine: bindAgent,
    },
    {
      kind: 'llm-chat',
      refine: bindModel,
      host: 'openai',
      call: '{haystack,haystack_integrations}.components.generators.**.*Generator().{run,run_async}',
      model: ['receiver:model'],
      prompt: ['prompt', 'messages', '0'],
    },
    {
      kind: 'embedding',
      host: 'openai',
      call: '{haystack,haystack_integrations}.components.embedders.**.*Embedder().{run,run_async}',
      model: ['receiver:model'],
      prompt: ['documents', 'text', '0'],
      items: ['documents', '0'],
      refine: (workload, call) => {
        const found = findModelObject(valuesOf(call), true);
        return found === undefined ? workload : withModelObject(workload, found);
      },
    },
    {
      ...AGENT,
      host: 'openai',
      call: 'browser_use.**.Agent().{run,run_sync}',
      maxTurns: ['max_steps', '0'],
      prompt: ['receiver:task', 'receiver:0'],
      defaults: { maxTurns: 100 },
    },
    {
      ...AGENT,
      host: 'anthropic',
      call: [
        'claude_agent_sdk.**.query',
        'claude_code_sdk.query',
        'claude_agent_sdk.**.ClaudeSDKClient().query',
        'claude_code_sdk.ClaudeSDKClient().query',
      ],
      model: ['options.model', 'receiver:options.model'],
      maxTurns: ['options.max_turns', 'receiver:options.max_turns'],
      // Claude Code marks what it sends by itself.
      refine: ({ request, ...workload }) => ({
        ...workload,
        request: request && { ...request, promptCache: 'marked' },
      }),
    },
    {
      ...AGENT,
      host: 'openai',
      call: [
        'agent_framework.**.{ChatAgent,Agent,A2AAgent,CopilotStudioAgent}().{run,run_stream}',
        'agent_framework.**.*Client().{as_agent,create_agent}().{run,run_stream}',
      ],
      refine: bindAgent,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: 'agent_framework.**.*Client().{get_response,get_streaming_response}',
      prompt: ['0', 'messages'],
      tools: ['tools', 'options.tools'],
      maxOutputTokens: ['max_tokens', 'options.max_tokens'],
      refine: bindModel,
    },
    {
      ...AGENT,
      host: 'openai',
      call: ['camel.**.ChatAgent().{step,astep}', 'camel.societies.**.RolePlaying().step'],
      model: ['receiver:model.model_type'],
      refine: bindAgent,
    },
  ],
};

/**
 * A crew of a `@CrewBase` class takes the agents that the class's methods make, which nothing in sight calls:
 * `Crew(agents=self.agents)`. The model is what these were made with.
 */
function ofCrewBase(workload: Workload, call: CallFact, facts: Facts): Workload {
  if (workload.model !== undefined) return workload;
  const made = (name: RegExp) => facts.calls.filter(({ paths }) => paths.some((path) => name.test(path)));
  const crews = made(/^crewai\.(\w+\.)*Crew$/);
  const own = crews.filter(({ result }) => makersOf(call).includes(result));
  const owners = new Set((own.length > 0 ? own : crews).map(ownerOf).filter((owner) => owner !== undefined));
  const agents = made(/^crewai\.(\w+\.)*Agent$/).filter((one) => owners.has(ownerOf(one) ?? ''));
  for (const agent of agents) {
    const llm = readSource(agent, 'llm');
    const model = llm && toModel(llm);
    const found = findModelObject([agent.result]);
    if (found !== undefined) return withModelObject(workload, found);
    if (model !== undefined) return { ...workload, model, host: hostByName(model, workload.host) };
  }
  return workload;
}

/** The class in whose method a call stands. */
function ownerOf({ within }: CallFact): string | undefined {
  return within.flatMap((one) => (one.kind === 'function' ? [one.owner?.name] : [])).at(-1);
}
