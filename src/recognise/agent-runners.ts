// More agent frameworks: Swarm, MetaGPT, Swarms, Langroid, Griptape, Letta, Upsonic, mcp-agent, BeeAI, Atomic Agents,
// Aider, Open Interpreter, GPT Researcher, Stagehand, Semantic Kernel's services, CAMEL's societies, Agno's workflows,
// Strands' groups, Dynamiq, and agents that run as a service.

import type { CallFact } from '../flow/facts';
import { AGENT, bindAgent, bindMade, bindModel, withDefault } from './agent-shape';
import { asked } from './library-calls';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOfValue, readArgument } from './source';
import type { Workload } from './workload';

const RUN = '{run,run_async,arun,run_stream,run_sync,run_batch,run_batched_tasks,run_concurrent}';

function agent(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return { ...AGENT, host, call, ...more };
}

/** Its object names the model. */
function askedOf(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return asked(host, call, { model: ['receiver:model'], ...more });
}

/** `model: str = "gpt-4o"` in `swarm/types.py`, read 2026-11. */
const SWARM_DEFAULT = { made: /^swarm\.(\w+\.)*Agent\(\)$/, keys: ['model'], id: 'gpt-4o' };
/** `upsonic/agent/agent.py`: `model = "openai/gpt-4o"`, read 2026-11. */
const UPSONIC_DEFAULT = 'openai/gpt-4o';

export const agentRunners: Recogniser = {
  sdk: 'agent-runners',
  packages: {
    metagpt: 'metagpt',
    letta_client: 'letta-client',
    mcp_agent: 'mcp-agent',
    beeai_framework: 'beeai-framework',
    atomic_agents: 'atomic-agents',
    aider: 'aider-chat',
    interpreter: 'open-interpreter',
    gpt_researcher: 'gpt-researcher',
    camel: 'camel-ai',
    strands: 'strands-agents',
    phi: 'phidata',
  },
  imports: [
    'swarm',
    'metagpt',
    'swarms',
    'langroid',
    'griptape',
    'letta_client',
    'letta',
    'memgpt',
    'upsonic',
    'mcp_agent',
    'beeai_framework',
    'atomic_agents',
    'aider',
    'interpreter',
    'gpt_researcher',
    'stagehand',
    'multion',
    'hyperbrowser',
    'dynamiq',
    'chatarena',
  ],
  hasWorkInside: true,
  calls: [
    agent('openai', 'swarm.**.Swarm().{run,run_and_stream}', {
      model: ['model_override', 'agent.model', '0.model'],
      prompt: ['agent.instructions', '0.instructions', 'messages', '1'],
      maxTurns: ['max_turns'],
      refine: (workload, call, facts) =>
        withDefault(
          bindAgent(workload, call, facts),
          [readArgument(call.arguments, 'agent'), call.arguments.positional[0]],
          SWARM_DEFAULT,
        ),
    }),
    agent('openai', 'swarm.repl.**.run_demo_loop', {
      model: ['0.model', 'starting_agent.model'],
      refine: (workload, call) =>
        withDefault(
          workload,
          [call.arguments.positional[0], readArgument(call.arguments, 'starting_agent')],
          SWARM_DEFAULT,
        ),
    }),
    agent(
      'unknown',
      [
        'metagpt.**.{generate_repo,startup}',
        'metagpt.**.Team().{run,run_project_async}',
        'metagpt.**.{ProductManager,Architect,ProjectManager,Engineer,QaEngineer,DataInterpreter,DataAnalyst,Researcher,Sales,Searcher,TutorialAssistant,InvoiceOCRAssistant,TeamLeader,Role}().run',
        'metagpt.**.Debate().run',
      ],
      { maxTurns: ['n_round'] },
    ),
    askedOf('unknown', ['metagpt.**._aask', 'metagpt.**.LLM().{aask,aask_batch,aask_code,acompletion_text}']),
    agent(
      'openai',
      [
        `swarms.**.Agent().${RUN}`,
        'swarms.**.Agent()',
        `swarms.**.{SequentialWorkflow,ConcurrentWorkflow,MixtureOfAgents,AgentRearrange,GroupChat,SwarmRouter,GraphWorkflow,HierarchicalSwarm,MajorityVoting,SpreadSheetSwarm,RoundRobinSwarm}().${RUN}`,
      ],
      {
        model: ['receiver:model_name', 'receiver:agents[].model_name', 'receiver:agents[].llm'],
        maxTurns: ['receiver:max_loops'],
      },
    ),
    askedOf(
      'openai',
      [
        'langroid.**.{ChatAgent,Agent,DocChatAgent,TableChatAgent,SQLChatAgent}().{llm_response,llm_response_async,answer_from_docs,summarize_docs}',
        'langroid.**.{OpenAIGPT,LanguageModel.create}().{chat,achat,generate,agenerate}',
      ],
      { model: [] },
    ),
    agent('openai', ['langroid.**.Task().{run,run_async}', 'langroid.**.{run_batch_tasks,run_batch_agent_method}'], {
      model: [],
      maxTurns: ['turns'],
    }),
    agent(
      'openai',
      [
        'griptape.**.{Agent,Pipeline,Workflow}().{run,run_stream}',
        'griptape.utils.Stream(){,.run}',
        'griptape.**.Chat().start',
      ],
      {
        model: [],
        // `OpenAiDriversConfig` of griptape, which holds where no other is made, read 2026-11.
        refine: bindMade(/^griptape\..*DriversConfig$/, 'gpt-4.1'),
      },
    ),
    askedOf('openai', 'griptape.**.*PromptDriver().{run,stream}'),
    {
      kind: 'embedding',
      host: 'openai',
      call: 'griptape.**.*EmbeddingDriver().{embed,embed_string,embed_text_artifact,embed_chunk}',
      model: ['receiver:model'],
      prompt: ['0'],
    },
    agent(
      'openai',
      [
        '{letta_client,letta}.**.agents.messages.{create,create_stream,create_async,stream}',
        '{letta,memgpt}.**.{create_client,LocalClient,RESTClient,Letta,MemGPT}().{send_message,user_message}',
      ],
      { refine: ofAgentId },
    ),
    agent(
      'openai',
      'upsonic.**.{Agent,Direct,AutonomousAgent}().{do,do_async,print_do,print_do_async,stream,astream,stream_async}',
      {
        model: ['model', 'receiver:model', 'receiver:0'],
        defaultModel: UPSONIC_DEFAULT,
      },
    ),
    agent('openai', 'upsonic.**.Team().{do,do_async,print_do,complete}', {
      model: ['receiver:model', 'receiver:agents[].model', 'receiver:0[].model'],
    }),
    agent(
      'openai',
      [
        'mcp_agent.**.{attach_llm(),*AugmentedLLM(),Orchestrator(),ParallelLLM(),EvaluatorOptimizerLLM(),Swarm(),RouterLLM()}.{generate,generate_str,generate_structured}',
      ],
      {
        model: ['request_params.model', 'receiver:model', 'receiver:default_model'],
        maxTurns: ['request_params.max_iterations'],
      },
    ),
    askedOf('openai', ['beeai_framework.**.{ChatModel.from_name,*ChatModel}().{create,create_structure,run}'], {
      model: ['receiver:0', 'receiver:name', 'receiver:model_id'],
      prompt: ['0', 'messages'],
    }),
    agent('openai', 'beeai_framework.**.{ReActAgent,ToolCallingAgent,RequirementAgent,LiteAgent}().run', {
      model: ['receiver:llm'],
      maxTurns: ['execution.max_iterations', 'max_iterations'],
    }),
    // Answers by a schema, once for each run.
    askedOf(
      'openai',
      [
        'atomic_agents.**.{AtomicAgent,BaseAgent,BaseChatAgent}{[],}().{run,run_async,run_stream,run_async_stream,get_response}',
      ],
      {
        model: ['receiver:config.model', 'receiver:0.model'],
      },
    ),
    agent('openai', 'aider.**.Coder.create().{run,run_one,run_stream}', { model: [] }),
    agent('openai', ['interpreter.**.chat', 'interpreter.{OpenInterpreter,Interpreter}().chat'], {
      model: ['receiver:llm.model'],
    }),
    agent('openai', 'gpt_researcher.**.GPTResearcher().conduct_research', { model: [] }),
    askedOf(
      'openai',
      'gpt_researcher.**.GPTResearcher().{write_report,write_introduction,write_report_conclusion,get_subtopics}',
      { model: [] },
    ),
    agent('openai', ['stagehand.**.page.act', 'stagehand.**.{act,agent().execute,execute}'], {
      model: [
        'model_name',
        'receiver:config.model_name',
        'receiver:model_name',
        'receiver:model',
        'receiver:0.model_name',
      ],
      prompt: ['0', 'instruction', 'input'],
      maxTurns: ['max_steps'],
    }),
    askedOf(
      'openai',
      [
        'stagehand.**.page.{extract,observe}',
        'stagehand.**.{Stagehand(),AsyncStagehand(),sessions}.**.{extract,observe}',
      ],
      {
        model: ['receiver:config.model_name', 'receiver:model_name', 'receiver:0.model_name'],
        prompt: ['0', 'instruction'],
      },
    ),
    agent(
      'unknown',
      [
        'multion.**.MultiOn().{browse,agent.step,sessions.step}',
        'hyperbrowser.**.{Hyperbrowser,AsyncHyperbrowser}().agents.**.{start_and_wait,start}',
      ],
      { prompt: ['cmd', 'task'], model: ['0.llm', 'params.llm'] },
    ),
    askedOf(
      'openai',
      'semantic_kernel.**.*{ChatCompletion,TextCompletion,TextGeneration,ChatCompletionClientBase,TextCompletionClientBase}().{get_chat_message_content,get_chat_message_contents,get_text_content,get_text_contents,get_streaming_chat_message_content,get_streaming_chat_message_contents,get_streaming_text_content,get_streaming_text_contents}',
      {
        model: ['receiver:ai_model_id', 'receiver:deployment_name'],
      },
    ),
    {
      kind: 'embedding',
      host: 'openai',
      call: 'semantic_kernel.**.*{TextEmbedding,EmbeddingGenerator}*().{generate_embeddings,generate_raw_embeddings}',
      model: ['receiver:ai_model_id', 'receiver:deployment_name'],
      items: ['texts', '0'],
      prompt: ['texts', '0'],
    },
    {
      kind: 'embedding',
      host: 'openai',
      // A collection that was given something to embed with does so with what is put in and what is asked.
      call: 'semantic_kernel.**.*{Collection,Store}{,[]}().**.{upsert,search,hybrid_search}',
      items: ['records', '0'],
      prompt: ['values', 'records', '0'],
      refine: (workload, call) => {
        const found = findModelObject(valuesOf(call), true);
        return found && withModelObject(workload, found);
      },
    },
    askedOf('openai', 'semantic_kernel.**.Kernel().{invoke,invoke_prompt,invoke_stream,invoke_prompt_stream}', {
      model: [],
      refine: bindMade(/^semantic_kernel\./),
    }),
    askedOf(
      'openai',
      'camel.agents.**.{TaskSpecifyAgent,TaskPlannerAgent,TaskCreationAgent,TaskPrioritizationAgent,RoleAssignmentAgent,KnowledgeGraphAgent,SearchAgent,CriticAgent,MultiHopGeneratorAgent,DeductiveReasonerAgent}().{run,step,reduce_step,generate_multi_hop_qa,deduce_conditions_and_quality}',
      {
        model: [],
      },
    ),
    agent(
      'openai',
      [
        'camel.societies.**.Workforce().{process_task,process_task_async}',
        'camel.societies.**.RolePlaying().{init_chat,step,astep}',
      ],
      {
        model: [],
      },
    ),
    {
      kind: 'embedding',
      host: 'openai',
      call: 'camel.embeddings.**.*().{embed,embed_list}',
      model: ['receiver:model_name', 'receiver:model_type'],
      items: ['objs', '0'],
      prompt: ['objs', '0'],
    },
    agent('openai', '{agno,phi}.**.{Workflow,RemoteTeam}().{run,arun,print_response,aprint_response,cli_app}', {
      model: [],
      refine: (workload, call) => {
        const bound = bindModel(workload, call);
        // A workflow of functions only runs them.
        return bound.model === undefined ? undefined : bound;
      },
    }),
    {
      kind: 'embedding',
      host: 'openai',
      call: '{agno,phi}.**.*Embedder().{get_embedding,get_embedding_and_usage,async_get_embedding,get_embeddings_batch_and_usage}',
      model: ['receiver:id', 'receiver:model', 'receiver:0'],
      prompt: ['0', 'text'],
    },
    agent(
      'aws',
      [
        'strands.**.{Swarm,GraphBuilder().build}()',
        'strands.**.{Swarm,GraphBuilder().build}().{invoke_async,stream_async,execute,execute_async}',
      ],
      {
        model: [],
      },
    ),
    agent(
      'openai',
      'dynamiq.**.{Agent,ReActAgent,SimpleAgent,ReflectionAgent,LinearOrchestrator,AdaptiveOrchestrator,GraphOrchestrator}().{run,run_sync,run_async,execute}',
      {
        model: ['receiver:llm.model'],
      },
    ),
    askedOf('openai', 'dynamiq.nodes.llms.**.*().{run,execute}', { prompt: ['prompt', 'input_data'] }),
    agent('openai', ['chatarena.**.Arena{.from_config,}().{run,launch_cli,launch_gui,step}'], {
      model: [],
      maxTurns: ['num_steps', '0'],
    }),
    agent('openai', 'pydantic_ai.**.Agent().{to_cli,to_cli_sync}', {
      model: ['receiver:model', 'receiver:0'],
      defaults: { maxTurns: 50 },
    }),
    agent(
      'openai',
      '{autogen,ag2}.**.{initiate_swarm_chat,a_initiate_swarm_chat,run_swarm,a_run_swarm,initiate_group_chat,a_initiate_group_chat,run_group_chat,a_run_group_chat}',
      {
        model: [
          'initial_agent.llm_config.config_list[].model',
          'initial_agent.llm_config.model',
          'agents[].llm_config.config_list[].model',
          'agents[].llm_config.model',
          'pattern.initial_agent.llm_config.model',
        ],
        prompt: ['messages'],
        maxTurns: ['max_rounds'],
        // `max_rounds: int = 20` of both, read 2026-11.
        defaults: { maxTurns: 20 },
      },
    ),
    askedOf('openai', '{autogen,ag2}.**.OpenAIWrapper().create', {
      model: ['model', 'receiver:model', 'receiver:config_list[].model'],
    }),
  ],
};

/** A message goes to an agent that was made before: `agent_id=agent.id`. */
function ofAgentId(workload: Workload, call: CallFact): Workload {
  const id = readArgument(call.arguments, 'agent_id') ?? call.arguments.positional[0];
  if (workload.model !== undefined || id === undefined) return workload;
  for (const maker of makersOfValue(id)) {
    if (maker.kind !== 'external' || !/\.(agents\.create|create_agent)\(\)$/.test(maker.path)) continue;
    const given = maker.arguments && readArgument(maker.arguments, 'model');
    const model = given && toModel(given);
    if (model !== undefined) return { ...workload, model };
  }
  return workload;
}
