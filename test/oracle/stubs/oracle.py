"""What the stubs share: counting a call at the place of the program that made it, objects that take anything, answers
that differ between runs, and the sizes of well-known models."""

import ast
import os
import sys

PROGRAM = os.environ.get("ORACLE_PROGRAM", "")
VARIANT = os.environ.get("ORACLE_VARIANT", "plain")
CALLS = {}
_ENDS = {}
_TRIALS = {}


class NotStubbed(Exception):
    """A program asks for something whose behaviour would have to be made up."""


def place():
    """File, cell, line and column of the innermost call of the program that is under way."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(PROGRAM):
            ends = list(frame.f_code.co_positions())[frame.f_lasti // 2]
            return _call_at(name, ends)
        frame = frame.f_back
    raise NotStubbed("a call from outside the program")


def _call_at(name, position):
    """The call expression that ends where the running instruction does; the start is what it is reported by."""
    if name not in _ENDS:
        with open(SOURCES.get(name, name), encoding="utf-8") as file:
            tree = ast.parse(file.read())
        found = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found[node.end_lineno, node.end_col_offset] = node
        _ENDS[name] = found
    line, end_line, _, end_column = position
    node = _ENDS[name].get((end_line, end_column))
    own, above = WRITTEN.get(name, (name, 0))
    path = os.path.relpath(own, PROGRAM).replace(os.sep, "/")
    if node is None:
        # A decorator, a `for` or a `with` that calls: the statement's line stands for it.
        return f"{path}:{line + above}:0"
    return f"{path}:{node.lineno + above}:{node.col_offset + 1}"


"""Cells of notebooks are written to files of their own; this says where."""
SOURCES = {}

"""Files that a cell wrote: the cell, and how many lines of it stand above the text."""
WRITTEN = {}


def entry(site, what):
    return CALLS.setdefault(site, {"what": what, "times": 0})


def spend(what, trials=None, site=None, times=1):
    """Counts one execution of what spends compute."""
    known = entry(site or place(), what)
    known["times"] += times
    if trials is not None:
        # Of each run; where runs differ, their mean.
        _TRIALS[id(known)] = _TRIALS.get(id(known), 0) + trials
        mean = _TRIALS[id(known)] / known["times"]
        known["trials"] = round(mean) if mean == round(mean) else mean


def later(what, answer):
    """A coroutine that counts when it is awaited, at the place where it was made."""
    site = place()

    async def run():
        import asyncio

        await asyncio.sleep(0)
        spend(what, site=site)
        return answer()

    return run()


class Thing:
    """Takes anything and says nothing. Where a program would let it decide, there is no honest answer."""

    def __init__(self, *args, **kwargs):
        self.__dict__.update(kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Thing()

    def __call__(self, *args, **kwargs):
        return Thing()

    def __getitem__(self, key):
        return Thing()

    def __setitem__(self, key, value):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def __bool__(self):
        raise NotStubbed("a decision")

    def __len__(self):
        raise NotStubbed("a length")

    def __iter__(self):
        raise NotStubbed("a loop")

    def __str__(self):
        return "thing"

    def __format__(self, form):
        return "0"

    def __float__(self):
        return 0.5

    def __int__(self):
        return 0

    def __round__(self, digits=None):
        return 0.5

    def _same(self, *others):
        return Thing()

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _same
    __pow__ = __rpow__ = __neg__ = __matmul__ = __mod__ = __or__ = __ror__ = __and__ = __invert__ = _same
    __iadd__ = __isub__ = __imul__ = __itruediv__ = _same

    # Learning takes place: whatever is measured is the same each time.
    def _number(self, other, compare):
        return compare(0.5, float(other))

    def __lt__(self, other):
        return self._number(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._number(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._number(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._number(other, lambda a, b: a >= b)


# --- answers ----------------------------------------------------------------------------------------------

_ASKED = 0


class Trouble(Exception):
    """What a provider answers when it is busy."""

    status_code = 429


def answer_number():
    """How many answers were given; in the run named `trouble` each fourth request fails."""
    global _ASKED
    _ASKED += 1
    if VARIANT == "trouble" and _ASKED % 4 == 3:
        raise Trouble("busy")
    return _ASKED


def answer_text():
    """Another text in the run named `talk`: what hangs on an answer differs between the two."""
    number = answer_number()
    if VARIANT == "talk":
        return ["no", "42", "DONE", "yes: more"][number % 4]
    return "ok"


def another_text(number):
    """A further answer to the same request."""
    return f"other {number}" if VARIANT == "talk" else "ok"


def wants_tools():
    return VARIANT == "talk" and _ASKED % 3 != 0


# --- sizes ------------------------------------------------------------------------------------------------

MILLIONS = {
    "gpt2": 124, "gpt2-medium": 355, "distilgpt2": 82, "bert-base-uncased": 110, "google-bert/bert-base-uncased": 110,
    "bert-base-cased": 108, "distilbert-base-uncased": 66, "distilbert/distilbert-base-uncased": 66, "roberta-base": 125,
    "distilbert-base-uncased-finetuned-sst-2-english": 67, "FacebookAI/roberta-base": 125,
    "distilbert/distilbert-base-uncased-finetuned-sst-2-english": 67,
    "microsoft/deberta-v3-base": 184, "t5-small": 60, "google-t5/t5-small": 60, "google/flan-t5-base": 248,
    "facebook/bart-large-cnn": 406, "facebook/bart-large-mnli": 407, "sshleifer/distilbart-cnn-12-6": 306,
    "openai/whisper-small": 244, "openai/whisper-base": 74, "openai/whisper-tiny": 39,
    "Qwen/Qwen2.5-0.5B-Instruct": 494, "Qwen/Qwen2.5-1.5B-Instruct": 1544, "Qwen/Qwen2.5-7B-Instruct": 7616,
    "meta-llama/Llama-3.1-8B-Instruct": 8030, "mistralai/Mistral-7B-Instruct-v0.3": 7248,
    "TinyLlama/TinyLlama-1.1B-Chat-v1.0": 1100, "HuggingFaceTB/SmolLM2-360M-Instruct": 362,
    "HuggingFaceTB/SmolLM2-135M": 135, "dslim/bert-base-NER": 108,
    "google/vit-base-patch16-224": 86, "microsoft/resnet-50": 26, "openai/clip-vit-base-patch32": 151,
    "stabilityai/stable-diffusion-xl-base-1.0": 3500, "runwayml/stable-diffusion-v1-5": 1066,
    "stable-diffusion-v1-5/stable-diffusion-v1-5": 1066,
    "cardiffnlp/twitter-roberta-base-sentiment-latest": 125, "Helsinki-NLP/opus-mt-en-de": 74,
    "all-MiniLM-L6-v2": 22.7, "sentence-transformers/all-MiniLM-L6-v2": 22.7, "all-mpnet-base-v2": 109,
    "sentence-transformers/all-mpnet-base-v2": 109, "BAAI/bge-small-en-v1.5": 33, "BAAI/bge-base-en-v1.5": 109,
    "BAAI/bge-large-en-v1.5": 335, "intfloat/e5-base-v2": 109, "BAAI/bge-m3": 568, "BAAI/bge-reranker-base": 278,
    "cross-encoder/ms-marco-MiniLM-L-6-v2": 22.7, "paraphrase-MiniLM-L3-v2": 17.4, "thenlper/gte-base": 109,
    "sentence-transformers/paraphrase-multilingual-mpnet-base-v2": 278, "paraphrase-multilingual-MiniLM-L12-v2": 118,
}


def loads(name, what="load"):
    """A load counts from 50 million parameters on."""
    if not isinstance(name, str):
        return
    if os.path.isdir(name) or name.startswith(("./", "out", "/")):
        spend(what)
    elif name not in MILLIONS:
        raise NotStubbed(f"the size of {name}")
    elif MILLIONS[name] >= 50:
        spend(what)
