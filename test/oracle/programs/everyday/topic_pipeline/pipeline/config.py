import os

import yaml


def load_config(path):
    with open(os.path.join(os.path.dirname(os.path.dirname(__file__)), path)) as f:
        return yaml.safe_load(f)
