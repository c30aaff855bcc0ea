from dataclasses import dataclass, field

import yaml


@dataclass
class PipelineConfig:
    documents: int = 3
    batch_size: int = 2
    stages: list = field(default_factory=list)
    disabled: list = field(default_factory=list)
    languages: list = field(default_factory=list)


def load_config(path):
    with open(path) as f:
        return PipelineConfig(**yaml.safe_load(f))
