// Agents again, of frameworks less common: Qwen-Agent, AgentScope, PraisonAI, Agency Swarm, Lagent, ControlFlow,
// TaskWeaver, mcp-use, fast-agent, OpenHands, mini-SWE-agent, Browser Use's service, Skyvern, LaVague, Notte, Julep,
// Superagent, TextArena, llama-cpp-agent, Copilot's; and tools that attack, judge or improve prompts: DeepTeam, PyRIT,
// Prometheus, AlpacaEval, AutoRAG, GEPA, Verifiers, PromptBench.

import { AGENT, bindModel } from './agent-shape';
import { asked } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';

type Calls = CallPattern['call'];

function agent(host: string, call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { ...AGENT, host, call, ...more };
}

function judged(call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'api-eval', host: 'openai', isModelPrefixed: true, call, refine: bindModel, ...more };
}

const PRAISON = '{Agent,Agents,PraisonAIAgents,AgentManager,AgentTeam,AgentFlow,ImageAgent,AutoAgents}()';
const QWEN =
  '{Assistant,FnCallAgent,ReActChat,GroupChat,Router,DocQAAgent,ParallelDocQA,BasicAgent,TIRMathAgent,VirtualMemoryAgent,ArticleAgent,WriteFromScratch,DialogueSimulator,DialogueRetrievalAgent}()';
const TARGET = [
  'receiver:objective_target.model_name',
  'receiver:objective_target.deployment_name',
  'receiver:prompt_target.model_name',
  'receiver:prompt_target.deployment_name',
  'receiver:model_name',
  'receiver:deployment_name',
];

export const agentsOfOthers: Recogniser = {
  sdk: 'agents-of-others',
  packages: {
    qwen_agent: 'qwen-agent',
    agency_swarm: 'agency-swarm',
    mcp_use: 'mcp-use',
    fast_agent: 'fast-agent-mcp',
    mcp_agent: 'fast-agent-mcp',
    openhands: 'openhands-sdk',
    minisweagent: 'mini-swe-agent',
    browser_use_sdk: 'browser-use-sdk',
    lavague: 'lavague-core',
    superagent: 'superagent-py',
    llama_cpp_agent: 'llama-cpp-agent',
    copilot: 'github-copilot-sdk',
    prometheus_eval: 'prometheus-eval',
    alpaca_eval: 'alpaca-eval',
  },
  imports: [
    'qwen_agent',
    'agentscope',
    'praisonai',
    'praisonaiagents',
    'agency_swarm',
    'lagent',
    'controlflow',
    'taskweaver',
    'mcp_use',
    'fast_agent',
    'openhands.sdk',
    'minisweagent',
    'browser_use_sdk',
    'skyvern',
    'lavague',
    'notte',
    'notte_sdk',
    'julep',
    'superagent',
    'textarena',
    'llama_cpp_agent',
    'deepteam',
    'pyrit',
    'prometheus_eval',
    'alpaca_eval',
    'autorag',
    'gepa',
    'verifiers',
    'promptbench',
  ],
  mentions: ['CopilotClient'],
  hasWorkInside: true,
  calls: [
    agent('alibaba', `qwen_agent.agents.**.${QWEN}.{run,run_nonstream}`, {
      model: ['receiver:llm.model', 'receiver:llm'],
      endpoint: ['receiver:llm.model_server'],
      tools: ['receiver:function_list'],
    }),
    agent('alibaba', 'qwen_agent.gui.**.WebUI().run', {
      model: ['receiver:0.llm.model', 'receiver:agent.llm.model'],
    }),
    asked('alibaba', 'qwen_agent.llm.**.get_chat_model().{chat,quick_chat}', {
      model: ['receiver:0.model', 'receiver:cfg.model'],
      endpoint: ['receiver:0.model_server'],
    }),
    agent(
      'unknown',
      [
        'agentscope.**.{DialogAgent,DictDialogAgent,ReActAgent,ReActAgentV2,LlamaIndexAgent,Agent}(){,.reply,.reply_stream,.__call__}',
        'agentscope.**.{sequential_pipeline,fanout_pipeline,sequentialpipeline}',
      ],
      {
        model: ['receiver:model.model_name', 'receiver:model_config_name'],
        prompt: ['receiver:sys_prompt', '0'],
        tools: ['receiver:toolkit', 'receiver:service_toolkit'],
      },
    ),
    asked('unknown', 'agentscope.**.*ChatModel()', { model: ['receiver:model_name', 'receiver:model'] }),
    agent(
      'openai',
      [
        `praisonaiagents.**.${PRAISON}.{start,run,chat,achat,astart,arun,execute,iter_stream}`,
        'praisonai.**.PraisonAI().{run,main}',
      ],
      {
        model: ['receiver:llm', 'receiver:agents[].llm', 'receiver:llm.model'],
        prompt: ['receiver:instructions', 'receiver:goal', '0'],
      },
    ),
    agent(
      'openai',
      'agency_swarm.**.Agency().{get_completion,get_completion_stream,get_completion_parse,get_response,get_response_sync,get_response_stream,run_demo,demo_gradio,terminal_demo,copilot_demo}',
      {
        model: ['receiver:0[].model', 'receiver:agency_chart[].model'],
        prompt: ['message', '0'],
      },
    ),
    agent('unknown', 'lagent.agents.**.*(){,.chat,.stream_chat}', {
      model: ['receiver:llm.model_type', 'receiver:llm.path', 'receiver:0.model_type'],
    }),
    asked(
      'unknown',
      'lagent.llms.**.{GPTAPI,AsyncGPTAPI,SENSENOVA_API,LMDeployClient,LMDeployServer}().{chat,stream_chat,generate}',
      {
        model: ['receiver:model_type', 'receiver:model_name', 'receiver:path'],
      },
    ),
    agent(
      'openai',
      [
        'controlflow.{run,run_async,run_tasks,run_tasks_async,plan}',
        'controlflow.**.{Task,Agent,Flow}().{run,run_async,run_tasks}',
      ],
      {
        model: ['agents[].model', 'agent.model', 'receiver:model', 'receiver:agents[].model'],
        prompt: ['objective', '0'],
        maxTurns: ['max_llm_calls'],
      },
    ),
    agent('unknown', 'taskweaver.**.get_session().send_message', { model: [], prompt: ['message', '0'] }),
    agent('openai', 'mcp_use.**.MCPAgent().{run,stream,stream_events,astream}', {
      model: [],
      maxTurns: ['max_steps', 'receiver:max_steps'],
      prompt: ['query', '0'],
    }),
    agent(
      'unknown',
      '{mcp_agent.core.fastagent,fast_agent}.**.FastAgent().run(){,.send,.interactive,.prompt,.*.send,.*.interactive}',
      {
        model: [],
        prompt: ['message', '0'],
      },
    ),
    agent('openai', 'openhands.sdk.**.{Conversation,LocalConversation,RemoteConversation}().{run,arun}', {
      model: ['receiver:agent.llm.model', 'receiver:0.llm.model'],
      maxTurns: ['receiver:max_iteration_per_run'],
    }),
    asked('openai', 'openhands.sdk.**.LLM().{completion,responses}', { model: ['receiver:model'] }),
    agent('openai', 'minisweagent.**.*Agent().run', {
      model: ['receiver:0.model_name', 'receiver:model.model_name', 'receiver:0.0'],
      prompt: ['task', '0'],
    }),
    agent(
      'browser-use',
      'browser_use_sdk.**.{BrowserUse,AsyncBrowserUse}().{run,tasks.create,tasks.create_task,tasks.run}',
      {
        model: ['llm', 'model', 'agent_settings.llm'],
        maxTurns: ['max_steps'],
      },
    ),
    agent(
      'unknown',
      [
        'skyvern.**.{Skyvern,AsyncSkyvern,SkyvernAgent}().{run_task,run_workflow}',
        'lavague.**.WebAgent().{run,run_step,demo}',
      ],
      {
        model: ['model'],
        prompt: ['prompt', '0'],
      },
    ),
    agent('unknown', '{notte,notte_sdk}.**.Agent().{run,arun,start}', {
      model: ['receiver:reasoning_model'],
      maxTurns: ['receiver:max_steps'],
    }),
    agent('julep', 'julep.**.{sessions.chat,executions.create}', { model: ['model'], prompt: ['messages', 'input'] }),
    agent('superagent', 'superagent.**.{agent,workflow}.invoke', { model: [] }),
    asked(
      'openai',
      'textarena.agents.**.{OpenRouterAgent,OpenAIAgent,AnthropicAgent,GeminiAgent,CerebrasAgent,AWSBedrockAgent,HFLocalAgent}()',
      {
        model: ['receiver:model_name', 'receiver:0'],
      },
    ),
    agent(
      'local',
      'llama_cpp_agent.**.{LlamaCppAgent,FunctionCallingAgent,StructuredOutputAgent}().{get_chat_response,get_text_response,generate_response,create_object}',
      { model: [] },
    ),
    agent('github', 'copilot.**.create_session().{send,send_and_wait}', {
      model: ['receiver:model', 'receiver:0.model'],
      prompt: ['0.prompt', 'prompt', '0'],
    }),

    judged('deepteam.**.{red_team,RedTeamer().red_team,RedTeamer().a_red_team}', {
      model: ['simulator_model', 'receiver:simulator_model'],
      items: ['vulnerabilities', '1'],
      multiplier: ['attacks_per_vulnerability_type'],
    }),
    judged(
      [
        'pyrit.**.*Orchestrator().{send_prompts_async,send_normalizer_requests_async,run_attack_async,run_attacks_async,score_prompts_by_request_id_async}',
        'pyrit.**.*Attack().execute_async',
        'pyrit.**.AttackExecutor().{execute_attack_async,execute_single_turn_attacks_async,execute_multi_turn_attacks_async,execute_multi_objective_attack_async}',
      ],
      { model: TARGET, items: ['prompt_list', 'objectives'] },
    ),
    asked(
      'openai',
      'pyrit.**.{OpenAIChatTarget,OpenAIResponseTarget,AzureMLChatTarget,HuggingFaceChatTarget}().send_prompt_async',
      { model: TARGET },
    ),
    judged(
      'prometheus_eval.**.PrometheusEval().{absolute_grade,relative_grade,single_absolute_grade,single_relative_grade}',
      {
        host: 'unknown',
        model: ['receiver:model.0', 'receiver:model.model', 'receiver:model.name'],
        items: ['instructions'],
      },
    ),
    judged('alpaca_eval.**.{evaluate,evaluate_from_model,make_leaderboard}', { items: ['model_outputs', '0'] }),
    judged('autorag.**.Evaluator().{start_trial,restart_trial}'),
    judged('gepa.**.{optimize,optimize_anything}', { model: ['task_lm', 'reflection_lm'], items: ['trainset'] }),
    judged(
      'verifiers.**.{load_environment,SingleTurnEnv,MultiTurnEnv,ToolEnv,StatefulToolEnv,EnvGroup}().{evaluate,evaluate_sync,generate,generate_sync}',
      {
        model: ['model', '1'],
        items: ['num_examples'],
        multiplier: ['rollouts_per_example'],
      },
    ),
    asked('openai', 'promptbench.**.LLMModel()', { model: ['receiver:model', 'receiver:0'] }),
  ],
};
