"""Anthropic."""

from types import SimpleNamespace

from openai import Node, Stream
from oracle import Trouble, answer_number, answer_text, wants_tools

APIError = RateLimitError = APIStatusError = APIConnectionError = OverloadedError = Trouble


def message(**kwargs):
    text = answer_text()
    content = [SimpleNamespace(type="text", text=text)]
    isTool = bool(kwargs.get("tools")) and wants_tools()
    if isTool:
        name = kwargs["tools"][0]["name"]
        content.append(SimpleNamespace(type="tool_use", id="t", name=name, input={}))
    usage = SimpleNamespace(input_tokens=20, output_tokens=10)
    if kwargs.get("stream"):
        return Stream([SimpleNamespace(type="content_block_delta", delta=SimpleNamespace(text="ok"))])
    return SimpleNamespace(content=content, stop_reason="tool_use" if isTool else "end_turn", usage=usage, id="m")


def stream(**kwargs):
    answer_number()
    return Stream(["ok", "ok"])


SPENDERS = {
    "messages.create": ("chat", message), "beta.messages.create": ("chat", message), "messages.stream": ("chat", stream),
    "messages.batches.create": ("batch", lambda **kwargs: SimpleNamespace(id="b", processing_status="ended")),
}
FREE = {
    "messages.count_tokens": lambda: SimpleNamespace(input_tokens=20),
    "messages.batches.retrieve": lambda: SimpleNamespace(processing_status="ended", id="b"),
    "messages.batches.results": lambda: [],
    "models.list": lambda: SimpleNamespace(data=[]),
}


class Anthropic(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", False, SPENDERS, FREE)


class AsyncAnthropic(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", True, SPENDERS, FREE)
