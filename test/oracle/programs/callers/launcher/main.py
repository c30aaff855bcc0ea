"""Starts the same script with several settings, as many projects do instead of a sweep."""
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

for model in ["gpt-4o-mini", "gpt-4.1-nano"]:
    for rows in (2, 3):
        subprocess.run([sys.executable, "work.py", "--model", model, f"--rows={rows}"], check=True)

subprocess.check_call(["python", str(HERE / "work.py")])
os.system("python work.py --dry-run && echo done")


def again(times):
    for _ in range(times):
        process = subprocess.Popen("python -u work.py --rows 1", shell=True)
        process.wait()


again(5)
