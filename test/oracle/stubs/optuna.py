"""Optuna: `optimize` counts once, with as many trials as it is given; the objective runs for each."""

from types import SimpleNamespace

from oracle import Thing, place, spend

SUBMODULES = ("samplers", "pruners", "visualization", "logging", "trial")


class TrialPruned(Exception):
    pass


class Trial(Thing):
    def __init__(self, number):
        self.__dict__.update(number=number, params={}, value=0.5)

    def suggest_float(self, name, low, high, **kwargs):
        return low

    suggest_loguniform = suggest_uniform = suggest_float

    def suggest_int(self, name, low, high, **kwargs):
        return low

    def suggest_categorical(self, name, choices):
        return choices[0]

    def report(self, *args):
        pass

    def should_prune(self):
        return False

    def set_user_attr(self, *args):
        pass


class Study(Thing):
    def __init__(self):
        self.__dict__.update(trials=[], best_params={}, best_value=0.5, best_trial=Trial(0))

    def optimize(self, objective, n_trials=None, timeout=None, **kwargs):
        spend("sweep", trials=n_trials)
        for number in range(n_trials):
            self.trials.append(Trial(number))
            objective(self.trials[-1])


def create_study(**kwargs):
    return Study()


class logging:
    WARNING = 30
    set_verbosity = staticmethod(lambda level: None)
