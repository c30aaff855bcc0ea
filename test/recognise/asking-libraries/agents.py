from swarm import Swarm, Agent
client = Swarm()
ag = Agent(name="A", instructions="x")
client.run(agent=ag, messages=[])  # spends: agent gpt-4o
client.run(agent=Agent(name="A", model="gpt-4o-mini"), messages=[])  # spends: agent gpt-4o-mini
from metagpt.roles import ProductManager
from metagpt.team import Team
from metagpt.software_company import generate_repo
generate_repo("x")  # spends: agent -
import asyncio
team = Team()
team.hire([])
asyncio.run(team.run(n_round=5))  # spends: agent -
from swarms import Agent as SAgent, SequentialWorkflow
sa = SAgent(agent_name="x", model_name="gpt-4o-mini", max_loops=1)
sa.run("x")  # spends: agent gpt-4o-mini
SequentialWorkflow(agents=[sa]).run("x")  # spends: agent gpt-4o-mini
from langroid import ChatAgent, ChatAgentConfig, Task
import langroid as lr
import langroid.language_models as lm
la = lr.ChatAgent(lr.ChatAgentConfig(llm=lm.OpenAIGPTConfig(chat_model="gpt-4o")))
la.llm_response("x")  # spends: llm-chat gpt-4o
lr.Task(la, name="x").run("y")  # spends: agent gpt-4o
from griptape.structures import Agent as GA, Pipeline as GP, Workflow
from griptape.drivers.prompt.openai import OpenAiChatPromptDriver
ga = GA(prompt_driver=OpenAiChatPromptDriver(model="gpt-4o"))
ga.run("x")  # spends: agent gpt-4o
GA().run("x")  # spends: agent gpt-4.1
GP().run("x")  # spends: agent gpt-4.1
from letta_client import Letta
lc = Letta(token="x")
a = lc.agents.create(model="openai/gpt-4o-mini", embedding="openai/text-embedding-3-small")
lc.agents.messages.create(agent_id=a.id, messages=[])  # spends: agent openai/gpt-4o-mini
lc.agents.messages.create_stream(agent_id=a.id, messages=[])  # spends: agent openai/gpt-4o-mini
lc.agents.list()
from upsonic import Agent as UA, Task as UT
UA(model="openai/gpt-4o").do(UT("x"))  # spends: agent openai/gpt-4o
UA(model="openai/gpt-4o").print_do("x")  # spends: agent openai/gpt-4o
from mcp_agent.agents.agent import Agent as MA
from mcp_agent.workflows.llm.augmented_llm_openai import OpenAIAugmentedLLM
async def go():
    async with MA(name="x", instruction="y", server_names=[]) as ma:
        llm = await ma.attach_llm(OpenAIAugmentedLLM)
        await llm.generate_str("x")  # spends: agent -
from beeai_framework.agents.react import ReActAgent
from beeai_framework.backend import ChatModel
cm = ChatModel.from_name("ollama:llama3.1")
async def bee():
    await cm.create(messages=[])  # spends: llm-chat ollama:llama3.1
    await cm.run([])  # spends: llm-chat ollama:llama3.1
    await ReActAgent(llm=cm, tools=[], memory=None).run(prompt="x")  # spends: agent ollama:llama3.1
from atomic_agents import AtomicAgent, AgentConfig
import instructor, openai
at = AtomicAgent[dict, dict](config=AgentConfig(client=instructor.from_openai(openai.OpenAI()), model="gpt-4o-mini"))
at.run({})  # spends: llm-chat gpt-4o-mini
from atomic_agents.agents.base_agent import BaseAgent, BaseAgentConfig
BaseAgent(config=BaseAgentConfig(client=None, model="gpt-4o")).run({})  # spends: llm-chat gpt-4o
from aider.coders import Coder
from aider.models import Model
Coder.create(main_model=Model("gpt-4-turbo"), fnames=[]).run("x")  # spends: agent gpt-4-turbo
from interpreter import interpreter
interpreter.llm.model = "gpt-4o"
interpreter.chat("x")  # spends: agent -
from gpt_researcher import GPTResearcher
gr = GPTResearcher(query="x")
async def res():
    await gr.conduct_research()  # spends: agent -
    await gr.write_report()  # spends: llm-chat -
from stagehand import Stagehand, StagehandConfig
async def sh():
    st = Stagehand(config=StagehandConfig(model_name="gpt-4o"))
    await st.page.act("x")  # spends: agent gpt-4o
    await st.page.extract("x")  # spends: llm-chat gpt-4o
    await st.page.observe("x")  # spends: llm-chat gpt-4o
    await st.page.goto("x")
from camel.agents import ChatAgent as CA, TaskSpecifyAgent, TaskPlannerAgent, CriticAgent
from camel.models import ModelFactory
from camel.types import ModelPlatformType, ModelType
mod = ModelFactory.create(model_platform=ModelPlatformType.OPENAI, model_type="gpt-4o")
CA("x", model=mod).step("y")  # spends: agent gpt-4o
TaskSpecifyAgent(model=mod).run("x")  # spends: llm-chat gpt-4o
from camel.societies import RolePlaying
from camel.societies.workforce import Workforce
wf = Workforce("x")
wf.process_task(None)  # spends: agent -
from camel.embeddings import OpenAIEmbedding
OpenAIEmbedding().embed_list(["a"])  # spends: embedding -
from camel.retrievers import AutoRetriever
from autogen import AssistantAgent, UserProxyAgent, GroupChat, GroupChatManager, ConversableAgent
cfg = {"config_list": [{"model": "gpt-4", "api_key": "x"}]}
asst = AssistantAgent("a", llm_config=cfg)
up = UserProxyAgent("u", code_execution_config=False)
up.initiate_chat(asst, message="x")  # spends: agent gpt-4
up.initiate_chats([{"recipient": asst, "message": "x"}])  # spends: agent gpt-4
up.a_initiate_chat(asst, message="x")  # spends: agent gpt-4
asst.generate_reply(messages=[])  # spends: agent gpt-4
gc = GroupChat(agents=[asst, up], messages=[], max_round=12)
mgr = GroupChatManager(groupchat=gc, llm_config=cfg)
up.initiate_chat(mgr, message="x")  # spends: agent gpt-4
from autogen import OpenAIWrapper
OpenAIWrapper(config_list=[{"model": "gpt-4"}]).create(messages=[])  # spends: llm-chat gpt-4
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent
RetrieveUserProxyAgent("r", retrieve_config={}).initiate_chat(asst, message="x")  # spends: agent gpt-4
from autogen_agentchat.agents import AssistantAgent as AA
from autogen_agentchat.teams import RoundRobinGroupChat, MagenticOneGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient
mc = OpenAIChatCompletionClient(model="gpt-4o")
t = RoundRobinGroupChat([AA("a", model_client=mc)], max_turns=3)
async def ag2():
    await t.run(task="x")  # spends: agent gpt-4o
    await Console(t.run_stream(task="x"))  # spends: agent gpt-4o
    await mc.create([])  # spends: llm-chat gpt-4o
from autogen_core.models import UserMessage
from smolagents import CodeAgent, InferenceClientModel, ToolCallingAgent, LiteLLMModel, GradioUI
sm = CodeAgent(tools=[], model=LiteLLMModel(model_id="anthropic/claude-3-5-sonnet"))
sm.run("x")  # spends: agent anthropic/claude-3-5-sonnet
GradioUI(sm).launch()
LiteLLMModel(model_id="gpt-4o")([])  # spends: llm-chat gpt-4o
from agno.agent import Agent as AgA
from agno.team import Team as AgT
from agno.workflow import Workflow as AgW
from agno.models.openai import OpenAIChat
AgA(model=OpenAIChat(id="gpt-4o")).print_response("x")  # spends: agent gpt-4o
AgA(model=OpenAIChat(id="gpt-4o")).aprint_response("x", stream=True)  # spends: agent gpt-4o
AgT(members=[AgA(model=OpenAIChat(id="gpt-4o"))]).run("x")  # spends: agent gpt-4o
from agno.workflow.v2 import Workflow as W2, Step
W2(steps=[Step(agent=AgA(model=OpenAIChat(id="gpt-4o")))]).print_response("x")  # spends: agent gpt-4o
from agno.vectordb.pgvector import PgVector
from agno.embedder.openai import OpenAIEmbedder
OpenAIEmbedder(id="text-embedding-3-small").get_embedding("x")  # spends: embedding text-embedding-3-small
from google.adk.agents import LlmAgent
from google.adk.runners import InMemoryRunner, Runner
la2 = LlmAgent(name="x", model="gemini-2.0-flash")
for e in InMemoryRunner(agent=la2).run(user_id="u", session_id="s", new_message=None): pass  # spends: agent gemini-2.0-flash
from strands import Agent as StA
from strands.models import BedrockModel
StA(model=BedrockModel(model_id="us.amazon.nova-pro-v1:0"))("x")  # spends: agent us.amazon.nova-pro-v1:0
StA()("x")  # spends: agent global.anthropic.claude-sonnet-4-6
from strands.multiagent import Swarm as StS, GraphBuilder
StS([StA()])("x")  # spends: agent -
from claude_agent_sdk import query, ClaudeAgentOptions, ClaudeSDKClient
async def cl():
    async for m in query(prompt="x", options=ClaudeAgentOptions(model="claude-sonnet-4-5", max_turns=3)): pass  # spends: agent claude-sonnet-4-5
    async with ClaudeSDKClient(options=ClaudeAgentOptions()) as c:
        await c.query("x")  # spends: agent -
from semantic_kernel import Kernel
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion, OpenAITextEmbedding
k = Kernel()
k.add_service(OpenAIChatCompletion(ai_model_id="gpt-4o"))
async def sk():
    await k.invoke_prompt("x")  # spends: llm-chat gpt-4o
    await k.invoke(None)  # spends: llm-chat gpt-4o
    await OpenAIChatCompletion(ai_model_id="gpt-4o").get_chat_message_content(None, None)  # spends: llm-chat gpt-4o
    await OpenAITextEmbedding(ai_model_id="text-embedding-3-small").generate_embeddings(["x"])  # spends: embedding text-embedding-3-small
from semantic_kernel.agents import ChatCompletionAgent
async def sk2():
    await ChatCompletionAgent(service=OpenAIChatCompletion(ai_model_id="gpt-4o"), name="x").get_response(messages="x")  # spends: agent gpt-4o
from pydantic_ai import Agent as PA, Embedder
pa = PA("openai:gpt-4o", system_prompt="x")
pa.run_sync("x")  # spends: agent openai:gpt-4o
pa.to_cli_sync()  # spends: agent openai:gpt-4o
from browser_use import Agent as BA
from langchain_openai import ChatOpenAI
asyncio.run(BA(task="x", llm=ChatOpenAI(model="gpt-4o")).run())  # spends: agent gpt-4o
from multion.client import MultiOn
MultiOn(api_key="x").browse(cmd="x", url="y")  # spends: agent -
from hyperbrowser import Hyperbrowser
Hyperbrowser(api_key="x").agents.browser_use.start_and_wait(None)  # spends: agent -
import boto3
boto3.client("bedrock-agentcore").invoke_agent_runtime(agentRuntimeArn="x", payload="y")  # spends: agent -
boto3.client("bedrock-agent-runtime").invoke_agent(agentId="x", agentAliasId="y", sessionId="z", inputText="q")  # spends: agent -
boto3.client("bedrock-agent-runtime").retrieve_and_generate(input={"text": "x"})  # spends: llm-chat -
boto3.client("bedrock-agent-runtime").invoke_flow(flowIdentifier="x")  # spends: agent -
from dynamiq.nodes.agents import Agent as DA
from dynamiq import Workflow as DW
from dynamiq.nodes.llms import OpenAI as DO
DA(name="x", llm=DO(model="gpt-4o")).run(input_data={})  # spends: agent gpt-4o
from agents import Agent as OA, Runner
Runner.run_sync(OA(name="x", model="gpt-4o"), "x")  # spends: agent gpt-4o
from chatarena.arena import Arena
Arena.from_config("x").launch_cli()  # spends: agent -
from autogen import SwarmAgent, initiate_swarm_chat
planner = SwarmAgent("planner", llm_config={"config_list": [{"model": "gpt-4o"}]})
initiate_swarm_chat(initial_agent=planner, agents=[planner], messages="x", max_rounds=13)  # spends: agent gpt-4o
from pydantic_ai import Embedder
Embedder("openai:text-embedding-3-small").embed_query_sync("x")  # spends: embedding openai:text-embedding-3-small
