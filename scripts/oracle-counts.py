"""Runs the programs of test/oracle/programs under CPython with the stubs of test/oracle/stubs, counts how often each
call that spends compute runs, and writes the dated table data/oracle/counts.json. `npm run oracle:counts`; with names
behind it, only the programs whose path holds one of them are run again. Needs CPython 3.11 or later, no packages.

Each program runs three times: plainly; with other answers of the models (`talk`); with requests that fail now and then
(`trouble`). What differs between the first two hangs on answers and not on the code; the table keeps all that was
seen. A program that failures end says nothing about them."""

import concurrent.futures
import datetime
import hashlib
import json
import os
import platform
import subprocess
import sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAMS = os.path.join(ROOT, "test/oracle/programs")
STUBS = os.path.join(ROOT, "test/oracle/stubs")
TABLE = os.path.join(ROOT, "data/oracle/counts.json")


def main(wanted):
    table = read_table()
    names = list(programs())
    stubs = hash_of(STUBS)
    isAll = not wanted or table.get("stubs") != stubs
    chosen = [name for name in names if isAll or any(each in name for each in wanted)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = dict(zip(chosen, pool.map(measure, chosen)))
    failed = {name: why for name, why in results.items() if isinstance(why, str)}
    for name, why in failed.items():
        print(f"{name}\n{why}\n", file=sys.stderr)
    known = {name: known for name, known in table.get("programs", {}).items() if name in names and name not in failed}
    known.update({name: result for name, result in results.items() if name not in failed})
    write_table(stubs, {name: known[name] for name in sorted(known)})
    sites = sum(len(each["calls"]) for each in known.values())
    print(f"{len(known)} programs, {sites} calls counted, {len(failed)} failed.")
    return 1 if failed else 0


def programs():
    """Files and folders below the themes: `repetition/while_counter.py`, `callers/package`."""
    for theme in sorted(os.listdir(PROGRAMS)):
        folder = os.path.join(PROGRAMS, theme)
        for name in sorted(os.listdir(folder)):
            if not name.startswith((".", "__pycache__")):
                yield f"{theme}/{name}"


def measure(name):
    path = os.path.join(PROGRAMS, name)
    seen = {}
    for variant in ("plain", "talk", "trouble"):
        try:
            seen[variant] = run(path, variant)
        except Failed as failure:
            if variant == "plain":
                return str(failure)
    calls = {}
    for site in sorted({site for each in seen.values() for site in each}, key=order):
        counts = {variant: each.get(site, {"times": 0})["times"] for variant, each in seen.items()}
        one = next(each[site] for each in seen.values() if site in each)
        calls[site] = {"what": one["what"], "times": counts["plain"]}
        if "trials" in one:
            calls[site]["trials"] = one["trials"]
        for variant in ("talk", "trouble"):
            if counts.get(variant, counts["plain"]) != counts["plain"]:
                calls[site][variant] = counts[variant]
    return {"hash": hash_of(path), "calls": calls}


def order(site):
    path, *numbers = site.replace("#", ":").split(":")
    return (path, [int(number) for number in numbers])


class Failed(Exception):
    pass


def run(path, variant):
    environment = {
        "PATH": os.environ["PATH"], "ORACLE_VARIANT": variant, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": os.environ.get("HOME", "/"), "OPENAI_API_KEY": "none", "ANTHROPIC_API_KEY": "none",
    }
    command = [sys.executable, "-S", os.path.join(ROOT, "test/oracle/run_program.py"), path]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        raise Failed("takes too long") from None
    if done.returncode != 0:
        raise Failed(done.stderr[-1500:])
    return json.loads(done.stdout.splitlines()[-1])


def hash_of(path):
    """Of the texts below a path; the tests make the same one."""
    digest = hashlib.sha256()
    for name in sorted(files_of(path)):
        relative = os.path.relpath(name, path).replace(os.sep, "/") if os.path.isdir(path) else os.path.basename(name)
        with open(name, "rb") as file:
            digest.update(relative.encode() + b"\0" + file.read().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:16]


def files_of(path):
    if os.path.isfile(path):
        return [path]
    found = []
    for folder, folders, names in os.walk(path):
        folders[:] = [each for each in folders if each != "__pycache__"]
        found += [os.path.join(folder, name) for name in names]
    return found


def read_table():
    if not os.path.exists(TABLE):
        return {}
    with open(TABLE, encoding="utf-8") as file:
        return json.load(file)


def write_table(stubs, known):
    lines = []
    for name, program in known.items():
        calls = ",\n".join(f"      {json.dumps(site)}: {json.dumps(call)}" for site, call in program["calls"].items())
        body = f"{{\n{calls}\n    }}" if calls else "{}"
        lines.append(f'    {json.dumps(name)}: {{ "hash": "{program["hash"]}", "calls": {body} }}')
    head = {
        "date": datetime.date.today().isoformat(),
        "python": platform.python_version(),
        "how": "run by scripts/oracle-counts.py under CPython, with stubs for the SDKs that count their calls",
        "stubs": stubs,
    }
    with open(TABLE, "w", encoding="utf-8") as file:
        file.write(json.dumps(head, indent=2)[:-2] + ',\n  "programs": {\n' + ",\n".join(lines) + "\n  }\n}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
