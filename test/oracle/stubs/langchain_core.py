"""LangChain: a chain counts where it is run, when a model is in it; embedding documents counts where they go in.
Embedding a single query in a store is left out, as reports may."""

import asyncio
from types import SimpleNamespace

from oracle import Thing, answer_text, later, place, spend

SUBMODULES = ("prompts", "output_parsers", "runnables", "documents", "messages", "tools", "vectorstores", "language_models",
              "chat_models", "embeddings", "text_splitter", "document_loaders", "chains", "agents", "globals", "caches",
              "cache", "retrievers", "memory", "schema", "prebuilt", "graph", "llms")


class Runnable(Thing):
    parts = ()

    def __or__(self, other):
        return Chain([self, other])

    def __ror__(self, other):
        return Chain([other, self])

    def spends(self):
        return any(part.spends() for part in self.parts if isinstance(part, Runnable))

    def _run(self, given):
        for part in self.parts:
            if isinstance(part, dict):
                given = {key: each._run(given) if isinstance(each, Runnable) else each(given) for key, each in part.items()}
            elif isinstance(part, Runnable):
                given = part._run(given)
            else:
                given = part(given)
        return given

    def invoke(self, given=None, *args, **kwargs):
        if self.spends():
            spend("chat")
        return self._run(given)

    def ainvoke(self, given=None, *args, **kwargs):
        return later("chat", lambda: self._run(given))

    def batch(self, given, *args, **kwargs):
        if self.spends():
            spend("chat")
        return [self._run(each) for each in given]

    def abatch(self, given, *args, **kwargs):
        return later("chat", lambda: [self._run(each) for each in given])

    def stream(self, given=None, *args, **kwargs):
        spend("chat")
        return [self._run(given)] * 2

    def with_retry(self, *args, **kwargs):
        return self

    bind = bind_tools = with_config = with_fallbacks = with_retry


class Chain(Runnable):
    def __init__(self, parts):
        self.__dict__["parts"] = [p for each in parts for p in (each.parts if isinstance(each, Chain) else [each])]


class Message(SimpleNamespace):
    def __str__(self):
        return self.content


class Model(Runnable):
    def spends(self):
        return True

    def _run(self, given):
        return Message(content=answer_text(), tool_calls=[], response_metadata={}, usage_metadata={})

    def with_structured_output(self, schema, **kwargs):
        return Structured(schema)

    def predict(self, text, **kwargs):
        spend("chat")
        return answer_text()


class Structured(Model):
    def __init__(self, schema):
        self.__dict__["schema"] = schema

    def _run(self, given):
        from openai import answer_of

        return answer_of(self.schema, answer_text())


ChatOpenAI = ChatAnthropic = ChatOllama = ChatGoogleGenerativeAI = ChatGroq = AzureChatOpenAI = OpenAI = Model


def init_chat_model(*args, **kwargs):
    return Model()


class Prompt(Runnable):
    def __init__(self, *args, **kwargs):
        pass

    @classmethod
    def from_template(cls, *args, **kwargs):
        return cls()

    from_messages = from_template

    def _run(self, given):
        return "prompt"

    def format(self, **kwargs):
        return "prompt"

    format_messages = format


ChatPromptTemplate = PromptTemplate = Prompt


class Parser(Runnable):
    def __init__(self, *args, **kwargs):
        pass

    def _run(self, given):
        return getattr(given, "content", given)

    parse = _run

    def get_format_instructions(self):
        return "json"


StrOutputParser = JsonOutputParser = PydanticOutputParser = CommaSeparatedListOutputParser = Parser


class RunnablePassthrough(Runnable):
    def _run(self, given):
        return given


class RunnableLambda(Runnable):
    def __init__(self, function):
        self.__dict__["function"] = function

    def _run(self, given):
        return self.function(given)


class RunnableParallel(Runnable):
    def __init__(self, steps=None, **kwargs):
        self.__dict__["steps"] = {**(steps or {}), **kwargs}

    def spends(self):
        return any(step.spends() for step in self.steps.values())

    def _run(self, given):
        return {name: step._run(given) for name, step in self.steps.items()}


class Document:
    def __init__(self, page_content="", metadata=None, **kwargs):
        self.page_content, self.metadata = page_content, metadata or {}


def _message(content="", **kwargs):
    return Message(content=content)


HumanMessage = SystemMessage = AIMessage = ToolMessage = _message


class Embeddings(Thing):
    def embed_documents(self, texts):
        spend("embedding")
        return [[0.1, 0.2] for _ in texts]

    def embed_query(self, text):
        spend("embedding")
        return [0.1, 0.2]


OpenAIEmbeddings = OllamaEmbeddings = CohereEmbeddings = GoogleGenerativeAIEmbeddings = Embeddings


class HuggingFaceEmbeddings(Embeddings):
    def __init__(self, model_name="sentence-transformers/all-mpnet-base-v2", **kwargs):
        from oracle import loads

        loads(model_name)


class Retriever(Runnable):
    def _run(self, given):
        return [Document("one"), Document("two")]

    def invoke(self, given=None, *args, **kwargs):
        spend("embedding")
        return self._run(given)

    get_relevant_documents = invoke


class Store(Thing):
    @classmethod
    def from_texts(cls, *args, **kwargs):
        spend("embedding")
        return cls()

    from_documents = from_texts

    def add_documents(self, *args, **kwargs):
        spend("embedding")

    add_texts = add_documents

    def as_retriever(self, **kwargs):
        return Retriever()

    def similarity_search(self, query, k=4, **kwargs):
        spend("embedding")
        return [Document("text")] * k


FAISS = Chroma = InMemoryVectorStore = Store


class RecursiveCharacterTextSplitter:
    def __init__(self, chunk_size=1000, **kwargs):
        self.size = chunk_size

    def split_text(self, text):
        return [text[at : at + self.size] for at in range(0, len(text), self.size)]

    def split_documents(self, documents):
        return [Document(part) for each in documents for part in self.split_text(each.page_content)]

    create_documents = lambda self, texts: [Document(part) for text in texts for part in self.split_text(text)]


CharacterTextSplitter = RecursiveCharacterTextSplitter


class TextLoader:
    def __init__(self, path, **kwargs):
        self.path = path

    def load(self):
        with open(self.path, encoding="utf-8") as file:
            return [Document(file.read())]


def tool(function):
    return function


class Executor(Runnable):
    def spends(self):
        return True

    def invoke(self, given=None, *args, **kwargs):
        spend("agent")
        return {"output": answer_text(), "messages": [Message(content="ok")], "answer": "ok", "result": "ok"}

    def run(self, given):
        spend("agent")
        return answer_text()


AgentExecutor = RetrievalQA = LLMChain = Executor


def create_react_agent(*args, **kwargs):
    return Executor()


create_tool_calling_agent = create_agent = create_retrieval_chain = create_stuff_documents_chain = create_react_agent
RetrievalQA.from_chain_type = classmethod(lambda cls, *args, **kwargs: cls())
InMemoryCache = SQLiteCache = Thing


def set_llm_cache(cache):
    pass
