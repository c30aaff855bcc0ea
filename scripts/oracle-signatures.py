"""Reads the signatures that recognisers rest on out of the real packages, without running them, and writes a dated
table. Usage: oracle-signatures.py FOLDER, where FOLDER holds unpacked wheels (`pip download --no-deps` and unzip).
Class, method, arguments and their defaults are read with `ast`; inherited methods are followed inside the package."""

import ast, datetime, glob, json, os, re, sys

ROOT = os.path.join(os.path.dirname(__file__), "..")
FOLDER = sys.argv[1] if len(sys.argv) > 1 else "."

# path as a program spells it | file (glob) | Class.method or function
ROWS = """
openai.OpenAI().chat.completions.create | openai/resources/chat/completions/completions.py | Completions.create
openai.AsyncOpenAI().chat.completions.create | openai/resources/chat/completions/completions.py | AsyncCompletions.create
openai.OpenAI().chat.completions.parse | openai/resources/chat/completions/completions.py | Completions.parse
openai.OpenAI().chat.completions.stream | openai/resources/chat/completions/completions.py | Completions.stream
openai.OpenAI().responses.create | openai/resources/responses/responses.py | Responses.create
openai.OpenAI().responses.parse | openai/resources/responses/responses.py | Responses.parse
openai.OpenAI().responses.stream | openai/resources/responses/responses.py | Responses.stream
openai.OpenAI().responses.compact | openai/resources/responses/responses.py | Responses.compact
openai.OpenAI().completions.create | openai/resources/completions.py | Completions.create
openai.OpenAI().embeddings.create | openai/resources/embeddings.py | Embeddings.create
openai.OpenAI().images.generate | openai/resources/images.py | Images.generate
openai.OpenAI().images.edit | openai/resources/images.py | Images.edit
openai.OpenAI().audio.speech.create | openai/resources/audio/speech.py | Speech.create
openai.OpenAI().audio.transcriptions.create | openai/resources/audio/transcriptions.py | Transcriptions.create
openai.OpenAI().audio.translations.create | openai/resources/audio/translations.py | Translations.create
openai.OpenAI().videos.create | openai/resources/videos.py | Videos.create
openai.OpenAI().batches.create | openai/resources/batches.py | Batches.create
openai.OpenAI().fine_tuning.jobs.create | openai/resources/fine_tuning/jobs/jobs.py | Jobs.create
anthropic.Anthropic().messages.create | anthropic/resources/messages/messages.py | Messages.create
anthropic.AsyncAnthropic().messages.stream | anthropic/resources/messages/messages.py | AsyncMessages.stream
anthropic.Anthropic().messages.parse | anthropic/resources/messages/messages.py | Messages.parse
anthropic.Anthropic().messages.batches.create | anthropic/resources/messages/batches.py | Batches.create
anthropic.Anthropic().beta.messages.tool_runner | anthropic/resources/beta/messages/messages.py | Messages.tool_runner
google.genai.Client().models.generate_content | google/genai/models.py | Models.generate_content
google.genai.Client().aio.models.generate_content | google/genai/models.py | AsyncModels.generate_content
google.genai.Client().models.generate_content_stream | google/genai/models.py | Models.generate_content_stream
google.genai.Client().models.embed_content | google/genai/models.py | Models.embed_content
google.genai.Client().models.generate_images | google/genai/models.py | Models.generate_images
google.genai.Client().models.generate_videos | google/genai/models.py | Models.generate_videos
google.genai.Client().chats.create().send_message | google/genai/chats.py | Chat.send_message
google.genai.Client().batches.create | google/genai/batches.py | Batches.create
google.genai.Client().tunings.tune | google/genai/tunings.py | Tunings.tune
google.generativeai.GenerativeModel().generate_content | google/generativeai/generative_models.py | GenerativeModel.generate_content
google.generativeai.embed_content | google/generativeai/models.py,google/generativeai/embedding.py | embed_content
vertexai.generative_models.GenerativeModel().generate_content | vertexai/generative_models/_generative_models.py | _GenerativeModel.generate_content
litellm.completion | litellm/main.py | completion
litellm.acompletion | litellm/main.py | acompletion
litellm.batch_completion | litellm/batch_completion/main.py | batch_completion
litellm.embedding | litellm/main.py | embedding
litellm.image_generation | litellm/images/main.py,litellm/main.py | image_generation
litellm.responses | litellm/responses/main.py | responses
litellm.Router().completion | litellm/router_python_core.py | PythonCore.completion
mistralai.Mistral().chat.complete | mistralai/**/chat.py | Chat.complete
mistralai.Mistral().chat.stream | mistralai/**/chat.py | Chat.stream
mistralai.Mistral().embeddings.create | mistralai/**/embeddings.py | Embeddings.create
mistralai.Mistral().ocr.process | mistralai/**/ocr.py | Ocr.process
cohere.ClientV2().chat | cohere/v2/client.py | V2Client.chat
cohere.ClientV2().embed | cohere/v2/client.py | V2Client.embed
cohere.ClientV2().rerank | cohere/v2/client.py | V2Client.rerank
cohere.Client().chat | cohere/base_client.py | BaseCohere.chat
cohere.Client().generate | cohere/base_client.py | BaseCohere.generate
cohere.Client().classify | cohere/base_client.py | BaseCohere.classify
ollama.Client().chat | ollama/_client.py | Client.chat
ollama.Client().generate | ollama/_client.py | Client.generate
ollama.Client().embed | ollama/_client.py | Client.embed
ollama.AsyncClient().chat | ollama/_client.py | AsyncClient.chat
groq.Groq().chat.completions.create | groq/resources/chat/completions.py | Completions.create
groq.Groq().audio.transcriptions.create | groq/resources/audio/transcriptions.py | Transcriptions.create
together.Together().chat.completions.create | together/resources/chat/completions.py | CompletionsResource.create
together.Together().embeddings.create | together/resources/embeddings.py | EmbeddingsResource.create
together.Together().images.generate | together/resources/images.py | ImagesResource.generate
together.Together().fine_tuning.create | together/resources/fine_tuning.py | FineTuningResource.create
cerebras.cloud.sdk.Cerebras().chat.completions.create | cerebras/cloud/sdk/resources/chat/completions.py | CompletionsResource.create
fireworks.client.Fireworks().chat.completions.create | fireworks/**/resources/chat/completions.py | CompletionsResource.create
xai_sdk.Client().chat.create().sample | xai_sdk/sync/chat.py | Chat.sample
dashscope.Generation.call | dashscope/aigc/generation.py | Generation.call
dashscope.TextEmbedding.call | dashscope/embeddings/text_embedding.py | TextEmbedding.call
zhipuai.ZhipuAI().chat.completions.create | zhipuai/api_resource/chat/completions.py | Completions.create
huggingface_hub.InferenceClient().chat_completion | huggingface_hub/inference/_client.py | InferenceClient.chat_completion
huggingface_hub.InferenceClient().text_generation | huggingface_hub/inference/_client.py | InferenceClient.text_generation
huggingface_hub.InferenceClient().feature_extraction | huggingface_hub/inference/_client.py | InferenceClient.feature_extraction
huggingface_hub.InferenceClient().text_to_image | huggingface_hub/inference/_client.py | InferenceClient.text_to_image
langchain_openai.ChatOpenAI().invoke | langchain_core/language_models/chat_models.py | BaseChatModel.invoke
langchain_openai.ChatOpenAI().batch | langchain_core/runnables/base.py | Runnable.batch
langchain_openai.OpenAIEmbeddings().embed_documents | langchain_core/embeddings/embeddings.py | Embeddings.embed_documents
langchain_community.vectorstores.FAISS.from_documents | langchain_core/vectorstores/base.py | VectorStore.from_documents
langchain_classic.agents.AgentExecutor().invoke | langchain_classic/chains/base.py | Chain.invoke
langchain.agents.create_agent().invoke | langchain_core/runnables/base.py | Runnable.invoke
llama_index.llms.openai.OpenAI().complete | llama_index/llms/openai/base.py | OpenAI.complete
llama_index.core.VectorStoreIndex.from_documents | llama_index/core/indices/base.py | BaseIndex.from_documents
dspy.MIPROv2().compile | dspy/teleprompt/mipro_optimizer_v2.py | MIPROv2.compile
instructor.from_openai().create | instructor/**/client.py | Instructor.create
pydantic_ai.Agent().run_sync | pydantic_ai/agent/abstract.py | AbstractAgent.run_sync
agents.Runner.run | agents/run.py | Runner.run
agents.Runner.run_sync | agents/run.py | Runner.run_sync
smolagents.CodeAgent().run | smolagents/agents.py | MultiStepAgent.run
crewai.Crew().kickoff | crewai/crew.py | Crew.kickoff
crewai.Crew().kickoff_for_each | crewai/crew.py | Crew.kickoff_for_each
autogen_agentchat.teams.RoundRobinGroupChat().run | autogen_agentchat/teams/_group_chat/_base_group_chat.py | BaseGroupChat.run
transformers.pipeline | transformers/pipelines/__init__.py | pipeline
transformers.AutoModelForCausalLM.from_pretrained | transformers/models/auto/auto_factory.py | _BaseAutoModelClass.from_pretrained
transformers.AutoModelForCausalLM.from_pretrained().generate | transformers/generation/utils.py | GenerationMixin.generate
transformers.Trainer().train | transformers/trainer.py | Trainer.train
transformers.Trainer().hyperparameter_search | transformers/trainer.py | Trainer.hyperparameter_search
sentence_transformers.SentenceTransformer().encode | sentence_transformers/sentence_transformer/model.py | SentenceTransformer.encode
sentence_transformers.CrossEncoder().predict | sentence_transformers/cross_encoder/model.py | CrossEncoder.predict
sentence_transformers.CrossEncoder().rank | sentence_transformers/cross_encoder/model.py | CrossEncoder.rank
sentence_transformers.SentenceTransformer().fit | sentence_transformers/sentence_transformer/fit_mixin.py | FitMixin.fit
diffusers.StableDiffusionPipeline.from_pretrained() | diffusers/pipelines/stable_diffusion/pipeline_stable_diffusion.py | StableDiffusionPipeline.__call__
diffusers.FluxPipeline.from_pretrained() | diffusers/pipelines/flux/pipeline_flux.py | FluxPipeline.__call__
keras.Sequential().fit | keras/src/backend/tensorflow/trainer.py | TensorFlowTrainer.fit
keras.Sequential().predict | keras/src/backend/tensorflow/trainer.py | TensorFlowTrainer.predict
lightning.Trainer().fit | lightning/pytorch/trainer/trainer.py | Trainer.fit
pytorch_lightning.Trainer().fit | pytorch_lightning/trainer/trainer.py | Trainer.fit
trl.SFTTrainer().train | transformers/trainer.py | Trainer.train
timm.create_model | timm/models/_factory.py | create_model
optuna.create_study().optimize | optuna/study/study.py | Study.optimize
hyperopt.fmin | hyperopt/fmin.py | fmin
keras_tuner.RandomSearch().search | keras_tuner/src/engine/base_tuner.py,keras_tuner/engine/base_tuner.py | BaseTuner.search
skopt.gp_minimize | skopt/optimizer/gp.py | gp_minimize
bayes_opt.BayesianOptimization().maximize | bayes_opt/bayesian_optimization.py | BayesianOptimization.maximize
flaml.AutoML().fit | flaml/automl/automl.py | AutoML.fit
wandb.agent | wandb/wandb_agent.py | agent
lightgbm.train | lightgbm/engine.py | train
lightgbm.cv | lightgbm/engine.py | cv
lightgbm.LGBMClassifier().fit | lightgbm/sklearn.py | LGBMClassifier.fit
xgboost.train | xgboost/training.py | train
xgboost.cv | xgboost/training.py | cv
xgboost.XGBClassifier().fit | xgboost/sklearn.py | XGBClassifier.fit
stable_baselines3.PPO().learn | stable_baselines3/ppo/ppo.py | PPO.learn
ultralytics.YOLO().train | ultralytics/engine/model.py | Model.train
ultralytics.YOLO().predict | ultralytics/engine/model.py | Model.predict
fastai.vision.all.vision_learner().fine_tune | fastai/callback/schedule.py | fine_tune
whisper.load_model | openai_whisper*/whisper/__init__.py | load_model
whisper.load_model().transcribe | openai_whisper*/whisper/transcribe.py | transcribe
faster_whisper.WhisperModel().transcribe | faster_whisper/transcribe.py | WhisperModel.transcribe
replicate.run | replicate/client.py | Client.run
fal_client.subscribe | fal_client/client.py | SyncClient.subscribe
elevenlabs.client.ElevenLabs().text_to_speech.convert | elevenlabs/text_to_speech/client.py | TextToSpeechClient.convert
voyageai.Client().embed | voyageai/client.py | Client.embed
voyageai.Client().rerank | voyageai/client.py | Client.rerank
chromadb.Client().get_or_create_collection().add | chromadb/api/models/Collection.py | Collection.add
sklearn.model_selection.cross_val_score | sklearn/model_selection/_validation.py | cross_val_score
sklearn.model_selection.cross_validate | sklearn/model_selection/_validation.py | cross_validate
sklearn.model_selection.learning_curve | sklearn/model_selection/_validation.py | learning_curve
sklearn.model_selection.validation_curve | sklearn/model_selection/_validation.py | validation_curve
sklearn.model_selection.GridSearchCV().fit | sklearn/model_selection/_search.py | BaseSearchCV.fit
sklearn.svm.SVC().fit | sklearn/svm/_base.py | BaseLibSVM.fit
ragas.evaluate | ragas/evaluation.py | evaluate
deepeval.evaluate | deepeval/evaluate/evaluate.py | evaluate
"""

# constructors whose arguments `receiver:` sources read
CONSTRUCTORS = """
sklearn.model_selection.GridSearchCV | sklearn/model_selection/_search.py | GridSearchCV.__init__
sklearn.model_selection.RandomizedSearchCV | sklearn/model_selection/_search.py | RandomizedSearchCV.__init__
sklearn.ensemble.RandomForestClassifier | sklearn/ensemble/_forest.py | RandomForestClassifier.__init__
transformers.Trainer | transformers/trainer.py | Trainer.__init__
lightning.Trainer | lightning/pytorch/trainer/trainer.py | Trainer.__init__
smolagents.CodeAgent | smolagents/agents.py | MultiStepAgent.__init__
optuna.create_study | optuna/study/study.py | create_study
bayes_opt.BayesianOptimization | bayes_opt/bayesian_optimization.py | BayesianOptimization.__init__
keras_tuner.RandomSearch | keras_tuner/src/tuners/randomsearch.py,keras_tuner/tuners/randomsearch.py | RandomSearch.__init__
keras_tuner.Hyperband | keras_tuner/src/tuners/hyperband.py,keras_tuner/tuners/hyperband.py | Hyperband.__init__
sentence_transformers.SentenceTransformer | sentence_transformers/sentence_transformer/model.py | SentenceTransformer.__init__
faster_whisper.WhisperModel | faster_whisper/transcribe.py | WhisperModel.__init__
openai.OpenAI | openai/_client.py | OpenAI.__init__
anthropic.Anthropic | anthropic/_client.py | Anthropic.__init__
spacy.load | spacy/__init__.py | load
ollama.Client | ollama/_client.py | BaseClient.__init__
"""


def main():
    today = datetime.date.today().isoformat()
    table = {"date": today, "how": "read with ast by scripts/oracle-signatures.py from the packages' wheels", "calls": [], "constructors": []}
    for key, text in (("calls", ROWS), ("constructors", CONSTRUCTORS)):
        for line in text.strip().splitlines():
            path, where, name = (part.strip() for part in line.split("|"))
            table[key].append(look_up(path, where, name))
    table["defaults"] = task_defaults()
    out = os.path.join(ROOT, "data", "oracle", "signatures.json")
    os.makedirs(os.path.dirname(out), exist_ok=True)
    with open(out, "w") as file:
        file.write("{\n")
        fields = []
        for key, value in table.items():
            if isinstance(value, list):
                rows = ",\n".join("    " + json.dumps(row) for row in value)
                fields.append(f'  {json.dumps(key)}: [\n{rows}\n  ]')
            else:
                fields.append(f"  {json.dumps(key)}: {json.dumps(value)}")
        file.write(",\n".join(fields) + "\n}\n")
    missing = [row["path"] for key in ("calls", "constructors") for row in table[key] if not row["ok"]]
    print(len(table["calls"]), "calls,", len(table["constructors"]), "constructors,", len(missing), "not found:", *missing, sep="\n  ")


def look_up(path, where, name):
    for pattern in where.split(","):
        for file in sorted(glob.glob(os.path.join(FOLDER, pattern), recursive=True)):
            found = find(file, name)
            if found is None:
                continue
            package, version = version_of(os.path.relpath(file, FOLDER))
            return {"package": package, "version": version, "path": path, "arguments": found[0], "hasKeywords": found[1], "ok": True}
    return {"package": path.split(".")[0], "version": "", "path": path, "arguments": {}, "hasKeywords": False, "ok": False}


def find(file, name):
    tree = ast.parse(open(file, encoding="utf-8").read())
    owner, _, method = name.rpartition(".")
    scopes = [tree] if not owner else [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == owner]
    arguments, has_keywords, seen = {}, False, False
    for scope in scopes:
        for node in scope.body:
            for item in unwrap(node):
                if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)) and item.name == method:
                    seen = True
                    has_keywords = has_keywords or item.args.kwarg is not None
                    arguments.update(arguments_of(item.args))
    return (arguments, has_keywords) if seen else None


def unwrap(node):
    if isinstance(node, (ast.If, ast.Try)):
        for child in ast.iter_child_nodes(node):
            yield from unwrap(child)
    else:
        yield node


def arguments_of(args):
    plain = args.posonlyargs + args.args
    defaults = [None] * (len(plain) - len(args.defaults)) + list(args.defaults)
    found = {}
    for argument, default in list(zip(plain, defaults)) + list(zip(args.kwonlyargs, args.kw_defaults)):
        if argument.arg not in ("self", "cls"):
            found[argument.arg] = None if default is None else ast.unparse(default)[:40]
    return found


def version_of(relative):
    if re.match(r"openai_whisper", relative):
        return "openai-whisper", relative.split("/")[0].rpartition("-")[2]
    for info in glob.glob(os.path.join(FOLDER, "*.dist-info")):
        record = os.path.join(info, "METADATA")
        name, _, version = os.path.basename(info)[: -len(".dist-info")].rpartition("-")
        root = relative.split("/")
        tops = {name.lower(), {"google_genai": "google/genai", "google_generativeai": "google/generativeai", "google_cloud_aiplatform": "vertexai", "openai_agents": "agents", "pydantic_ai_slim": "pydantic_ai", "llama_index_core": "llama_index/core", "llama_index_llms_openai": "llama_index/llms/openai", "scikit_learn": "sklearn", "scikit_optimize": "skopt", "bayesian_optimization": "bayes_opt", "xgboost_cpu": "xgboost", "cerebras_cloud_sdk": "cerebras", "fireworks_ai": "fireworks", "faster_whisper": "faster_whisper"}.get(name, name)}
        if root[0].lower() in tops or "/".join(root[:2]) in tops or "/".join(root[:3]) in tops:
            if os.path.exists(record):
                return name.replace("_", "-"), version
    return relative.split("/")[0], ""


def task_defaults():
    """The model each task of `transformers.pipeline` takes when none is named."""
    file = os.path.join(FOLDER, "transformers/pipelines/__init__.py")
    found = {}
    if os.path.exists(file):
        for match in re.finditer(r'^    "([\w-]+)": \{.*?^    \},', open(file).read(), re.S | re.M):
            model = re.search(r'"default": \{"model": \("([^"]+)"', match.group(0))
            if model:
                found[match.group(1)] = model.group(1)
    return {"transformers.pipeline": found}


main()
