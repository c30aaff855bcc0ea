"""The kit as it is started: every kind on a processor with a fake meter, the table, the budget, going on, SIGTERM."""

import contextlib
import io
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

import measure
from measuring import NoTime, Pace
from measuring import measure as measured
from meter import FakeMeter
from needs_torch import needs_torch
from plan import FIRST, TINY, Measurement, bytes_needed, planned
from table import COLUMNS, KEY, BadTable, Table

HERE = pathlib.Path(__file__).resolve().parent
MADE_UP = HERE.parents[1] / "test" / "estimate" / "made-up" / "gpu-kit.csv"
FAKE = ["--device", "cpu", "--fake-watts", "100"]


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Prepared:
    """A step of so many seconds on the test's clock."""

    def __init__(self, clock, seconds, items=4):
        self.clock, self.seconds, self.items = clock, seconds, items
        self.steps = 0

    def step(self):
        self.steps += 1
        self.clock.now += self.seconds


class OneMeasurement(unittest.TestCase):
    def make(self, seconds, deadline=1000.0, pace=Pace(1.0, 2.0, 3)):
        clock = Clock()
        prepared = Prepared(clock, seconds)

        def synchronise():
            clock.now += 0.05  # what waiting for each step alone takes

        return measured(prepared, FakeMeter(80, clock), pace, synchronise, deadline, clock), prepared, clock

    def test_joules_are_per_item_of_a_step(self):
        result, _, _ = self.make(0.2)
        self.assertAlmostEqual(result.stepSeconds, 0.205, delta=0.002)
        self.assertAlmostEqual(result.joulesPerItem, 80 * result.stepSeconds / 4, places=9)
        self.assertEqual((result.repeats, result.meanWatts), (3, 80))

    def test_windows_are_filled_though_warm_steps_seemed_slower(self):
        result, _, _ = self.make(0.001)
        self.assertGreaterEqual(result.steps * 0.001, 3 * 2.0 * 0.9)
        self.assertLess(result.spread, 0.05)

    def test_fewer_windows_where_the_time_ends_and_none_is_no_measurement(self):
        result, _, clock = self.make(0.5, deadline=5.0)
        self.assertEqual(result.repeats, 1)
        self.assertLessEqual(clock.now, 5.0)
        with self.assertRaises(NoTime):
            self.make(0.5, deadline=3.0)
        with self.assertRaises(NoTime):
            self.make(50.0, deadline=100.0)

    def test_a_step_longer_than_a_window_is_measured_once_a_window(self):
        result, prepared, _ = self.make(5.0)
        self.assertEqual(result.repeats, 3)
        self.assertEqual(prepared.steps, 3 + result.steps)


class ThePlan(unittest.TestCase):
    def test_each_once_and_every_kind_early(self):
        whole = planned(False)
        self.assertEqual(len(whole), len(set(each.key for each in whole)))
        kinds = {each.kind for each in whole}
        self.assertEqual({each.kind for each in FIRST}, kinds)
        self.assertEqual({each.kind for each in TINY}, kinds)
        batches = {each.batch for each in whole if each.kind == "decode"}
        self.assertEqual(batches, {1, 4, 16, 64, 256})

    def test_only_and_quick(self):
        self.assertTrue(all("train" in each.label for each in planned(False, only="train")))
        self.assertEqual(planned(False, only="no such thing"), [])
        quick = planned(False, is_quick=True)
        self.assertEqual(len(quick), len({(each.kind, each.software) for each in quick}))
        self.assertLess(len(quick), 12)

    def test_what_does_not_fit_is_known_before_it_is_built(self):
        large = Measurement("decode", "Qwen/Qwen3-8B", "engine", batch=256, context=4096)
        self.assertAlmostEqual(bytes_needed(large) / 1e9, 16.4 + 154.6, delta=1)

    def test_listing_needs_no_torch(self):
        code = "import sys; sys.modules['torch'] = None; import measure; sys.exit(measure.main(['--list']))"
        out = subprocess.run([sys.executable, "-c", code], cwd=HERE, capture_output=True, text=True)
        self.assertEqual((out.returncode, out.stderr), (0, ""))
        self.assertEqual(len(out.stdout.splitlines()), len(planned(False)))


class TheTable(unittest.TestCase):
    def test_key_is_what_tells_measurements_apart(self):
        self.assertEqual(KEY, tuple(Measurement.__dataclass_fields__))

    def test_rows_and_runs_are_read_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "kit.csv")
            table = Table(path)
            table.begin_run("2026-01-01, made up")
            one = Measurement("train", "mlp", batch=32)
            table.add(vars(one) | {"device": "cpu", "note": 'a "note", with\nall', "joulesPerItem": 0.123456789})
            again = Table(path)
            self.assertTrue(again.has("cpu", one))
            self.assertFalse(again.has("cpu", Measurement("train", "mlp", batch=64)))
            self.assertFalse(again.has("other", one))
            self.assertEqual(again.rows[0]["note"], "a 'note', with all")
            self.assertEqual(again.rows[0]["joulesPerItem"], "0.12346")
            again.begin_run("2026-01-02, made up")
            again.add(vars(Measurement("train", "mlp", batch=64)) | {"device": "cpu"})
            self.assertEqual([row["run"] for row in Table(path).rows], ["r1", "r2"])
            self.assertEqual(os.listdir(folder), ["kit.csv"])

    def test_the_made_up_table_of_the_reports_test_is_one_of_this_version(self):
        table = Table(str(MADE_UP))
        self.assertGreater(len(table.rows), 10)
        for row in table.rows:
            self.assertEqual((row["meter"], row["note"]), ("fake", "made up"))

    def test_another_table_is_not_written_over(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "other.csv")
            pathlib.Path(path).write_text("name,price\nx,1\n", encoding="utf-8")
            with self.assertRaises(BadTable):
                Table(path)


class WrongUse(unittest.TestCase):
    def refused(self, *arguments):
        with self.assertRaises(measure.WrongUse) as caught:
            measure.main(list(arguments))
        return str(caught.exception)

    def test_says_what_to_do(self):
        self.assertIn("--list", self.refused("--only", "nonsense"))

    @needs_torch
    def test_a_processor_has_no_meter(self):
        self.assertIn("--fake-watts", self.refused("--device", "cpu"))

    def test_the_device_by_its_number(self):
        class Cuda:
            chosen = None
            is_available = staticmethod(lambda: True)
            device_count = staticmethod(lambda: 2)

            @classmethod
            def set_device(cls, index):
                cls.chosen = index

        class Torch:
            cuda = Cuda
            device = staticmethod(lambda *parts: parts)
            backends = type("Backends", (), {"cudnn": type("Cudnn", (), {})})

        for text, index in (("cuda", 0), ("cuda:1", 1)):
            options = measure.read(["--device", text, "--fake-watts", "5"])
            self.assertEqual(measure.open_device(Torch, options), (("cuda", index), None))
            self.assertEqual(Cuda.chosen, index)
        for text in ("cuda:2", "tpu"):
            with self.assertRaises(measure.WrongUse):
                measure.open_device(Torch, measure.read(["--device", text, "--fake-watts", "5"]))

    @needs_torch
    def test_made_up_figures_never_get_among_measured_ones(self):
        out = str(measure.MEASURED / "gpu-kit.csv")
        self.assertIn("fake meter", self.refused(*FAKE, "--out", out))
        self.assertFalse(os.path.exists(measure.MEASURED / "gpu-kit.csv.part"))

    @needs_torch
    def test_without_a_device_it_says_how_to_try_the_kit(self):
        import torch

        if not torch.cuda.is_available():
            self.assertIn("--device cpu", self.refused())


@needs_torch
class OnAProcessor(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = os.path.join(self.folder.name, "kit.csv")

    def start(self, *arguments):
        out = io.StringIO()
        # Each start counts its own minutes.
        measure.BEGAN = measure.time.perf_counter()
        with contextlib.redirect_stdout(out):
            code = measure.main([*FAKE, "--quick", "--out", self.path, *arguments])
        return code, out.getvalue()

    def test_every_kind_gives_a_complete_row(self):
        code, said = self.start()
        self.assertEqual(code, 0, said)
        rows = Table(self.path).rows
        self.assertEqual([tuple(row[column] for column in KEY) for row in rows], [each.key for each in TINY])
        for row in rows:
            self.assertEqual(tuple(row), COLUMNS)
            for column in ("joulesPerItem", "stepSeconds", "spread", "totalParameters", "activeParameters"):
                self.assertGreaterEqual(float(row[column]), 0, column)
            spent = 100 * float(row["stepSeconds"]) / int(row["itemsPerStep"])
            self.assertAlmostEqual(float(row["joulesPerItem"]) / spent, 1, delta=1e-3)
            self.assertEqual(row["gflopsPerItem"] == "", row["kind"] in ("decode", "prefill"))
            self.assertEqual((row["meter"], row["meanWatts"]), ("fake", "100"))

    def test_it_goes_on_where_it_stopped(self):
        self.start("--only", "mlp")
        code, said = self.start("--only", "mlp,tiny-encoder")
        self.assertEqual(code, 0)
        self.assertIn("2 measured, 1 were there", said)
        self.assertEqual([row["run"] for row in Table(self.path).rows], ["r1", "r2", "r2"])

    def test_nothing_is_started_that_cannot_end_in_time(self):
        code, said = self.start("--minutes", "0.04")
        self.assertEqual(code, 1)
        self.assertIn("0 measured", said)
        self.assertIn(f"{len(TINY)} wait for more time", said)
        self.assertFalse(os.path.exists(self.path))

    def test_what_cannot_run_leaves_the_others(self):
        import work

        def broken(self, measurement):
            raise RuntimeError("CUDA out of memory. Tried to allocate\nmany lines")

        kept, work.Workshop.embed = work.Workshop.embed, broken
        self.addCleanup(setattr, work.Workshop, "embed", kept)
        code, said = self.start("--only", "embed,mlp")
        self.assertEqual(code, 0)
        self.assertIn("left out, CUDA out of memory. Tried to allocate\n", said)
        self.assertEqual([row["kind"] for row in Table(self.path).rows], ["train"])

    def test_a_device_with_a_meter(self):
        import torch
        from meter import CounterMeter
        from nvml import Nvml
        from test_meter import FakeLibrary

        nvml = Nvml(library=FakeLibrary(watts=300.0, update=0.02, clock=measure.time.perf_counter))
        options = measure.read(["--out", self.path, "--window", "0.3", "--repeats", "3"])
        measure.BEGAN = measure.time.perf_counter()
        wanted = [Measurement("decode", "tiny-decoder", "engine", batch=2, context=32)]
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = measure.run(torch, torch.device("cpu"), nvml, CounterMeter(nvml), Table(self.path), wanted, options)
        self.assertEqual(code, 0, out.getvalue())
        self.assertIn("Warning: cpu is at work already (12 %)", out.getvalue())
        table = Table(self.path)
        for part in ("limit 700 W", "driver 999.1", "NVML energy counter", "3 windows of 0.3 s"):
            self.assertIn(part, table.runs[0])
        [row] = table.rows
        self.assertAlmostEqual(float(row["meanWatts"]), 300, delta=30)
        self.assertEqual((row["meter"], row["temperatureC"], row["clockMHz"]), ("nvml-counter", "41", "1980"))

    def test_sigterm_keeps_what_was_measured(self):
        command = [sys.executable, "-u", str(HERE / "measure.py"), *FAKE, "--out", self.path, "--window", "1"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout:
                if "J per token" in line:
                    break
            process.send_signal(signal.SIGTERM)
            rest = process.stdout.read()
            self.assertEqual(process.wait(30), 143)
        self.assertIn("Stopped.", rest)
        rows = Table(self.path).rows
        self.assertGreaterEqual(len(rows), 1)
        self.assertIn(f"{len(rows)} rows in {self.path}", rest)
        self.assertEqual(os.listdir(self.folder.name), ["kit.csv"])


if __name__ == "__main__":
    unittest.main()
