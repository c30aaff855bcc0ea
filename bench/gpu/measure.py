"""Measures what AI work costs on this machine's GPU, and writes a table that `npm run accuracy` compares with the
estimates.

    python bench/gpu/measure.py --minutes 8 --out data/measured/gpu-kit.csv
    python bench/gpu/measure.py --list                     what would be measured, in this order
    python bench/gpu/measure.py --only decode,train        only what has one of these words in its line
    python bench/gpu/measure.py --device cpu --fake-watts 100 --quick     tries the kit without a GPU

Needs PyTorch 2.5 or later and NVIDIA's driver; nothing is downloaded. Each row is in the file as soon as it is
measured; the same command again goes on where the last one stopped. It never starts what it cannot end in time."""

import time

BEGAN = time.perf_counter()  # importing torch is part of the minutes

import argparse
import contextlib
import datetime
import pathlib
import signal
import sys
import warnings

from measuring import CannotRun, NoTime, Pace, measure
from meter import FakeMeter, meter_of
from nvml import NoNvml, Nvml
from plan import bytes_needed, planned
from table import BadTable, Table

KEPT_BACK = 2.0  # seconds for ending
MEASURED = pathlib.Path(__file__).resolve().parents[2] / "data" / "measured"


class Stopped(BaseException):
    """By SIGTERM, or Ctrl+C: no error, so that no handler of errors holds it."""


class WrongUse(Exception):
    """For people; exit code 2."""


def main(arguments):
    options = read(arguments)
    isSmall = options.device == "cpu"
    wanted = planned(isSmall, options.quick, options.only)
    if not wanted:
        raise WrongUse(f"nothing to measure has {options.only!r} in its line; see --list")
    if options.list:
        print("\n".join(each.label for each in wanted))
        return 0
    torch = import_torch()
    device, nvml = open_device(torch, options)
    meter = FakeMeter(options.fake_watts) if options.fake_watts is not None else meter_of(nvml)
    refuse_fakes(meter, options.out)
    table = Table(options.out)
    with stoppable():
        try:
            return run(torch, device, nvml, meter, table, wanted, options)
        except Stopped:
            if table.rows:
                table.write()  # the last row may have been on its way
            say(f"Stopped. {len(table.rows)} rows in {table.path}; the same command goes on from here.")
            return 143


def read(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=8, help="all together, start included (8)")
    parser.add_argument("--out", default="gpu-kit.csv", help="the table, gone on with where it exists (gpu-kit.csv)")
    parser.add_argument("--device", default="cuda", help="cuda, cuda:1, or cpu for a trial with tiny networks (cuda)")
    parser.add_argument("--fake-watts", type=float, help="no meter: this power, for trials of the kit")
    parser.add_argument("--quick", action="store_true", help="one of each kind, short windows")
    parser.add_argument("--list", action="store_true", help="print what would be measured, and end")
    parser.add_argument("--only", default="", help="words, by commas: measure what has one of them in its line")
    parser.add_argument("--window", type=float, help="seconds of one metered window (what the meter needs)")
    parser.add_argument("--repeats", type=int, help="windows of each measurement (3)")
    options = parser.parse_args(arguments)
    for name in ("minutes", "window", "repeats"):
        value = getattr(options, name)
        if value is not None and value <= 0:
            parser.error(f"--{name} has to be more than nothing")
    if options.fake_watts is not None and options.fake_watts <= 0:
        parser.error("--fake-watts has to be more than nothing")
    return options


def import_torch():
    warnings.filterwarnings("ignore", message=".*NumPy.*")
    try:
        import torch
    except ImportError as error:
        raise WrongUse(f"needs PyTorch ({error}): pip install torch") from error
    version = tuple(int(part) for part in torch.__version__.split("+")[0].split(".")[:2])
    if version < (2, 5):
        raise WrongUse(f"needs PyTorch 2.5 or later, this is {torch.__version__}")
    torch.manual_seed(1)
    return torch


def open_device(torch, options):
    """The device, and its NVML handle: none for a fake meter."""
    isFake = options.fake_watts is not None
    if options.device == "cpu":
        if not isFake:
            raise WrongUse("a processor has no meter here: give --fake-watts, which is good for trials only")
        torch.set_num_threads(1)  # the networks are tiny
        return torch.device("cpu"), None
    if not torch.cuda.is_available():
        raise WrongUse("PyTorch sees no CUDA device; --device cpu --fake-watts 100 --quick tries the kit without one")
    count = torch.cuda.device_count()
    kind, _, number = options.device.partition(":")
    index = int(number) if number.isdigit() else 0
    if kind != "cuda" or index >= count:
        raise WrongUse(f"--device {options.device} is not here: cuda:0 to cuda:{count - 1}, or cpu")
    torch.cuda.set_device(index)
    torch.backends.cudnn.benchmark = True
    device = torch.device("cuda", index)
    if isFake:
        return device, None
    uuid = getattr(torch.cuda.get_device_properties(index), "uuid", None)
    return device, Nvml(uuid=str(uuid) if uuid else None, index=index)


def refuse_fakes(meter, out):
    if meter.kind == "fake" and pathlib.Path(out).resolve().parent == MEASURED:
        raise WrongUse("a table of the fake meter tells nothing: not into data/measured")


def run(torch, device, nvml, meter, table, wanted, options):
    from work import Workshop

    isCuda = device.type == "cuda"
    deadline = BEGAN + options.minutes * 60 - KEPT_BACK
    name = torch.cuda.get_device_name(device) if isCuda else "cpu"
    pace = pace_of(meter, options)
    workshop = Workshop(device)
    synchronise = torch.cuda.synchronize if isCuda else lambda: None
    if nvml and (nvml.busy_percent() or 0) > 5:
        say(f"Warning: {name} is at work already ({nvml.busy_percent()} %): the figures will be too high.")
    synchronise()
    table.begin_run(described(torch, device, name, nvml, meter, pace, idle_watts(meter, pace)))
    say(f"{table.runs[-1]}\n{len(wanted)} measurements, {options.minutes:g} minutes, into {table.path}")
    counts = {"measured": 0, "before": 0, "late": 0, "left": 0}
    for each in wanted:
        if table.has(name, each):
            counts["before"] += 1
            continue
        if time.perf_counter() + pace.seconds() > deadline:
            counts["late"] += 1
            continue
        prepared = None
        try:
            refuse_large(torch, device, each)
            if isCuda:
                torch.cuda.reset_peak_memory_stats()
            prepared = workshop.prepare(each)
            measured = measure(prepared, meter, pace, synchronise, deadline)
            state = meter.state()
            memory = torch.cuda.max_memory_allocated() / 1e9 if isCuda else None
        except NoTime as why:
            counts["late"] += 1
            say(f"{'':>6}  {each.label}: left for another time, {why}")
        except Exception as error:
            # Out of memory, a kernel that this device or this PyTorch lacks: the others may do.
            counts["left"] += 1
            say(f"{'':>6}  {each.label}: left out, {reason(error)}")
            prepared = None
            workshop.clear()
            if not is_well(synchronise):
                say("The device no longer answers; the same command, started again, goes on behind this one.")
                return 1
        else:
            row = vars(each) | prepared.facts | vars(measured) | state
            row |= {"item": prepared.item, "itemsPerStep": prepared.items, "note": prepared.note}
            row |= {"gflopsPerItem": prepared.gigaflops, "memoryGB": memory, "device": name, "meter": meter.kind}
            table.add(row)
            counts["measured"] += 1
            say(progress(each, prepared, measured))
    say(
        f"{counts['measured']} measured, {counts['before']} were there, {counts['left']} cannot run here, "
        f"{counts['late']} wait for more time. {len(table.rows)} rows in {table.path}"
    )
    return 0 if table.rows else 1


def reason(error):
    kind = "" if isinstance(error, (RuntimeError, CannotRun)) else f"{type(error).__name__}: "
    return (kind + (str(error).splitlines() or ["no reason given"])[0])[:160]


def is_well(synchronise):
    """A kernel that failed may take all later ones of this process with it."""
    try:
        synchronise()
        return True
    except RuntimeError:
        return False


def pace_of(meter, options):
    window = options.window or max(meter.window, 0.02 if meter.kind == "fake" else 0)
    if options.quick and not options.window:
        window /= 2
    isFake = meter.kind == "fake"
    repeats = options.repeats or (2 if options.quick else 3)
    return Pace(warm=0.02 if isFake else window / 2, window=window, repeats=repeats)


def idle_watts(meter, pace):
    meter.start()
    time.sleep(max(pace.window, meter.window))
    return meter.stop().watts


def described(torch, device, name, nvml, meter, pace, idle):
    parts = [datetime.date.today().isoformat(), name]
    if nvml:
        limit = nvml.limit_watts()
        parts += [f"limit {limit:.0f} W"] if limit else []
        parts += [f"driver {nvml.driver()}"]
    parts += [f"PyTorch {torch.__version__}"]
    parts += [f"CUDA {torch.version.cuda}"] if device.type == "cuda" else []
    parts += [meter.describe(), f"idle {idle:.1f} W", f"{pace.repeats} windows of {pace.window:g} s"]
    return ", ".join(parts)


def refuse_large(torch, device, measurement):
    if device.type != "cuda":
        return
    total = torch.cuda.get_device_properties(device).total_memory
    needed = bytes_needed(measurement)
    if needed > 0.95 * total:
        raise CannotRun(f"takes {needed / 1e9:.0f} GB, the device has {total / 1e9:.0f}")


def progress(each, prepared, measured):
    per = f"{measured.joulesPerItem:.4g} J per {prepared.item}"
    more = f"{measured.stepSeconds * 1e3:.3g} ms a step, {measured.meanWatts:.0f} W, spread {measured.spread:.1%}"
    return f"{time.perf_counter() - BEGAN:5.0f}s  {each.label}: {per}, {more}"


@contextlib.contextmanager
def stoppable():
    def stop(*_):
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        raise Stopped

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def say(text):
    print(text, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (WrongUse, BadTable, NoNvml) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
