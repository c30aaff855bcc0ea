"""Meters against a made-up NVML whose power is known, with a clock that the test moves."""

import unittest

from meter import CounterMeter, FakeMeter, SampledMeter, by_steps, integrate, meter_of
from nvml import NoNvml, Nvml


class FakeLibrary:
    """A device that draws `watts`, with a counter that moves every `update` seconds, as the real one does."""

    def __init__(self, watts=300.0, update=0.1, has_counter=True, has_power=True, devices=1, clock=None):
        self.watts, self.update = watts, update
        self.has_counter, self.has_power = has_counter, has_power
        self.devices, self.uuid = devices, b"GPU-1234"
        self.now = 0.0
        self.clock = clock or (lambda: self.now)

    def nvmlInit_v2(self):
        return 0

    def nvmlDeviceGetCount_v2(self, out):
        return put(out, self.devices)

    def nvmlDeviceGetHandleByUUID(self, uuid, out):
        return put(out, 7) if uuid == self.uuid else 6

    def nvmlDeviceGetHandleByIndex_v2(self, index, out):
        return put(out, 7 + index.value)

    def nvmlDeviceGetTotalEnergyConsumption(self, handle, out):
        steps = int(self.clock() / self.update + 1e-9)
        return put(out, int(5_000_000 + 1000 * self.watts * steps * self.update)) if self.has_counter else 3

    def nvmlDeviceGetPowerUsage(self, handle, out):
        return put(out, int(self.watts * 1000)) if self.has_power else 3

    def nvmlDeviceGetEnforcedPowerLimit(self, handle, out):
        return put(out, 700_000)

    def nvmlDeviceGetTemperature(self, handle, sensor, out):
        return put(out, 41)

    def nvmlDeviceGetClockInfo(self, handle, clock, out):
        return put(out, 1980)

    def nvmlDeviceGetUtilizationRates(self, handle, out):
        out._obj.gpu = 12
        return 0

    def nvmlDeviceGetName(self, handle, buffer, size):
        buffer.value = b"NVIDIA Made-Up"
        return 0

    def nvmlSystemGetDriverVersion(self, buffer, size):
        buffer.value = b"999.1"
        return 0


def put(out, value):
    out._obj.value = value
    return 0


class ReadingTheDevice(unittest.TestCase):
    def test_units_and_texts(self):
        nvml = Nvml(uuid="1234", library=FakeLibrary())
        self.assertEqual(nvml.handle.value, 7)
        self.assertEqual(nvml.energy_joules(), 5000)
        self.assertEqual(nvml.power_watts(), 300)
        self.assertEqual(nvml.limit_watts(), 700)
        self.assertEqual((nvml.temperature(), nvml.clock_mhz(), nvml.busy_percent()), (41, 1980, 12))
        self.assertEqual((nvml.name(), nvml.driver()), ("NVIDIA Made-Up", "999.1"))

    def test_by_number_only_where_there_is_one_device(self):
        self.assertEqual(Nvml(uuid="other", library=FakeLibrary()).handle.value, 7)
        with self.assertRaises(NoNvml):
            Nvml(uuid="other", library=FakeLibrary(devices=8))

    def test_what_a_device_does_not_tell_is_none(self):
        nvml = Nvml(library=FakeLibrary(has_counter=False, has_power=False))
        self.assertIsNone(nvml.energy_joules())
        self.assertIsNone(nvml.power_watts())

    def test_the_best_meter_that_there_is(self):
        self.assertEqual(meter_of(Nvml(library=FakeLibrary())).kind, "nvml-counter")
        self.assertEqual(meter_of(Nvml(library=FakeLibrary(has_counter=False))).kind, "nvml-sampled")
        with self.assertRaises(NoNvml):
            meter_of(Nvml(library=FakeLibrary(has_counter=False, has_power=False)))


class Windows(unittest.TestCase):
    def through(self, meter, library, seconds, watts=None):
        """A window in which the thread looks every 10 ms, played by the test itself."""
        meter.watch = lambda: None
        meter.start()
        for _ in range(round(seconds / 0.01)):
            library.now += 0.01
            library.watts = watts(library.now) if watts else library.watts
            meter.look()
        return meter.stop()

    def test_the_counter_is_right_though_it_moves_seldom_and_the_window_begins_anywhere(self):
        for offset in (0.0, 0.03, 0.07, 0.099):
            library = FakeLibrary(watts=420.0)
            library.now = offset
            reading = self.through(CounterMeter(Nvml(library=library), library.clock), library, 2.05)
            self.assertAlmostEqual(reading.seconds, 2.05, places=6)
            self.assertAlmostEqual(reading.watts, 420, delta=420 * 0.012)

    def test_a_window_shorter_than_the_steps_takes_what_the_counter_moved(self):
        self.assertEqual(by_steps([(0.0, 10.0), (0.1, 10.0), (0.2, 40.0), (0.3, 40.0)], 0.3).joules, 30)
        with self.assertRaises(NoNvml):
            by_steps([(0.0, 10.0)], 1.0)

    def test_samples_are_integrated(self):
        library = FakeLibrary(has_counter=False)
        meter = SampledMeter(Nvml(library=library), library.clock)
        reading = self.through(meter, library, 4.0, watts=lambda now: 100 + 50 * now)
        # From 100 to 300 W in a straight line (the first sample still tells 300, the device's power before).
        self.assertAlmostEqual(reading.joules, 800, delta=2)
        self.assertAlmostEqual(integrate([(0, 0), (1, 100), (3, 100)]).joules, 250)

    def test_the_thread_looks_by_itself(self):
        library = FakeLibrary()
        meter = CounterMeter(Nvml(library=library), every=0.001)
        meter.start()
        while len(meter.samples) < 5:
            pass
        meter.stop()
        self.assertFalse(meter.thread.is_alive())

    def test_the_fake_meter_is_watts_times_seconds(self):
        now = [0.0]
        meter = FakeMeter(50, clock=lambda: now[0])
        meter.start()
        now[0] = 3.0
        self.assertEqual((meter.stop().joules, meter.stop().watts), (150, 50))


if __name__ == "__main__":
    unittest.main()
