"""Hydra composes the settings of a comparison."""
import hydra
from omegaconf import DictConfig
from openai import OpenAI


@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg: DictConfig):
    client = OpenAI()
    for persona in cfg.personas:
        for _ in range(cfg.eval.repeats):
            client.chat.completions.create(
                model=cfg.model.name,
                max_tokens=cfg.model.max_tokens,
                messages=[{"role": "system", "content": persona}, {"role": "user", "content": "Introduce yourself."}],
            )


if __name__ == "__main__":
    main()
