from qwen_agent.agents import Assistant
from qwen_agent.gui import WebUI
from qwen_agent.llm import get_chat_model
qa = Assistant(llm={"model": "qwen-max", "model_type": "qwen_dashscope"}, function_list=["code_interpreter"])
for response in qa.run(messages=[]):  # spends: agent qwen-max
    pass
WebUI(qa).run()  # spends: agent qwen-max
get_chat_model({"model": "qwen-plus"}).chat(messages=[])  # spends: llm-chat qwen-plus
import agentscope
from agentscope.agent import ReActAgent
from agentscope.model import DashScopeChatModel
agentscope.init(project="p")
async def scope():
    friday = ReActAgent(name="Friday", sys_prompt="x", model=DashScopeChatModel(model_name="qwen-max", api_key="k"))
    await friday(None)  # spends: agent qwen-max
from agentscope.agents import DialogAgent, UserAgent
d = DialogAgent(name="a", sys_prompt="x", model_config_name="gpt-4")
d(None)  # spends: agent gpt-4
from praisonaiagents import Agent, PraisonAIAgents
pa = Agent(instructions="x", llm="gpt-4o-mini")
pa.start("go")  # spends: agent gpt-4o-mini
PraisonAIAgents(agents=[pa]).start()  # spends: agent gpt-4o-mini
from agency_swarm import Agency, Agent as SwarmAgent
ceo = SwarmAgent(name="CEO", model="gpt-4o")
agency = Agency([ceo])
agency.get_completion("hi")  # spends: agent gpt-4o
agency.run_demo()  # spends: agent gpt-4o
from lagent.agents import ReAct
from lagent.llms import GPTAPI
gpt = GPTAPI(model_type="gpt-3.5-turbo")
ReAct(llm=gpt).chat("hi")  # spends: agent gpt-3.5-turbo
gpt.chat([])  # spends: llm-chat gpt-3.5-turbo
import controlflow as cf
cf.run("write", agents=[cf.Agent(name="a", model="openai/gpt-4o-mini")])  # spends: agent openai/gpt-4o-mini
cf.Task("write").run()  # spends: agent -
from taskweaver.app.app import TaskWeaverApp
tw = TaskWeaverApp(app_dir="d").get_session()
tw.send_message("hi")  # spends: agent -
from mcp_use import MCPAgent, MCPClient
from langchain_openai import ChatOpenAI
async def used():
    await MCPAgent(llm=ChatOpenAI(model="gpt-4o"), client=MCPClient({}), max_steps=30).run("go")  # spends: agent gpt-4o
from fast_agent import FastAgent
fast = FastAgent("x")
@fast.agent(instruction="x")
async def main():
    async with fast.run() as app:
        await app("hi")  # spends: agent -
        await app.interactive()  # spends: agent -
from openhands.sdk import LLM, Conversation, Agent as OHAgent
oh = LLM(model="anthropic/claude-sonnet-4-5-20250929")
conversation = Conversation(agent=OHAgent(llm=oh, tools=[]), workspace=".")
conversation.send_message("go")
conversation.run()  # spends: agent anthropic/claude-sonnet-4-5-20250929
from minisweagent.agents.default import DefaultAgent
from minisweagent.models.litellm_model import LitellmModel
DefaultAgent(LitellmModel(model_name="gpt-5-mini"), None).run("go")  # spends: agent gpt-5-mini
from browser_use_sdk import BrowserUse
bu = BrowserUse(api_key="k")
bu.tasks.create_task(task="go", llm="gpt-4.1")  # spends: agent gpt-4.1
bu.billing.account()
from skyvern import Skyvern
async def sky():
    await Skyvern(api_key="k").run_task(prompt="go", url="https://x")  # spends: agent -
from lavague.core.agents import WebAgent
wa = WebAgent(None, None)
wa.get("https://x")
wa.run("go")  # spends: agent -
import textarena as ta
op = ta.agents.OpenRouterAgent(model_name="gpt-4o-mini")
op("board")  # spends: llm-chat gpt-4o-mini
ta.agents.HumanAgent()("board")
from copilot import CopilotClient
async def pilot():
    session = await CopilotClient().create_session({"model": "gpt-4.1"})
    await session.send({"prompt": "hi"})  # spends: agent gpt-4.1
from deepteam import red_team
red_team(model_callback=print, vulnerabilities=[], attacks=[], simulator_model="gpt-4o-mini")  # spends: api-eval gpt-4o-mini
from pyrit.prompt_target import OpenAIChatTarget
from pyrit.executor.attack import PromptSendingAttack
async def attack():
    target = OpenAIChatTarget(model_name="gpt-4o")
    await PromptSendingAttack(objective_target=target).execute_async(objective="x")  # spends: api-eval gpt-4o
from prometheus_eval import PrometheusEval
from prometheus_eval.vllm import VLLM
PrometheusEval(model=VLLM(model="prometheus-eval/prometheus-7b-v2.0")).single_absolute_grade(instruction="a", response="b", rubric="c", reference_answer="d")  # spends: api-eval prometheus-eval/prometheus-7b-v2.0
from autorag.evaluator import Evaluator
Evaluator(qa_data_path="a", corpus_data_path="b").start_trial("c.yaml")  # spends: api-eval -
import gepa
gepa.optimize(seed_candidate={}, trainset=[], valset=[], task_lm="openai/gpt-4.1-mini", reflection_lm="openai/gpt-5", max_metric_calls=150)  # spends: api-eval openai/gpt-4.1-mini
import verifiers as vf
env = vf.load_environment("gsm8k")
env.evaluate_sync(client=None, model="gpt-4.1-mini", num_examples=10, rollouts_per_example=3)  # spends: api-eval gpt-4.1-mini
import promptbench as pb
pb.LLMModel(model="google/flan-t5-large", max_new_tokens=10)("x")  # spends: llm-chat google/flan-t5-large
