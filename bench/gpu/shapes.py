"""Shapes of real models, as their published configurations have them; weights are random, which cost the same energy.
No torch here, so that `--list` needs none. test_networks.py compares the parameters of those that data/models.json
lists."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Decoder:
    """A language model: grouped-query attention, RMSNorm, SwiGLU; with `experts`, a mixture that chooses `chosen`."""

    name: str
    layers: int
    hidden: int
    heads: int
    kvHeads: int
    headSize: int
    inner: int
    vocabulary: int = 151_936
    isTied: bool = False
    experts: int = 0
    chosen: int = 0

    @property
    def layerParameters(self):
        attention = self.hidden * self.headSize * (2 * self.heads + 2 * self.kvHeads) + 2 * self.headSize
        return attention + 2 * self.hidden + self.hidden * self.experts

    @property
    def total(self):
        inner = 3 * self.hidden * self.inner * max(1, self.experts)
        embedding = self.vocabulary * self.hidden * (1 if self.isTied else 2)
        return self.layers * (self.layerParameters + inner) + embedding + self.hidden

    @property
    def active(self):
        idle = self.experts - self.chosen
        return self.total - self.layers * 3 * self.hidden * self.inner * idle

    def cacheBytes(self, batch, context):
        return 4 * batch * context * self.layers * self.kvHeads * self.headSize


@dataclass(frozen=True)
class Encoder:
    """As BERT: learned positions, LayerNorm behind each half, GELU."""

    name: str
    layers: int
    hidden: int
    heads: int
    inner: int
    vocabulary: int = 30_522
    positions: int = 512


@dataclass(frozen=True)
class Painter:
    """A diffusion transformer: text and patches in one stream, shift and scale by the time step."""

    name: str
    layers: int
    hidden: int
    heads: int
    channels: int = 16
    textTokens: int = 256
    textWidth: int = 2048

    @property
    def perToken(self):
        """Parameters that each patch is multiplied with; the modulation is used once a pass."""
        return self.layers * 12 * self.hidden**2 + 2 * self.hidden * self.channels * 4


DECODERS = {
    each.name: each
    for each in (
        Decoder("Qwen/Qwen3-0.6B", 28, 1024, 16, 8, 128, 3072, isTied=True),
        Decoder("Qwen/Qwen3-1.7B", 28, 2048, 16, 8, 128, 6144, isTied=True),
        Decoder("Qwen/Qwen3-4B", 36, 2560, 32, 8, 128, 9728, isTied=True),
        Decoder("Qwen/Qwen3-8B", 36, 4096, 32, 8, 128, 12_288),
        Decoder("Qwen/Qwen3-14B", 40, 5120, 40, 8, 128, 17_408),
        Decoder("Qwen/Qwen3-32B", 64, 5120, 64, 8, 128, 25_600),
        Decoder("Qwen/Qwen3-30B-A3B", 48, 2048, 32, 4, 128, 768, experts=128, chosen=8),
        # As GPT-2 is, in today's parts.
        Decoder("decoder-124m", 12, 768, 12, 12, 64, 2048, vocabulary=50_304, isTied=True),
        Decoder("tiny-decoder", 2, 64, 4, 2, 16, 128, vocabulary=256, isTied=True),
        Decoder("tiny-experts", 2, 64, 4, 2, 16, 32, vocabulary=256, experts=8, chosen=2),
    )
}

ENCODERS = {
    each.name: each
    for each in (
        Encoder("google-bert/bert-base-uncased", 12, 768, 12, 3072),
        Encoder("google-bert/bert-large-uncased", 24, 1024, 16, 4096),
        Encoder("tiny-encoder", 2, 64, 4, 128, vocabulary=256, positions=64),
    )
}

PAINTERS = {
    each.name: each
    for each in (
        # As wide and deep as DiT-XL; and one of 2 B, the size of Stable Diffusion 3 medium.
        Painter("dit-0.7b", 28, 1152, 16),
        Painter("dit-2b", 28, 2048, 16),
        Painter("tiny-dit", 2, 64, 4, channels=4, textTokens=8, textWidth=32),
    )
}

# Networks of vision.py and painting.py, by name.
NETWORKS = ("resnet50", "resnet18", "resnet18-cifar", "cnn-mnist", "mlp", "tiny-resnet")
UNETS = ("runwayml/stable-diffusion-v1-5", "tiny-unet")
