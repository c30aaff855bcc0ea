"""Builds the networks of test/oracle/networks in real PyTorch and writes how many weights and operations each has to the
dated table data/oracle/models.json. `npm run oracle:models`; with names behind it, only the programs whose path holds one
of them. Needs Python 3.11 or later and torch; nothing is computed, for all tensors are made on the `meta` device.

Each program is a training script. It is run until its first `backward()`: what its optimizer was given is trained, the
weights are those of the networks that hold it, what was multiplied up to there is the forward pass of one step (two operations for each multiplication and addition, as
`torch.utils.flop_counter` counts them)."""

import contextlib
import datetime
import hashlib
import io
import json
import os
import platform
import runpy
import subprocess
import sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAMS = os.path.join(ROOT, "test/oracle/networks")
TABLE = os.path.join(ROOT, "data/oracle/models.json")


class Done(BaseException):
    """The first step is taken as far as it has to be."""


def main(wanted):
    known = read_table()
    names = sorted(name for name in os.listdir(PROGRAMS) if name.endswith(".py"))
    chosen = [name for name in names if not wanted or any(each in name for each in wanted)]
    results, failed = {name: known[name] for name in names if name in known}, {}
    for name in chosen:
        path = os.path.join(PROGRAMS, name)
        out = subprocess.run([sys.executable, __file__, "--one", path], capture_output=True, text=True, timeout=300)
        if out.returncode == 0:
            results[name] = {"hash": hash_of(path), **json.loads(out.stdout.splitlines()[-1])}
        else:
            results.pop(name, None)
            failed[name] = out.stderr[-600:]
    for name, why in failed.items():
        print(f"{name}\n{why}\n", file=sys.stderr)
    import torch

    table = {
        "note": "Made by `npm run oracle:models`; weights and forward operations of one step, as PyTorch counts them.",
        "date": datetime.date.today().isoformat(),
        "python": platform.python_version(),
        "torch": torch.__version__.split("+")[0],
        "programs": {name: results[name] for name in sorted(results)},
    }
    with open(TABLE, "w") as file:
        json.dump(table, file, indent=1)
        file.write("\n")
    print(f"{len(results)} networks, {len(failed)} failed.")
    return 1 if failed else 0


def read_table():
    if not os.path.exists(TABLE):
        return {}
    with open(TABLE) as file:
        return json.load(file)["programs"]


def hash_of(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()[:16]


def measure(path):
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    given = []
    made = torch.optim.Optimizer.__init__

    def note_given(self, params, *rest, **named):
        made(self, params, *rest, **named)
        given.append([each for group in self.param_groups for each in group["params"]])

    def stop(*_, **__):
        raise Done

    modules = []
    begun = torch.nn.Module.__init__

    def note_module(self, *rest, **named):
        begun(self, *rest, **named)
        modules.append(self)

    torch.nn.Module.__init__ = note_module
    torch.optim.Optimizer.__init__ = note_given
    torch.Tensor.backward = stop
    torch.Tensor.cuda = torch.nn.Module.cuda = lambda self, *_, **__: self
    move = torch.Tensor.to
    torch.Tensor.to = lambda self, *to, **named: self if is_device(to, named) else move(self, *to, **named)
    place = torch.nn.Module.to
    torch.nn.Module.to = lambda self, *to, **named: self if is_device(to, named) else place(self, *to, **named)
    torch.cuda.is_available = lambda: False
    from_numpy = torch.from_numpy
    torch.from_numpy = lambda array: move(from_numpy(array), "meta")
    counter = FlopCounterMode(display=False)
    with contextlib.redirect_stdout(io.StringIO()), everything_on_meta():
        try:
            with counter:
                runpy.run_path(path, run_name="__main__")
        except Done:
            pass
    trained = {id(each): each for group in given for each in group}
    weights = {**trained, **weights_beside(modules, trained)}
    return {
        "weights": sum(each.numel() for each in weights.values()),
        "trained": sum(each.numel() for each in trained.values() if each.requires_grad),
        "operations": counter.get_total_flops(),
    }


def everything_on_meta():
    """Makes every tensor on the meta device, also where the program names another; only the numbers a data loader draws
    for its order are real ones, and it starts no processes."""
    import torch
    from torch.overrides import TorchFunctionMode
    from torch.utils import data
    from torch.utils._device import _device_constructors

    constructors, ordering = _device_constructors(), []

    class Meta(TorchFunctionMode):
        def __torch_function__(self, func, types, args=(), kwargs=None):
            named = dict(kwargs or {})
            if func in constructors:
                named["device"] = "cpu" if ordering or func is torch.randperm else "meta"
            return func(*args, **named)

    def really(made):
        def run(self):
            ordering.append(self)
            try:
                return made(self)
            finally:
                ordering.pop()

        return run

    load, order = data.DataLoader.__init__, data.RandomSampler.__iter__

    def load_here(self, *given, **named):
        alone = {name: value for name, value in named.items() if name not in ("prefetch_factor", "persistent_workers")}
        load(self, *given, **{**alone, "num_workers": 0, "pin_memory": False})

    data.DataLoader.__init__ = load_here
    data.DataLoader.__iter__ = really(data.DataLoader.__iter__)
    data.RandomSampler.__iter__ = really(lambda self: iter(list(order(self))))
    # Looks at a mask's values, which are not there; it decides how attention is computed, not how much.
    torch.nn.modules.transformer._detect_is_causal_mask = lambda mask, is_causal=None, size=None: bool(is_causal)
    return Meta()


def weights_beside(modules, trained):
    """All weights of the networks that hold trained ones: of modules that stand in no other."""
    inner = {id(part) for module in modules for part in module.modules() if part is not module}
    networks = [module for module in modules if id(module) not in inner]
    held = [list(network.parameters()) for network in networks]
    return {id(each): each for each_of in held if any(id(one) in trained for one in each_of) for each in each_of}


def is_device(to, named):
    import torch

    first = named.get("device", to[0] if to else None)
    return isinstance(first, (str, torch.device))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        sys.argv = sys.argv[2:]
        print(json.dumps(measure(sys.argv[0])))
    else:
        sys.exit(main(sys.argv[1:]))
