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
import shlex
import shutil
import subprocess
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
    intercept()
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
    names.update(__shell__=lambda line: shell(expanded(line, names)), __bash__=shell)
    names.update(__run__=lambda line: run_magic(expanded(line, names), names))
    names.update(get_ipython=lambda: oracle.Thing(), display=lambda *each: None)
    for index, cell in enumerate(cells):
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        name = f"{path}#{index}"
        text, repeats = python_of(source, name)
        with open(name + ".cell", "w", encoding="utf-8") as file:
            file.write(text)
        oracle.SOURCES[name] = name + ".cell"
        tree = repeating(ast.parse(text, name), source)
        code = compile(tree, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        for _ in range(repeats):
            waiting = eval(code, names)
            if inspect.iscoroutine(waiting):
                asyncio.run(waiting)


def python_of(source, name):
    """Magics as plain calls, line by line, so that places stay; and how often the cell runs."""
    lines = source.split("\n")
    repeats = 1
    if lines[0].startswith("%%"):
        magic, *rest = lines[0][2:].split()
        if magic == "writefile":
            import oracle

            with open(rest[-1], "w", encoding="utf-8") as file:
                file.write("\n".join(lines[1:]))
            oracle.WRITTEN[os.path.abspath(rest[-1])] = (name, 1)
            return "", 1
        if magic in ("bash", "sh"):
            body = "\n".join(lines[1:])
            return f"__bash__({body!r})", 1
        if magic in ("script", "html", "javascript", "latex", "markdown"):
            return "", 1
        if magic == "timeit":
            repeats = runs_of(lines[0])
        lines[0] = ""
    return "\n".join(map(line_of, lines)), repeats


TIMED = r"(\s*)%(timeit|time)((?:\s+-\w\s*\d*)*)\s+(?=\S)"


def line_of(line):
    space, mark, body = re.fullmatch(r"(\s*)([!%]?)(.*)", line).groups()
    timed = re.match(TIMED, line)
    if timed:
        # Columns stay, so that the place of a call does.
        return (space + "if 1:").ljust(timed.end()) + line[timed.end() :]
    if mark == "!":
        return f"{space}__shell__({body!r})"
    if mark == "%" and body.startswith("run "):
        return f"{space}__run__({body[4:].strip()!r})"
    if mark == "%" and body.startswith("cd "):
        return f"{space}__import__('os').chdir({body[3:].strip()!r})"
    if re.fullmatch(r"\?{0,2}[\w.]+\?{1,2}|\?{1,2}[\w.]+", body):
        return f"{space}pass"
    assigned = re.fullmatch(r"(\s*[\w, ]+= *)!(.*)", line)
    if assigned:
        return f"{assigned[1]}__shell__({assigned[2]!r})"
    return f"{space}pass" if mark else line


def repeating(tree, source):
    """The lines of `%timeit` run as often as IPython runs them."""
    lines = source.split("\n")

    class Repeat(ast.NodeTransformer):
        def visit_If(self, node):
            self.generic_visit(node)
            timed = re.match(TIMED, lines[node.lineno - 1])
            if not timed or timed[2] != "timeit":
                return node
            again = ast.parse(f"for __turn__ in range({runs_of(timed[0])}): pass").body[0]
            again.body = node.body
            return ast.fix_missing_locations(ast.copy_location(again, node))

    return Repeat().visit(tree)


def runs_of(line):
    """One run to see how long it takes, unless the number is told, then seven times as many as fit: calls of models are
    slow, so that is one."""
    number = re.search(r"-n\s*(\d+)", line)
    repeat = re.search(r"-r\s*(\d+)", line)
    repeats = int(repeat[1]) if repeat else 7
    return int(number[1]) * repeats if number else 1 + repeats


def expanded(line, names):
    """`{expression}` and `$name` as IPython puts them in; what is none of its names is the shell's."""

    def hole(match):
        try:
            return str(eval(match[1] or match[2], names))
        except Exception:
            return match[0]

    return re.sub(r"\{([^{}]+)\}|\$(\w+)", hole, line)


def run_magic(line, names):
    words = shlex.split(line)
    options = []
    while words[0].startswith("-"):
        options.append(words.pop(0))
    path = next(each for each in (words[0], words[0] + ".py", words[0] + ".ipynb") if os.path.isfile(each))
    kept, sys.argv = sys.argv, [path, *words[1:]]
    try:
        if path.endswith(".ipynb"):
            run_notebook(os.path.abspath(path), names)
        else:
            given = dict(names) if "-i" in options else {}
            made = runpy.run_path(os.path.abspath(path), given, run_name="__main__")
            names.update({name: value for name, value in made.items() if not name.startswith("__")})
    finally:
        sys.argv = kept


# --- other programs ---------------------------------------------------------------------------------------

REAL_PROCESS = subprocess.Popen

#: Says which Python programs a shell starts, and where.
RECORDER = r"""#!/bin/bash
printf '%s\0' "$PWD" "$@" >> "$ORACLE_LOG"
printf '\1\0' >> "$ORACLE_LOG"
"""


def intercept():
    """What the program starts runs here, one after the other, each with modules of its own."""

    def run(command, *_, shell=False, cwd=None, **__):
        if isinstance(command, str):
            run_commands(command, cwd)
        else:
            run_words([os.fspath(word) for word in command], cwd or os.getcwd())
        return subprocess.CompletedProcess(command, 0, "", "")

    class Process:
        def __init__(self, command, **options):
            self.returncode = run(command, **options).returncode

        def wait(self, timeout=None):
            return self.returncode

        poll = wait

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def communicate(self, *_, **__):
            return ("", "")

    subprocess.run = run
    subprocess.Popen = Process
    subprocess.call = subprocess.check_call = lambda command, **options: run(command, **options).returncode
    subprocess.check_output = lambda command, **options: run(command, **options).stdout
    os.system = lambda command: run(command, shell=True).returncode


def shell(command):
    run_commands(command, None)


def run_commands(command, cwd):
    """Loops and variables are those of a real shell."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("python", "python3"):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(RECORDER)
            os.chmod(file.name, 0o755)
        log = os.path.join(folder, "log")
        environment = {**os.environ, "ORACLE_LOG": log, "PATH": folder + os.pathsep + os.environ["PATH"]}
        nowhere = subprocess.DEVNULL
        with REAL_PROCESS(["bash", "-c", command], env=environment, cwd=cwd, stdout=nowhere, stderr=nowhere) as process:
            process.wait()
        if not os.path.exists(log):
            return
        with open(log, encoding="utf-8") as file:
            started = file.read().split("\1\0")[:-1]
    for each in started:
        where, *words = each.split("\0")[:-1]
        run_words(["python", *words], where)


def run_words(words, where):
    """`python -u train.py --lr 0.1`, `python -m app.train`; other programs are not ours."""
    if os.path.basename(words[0]) not in ("python", "python3", os.path.basename(sys.executable)):
        return
    at = 1
    while words[at].startswith("-") and words[at] != "-m":
        at += 1
    home = os.environ["ORACLE_PROGRAM"]
    own = {name for name, each in sys.modules.items() if (getattr(each, "__file__", None) or "").startswith(home)}
    kept = {name: sys.modules.pop(name) for name in own - {"__main__"}}
    argv, folder = sys.argv, os.getcwd()
    os.chdir(where)
    try:
        if words[at] == "-m":
            sys.argv = ["-m", *words[at + 2 :]]
            runpy.run_module(words[at + 1], run_name="__main__", alter_sys=True)
        else:
            sys.argv = words[at:]
            sys.path.insert(1, os.path.dirname(os.path.abspath(words[at])))
            runpy.run_path(os.path.abspath(words[at]), run_name="__main__")
            del sys.path[1]
    except SystemExit:
        pass
    finally:
        sys.argv = argv
        os.chdir(folder)
        for name, each in list(sys.modules.items()):
            if (getattr(each, "__file__", None) or "").startswith(home) and name != "__main__":
                del sys.modules[name]
        sys.modules.update(kept)


def site_of(site, sources):
    """`main.ipynb#3:8:1` of a cell, `main.py:8:1` of a script."""
    return site


if __name__ == "__main__":
    main(sys.argv[1])
