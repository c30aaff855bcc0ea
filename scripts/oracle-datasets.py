"""Checks the rows and columns of the data sets that scikit-learn ships against data/datasets.json.

    python scripts/oracle-datasets.py
"""

import json
import pathlib
import sys

from sklearn import datasets

listed = {entry["id"]: entry for entry in json.loads((pathlib.Path(__file__).resolve().parent.parent / "data/datasets.json").read_text())["datasets"]}
wrong = 0
for name in ["iris", "digits", "wine", "breast_cancer", "diabetes", "linnerud"]:
    rows, columns = getattr(datasets, f"load_{name}")().data.shape
    entry = listed[name]
    same = entry["rows"]["train"] == rows and entry["columns"] == columns
    wrong += not same
    print(f"{name}: {rows} x {columns}{'' if same else ' DIFFERS'}")
sys.exit(wrong > 0)
