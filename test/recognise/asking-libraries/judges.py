from ragas import evaluate
from ragas.metrics import faithfulness, Faithfulness, answer_relevancy
from ragas.testset import TestsetGenerator
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from ragas.llms import LangchainLLMWrapper, llm_factory
evaluate(None, metrics=[faithfulness], llm=ChatOpenAI(model="gpt-4o"))  # spends: api-eval gpt-4o
evaluate(None, metrics=[faithfulness])  # spends: api-eval gpt-4o-mini
async def r():
    await Faithfulness(llm=LangchainLLMWrapper(ChatOpenAI(model="gpt-4o"))).single_turn_ascore(None)  # spends: api-eval gpt-4o
tg = TestsetGenerator(llm=LangchainLLMWrapper(ChatOpenAI(model="gpt-4o")), embedding_model=None)
tg.generate_with_langchain_docs([], testset_size=10)  # spends: llm-chat gpt-4o
from ragas.metrics.collections import Faithfulness as F2
async def r2():
    await F2(llm=llm_factory("gpt-4o-mini")).ascore(user_input="x")  # spends: api-eval gpt-4o-mini
from deepeval import evaluate as de, assert_test
from deepeval.metrics import AnswerRelevancyMetric, GEval
from deepeval.synthesizer import Synthesizer
AnswerRelevancyMetric(threshold=0.5, model="gpt-4").measure(None)  # spends: api-eval gpt-4
GEval(name="x", criteria="y").measure(None)  # spends: api-eval gpt-5.4
de([1], [AnswerRelevancyMetric(model="gpt-4o")])  # spends: api-eval gpt-4o
Synthesizer(model="gpt-4o").generate_goldens_from_docs(document_paths=["x"])  # spends: llm-chat gpt-4o
from inspect_ai import eval as ieval, Task
from inspect_ai.model import get_model
ieval(Task(), model="openai/gpt-4o", limit=10)  # spends: api-eval openai/gpt-4o
async def insp():
    await get_model("openai/gpt-4o-mini").generate("x")  # spends: llm-chat openai/gpt-4o-mini
import lm_eval
lm_eval.simple_evaluate(model="hf", model_args="pretrained=gpt2", tasks=["hellaswag"])  # spends: api-eval gpt2
from langsmith.evaluation import evaluate as le, LangChainStringEvaluator
from langsmith import Client as LangSmith
from langchain_anthropic import ChatAnthropic
from langchain_core.prompts import PromptTemplate
from openai import OpenAI as AskOpenAI
asked_chain = PromptTemplate.from_template("x {y}") | ChatAnthropic(model="claude-3-opus-20240229")
LangSmith().run_on_dataset(dataset_name="x", llm_or_chain_factory=asked_chain)  # spends: llm-chat claude-3-opus-20240229
LangSmith().run_on_dataset(dataset_name="x", llm_or_chain_factory=lambda: asked_chain)  # spends: llm-chat claude-3-opus-20240229
le(asked_chain.invoke, data="x")  # spends: llm-chat claude-3-opus-20240229
def target_of(inputs):
    return AskOpenAI().chat.completions.create(model="gpt-4o", messages=[])  # spends: llm-chat gpt-4o
def is_right(run, example):
    return run == example
le(target_of, data="x", evaluators=[is_right, LangChainStringEvaluator("exact_match")])
le(target_of, data="x", evaluators=[LangChainStringEvaluator("cot_qa")])  # spends: api-eval -
LangSmith().list_runs(project_name="x")
from trulens.core import Feedback, TruSession
from trulens.providers.openai import OpenAI as TO
prov = TO(model_engine="gpt-4o")
fb = Feedback(prov.relevance).on_input_output()
prov.relevance("x", "y")  # spends: api-eval gpt-4o
prov.groundedness_measure_with_cot_reasons("x", "y")  # spends: api-eval gpt-4o
from trulens.apps.langchain import TruChain
from phoenix.evals import llm_classify, OpenAIModel, HallucinationEvaluator, run_evals, LLM, evaluate_dataframe, create_classifier
llm_classify(dataframe=None, model=OpenAIModel(model="gpt-4"), template="x", rails=[])  # spends: api-eval gpt-4
run_evals(dataframe=None, evaluators=[HallucinationEvaluator(OpenAIModel(model="gpt-4o"))])  # spends: api-eval gpt-4o
OpenAIModel(model="gpt-4o")("x")  # spends: llm-chat gpt-4o
LLM(provider="openai", model="gpt-4o").generate_text("x")  # spends: llm-chat gpt-4o
import giskard
giskard.scan(None)  # spends: api-eval -
from giskard.rag import generate_testset, evaluate as ge
generate_testset(None, num_questions=10)  # spends: llm-chat -
from autoevals import Factuality, Levenshtein, LLMClassifier
Factuality(model="gpt-4o")(output="x", expected="y", input="z")  # spends: api-eval gpt-4o
Factuality().eval(output="x", expected="y")  # spends: api-eval gpt-6-luna
Levenshtein()("a", "b")
from opik.evaluation import evaluate as oe
from opik.evaluation.metrics import Hallucination, Equals
Hallucination(model="gpt-4o").score(input="x", output="y")  # spends: api-eval gpt-4o
Equals().score(output="x", reference="y")
oe(dataset=None, task=None, scoring_metrics=[Hallucination()])  # spends: api-eval -
import weave
from weave.scorers import HallucinationFreeScorer
weave.Evaluation(dataset=[], scorers=[]).evaluate(None)
from pydantic_evals import Dataset, Case
from pydantic_evals.evaluators import LLMJudge, EqualsExpected
Dataset(cases=[], evaluators=[LLMJudge(rubric="x", model="openai:gpt-4o")]).evaluate_sync(None)  # spends: api-eval openai:gpt-4o
Dataset(cases=[], evaluators=[EqualsExpected()]).evaluate_sync(None)
from openevals.llm import create_llm_as_judge
judge = create_llm_as_judge(prompt="x", model="openai:o3-mini")
judge(inputs="x", outputs="y")  # spends: api-eval openai:o3-mini
from uptrain import EvalLLM, Evals
EvalLLM(openai_api_key="x").evaluate(data=[], checks=[Evals.CONTEXT_RELEVANCE])  # spends: api-eval -
from tonic_validate import ValidateScorer
ValidateScorer(model_evaluator="gpt-4").score(None)  # spends: api-eval gpt-4
from judges.classifiers.correctness import PollMultihopCorrectness
PollMultihopCorrectness(model="openai/gpt-4o-mini").judge(input="x", output="y")  # spends: api-eval openai/gpt-4o-mini
from lighteval.pipeline import Pipeline as LP
LP(tasks="x", pipeline_parameters=None, evaluation_tracker=None, model_config=None).evaluate()  # spends: api-eval -
import mteb
mteb.MTEB(tasks=["x"]).run(None)  # spends: embedding -
from llama_index.core.evaluation import CorrectnessEvaluator
from vertexai.evaluation import EvalTask
EvalTask(dataset=None, metrics=["fluency"]).evaluate(model=None)  # spends: api-eval -
from azure.ai.evaluation import evaluate as aze, GroundednessEvaluator
GroundednessEvaluator(model_config={"azure_deployment": "gpt-4"})(response="x", context="y")  # spends: api-eval gpt-4
from haystack.components.evaluators import FaithfulnessEvaluator, SASEvaluator
FaithfulnessEvaluator().run(questions=[], contexts=[], predicted_answers=[])  # spends: api-eval -
from haystack.components.rankers import TransformersSimilarityRanker
TransformersSimilarityRanker(model="cross-encoder/ms-marco-MiniLM-L-6-v2").run(query="x", documents=[])  # spends: rerank cross-encoder/ms-marco-MiniLM-L-6-v2
from haystack.components.audio import LocalWhisperTranscriber
LocalWhisperTranscriber(model="small").run(sources=["x"])  # spends: audio whisper-small
from haystack.components.readers import ExtractiveReader
ExtractiveReader(model="deepset/roberta-base-squad2").run(query="x", documents=[])  # spends: local-inference deepset/roberta-base-squad2
from haystack.components.extractors import LLMMetadataExtractor
from ragas.prompt import PydanticPrompt
class Quoted(PydanticPrompt):
    instruction = "quote it"
async def quoted(llm):
    await Quoted().generate(llm=llm, data=None)  # spends: llm-chat -
from weave.scorers import HallucinationFreeScorer, ValidJSONScorer
HallucinationFreeScorer(model_id="openai/gpt-4o").score(output="x", context="y")  # spends: api-eval openai/gpt-4o
ValidJSONScorer().score(output="x")
import mlflow
from mlflow.metrics.genai import answer_correctness
from mlflow.genai.judges import make_judge
mlflow.evaluate(data=rows, model_type="question-answering", extra_metrics=[answer_correctness(model="openai:/gpt-4")])  # spends: api-eval openai:/gpt-4
mlflow.evaluate(data=rows, model_type="regressor")
make_judge(name="a", instructions="b", model="openai:/gpt-4o")(outputs="c")  # spends: api-eval openai:/gpt-4o
