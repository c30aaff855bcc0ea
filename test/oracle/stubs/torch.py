"""PyTorch. A training is a run for each optimizer that takes steps on gradients from a place, or, where the steps are
made by hand, for each network that gets gradients there; a forward pass counts where no gradient comes of it."""

import functools
import math

import finder
from oracle import Thing, entry, place, spend

SUBMODULES = ("nn", "optim", "utils", "cuda", "functional", "data", "lr_scheduler", "amp", "autograd", "backends")
__version__ = "2.5"
PASSES = []
TRAINED = {}
STEPPED = {}
PENDING = []
_DEPTH = 0
_QUIET = 0


class Tensor(Thing):
    def __init__(self, size=None, nets=frozenset(), passes=()):
        self.__dict__.update(_size=size, _nets=frozenset(nets), _passes=tuple(passes))

    def _same(self, *others):
        return merged(self, *others)

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _same
    __pow__ = __rpow__ = __neg__ = __matmul__ = __mod__ = _same

    __eq__ = __ne__ = _same
    __hash__ = object.__hash__

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *args, **kwargs):
        return merged(self, *args)

    def __getitem__(self, key):
        if isinstance(key, slice) and self._size is not None:
            return Tensor(len(range(*key.indices(self._size))), self._nets, self._passes)
        return Tensor(None, self._nets, self._passes)

    def __len__(self):
        if self._size is None:
            raise TypeError("a tensor of unknown length")
        return self._size

    def __iter__(self):
        return iter([Tensor() for _ in range(len(self))])

    @property
    def shape(self):
        return (self._size or 1, 8)

    def size(self, dimension=None):
        return self.shape if dimension is None else self._size or 1

    def item(self):
        return 0.5

    def tolist(self):
        return [0] * (self._size or 1)

    def backward(self, *args, **kwargs):
        site = place()
        for each in self._passes:
            each["isTraining"] = True
        TRAINED.setdefault(site, set()).update((net, Optimizer.made) for net in self._nets)
        PENDING.append((site, self._nets))

    def detach(self):
        return Tensor(self._size)


def merged(*parts):
    tensors = [each for each in parts if isinstance(each, Tensor)]
    size = next((each._size for each in tensors if each._size is not None), None)
    nets = frozenset().union(*(each._nets for each in tensors))
    return Tensor(size, nets, {id(p): p for each in tensors for p in each._passes}.values())


def _at_end():
    for one in PASSES:
        if not one["isTraining"]:
            entry(one["site"], "forward")["times"] += 1
    for site, nets in TRAINED.items():
        entry(site, "training")["times"] += len(STEPPED.get(site) or nets)


finder.AT_END.append(_at_end)


class Module(Thing):
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        global _DEPTH
        given = [each for each in (*args, *kwargs.values()) if isinstance(each, Tensor)]
        if type(self).__name__.endswith("Loss"):
            return merged(*given)
        if _DEPTH > 0:
            return self._inner(args, kwargs, given)
        site = place()
        _DEPTH += 1
        try:
            out = self._inner(args, kwargs, given)
        finally:
            _DEPTH -= 1
        one = {"site": site, "isTraining": False}
        PASSES.append(one)
        mark = Tensor() if _QUIET else Tensor(None, {id(self)}, [one])
        KEEP.append(self)
        out = tuple(merged(each, mark) for each in out) if isinstance(out, tuple) else merged(out, mark, *given)
        return out.detach() if _QUIET and isinstance(out, Tensor) else out

    def _inner(self, args, kwargs, given):
        forward = getattr(type(self), "forward", None)
        return forward(self, *args, **kwargs) if forward else merged(*given)

    def parameters(self):
        return [Tensor(10, {id(self)})]

    def named_parameters(self):
        return [("weight", Tensor(10, {id(self)}))]

    def modules(self):
        return [self]

    def state_dict(self):
        return {}

    def to(self, *args, **kwargs):
        return self

    train = eval = cuda = half = apply = float = requires_grad_ = to

    def load_state_dict(self, *args, **kwargs):
        pass


KEEP = []


class Sequential(Module):
    pass


class ModuleList(Module, list):
    def __init__(self, items=()):
        list.__init__(self, items)

    __iter__ = list.__iter__
    __len__ = list.__len__
    __getitem__ = list.__getitem__


for _name in """Linear Conv2d ReLU GELU Dropout Flatten MaxPool2d BatchNorm1d BatchNorm2d Embedding LSTM GRU LayerNorm
        CrossEntropyLoss MSELoss BCELoss BCEWithLogitsLoss NLLLoss L1Loss Sigmoid Tanh Softmax AdaptiveAvgPool2d
        TransformerEncoder TransformerEncoderLayer MultiheadAttention""".split():
    globals()[_name] = type(_name, (Module,), {})
LSTM.forward = GRU.forward = lambda self, x, *rest: (merged(x), merged(x))


def _merge(*args, **kwargs):
    return merged(*args)


cross_entropy = mse_loss = relu = softmax = log_softmax = nll_loss = binary_cross_entropy = sigmoid = dropout = _merge
argmax = cat = stack = mean = exp = log = sqrt = binary_cross_entropy_with_logits = gelu = normalize = _merge
binary_cross_entropy_with_logits = cosine_similarity = matmul = _merge


def max(tensor, *args):
    return Tensor(), Tensor()


topk = max


def _sized(*shape, **kwargs):
    first = shape[0] if shape else 1
    first = first[0] if isinstance(first, (tuple, list)) else first
    return Tensor(first if isinstance(first, int) else None)


randn = rand = zeros = ones = empty = _sized


def randint(low, high, shape, **kwargs):
    return Tensor(shape[0])


def tensor(items, *args, **kwargs):
    return Tensor(len(items) if isinstance(items, (list, tuple)) else None)


from_numpy = as_tensor = LongTensor = FloatTensor = tensor


def arange(n, *args):
    return Tensor(n)


def manual_seed(seed):
    pass


def save(*args, **kwargs):
    pass


def load(*args, **kwargs):
    return {}


def compile(module, **kwargs):
    return module


class _Mode:
    """A context, or a decorator of functions."""

    def __init__(self, *args, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def __call__(self, function):
        @functools.wraps(function)
        def run(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return run


class no_grad(_Mode):
    """What is computed within leads no gradient back."""

    def __enter__(self):
        global _QUIET
        _QUIET += 1
        return self

    def __exit__(self, *error):
        global _QUIET
        _QUIET -= 1
        return False


inference_mode = no_grad
autocast = set_grad_enabled = enable_grad = _Mode
device = str
float16, bfloat16, float32, long = "float16", "bfloat16", "float32", "long"


class cuda:
    is_available = staticmethod(lambda: False)
    empty_cache = manual_seed_all = synchronize = staticmethod(lambda *args: None)
    device_count = staticmethod(lambda: 0)


def clip_grad_norm_(*args, **kwargs):
    return 0.5


class Optimizer(Thing):
    made = 0

    def __init__(self, parameters=(), *args, **kwargs):
        if isinstance(self, Scheduler):
            return
        Optimizer.made += 1
        groups = list(parameters)
        tensors = [each for group in groups for each in (group["params"] if isinstance(group, dict) else [group])]
        self.__dict__.update(number=Optimizer.made, nets=merged(*tensors)._nets)

    def step(self, *args):
        """Of the gradients that came of a place since the last zero."""
        if not isinstance(self, Scheduler):
            for site, nets in PENDING:
                if nets & self.nets:
                    STEPPED.setdefault(site, set()).add(self.number)

    def zero_grad(self, **kwargs):
        PENDING[:] = [(site, nets - self.nets) for site, nets in PENDING if nets - self.nets]

    param_groups = [{"lr": 0.1}]


class Scheduler(Optimizer):
    pass


AdamW = Adam = SGD = RMSprop = Optimizer
StepLR = CosineAnnealingLR = ReduceLROnPlateau = OneCycleLR = LambdaLR = Scheduler


class Batch(dict):
    """Of images and labels, or of named columns."""

    def __init__(self, size):
        super().__init__({name: Tensor(size) for name in ("input_ids", "attention_mask", "labels")})
        self.size = size

    def __iter__(self):
        return iter((Tensor(self.size), Tensor(self.size)))

    def __getitem__(self, key):
        return list(self)[key] if isinstance(key, int) else Tensor(self.size)

    def to(self, device):
        return self

    def keys(self):
        return ["input_ids", "attention_mask", "labels"]


class Dataset:
    pass


class TensorDataset(Dataset):
    def __init__(self, *tensors):
        self.tensors = tensors

    def __len__(self):
        return len(self.tensors[0])


class Subset(Dataset):
    def __init__(self, dataset, indices):
        self.indices = indices

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, **kwargs):
    total = len(dataset)
    sizes = [each if each > 1 else math.floor(each * total) for each in lengths]
    sizes[0] += total - sum(sizes) if sizes[0] != lengths[0] else 0
    return [Subset(dataset, range(size)) for size in sizes]


class DataLoader:
    def __init__(self, dataset, batch_size=1, shuffle=False, drop_last=False, **kwargs):
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last

    def __len__(self):
        whole = len(self.dataset) / self.batch_size
        return math.floor(whole) if self.drop_last else math.ceil(whole)

    def __iter__(self):
        rows = len(self.dataset)
        for index in range(len(self)):
            yield Batch(min(self.batch_size, rows - index * self.batch_size))


class SummaryWriter(Thing):
    pass
