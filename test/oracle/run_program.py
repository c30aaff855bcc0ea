"""Runs one program with the stubs in front of everything and prints, as its last line, how often each call ran.
`run_program.py PATH`: a script, a notebook, or a folder with `main.py`, `main.ipynb` or a package with `__main__.py`."""

import ast
import asyncio
import inspect
import io
import json
import os
import re
import runpy
import shutil
import sys
import tempfile

STUBS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "stubs")
sys.path.insert(0, STUBS)


def main(path):
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        os.environ["ORACLE_PROGRAM"] = folder + os.sep
        if os.path.isdir(path):
            shutil.copytree(path, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
            entry = entry_of(folder)
        else:
            shutil.copy(path, folder)
            entry = os.path.basename(path)
        os.chdir(folder)
        import finder
        import oracle

        finder.install(STUBS)
        sys.path.insert(1, folder)
        printed = io.StringIO()
        output, sys.stdout = sys.stdout, printed
        try:
            start(os.path.join(folder, entry))
        except SystemExit as end:
            if end.code not in (None, 0):
                raise RuntimeError(f"the program ended with {end.code}") from end
        finally:
            sys.stdout = output
        for forward in finder.AT_END:
            forward()
        print(json.dumps({site_of(site, oracle.SOURCES): call for site, call in oracle.CALLS.items() if call["times"]}))


def entry_of(folder):
    for name in ("main.py", "main.ipynb"):
        if os.path.exists(os.path.join(folder, name)):
            return name
    for name in sorted(os.listdir(folder)):
        if os.path.exists(os.path.join(folder, name, "__main__.py")):
            return name
    raise RuntimeError("nothing to run: no main.py, main.ipynb or package with __main__.py")


def start(entry):
    if os.path.isdir(entry):
        sys.argv = [entry]
        runpy.run_module(os.path.basename(entry), run_name="__main__", alter_sys=True)
    elif entry.endswith(".ipynb"):
        run_notebook(entry, {"__name__": "__main__"})
    else:
        sys.argv = [entry]
        runpy.run_path(entry, run_name="__main__")


# --- notebooks --------------------------------------------------------------------------------------------


def run_notebook(path, names):
    """Cells top to bottom in one namespace. Each is a file of its own for the line numbers."""
    import oracle

    with open(path, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    names.update(__shell__=shell, __run__=lambda other: run_other(os.path.abspath(other), names))
    names.update(get_ipython=lambda: oracle.Thing(), display=lambda *each: None)
    for index, cell in enumerate(cells):
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        name = f"{path}#{index}"
        text = python_of(source, name)
        with open(name + ".cell", "w", encoding="utf-8") as file:
            file.write(text)
        oracle.SOURCES[name] = name + ".cell"
        code = compile(text, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        waiting = eval(code, names)
        if inspect.iscoroutine(waiting):
            asyncio.run(waiting)


def run_other(path, names):
    """A script runs on its own and leaves its names behind, a notebook runs in these."""
    if path.endswith(".ipynb"):
        return run_notebook(path, names)
    names.update({name: value for name, value in runpy.run_path(path, run_name="__main__").items() if name[:2] != "__"})


def python_of(source, cell):
    """Magics as plain calls, line by line, so that places stay."""
    lines = source.split("\n")
    if lines[0].startswith("%%"):
        magic, *rest = lines[0][2:].split()
        if magic == "writefile":
            import oracle

            with open(rest[-1], "w", encoding="utf-8") as file:
                file.write("\n".join(lines[1:]))
            oracle.WRITTEN[os.path.abspath(rest[-1])] = (cell, 1)
            return ""
        if magic in ("bash", "sh", "script"):
            return ""
        lines[0] = ""
    return "\n".join(map(line_of, lines))


def line_of(line):
    space, mark, body = re.fullmatch(r"(\s*)([!%]?)(.*)", line).groups()
    if mark == "!":
        return f"{space}__shell__({body!r})"
    if mark == "%" and body.startswith("run "):
        return f"{space}__run__({body[4:].strip()!r})"
    if mark == "%" and body.startswith(("time ", "timeit ")):
        magic, rest = body.split(" ", 1)
        return f"{space}_{' ' * (len(magic) - 1)}= {rest}"
    if re.fullmatch(r"[\w.]+\?{1,2}", body):
        return f"{space}pass"
    return f"{space}pass" if mark else line


def shell(command):
    """Scripts of the folder run; everything else of a shell is not ours."""
    words = command.split()
    if words[:1] == ["python"] and words[1].endswith(".py"):
        kept, sys.argv = sys.argv, words[1:]
        try:
            runpy.run_path(os.path.abspath(words[1]), run_name="__main__")
        except SystemExit:
            pass
        finally:
            sys.argv = kept


def site_of(site, sources):
    """`main.ipynb#3:8:1` of a cell, `main.py:8:1` of a script."""
    return site


if __name__ == "__main__":
    main(sys.argv[1])
