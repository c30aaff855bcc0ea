from revChatGPT.V3 import Chatbot
from revChatGPT.V1 import Chatbot as ChatbotV1
bot = Chatbot(api_key="k")
bot.ask("hi")  # spends: llm-chat gpt-3.5-turbo
for part in bot.ask_stream("hi"):  # spends: llm-chat gpt-3.5-turbo
    pass
bot.reset()
for data in ChatbotV1(config={"access_token": "x", "model": "gpt-4"}).ask("hi"):  # spends: llm-chat gpt-4
    pass
import g4f
from g4f.client import Client
g4f.ChatCompletion.create(model="gpt-4", messages=[], stream=True)  # spends: llm-chat gpt-4
g4f.ChatCompletion.create(model=g4f.models.gpt_4o_mini, messages=[])  # spends: llm-chat gpt-4o-mini
g4f.ChatCompletion.create(model=g4f.models.default, messages=[])  # spends: llm-chat -
free = Client()
free.chat.completions.create(model="gpt-4o", messages=[])  # spends: llm-chat gpt-4o
free.images.generate(model="flux", prompt="x")  # spends: image-gen flux
from EdgeGPT.EdgeGPT import Chatbot as Bing
async def edge():
    b = await Bing.create()
    await b.ask(prompt="hi")  # spends: llm-chat -
    await b.close()
from bardapi import Bard
Bard(token="x").get_answer("hi")  # spends: llm-chat -
from Bard import Chatbot as GoogleBard
GoogleBard("x").ask("hi")  # spends: llm-chat -
import poe
pc = poe.Client("t")
for chunk in pc.send_message("chinchilla", "hi"):  # spends: llm-chat chinchilla
    pass
pc.get_message_history("chinchilla")
import fastapi_poe as fp
async def ask():
    async for partial in fp.get_bot_response(messages=[], bot_name="GPT-3.5-Turbo", api_key="k"):  # spends: llm-chat GPT-3.5-Turbo
        print(partial)
from hugchat import hugchat
hc = hugchat.ChatBot(cookies={})
hc.chat("hi")  # spends: llm-chat -
hc.new_conversation()
from gemini_webapi import GeminiClient
async def web():
    gc = GeminiClient("a", "b")
    await gc.init()
    await gc.generate_content("hi")  # spends: llm-chat -
    chat = gc.start_chat()
    await chat.send_message("hi")  # spends: llm-chat -
from claude_api import Client as Claude
cl = Claude("cookie")
cid = cl.create_new_chat()["uuid"]
cl.send_message("hi", cid)  # spends: llm-chat -
from duckduckgo_search import DDGS
DDGS().chat("hi", model="claude-3-haiku")  # spends: llm-chat claude-3-haiku
DDGS().text("hi", max_results=5)
from simpleaichat import AIChat
ai = AIChat(system="x", model="gpt-4", console=False)
ai("hi")  # spends: llm-chat gpt-4
from BingImageCreator import ImageGen
ImageGen("cookie").get_images("a cat")  # spends: image-gen -
import webuiapi
sd = webuiapi.WebUIApi(host="127.0.0.1", port=7860)
sd.txt2img(prompt="a cat", steps=20, width=512, height=512)  # spends: image-gen -
sd.util_get_model_names()
