"""One measurement: warmed up until its steps are steady, then metered in windows long enough for the meter."""

import math
import statistics
import time
from dataclasses import dataclass

# A device heats up and settles its clocks; kernels are chosen and compiled in the first steps.
LEAST_WARM_STEPS = 3


class NoTime(Exception):
    """The time given is over, or too short for this one."""


class CannotRun(Exception):
    """Why a measurement is not made on this device, for people."""


@dataclass(frozen=True)
class Pace:
    """Seconds of warming up and of each window, and how many windows."""

    warm: float
    window: float
    repeats: int

    def seconds(self):
        """What a measurement takes, as a rule; building its network, and steps that do not fill a window evenly, too."""
        return self.warm + self.repeats * self.window * 1.1 + 1


@dataclass(frozen=True)
class Measured:
    joulesPerItem: float
    stepSeconds: float
    meanWatts: float
    spread: float
    repeats: int
    steps: int


def measure(prepared, meter, pace, synchronise, deadline, clock=time.perf_counter):
    """Medians over the windows. With fewer windows than wanted where the deadline comes first, but not with none."""

    def run(count):
        for _ in range(count):
            prepared.step()
        synchronise()

    def metered(count):
        meter.start()
        run(count)
        return meter.stop()

    step = warmed_up(run, pace, deadline, clock)
    if clock() + step > deadline:
        raise NoTime(f"a step takes {step:.1f} s")
    readings, steps = [], 0
    while len(readings) < pace.repeats:
        count = max(1, math.ceil(pace.window / step))
        if clock() + count * step > deadline:
            break
        reading = metered(count)
        guessed, step = step, reading.seconds / count
        # Steps that are not waited for one by one are quicker: the first window was shorter than it had to be.
        if not readings and reading.seconds < 0.7 * pace.window and step < guessed:
            continue
        readings.append((reading, count))
        steps += count
    if not readings:
        raise NoTime("its windows would end after the time given")
    each = [reading.joules / count / prepared.items for reading, count in readings]
    middle = statistics.median(each)
    return Measured(
        joulesPerItem=middle,
        stepSeconds=statistics.median(reading.seconds / count for reading, count in readings),
        meanWatts=statistics.median(reading.watts for reading, _ in readings),
        spread=(max(each) - min(each)) / middle if middle > 0 else 0.0,
        repeats=len(readings),
        steps=steps,
    )


def warmed_up(run, pace, deadline, clock):
    """Seconds of a step, once it is warm."""
    began, took, turns = clock(), [], 0
    while turns < LEAST_WARM_STEPS or clock() - began < pace.warm:
        if clock() > deadline:
            raise NoTime("the time was over while it warmed up")
        before = clock()
        run(1)
        took.append(clock() - before)
        turns += 1
    return max(1e-7, statistics.median(took[-5:]))
