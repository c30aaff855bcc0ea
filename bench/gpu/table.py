"""The table of measurements: CSV behind lines of `#`, of which one for each run says when, on what and with which meter.
It is written anew, and moved into its place, with each row: whatever stops the kit, the file is whole."""

import contextlib
import csv
import io
import os

COLUMNS = (
    "run",
    "device",
    "meter",
    "kind",
    "name",
    "software",
    "precision",
    "batch",
    "inputTokens",
    "context",
    "imageSize",
    "checkpointing",
    "totalParameters",
    "activeParameters",
    "parametersPerToken",
    "experts",
    "expertsPerToken",
    "layers",
    "hidden",
    "kvHeads",
    "headSize",
    "gflopsPerItem",
    "item",
    "itemsPerStep",
    "joulesPerItem",
    "stepSeconds",
    "meanWatts",
    "spread",
    "repeats",
    "steps",
    "temperatureC",
    "clockMHz",
    "memoryGB",
    "note",
)

# The fields of plan.Measurement, in their order: the same measurement on the same device is made once.
KEY = ("kind", "name", "software", "precision", "batch", "inputTokens", "context", "imageSize", "checkpointing")

ABOUT = (
    "Energy of the accelerator alone, as its own meter tells it, idle power included; random weights (bench/gpu).",
    "joulesPerItem: the median over repeats of the energy per item (token read or written, image); spread: largest less",
    "smallest, over the median. stepSeconds: one step of the whole batch. gflopsPerItem: of one forward pass, counted.",
    "parametersPerToken: of denoisers, those that each patch is multiplied with.",
    "Runs:",
)


class BadTable(Exception):
    """Why a file is no table of this kit, for people."""


class Table:
    def __init__(self, path):
        self.path = path
        self.runs = []
        self.rows = []
        if os.path.exists(path):
            self.load()

    def load(self):
        with open(self.path, encoding="utf-8", newline="") as file:
            lines = file.read().splitlines()
        self.runs = [line[2:] for line in lines if line.startswith("# r") and ": " in line]
        reader = csv.DictReader(line for line in lines if line and not line.startswith("#"))
        if lines and tuple(reader.fieldnames or ()) != COLUMNS:
            raise BadTable(f"{self.path} has other columns than this version writes: choose another --out")
        self.rows = list(reader)

    def begin_run(self, text):
        """A line about this run; its name for the rows."""
        self.run = f"r{len(self.runs) + 1}"
        self.runs.append(f"{self.run}: {text}")

    def has(self, device, measurement):
        key = (device, *measurement.key)
        return any((row["device"], *(row[column] for column in KEY)) == key for row in self.rows)

    def add(self, row):
        whole = {column: written(row.get(column)) for column in COLUMNS} | {"run": self.run}
        self.rows.append(whole)
        self.write()

    def write(self):
        beside = f"{self.path}.{os.getpid()}.part"
        try:
            with open(beside, "w", encoding="utf-8", newline="") as file:
                file.write(self.text())
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, self.path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.remove(beside)

    def text(self):
        out = io.StringIO()
        used = {row["run"] for row in self.rows}
        runs = [run for run in self.runs if run.split(":")[0] in used]
        out.write("".join(f"# {line}\n" for line in (*ABOUT, *runs)))
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return out.getvalue()


def written(value):
    """Five digits are more than a meter tells; quotes would trouble simpler readers."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.5g}"
    return str(value).replace('"', "'").replace("\n", " ")
