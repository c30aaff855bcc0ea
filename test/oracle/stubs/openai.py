"""OpenAI: requests count, everything else of a client does not."""

from types import SimpleNamespace

from oracle import Thing, Trouble, answer_number, another_text, answer_text, later, place, spend, wants_tools

APIError = APIConnectionError = RateLimitError = OpenAIError = APITimeoutError = InternalServerError = Trouble
BadRequestError = APIStatusError = Trouble


def usage():
    return SimpleNamespace(
        total_tokens=30, prompt_tokens=20, completion_tokens=10, input_tokens=20, output_tokens=10
    )


def chat(**kwargs):
    if kwargs.get("stream"):
        answer_number()
        piece = SimpleNamespace(choices=[SimpleNamespace(delta=SimpleNamespace(content="ok"), finish_reason=None)])
        return Stream([piece, piece])
    text = answer_text()
    calls = None
    if kwargs.get("tools") and wants_tools():
        name = kwargs["tools"][0].get("function", {}).get("name", "tool")
        calls = [SimpleNamespace(id="call_1", function=SimpleNamespace(name=name, arguments="{}"))]
    parsed = answer_of(kwargs.get("response_format"), text)
    reason = "tool_calls" if calls else "stop"
    choices = []
    for i in range(kwargs.get("n") or 1):
        own = text if i == 0 else another_text(i)
        message = SimpleNamespace(content=own, tool_calls=calls, role="assistant", parsed=parsed, refusal=None)
        choices.append(SimpleNamespace(message=message, finish_reason=reason, index=i, text=own))
    return SimpleNamespace(choices=choices, usage=usage(), id="chat", model=kwargs.get("model"))


def answer_of(kind, text):
    if not isinstance(kind, type):
        return None
    names = getattr(kind, "__annotations__", {})
    defaults = {"str": text, "int": 1, "float": 0.5, "bool": True}
    values = {}
    for name, form in names.items():
        form = form if isinstance(form, str) else getattr(form, "__name__", str(form))
        values[name] = defaults.get(form, [] if "ist" in form else text)
    return SimpleNamespace(**values)


def respond(**kwargs):
    text = answer_text()
    parsed = answer_of(kwargs.get("text_format"), text)
    output = []
    if kwargs.get("tools") and wants_tools():
        name = kwargs["tools"][0].get("name", "tool")
        output = [SimpleNamespace(type="function_call", name=name, arguments="{}", call_id="1")]
    return SimpleNamespace(
        output_text=text, output=output, usage=usage(), id="resp", output_parsed=parsed, status="completed"
    )


def embed(**kwargs):
    answer_number()
    given = kwargs.get("input")
    texts = [given] if isinstance(given, str) else list(given)
    data = [SimpleNamespace(embedding=[0.1, 0.2, 0.3], index=i) for i in range(len(texts))]
    return SimpleNamespace(data=data, usage=usage())


def picture(**kwargs):
    answer_number()
    return SimpleNamespace(data=[SimpleNamespace(url="https://x/y.png", b64_json="")] * (kwargs.get("n") or 1))


def spoken(**kwargs):
    return SimpleNamespace(text=answer_text(), content=b"", segments=[], stream_to_file=lambda path: None,
                           write_to_file=lambda path: None, read=lambda: b"")


class Stream(list):
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def get_final_message(self):
        return SimpleNamespace(content=[SimpleNamespace(type="text", text="ok")], usage=usage())

    @property
    def text_stream(self):
        return iter(["ok", "ok"])

    async def __aiter__(self):
        for each in list(self):
            yield each


class Node(Thing):
    """A part of a client: what spends is listed, the rest takes anything."""

    def __init__(self, path, isLater, spenders, free=None):
        self.__dict__.update(_path=path, _later=isLater, _spenders=spenders, _free=free or {})

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        path = f"{self._path}.{name}" if self._path else name
        if path in self._spenders:
            what, answer = self._spenders[path]
            return lambda **kwargs: ask(what, answer, kwargs, self._later)
        if path in self._free:
            answer = self._free[path]
            return lambda *args, **kwargs: done(answer()) if self._later else answer()
        if any(each.startswith(path + ".") for each in [*self._spenders, *self._free]):
            return Node(path, self._later, self._spenders, self._free)
        return Done() if self._later else Thing()

    def __bool__(self):
        return True

    def with_options(self, **kwargs):
        return self

    def close(self):
        return done(None) if self._later else None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return False


class Done(Thing):
    def __call__(self, *args, **kwargs):
        return done(Thing())


async def done(value):
    return value


def ask(what, answer, kwargs, isLater):
    if isLater:
        return later(what, lambda: answer(**kwargs))
    site = place()
    spend(what, site=site)
    return answer(**kwargs)


SPENDERS = {
    "chat.completions.create": ("chat", chat), "chat.completions.parse": ("chat", chat),
    "beta.chat.completions.parse": ("chat", chat), "chat.completions.stream": ("chat", chat),
    "completions.create": ("chat", chat), "responses.create": ("chat", respond), "responses.parse": ("chat", respond),
    "embeddings.create": ("embedding", embed), "images.generate": ("image", picture), "images.edit": ("image", picture),
    "audio.speech.create": ("audio", spoken), "audio.transcriptions.create": ("audio", spoken),
    "audio.translations.create": ("audio", spoken), "moderations.create": ("chat", respond),
    "batches.create": ("batch", lambda **kwargs: SimpleNamespace(id="b", status="completed", output_file_id="f")),
    "fine_tuning.jobs.create": ("fine-tune", lambda **kwargs: SimpleNamespace(id="j", status="queued")),
}
del SPENDERS["moderations.create"]
FREE = {
    "models.list": lambda: SimpleNamespace(data=[SimpleNamespace(id="gpt-4o"), SimpleNamespace(id="gpt-4o-mini")]),
    "files.create": lambda: SimpleNamespace(id="file"),
    "files.content": lambda: SimpleNamespace(text="", content=b""),
    "batches.retrieve": lambda: SimpleNamespace(status="completed", id="b", output_file_id="f", error_file_id=None),
    "responses.retrieve": lambda: SimpleNamespace(status="completed", output_text="ok"),
    "fine_tuning.jobs.retrieve": lambda: SimpleNamespace(status="succeeded", fine_tuned_model="ft:gpt"),
    "moderations.create": lambda: SimpleNamespace(results=[SimpleNamespace(flagged=False)]),
}


class OpenAI(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", False, SPENDERS, FREE)


class AsyncOpenAI(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", True, SPENDERS, FREE)


AzureOpenAI, AsyncAzureOpenAI = OpenAI, AsyncOpenAI
