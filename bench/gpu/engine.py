"""A decoder as a serving engine runs it: fused projections, a cache laid out beforehand, experts as one grouped product,
and the whole step replayed as one CUDA graph, so that Python launches nothing. What engines have beyond this (fused
norms, paged attention) is not here: steps are bound by the same weights and caches, a little slower at batch 1."""

import torch
from torch.nn import functional as F

from decoder import rotary


class EngineDecoder:
    def __init__(self, shape, device, dtype):
        self.shape, self.where, self.context = shape, {"device": device, "dtype": dtype}, 0
        self.isGrouped = bool(shape.experts) and has_grouped(device, dtype)
        self.caches, self.turn = [], None

        def make(*size):
            return torch.empty(size, device=device, dtype=dtype).normal_(0, 0.02)

        def ones(width):
            return torch.ones(width, device=device, dtype=dtype)

        rows = (shape.heads + 2 * shape.kvHeads) * shape.headSize
        many = (shape.experts,) if shape.experts else ()
        self.embedding = make(shape.vocabulary, shape.hidden)
        self.head = self.embedding if shape.isTied else make(shape.vocabulary, shape.hidden)
        self.last = ones(shape.hidden)
        self.layers = [
            {
                "before": ones(shape.hidden),
                "qkv": make(rows, shape.hidden),
                "q_norm": ones(shape.headSize),
                "k_norm": ones(shape.headSize),
                "o": make(shape.hidden, shape.heads * shape.headSize),
                "between": ones(shape.hidden),
                "router": make(shape.experts, shape.hidden) if shape.experts else None,
                "gate_up": make(*many, 2 * shape.inner, shape.hidden),
                "down": make(*many, shape.hidden, shape.inner),
            }
            for _ in range(shape.layers)
        ]

    def lay_out(self, batch, context):
        """Caches for so many sequences of so many tokens, filled; those before are given up first."""
        shape, self.caches, self.context = self.shape, [], context
        size = (2, batch, shape.kvHeads, context, shape.headSize)
        self.caches = [torch.empty(size, **self.where).normal_() for _ in range(shape.layers)]
        positions = torch.arange(context, device=self.where["device"])
        self.turn = rotary(positions, shape.headSize, self.where["dtype"])

    @property
    def note(self):
        return "" if self.isGrouped or not self.shape.experts else "chosen experts are copied"

    def parameters(self):
        """Their number."""
        own = [self.embedding, self.last] + ([] if self.shape.isTied else [self.head])
        each = [weight for layer in self.layers for weight in layer.values() if weight is not None]
        return sum(weight.numel() for weight in own + each)

    def read(self, tokens):
        """Prompts of (batch, length) into the cache; the next token of each."""
        return self.run(tokens, slice(0, tokens.shape[1]))

    def write(self, tokens):
        """One more token of each sequence, (batch, 1), at the end of the cache, seeing all of it; the next."""
        return self.run(tokens, slice(self.context - 1, self.context))

    def run(self, tokens, where):
        shape, size = self.shape, self.shape.headSize
        batch, length = tokens.shape
        isPrompt = length > 1
        cos, sin = self.turn[0][where], self.turn[1][where]
        signed = torch.cat((-sin[..., : size // 2], sin[..., size // 2 :]), -1)
        x = F.embedding(tokens, self.embedding)
        for layer, cache in zip(self.layers, self.caches):
            mixed = F.linear(norm(x, layer["before"]), layer["qkv"]).view(batch, length, -1, size)
            query, key, value = mixed.split((shape.heads, shape.kvHeads, shape.kvHeads), 2)
            query = turned(norm(query, layer["q_norm"]).transpose(1, 2), cos, signed)
            cache[0][:, :, where] = turned(norm(key, layer["k_norm"]).transpose(1, 2), cos, signed)
            cache[1][:, :, where] = value.transpose(1, 2)
            if isPrompt:
                y = F.scaled_dot_product_attention(
                    query, cache[0][:, :, where], cache[1][:, :, where], is_causal=True, enable_gqa=True
                )
            else:
                # Heads that share keys are read as the queries of one head: each key is read once.
                grouped = query.reshape(batch, shape.kvHeads, -1, size)
                y = F.scaled_dot_product_attention(grouped, cache[0], cache[1]).reshape(batch, -1, 1, size)
            x = x + F.linear(y.transpose(1, 2).reshape(batch, length, -1), layer["o"])
            x = x + self.inner(norm(x, layer["between"]), layer)
        logits = F.linear(norm(x[:, -1], self.last), self.head)
        return logits.argmax(-1)

    def inner(self, x, layer):
        if not self.shape.experts:
            gate, up = F.linear(x, layer["gate_up"]).chunk(2, -1)
            return F.linear(F.silu(gate) * up, layer["down"])
        rows = x.reshape(-1, x.shape[-1])
        share, index = choose(rows, layer["router"], self.shape.chosen)
        run = grouped_experts if self.isGrouped else gathered_experts
        return (run(rows, index, layer) * share[..., None]).sum(1).view_as(x)


def choose(rows, router, chosen):
    share, index = F.linear(rows, router).float().softmax(-1).topk(chosen)
    return (share / share.sum(-1, keepdim=True)).to(rows.dtype), index


def grouped_experts(rows, index, layer):
    """Tokens in the order of their experts, one product over groups: reads only the experts that were chosen."""
    tokens, chosen = index.shape
    experts = layer["router"].shape[0]
    order_of, order = index.flatten().sort()
    ends = torch.searchsorted(order_of, torch.arange(experts, device=rows.device), right=True).to(torch.int32)
    gate, up = grouped(rows[order // chosen], layer["gate_up"], ends).chunk(2, -1)
    result = grouped(F.silu(gate) * up, layer["down"], ends)
    return torch.empty_like(result).index_copy_(0, order, result).view(tokens, chosen, -1)


def gathered_experts(rows, index, layer):
    """Copies of the chosen experts, then a batch of products: for devices without grouped ones. Triples the traffic."""
    tokens, chosen = index.shape
    flat = index.flatten()
    spread = rows.repeat_interleave(chosen, 0)[:, :, None]
    gate, up = torch.bmm(layer["gate_up"][flat], spread).chunk(2, 1)
    return torch.bmm(layer["down"][flat], F.silu(gate) * up).view(tokens, chosen, -1)


def grouped(rows, weights, ends):
    return F.grouped_mm(rows, weights.transpose(1, 2), offs=ends)


def has_grouped(device, dtype):
    """Whether grouped products run here, without asking the processor where the groups end."""
    if not hasattr(F, "grouped_mm"):
        return False
    if torch.device(device).type == "cuda" and torch.cuda.get_device_capability(device)[0] not in (9, 10):
        return False  # PyTorch loops over the groups there
    ends = torch.tensor([1, 1, 3, 4], device=device, dtype=torch.int32)
    rows = torch.zeros(4, 64, device=device, dtype=dtype)
    try:
        grouped(rows, torch.zeros(4, 32, 64, device=device, dtype=dtype), ends)
        return True
    except (RuntimeError, NotImplementedError):
        return False


def norm(x, weight):
    return F.rms_norm(x, weight.shape, weight, 1e-6)


def turned(x, cos, signed):
    """Rotary positions in three kernels: halves swapped, the sign is in the sine."""
    swapped = x.unflatten(-1, (2, -1)).flip(-2).flatten(-2)
    return torch.addcmul(x * cos, swapped, signed)


def as_graph(step, device):
    """The step as one CUDA graph: a call replays it. On other devices the step as it is."""
    if torch.device(device).type != "cuda":
        return step
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(2):
            step()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        step()

    def replay(kept=step):  # a graph reads its inputs where they lay: they have to stay
        graph.replay()

    return replay
