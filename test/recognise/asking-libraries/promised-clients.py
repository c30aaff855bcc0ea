import anthropic
from autogen_core.models import ChatCompletionClient
from autogen_agentchat.base import Team
from semantic_kernel.connectors.ai.chat_completion_client_base import ChatCompletionClientBase
from semantic_kernel.connectors.ai.open_ai import OpenAITextEmbedding
from semantic_kernel.connectors.in_memory import InMemoryCollection
from crewai import BaseLLM
from openai import OpenAI
from vertexai import agent_engines
import dspy

async def promised(client: ChatCompletionClient, team: Team, service: ChatCompletionClientBase, lm: dspy.BaseLM, base: BaseLLM):
    await client.create([])  # spends: llm-chat -
    client.count_tokens([])
    await team.run(task="x")  # spends: agent -
    await service.get_chat_message_content(None, None)  # spends: llm-chat -
    lm("x")  # spends: llm-chat -
    base.call("x")  # spends: llm-chat -

anthropic.Client("key").completion(prompt="x", model="claude-v1", max_tokens_to_sample=9)  # spends: llm-chat claude-v1

client = OpenAI()
client.beta.threads.runs.submit_tool_outputs(thread_id="x", run_id="y", tool_outputs=[])  # spends: agent -
client.beta.threads.runs.retrieve(thread_id="x", run_id="y")

agent = agent_engines.LanggraphAgent(model="gemini-2.0-flash", tools=[])
agent.set_up()
agent.query(input="x")  # spends: agent gemini-2.0-flash
remote = agent_engines.create(agent)
remote.query(input="x")  # spends: agent gemini-2.0-flash

async def collect(records):
    embeds = OpenAITextEmbedding(ai_model_id="text-embedding-3-small")
    async with InMemoryCollection[str, dict](record_type=dict, embedding_generator=embeds) as asked:
        await asked.ensure_collection_exists()
        await asked.upsert(records)  # spends: embedding text-embedding-3-small
        await asked.search(values="x")  # spends: embedding text-embedding-3-small
        await asked.get(["x"])
    async with InMemoryCollection[str, dict](record_type=dict) as given:
        await given.upsert(records)

# Something unknown around a client leaves it what it is.
from mistralai import Mistral
def recorded():
    from some.tracing import Traced, patch
    with Traced(Mistral(api_key="x")) as traced:
        traced.chat.complete(model="mistral-medium-latest", messages=[])  # spends: llm-chat mistral-medium-latest
        traced.models.create()
    patch(client).responses.create(model="gpt-4o", input="x")  # spends: llm-chat gpt-4o

from bedrock_agentcore_starter_toolkit import Runtime
Runtime().invoke({"prompt": "x"})  # spends: agent -

from haystack import Pipeline
from haystack_integrations.components.evaluators.deepeval import DeepEvalEvaluator
judged = Pipeline()
judged.add_component("evaluator", DeepEvalEvaluator(metric="faithfulness", metric_params={"model": "gpt-4"}))
judged.run({"evaluator": {"questions": []}})  # spends: api-eval gpt-4

from llama_index.core import PropertyGraphIndex
from llama_index.llms.mistralai import MistralAI
graph = PropertyGraphIndex.from_documents([], llm=MistralAI(model="mistral-large-latest"))  # spends: llm-chat mistral-large-latest
graph.insert("x")  # spends: llm-chat mistral-large-latest

from llama_index.llms.openai import OpenAI as Written
async def stream():
    await Written(model="gpt-4o").astream(None)  # spends: llm-chat gpt-4o

from transformers.agents import ReactCodeAgent, HfApiEngine
manager = ReactCodeAgent(tools=[], llm_engine=HfApiEngine("Qwen/Qwen2.5-72B-Instruct"))
manager.run("x")  # spends: agent Qwen/Qwen2.5-72B-Instruct

import cohere
cohere.Client("x").sagemaker_finetuning.chat(message="x")  # spends: llm-chat -

from mistralai import Mistral
with Mistral(api_key="x").audio.speech.complete(model="voxtral", input="x") as spoken:  # spends: audio voxtral
    pass

import weaviate
def found(collection):
    collection.query.near_text(query="x")  # spends: embedding -
    collection.query.bm25(query="x")
    collection.generate.near_text(query="x", grouped_task="y")  # spends: llm-chat -

# What the default makes is not what an arm asks that is off.
import argparse
import google.generativeai as genai
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt-4o")
args = parser.parse_args()
def chosen():
    if args.model in ["gpt-4o"]:
        return OpenAI()
    elif args.model == "gemini-pro":
        return genai.GenerativeModel(model_name=args.model)
    return anthropic.Anthropic()
def by_arms(one):
    if args.model in ["gpt-4o"]:
        one.chat.completions.create(model=args.model, messages=[])  # spends: llm-chat gpt-4o
    elif args.model == "gemini-pro":
        one.start_chat(history=[]).send_message("x")  # spends: llm-chat -
    elif args.model in ["claude-3-opus"]:
        one.messages.create(model=args.model, messages=[])  # spends: llm-chat claude-3-opus
        one.messages.count()
by_arms(chosen())
