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
