"""What is measured, in the order of its worth: first one of each kind, then what tells most about how energy grows
with batch, length and size. Torch is not needed to list it."""

from dataclasses import astuple, dataclass

from shapes import DECODERS

QWEN = "Qwen/Qwen3-"


@dataclass(frozen=True)
class Measurement:
    """`kind`: decode, prefill, embed, classify, denoise or train. `software`: engine (fused, one CUDA graph a step) or
    plain (a framework's own loop). `precision` bf16 of a training: autocast over single-precision weights."""

    kind: str
    name: str
    software: str = "plain"
    precision: str = "bf16"
    batch: int = 1
    inputTokens: int = 0
    context: int = 0
    imageSize: int = 0
    checkpointing: int = 0

    @property
    def key(self):
        return tuple(str(each) for each in astuple(self))

    @property
    def label(self):
        parts = [self.kind, self.name, self.software, self.precision, f"batch {self.batch}"]
        parts += [f"{self.inputTokens} tokens"] if self.inputTokens else []
        parts += [f"context {self.context}"] if self.context else []
        parts += [f"{self.imageSize} px"] if self.imageSize else []
        parts += ["checkpointing"] if self.checkpointing else []
        return " ".join(parts)


def decode(size, batch, context=512, software="engine"):
    return Measurement("decode", QWEN + size, software, batch=batch, context=context)


def prefill(size, tokens, batch=1, software="engine"):
    return Measurement("prefill", QWEN + size, software, batch=batch, inputTokens=tokens)


def embed(name, batch, tokens, precision="bf16"):
    return Measurement("embed", f"google-bert/{name}", batch=batch, inputTokens=tokens, precision=precision)


def classify(name, batch, size, precision="bf16"):
    return Measurement("classify", name, batch=batch, imageSize=size, precision=precision)


def denoise(name, size, batch=1):
    return Measurement("denoise", name, batch=batch, imageSize=size)


def train(name, batch, tokens=0, size=0, precision="bf16", checkpointing=0):
    return Measurement("train", name, "plain", precision, batch, tokens, 0, size, checkpointing)


UNET = "runwayml/stable-diffusion-v1-5"

FIRST = [
    decode("8B", 1),
    decode("8B", 16),
    decode("8B", 64),
    prefill("8B", 2048),
    decode("8B", 1, software="plain"),
    train(QWEN + "0.6B", 8, tokens=1024),
    train("resnet50", 64, size=224),
    denoise("dit-2b", 1024),
    decode("30B-A3B", 1),
    decode("30B-A3B", 16),
    embed("bert-base-uncased", 32, 128),
    classify("resnet50", 32, 224),
    denoise(UNET, 512),
    train("google-bert/bert-base-uncased", 32, tokens=128),
    train("mlp", 128, size=28, precision="fp32"),
    decode("0.6B", 1),
    decode("0.6B", 1, software="plain"),
]

SECOND = [
    decode("8B", 4),
    decode("8B", 256),
    decode("8B", 1, 4096),
    decode("8B", 16, 4096),
    decode("8B", 64, 4096),
    prefill("8B", 512),
    prefill("8B", 8192),
    prefill("8B", 2048, 4),
    decode("8B", 16, software="plain"),
    prefill("8B", 2048, software="plain"),
    train("decoder-124m", 16, tokens=1024),
    train(QWEN + "0.6B", 8, tokens=1024, checkpointing=1),
    train(QWEN + "1.7B", 4, tokens=1024),
    train("resnet50", 256, size=224),
    train("resnet50", 64, size=224, precision="fp32"),
    train("resnet18-cifar", 128, size=32, precision="fp32"),
    train("cnn-mnist", 64, size=28, precision="fp32"),
    train("dit-0.7b", 16, size=256),
    decode("32B", 1),
    decode("32B", 16),
    decode("32B", 64),
    prefill("32B", 2048),
    decode("30B-A3B", 64),
    decode("30B-A3B", 256),
    prefill("30B-A3B", 2048),
    denoise("dit-2b", 512),
    denoise("dit-0.7b", 1024),
    denoise("dit-0.7b", 512),
    denoise("dit-0.7b", 512, 8),
    denoise(UNET, 512, 4),
    classify("resnet50", 1, 224),
    classify("resnet50", 256, 224),
    classify("resnet18", 32, 224, precision="fp32"),
    embed("bert-base-uncased", 1, 128, precision="fp32"),
    embed("bert-base-uncased", 32, 512),
    embed("bert-large-uncased", 32, 128),
]

THIRD = [
    measurement
    for size in ("14B", "4B", "1.7B", "0.6B", "32B", "30B-A3B")
    for measurement in (
        *(decode(size, batch, context) for context in (512, 4096) for batch in (1, 4, 16, 64, 256)),
        *(prefill(size, tokens) for tokens in (512, 2048, 8192)),
        prefill(size, 2048, 4),
        decode(size, 1, software="plain"),
        decode(size, 16, software="plain"),
    )
] + [
    train(QWEN + "1.7B", 4, tokens=1024, checkpointing=1),
    train(QWEN + "0.6B", 2, tokens=4096),
    train("google-bert/bert-large-uncased", 16, tokens=512),
    train("resnet18", 128, size=224),
    train("mlp", 1024, size=28, precision="fp32"),
    denoise(UNET, 1024),
    denoise("dit-2b", 1024, 4),
    embed("bert-large-uncased", 8, 512, precision="fp32"),
]

# Every kind, small enough for a processor: to try the kit, and for its tests.
TINY = [
    Measurement("decode", "tiny-decoder", "engine", batch=2, context=32),
    Measurement("decode", "tiny-decoder", "plain", batch=2, context=32),
    Measurement("decode", "tiny-experts", "engine", batch=4, context=32),
    Measurement("decode", "tiny-experts", "plain", batch=4, context=32),
    Measurement("prefill", "tiny-decoder", "engine", batch=2, inputTokens=32),
    Measurement("prefill", "tiny-experts", "plain", batch=1, inputTokens=32),
    Measurement("embed", "tiny-encoder", batch=4, inputTokens=32),
    Measurement("classify", "tiny-resnet", batch=4, imageSize=16, precision="fp32"),
    Measurement("denoise", "tiny-dit", batch=1, imageSize=64),
    Measurement("denoise", "tiny-unet", batch=1, imageSize=64),
    Measurement("train", "tiny-decoder", batch=2, inputTokens=32),
    Measurement("train", "tiny-decoder", batch=2, inputTokens=32, checkpointing=1),
    Measurement("train", "tiny-encoder", batch=2, inputTokens=32),
    Measurement("train", "tiny-resnet", batch=4, imageSize=16, precision="fp32"),
    Measurement("train", "mlp", batch=32, imageSize=28, precision="fp32"),
    Measurement("train", "tiny-dit", batch=1, imageSize=64),
]


def planned(is_small, is_quick=False, only=""):
    """The measurements in their order, each once. `only`: words, one of which a label has to hold."""
    whole = TINY if is_small else FIRST + SECOND + THIRD
    words = [word.strip() for word in only.split(",") if word.strip()]
    wanted = [each for each in dict.fromkeys(whole) if not words or any(word in each.label for word in words)]
    if not is_quick or is_small:
        return wanted
    firsts = {}
    for each in wanted:
        firsts.setdefault((each.kind, each.software), each)
    return list(firsts.values())


def bytes_needed(measurement):
    """Of device memory, at least: weights, caches, gradients and the optimiser's state. Activations come on top."""
    shape = DECODERS.get(measurement.name)
    if not shape:
        return 0
    if measurement.kind == "train":
        return 16 * shape.total
    return 2 * shape.total + shape.cacheBytes(measurement.batch, measurement.context or measurement.inputTokens)
