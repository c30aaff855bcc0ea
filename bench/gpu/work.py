"""From a measurement to the step that is repeated and metered, with what the table says about its network. Inputs are
random and lie on the device: no loading of data, no tokenising, no sampling beyond the likeliest token."""

import contextlib
import gc
from dataclasses import dataclass, field
from typing import Callable

import torch
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

from decoder import PlainDecoder
from encoder import TextEncoder
from engine import EngineDecoder, as_graph
from measuring import CannotRun
from painting import DiffusionTransformer, unet
from shapes import DECODERS, ENCODERS, NETWORKS, PAINTERS, UNETS
from vision import network

DTYPES = {"bf16": torch.bfloat16, "fp16": torch.float16, "fp32": torch.float32}


@dataclass
class Prepared:
    step: Callable[[], object]
    item: str
    items: int
    facts: dict
    note: str = ""
    gigaflops: float | None = None


class Workshop:
    """Builds what is measured, one network at a time; the next measurement of the same one finds its weights."""

    def __init__(self, device):
        self.device = torch.device(device)
        self.named = None
        self.network = None

    def prepare(self, measurement):
        return getattr(self, measurement.kind)(measurement)

    def clear(self):
        self.named = self.network = None
        gc.collect()
        if self.device.type == "cuda":
            torch.cuda.empty_cache()

    def built(self, measurement, build, mode=""):
        named = (measurement.name, measurement.software, measurement.precision, mode)
        if self.named != named:
            self.clear()
            self.network = build()
            self.named = named
        return self.network

    def tokens(self, batch, length, vocabulary):
        return torch.randint(0, vocabulary, (batch, length), device=self.device)

    def decoder(self, measurement, batch, context):
        shape, dtype = DECODERS[measurement.name], DTYPES[measurement.precision]
        if measurement.software == "plain":
            where = {"device": self.device, "dtype": dtype}
            return shape, self.built(measurement, lambda: PlainDecoder(shape, **where).eval())
        engine = self.built(measurement, lambda: EngineDecoder(shape, self.device, dtype))
        engine.lay_out(batch, context)
        isCopied = shape.experts and not engine.isGrouped
        if isCopied and batch * max(1, measurement.inputTokens) > 64:
            raise CannotRun("needs grouped products (PyTorch 2.10, and Hopper or a server's Blackwell)")
        return shape, engine

    def decode(self, measurement):
        """One token more of each sequence, at a context of so many."""
        batch, context = measurement.batch, measurement.context
        shape, model = self.decoder(measurement, batch, context)
        tokens = self.tokens(batch, 1, shape.vocabulary)
        if measurement.software == "engine":
            step, note = as_graph(without_gradients(lambda: model.write(tokens)), self.device), model.note
        else:
            size = (2, batch, shape.kvHeads, context - 1, shape.headSize)
            dtype = DTYPES[measurement.precision]
            past = [torch.empty(size, device=self.device, dtype=dtype).normal_() for _ in range(shape.layers)]

            def one():
                logits, _ = model(tokens, past)
                return bool((logits[:, -1].argmax(-1) == -1).all())  # as a loop asks whether all sequences ended

            step, note = without_gradients(one), "cache grows by copying"
        return Prepared(step, "token", batch, facts_of(shape), note)

    def prefill(self, measurement):
        batch, length = measurement.batch, measurement.inputTokens
        shape, model = self.decoder(measurement, batch, length)
        tokens = self.tokens(batch, length, shape.vocabulary)
        if measurement.software == "engine":
            step, note = as_graph(without_gradients(lambda: model.read(tokens)), self.device), model.note
        else:
            step, note = without_gradients(lambda: model(tokens, only_last=True)), ""
        return Prepared(step, "token", batch * length, facts_of(shape), note)

    def embed(self, measurement):
        return self.forward(measurement)

    def classify(self, measurement):
        return self.forward(measurement)

    def denoise(self, measurement):
        return self.forward(measurement)

    def forward(self, measurement):
        where = {"device": self.device, "dtype": DTYPES[measurement.precision]}
        task = self.task(measurement, where)
        task.model.eval()
        step = without_gradients(lambda: task.model(*task.inputs))
        return self.prepared(task, step, step)

    def train(self, measurement):
        """Forward, backward and AdamW, on a batch that lies on the device."""
        task = self.task(measurement, {"device": self.device, "dtype": torch.float32}, mode="train")
        task.model.train()
        optimiser = torch.optim.AdamW(task.model.parameters(), lr=1e-5)
        isMixed = measurement.precision == "bf16"

        def loss():
            mixed = torch.autocast(self.device.type, torch.bfloat16) if isMixed else contextlib.nullcontext()
            with mixed:
                result = task.model(*task.inputs, **task.options)
            return task.loss(result)

        def step():
            optimiser.zero_grad()
            loss().backward()
            optimiser.step()

        # Checkpointing looks through the layers twice, but an item's pass is one.
        bare = without_gradients(loss)
        return self.prepared(task, step, bare)

    def prepared(self, task, step, forward):
        return Prepared(step, task.item, task.items, task.facts, task.note, gigaflops_of(forward, task.items))

    def task(self, measurement, where, mode=""):
        name, batch, length = measurement.name, measurement.batch, measurement.inputTokens
        data = {"device": self.device, "dtype": where["dtype"]}
        if name in DECODERS:
            shape = DECODERS[name]
            model = self.built(measurement, lambda: PlainDecoder(shape, **where), mode)
            tokens, options = self.tokens(batch, length, shape.vocabulary), {}
            if measurement.checkpointing:
                options = {"checkpointing": True}
            return Task(model, (tokens,), "token", batch * length, facts_of(shape), next_token(tokens), options)
        if name in ENCODERS:
            shape = ENCODERS[name]
            model = self.built(measurement, lambda: TextEncoder(shape, **where), mode)
            facts = {"layers": shape.layers, "hidden": shape.hidden, "kvHeads": shape.heads}
            facts |= sizes(model) | {"headSize": shape.hidden // shape.heads}
            tokens = self.tokens(batch, length, shape.vocabulary)
            return Task(model, (tokens,), "token", batch * length, facts, classes(batch, 2, self.device))
        if name in NETWORKS:
            model, shape = self.built(measurement, lambda: network(name, **where), mode)
            if shape[1] != measurement.imageSize:
                raise CannotRun(f"{name} takes pictures of {shape[1]} px")
            pictures = torch.randn(batch, *shape, **data)
            return Task(model, (pictures,), "image", batch, sizes(model), classes(batch, 10, self.device))
        if name in UNETS:
            model, width = self.built(measurement, lambda: unet(name, **where), mode)
            facts = sizes(model) | {"hidden": max(model.widths)}
            channels, words = 4, 77
        else:
            shape = PAINTERS[name]
            model = self.built(measurement, lambda: DiffusionTransformer(shape, **where), mode)
            facts = sizes(model) | {"layers": shape.layers, "hidden": shape.hidden, "parametersPerToken": shape.perToken}
            channels, words, width = shape.channels, shape.textTokens, shape.textWidth
        edge = measurement.imageSize // 8
        latents = torch.randn(batch, channels, edge, edge, **data)
        times = torch.full((batch,), 500, device=self.device)
        text = torch.randn(batch, words, width, **data)
        note = f"one pass, {words} text tokens, no text encoder, no decoder"
        return Task(
            model, (latents, times, text), "image", batch, facts, lambda y: F.mse_loss(y.float(), latents), note=note
        )


def gigaflops_of(forward, items):
    """Of one item's pass. Older versions of PyTorch cannot count attention whose heads share keys: then none."""
    try:
        with FlopCounterMode(display=False) as counter:
            forward()
    except AssertionError:
        return None
    return counter.get_total_flops() / 1e9 / items


@dataclass
class Task:
    """A network with its inputs: what forward passes and trainings share."""

    model: torch.nn.Module
    inputs: tuple
    item: str
    items: int
    facts: dict
    loss: Callable[[object], torch.Tensor]
    options: dict = field(default_factory=dict)
    note: str = ""


def facts_of(shape):
    return {
        "totalParameters": shape.total,
        "activeParameters": shape.active,
        "layers": shape.layers,
        "hidden": shape.hidden,
        "kvHeads": shape.kvHeads,
        "headSize": shape.headSize,
        "experts": shape.experts or None,
        "expertsPerToken": shape.chosen or None,
    }


def sizes(model):
    total = sum(parameter.numel() for parameter in model.parameters())
    return {"totalParameters": total, "activeParameters": total}


def next_token(tokens):
    def loss(result):
        logits = result[0][:, :-1]
        return F.cross_entropy(logits.flatten(0, 1).float(), tokens[:, 1:].flatten())

    return loss


def classes(batch, count, device):
    right = torch.arange(batch, device=device) % count
    return lambda result: F.cross_entropy(result[:, :count].float(), right)


def without_gradients(run):
    def inner():
        with torch.no_grad():
            return run()

    return inner
