import guidance
from guidance import models, gen, select, system, user, assistant
lm = models.OpenAI("gpt-4o-mini")
with user():
    lm += "What?"
with assistant():
    lm += gen("answer", max_tokens=20)  # spends: llm-chat gpt-4o-mini
lm2 = models.Transformers("microsoft/Phi-3-mini")  # spends: model-load microsoft/Phi-3-mini

prog = guidance("""{{gen 'x'}}""", llm=guidance.llms.OpenAI("text-davinci-003"))
prog(a=1)  # spends: llm-chat text-davinci-003
import sglang as sgl
@sgl.function
def qa(s, q):
    s += sgl.user(q)
    s += sgl.assistant(sgl.gen("answer", max_tokens=64))
sgl.set_default_backend(sgl.OpenAI("gpt-4o-mini"))
st = qa.run(q="x")  # spends: llm-chat gpt-4o-mini
sts = qa.run_batch([{"q": "a"}, {"q": "b"}])  # spends: llm-chat gpt-4o-mini
import lmql
@lmql.query
def hello():
    '''lmql
    "Say [X]" from "openai/gpt-4o"
    '''
hello()  # spends: llm-chat -
m = lmql.model("openai/gpt-3.5-turbo-instruct")
m.generate_sync("x", max_tokens=10)  # spends: llm-chat openai/gpt-3.5-turbo-instruct
import outlines
from outlines import models as om, generate
import transformers, openai
o1 = om.transformers("Qwen/Qwen3-4B")  # spends: model-load Qwen/Qwen3-4B
g = generate.json(o1, dict)
g("x")  # spends: local-inference Qwen/Qwen3-4B
o2 = outlines.from_openai(openai.OpenAI(), "gpt-4o")
o2("x", dict)  # spends: llm-chat gpt-4o
outlines.Generator(o2, dict)("x")  # spends: llm-chat gpt-4o
o3 = outlines.from_ollama(None, "llama3.2")
o3("x")  # spends: llm-chat llama3.2
outlines.from_anthropic(None, "claude-3-5-sonnet")("x", max_tokens=3)  # spends: llm-chat claude-3-5-sonnet
o2.batch(["a", "b"])  # spends: llm-chat gpt-4o
from mirascope.core import openai as mopenai, anthropic as manthropic, prompt_template
from mirascope import llm as mllm
@mopenai.call("gpt-4o-mini")
@prompt_template("x {a}")
def rec(a): ...
rec("y")  # spends: llm-chat gpt-4o-mini
@mllm.call(provider="openai", model="gpt-4o")
def rec2(a): return f"x {a}"
rec2("y")  # spends: llm-chat gpt-4o
@mllm.call("openai/gpt-5-mini")
def rec3(a): return "x"
rec3.stream("y")  # spends: llm-chat openai/gpt-5-mini
import ell
@ell.simple(model="gpt-4o-mini")
def hi(n): return f"Hi {n}"
hi("x")  # spends: llm-chat gpt-4o-mini
from magentic import prompt, chatprompt, OpenaiChatModel
@prompt("x {a}", model=OpenaiChatModel("gpt-4o"))
def mg(a) -> str: ...
mg("y")  # spends: llm-chat gpt-4o
import marvin
marvin.extract("x", target=str)  # spends: llm-chat gpt-4o
import instructor
from openai import OpenAI
ic = instructor.from_openai(OpenAI())
ic.chat.completions.create(model="gpt-4o", response_model=dict, messages=[])  # spends: llm-chat gpt-4o
ip = instructor.from_provider("openai/gpt-4o-mini")
ip.create(response_model=dict, messages=[])  # spends: llm-chat openai/gpt-4o-mini
ic.messages.create(model="gpt-4o", response_model=dict, messages=[])  # spends: llm-chat gpt-4o
import dspy
dspy.configure(lm=dspy.LM("openai/gpt-4o-mini"))
class RAG(dspy.Module):
    def __init__(self):
        self.p = dspy.ChainOfThought("q -> a")
        self.r = dspy.Retrieve(k=3)
    def forward(self, q):
        return self.p(q=q)  # spends: llm-chat openai/gpt-4o-mini
RAG()(q="x")
dspy.Predict("q -> a")(q="x")  # spends: llm-chat openai/gpt-4o-mini
dspy.MIPROv2(metric=None, auto="light").compile(RAG(), trainset=[])  # spends: sweep openai/gpt-4o-mini
dspy.Evaluate(devset=[1], metric=None)(RAG())  # spends: api-eval openai/gpt-4o-mini
import textgrad as tg
from textgrad.optimizer import TextualGradientDescent
tg.set_backward_engine("gpt-4o", override=True)
model = tg.BlackboxLLM("gpt-4o-mini")
q = tg.Variable("x", role_description="q", requires_grad=True)
ans = model(q)  # spends: llm-chat gpt-4o-mini
loss_fn = tg.TextLoss("Evaluate")
opt = tg.TGD(parameters=[ans])
loss = loss_fn(ans)  # spends: llm-chat gpt-4o
loss.backward()  # spends: llm-chat gpt-4o
opt.step()  # spends: llm-chat gpt-4o
opt.zero_grad()
eng = tg.get_engine("gpt-3.5-turbo-0125")
eng.generate("x")  # spends: llm-chat gpt-3.5-turbo-0125
eng("x")  # spends: llm-chat gpt-3.5-turbo-0125
import adalflow as adal
from adalflow.components.model_client import OpenAIClient
gn = adal.Generator(model_client=OpenAIClient(), model_kwargs={"model": "gpt-3.5-turbo"})
gn(prompt_kwargs={})  # spends: llm-chat gpt-3.5-turbo
gn.call(prompt_kwargs={})  # spends: llm-chat gpt-3.5-turbo
adal.Embedder(model_client=OpenAIClient(), model_kwargs={"model": "text-embedding-3-small"})(input=["a"])  # spends: embedding text-embedding-3-small
from gpt4all import GPT4All
ga = GPT4All("orca-mini-3b.gguf")  # spends: model-load orca-mini-3b.gguf
ga.generate("x")  # spends: local-inference orca-mini-3b.gguf
from lmdeploy import pipeline
lp = pipeline("internlm/internlm2_5-7b-chat")  # spends: model-load internlm/internlm2_5-7b-chat
lp(["x"])  # spends: local-inference internlm/internlm2_5-7b-chat
lp.stream_infer(["x"])  # spends: local-inference internlm/internlm2_5-7b-chat
import openvino_genai as ov
ovp = ov.LLMPipeline("model_dir", "CPU")  # spends: model-load model_dir
ovp.generate("x", max_new_tokens=10)  # spends: local-inference model_dir
from mlx_lm import load, generate as mgen
mm, tok = load("mlx-community/Mistral-7B")  # spends: model-load mlx-community/Mistral-7B
mgen(mm, tok, prompt="x")  # spends: local-inference mlx-community/Mistral-7B
from xinference.client import Client as XC
xm = XC("http://localhost:9997").get_model("qwen")
xm.chat(messages=[])  # spends: llm-chat qwen
from mistralrs import Runner, ChatCompletionRequest, Which
mr = Runner(which=Which.Plain(model_id="mistralai/Mistral-7B-Instruct-v0.1"))  # spends: model-load mistralai/Mistral-7B-Instruct-v0.1
mr.send_chat_completion_request(ChatCompletionRequest(model="mistral", messages=[]))  # spends: local-inference mistralai/Mistral-7B-Instruct-v0.1
import lmstudio as lms
lmm = lms.llm("qwen2.5-7b-instruct")
lmm.respond("x")  # spends: llm-chat qwen2.5-7b-instruct
lmm.complete("x")  # spends: llm-chat qwen2.5-7b-instruct
from vllm import LLM, SamplingParams
vl = LLM(model="facebook/opt-125m")  # spends: model-load facebook/opt-125m
vl.generate(["x"], SamplingParams(max_tokens=3))  # spends: local-inference facebook/opt-125m
vl.reward(["x"])  # spends: local-inference facebook/opt-125m
from llmlingua import PromptCompressor
pcx = PromptCompressor(model_name="microsoft/llmlingua-2-xlm-roberta-large-meetingbank")  # spends: model-load microsoft/llmlingua-2-xlm-roberta-large-meetingbank
pcx.compress_prompt(["x"])  # spends: local-inference microsoft/llmlingua-2-xlm-roberta-large-meetingbank
