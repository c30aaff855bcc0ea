"""OmegaConf: mappings with attributes."""

import yaml


class DictConfig(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def _wrapped(value):
    if isinstance(value, dict):
        return DictConfig({key: _wrapped(each) for key, each in value.items()})
    return [_wrapped(each) for each in value] if isinstance(value, list) else value


class OmegaConf:
    @staticmethod
    def load(path):
        with open(path, encoding="utf-8") as file:
            return _wrapped(yaml.safe_load(file))

    @staticmethod
    def create(value):
        return _wrapped(value)

    @staticmethod
    def from_cli():
        return DictConfig()

    @staticmethod
    def merge(*parts):
        merged = {}
        for part in parts:
            merged.update(part)
        return _wrapped(merged)

    @staticmethod
    def to_yaml(config):
        return ""

    to_container = staticmethod(lambda config, **kwargs: config)
