"""Modules of stubbed packages: `stubs/openai.py` stands for `openai` and everything below it. A name that no stub
defines is something that takes anything, as most of a library's names are to a count."""

import importlib.abc
import importlib.util
import os
import sys
import types

AT_END = []


class Package(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        flat = self.__dict__["_flat"]
        if name in flat:
            return flat[name]
        full = f"{self.__name__}.{name}"
        if full in sys.modules:
            return sys.modules[full]
        if name.islower() and name in flat.get("SUBMODULES", ()):
            return importlib.import_module(full)
        from oracle import Thing

        return Thing() if name.islower() else type(name, (Thing,), {})


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, folder):
        self.names = {name[:-3] for name in os.listdir(folder) if name.endswith(".py")} - {"oracle", "finder"}
        self.folder = folder

    def find_spec(self, name, path, target=None):
        top = name.split(".")[0]
        if top not in self.names:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=True)

    def create_module(self, spec):
        module = Package(spec.name)
        module.__path__ = []
        top = spec.name.split(".")[0]
        module._flat = {} if top == spec.name else sys.modules[top]._flat
        return module

    def exec_module(self, module):
        if "." in module.__name__:
            return
        path = os.path.join(self.folder, module.__name__ + ".py")
        with open(path, encoding="utf-8") as file:
            code = compile(file.read(), path, "exec")
        names = module._flat
        names.update(__name__=module.__name__, __file__=path)
        exec(code, names)
        alias = names.get("SAME_AS")
        if alias:
            shared = importlib.import_module(alias)._flat
            for name, value in shared.items():
                names.setdefault(name, value)


def install(folder):
    sys.meta_path.insert(0, Finder(folder))
