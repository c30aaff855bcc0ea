"""Hydra: the configuration of the folder, nothing from the command line."""

import os

from omegaconf import OmegaConf


def main(config_path=None, config_name="config", version_base=None):
    def decorate(function):
        def run():
            import sys

            folder = os.path.dirname(os.path.abspath(sys.argv[0]))
            return function(OmegaConf.load(os.path.join(folder, config_path or ".", config_name.replace(".yaml", "") + ".yaml")))

        return run

    return decorate
