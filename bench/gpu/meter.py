"""Meters of energy. All have `start()` and `stop() -> Reading`, a `kind` for the table, `describe()` for its header,
and `state()`: temperature and clock. The device has to be idle or finished (synchronised) at both ends."""

import threading
import time
from dataclasses import dataclass

from nvml import NoNvml

# Shortest window that means something: the energy counter is updated every 20 to 100 ms, sampled power is a mean over
# the last second on newer devices.
COUNTER_WINDOW = 2.0
SAMPLED_WINDOW = 5.0
LOOK_EVERY = 0.01


@dataclass(frozen=True)
class Reading:
    joules: float
    seconds: float

    @property
    def watts(self):
        return self.joules / self.seconds if self.seconds > 0 else 0.0


class FakeMeter:
    """Watts it is told, times the seconds that pass: for tests, and for trying the kit without a device."""

    kind = "fake"
    window = 0.0

    def __init__(self, watts, clock=time.perf_counter):
        self.watts_told = watts
        self.clock = clock
        self.began = None

    def start(self):
        self.began = self.clock()

    def stop(self):
        seconds = self.clock() - self.began
        return Reading(self.watts_told * seconds, seconds)

    def state(self):
        return {"temperatureC": None, "clockMHz": None}

    def describe(self):
        return f"fake meter, {self.watts_told:g} W as told: these are no measurements"


class WatchedMeter:
    """Looks at the device from a thread while it works: (seconds, figure), from start to stop."""

    def __init__(self, nvml, clock=time.perf_counter, every=LOOK_EVERY):
        self.nvml = nvml
        self.clock = clock
        self.every = every
        self.samples = []
        self.stopping = threading.Event()
        self.thread = None

    def start(self):
        self.samples = []
        self.stopping = threading.Event()
        self.look()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def stop(self):
        ended = self.clock()
        self.stopping.set()
        self.thread.join()
        self.look()
        return self.reading(ended)

    def watch(self):
        while not self.stopping.wait(self.every):
            self.look()

    def look(self):
        figure = self.figure()
        if figure is not None:
            self.samples.append((self.clock(), figure))

    def state(self):
        return {"temperatureC": self.nvml.temperature(), "clockMHz": self.nvml.clock_mhz()}


class CounterMeter(WatchedMeter):
    """The device's own energy counter. It moves in steps: power is what lies between the first and the last of them."""

    kind = "nvml-counter"
    window = COUNTER_WINDOW

    def figure(self):
        return self.nvml.energy_joules()

    def reading(self, ended):
        return by_steps(self.samples, ended)

    def describe(self):
        return "NVML energy counter"


class SampledMeter(WatchedMeter):
    """Power, sampled and integrated: for devices without the counter."""

    kind = "nvml-sampled"
    window = SAMPLED_WINDOW

    def figure(self):
        return self.nvml.power_watts()

    def reading(self, ended):
        return integrate(self.samples)

    def describe(self):
        return f"NVML power, sampled every {self.every * 1000:.0f} ms"


def by_steps(samples, ended):
    """Energy until `ended`, by the power between the first and the last step of a counter that was looked at often.
    Where it moved too seldom for that, what it moved in all."""
    if len(samples) < 2:
        raise NoNvml("the device's energy could not be read while it worked")
    seconds = ended - samples[0][0]
    moved = [right for left, right in zip(samples, samples[1:]) if right[1] != left[1]]
    if len(moved) >= 2 and moved[-1][0] - moved[0][0] >= seconds / 2:
        watts = (moved[-1][1] - moved[0][1]) / (moved[-1][0] - moved[0][0])
        return Reading(watts * seconds, seconds)
    return Reading(samples[-1][1] - samples[0][1], seconds)


def integrate(samples):
    """Energy under (seconds, watts), by trapezoids."""
    if len(samples) < 2:
        raise NoNvml("the device's power could not be read while it worked")
    joules = sum((right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in zip(samples, samples[1:]))
    return Reading(joules, samples[-1][0] - samples[0][0])


def meter_of(nvml):
    """The best that the device supports."""
    if nvml.energy_joules() is not None:
        return CounterMeter(nvml)
    if nvml.power_watts() is not None:
        return SampledMeter(nvml)
    raise NoNvml("this device tells neither its energy nor its power (a virtual or partitioned one may not)")
