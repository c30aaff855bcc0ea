"""Click: the command with the defaults of its options."""


def _named(names):
    names = [each.split("/")[0] for each in names]
    plain = [each for each in names if not each.startswith("-")]
    if plain:
        return plain[0]
    longest = max(names, key=len)
    return longest.lstrip("-").replace("-", "_")


def option(*names, default=None, type=None, is_flag=False, multiple=False, **kwargs):
    def decorate(function):
        value = default if default is not None else (False if is_flag else () if multiple else None)
        function.__dict__.setdefault("_options", {})[_named(names)] = value
        return function

    return decorate


def argument(name, default=None, **kwargs):
    return option(name, default=default)


def command(*args, **kwargs):
    def decorate(function):
        def run(*args, **kwargs):
            return function(**function.__dict__.get("_options", {}))

        return run

    return decorate


echo = print


def Path(*args, **kwargs):
    return str


Choice = IntRange = Path
