import logging

import hydra
from omegaconf import DictConfig, OmegaConf
from openai import OpenAI

log = logging.getLogger(__name__)


class Summariser:
    def __init__(self, cfg):
        self.cfg = cfg
        self.client = OpenAI()

    def __call__(self, text):
        return self.client.chat.completions.create(
            model=self.cfg.name,
            temperature=self.cfg.temperature,
            messages=[{"role": "user", "content": text}],
        ).choices[0].message.content


@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg: DictConfig) -> None:
    log.info(OmegaConf.to_yaml(cfg))
    summarise = Summariser(cfg.model)
    for source in cfg.data.sources:
        for language in source.languages:
            for number in range(source.articles):
                text = f"{source.name} {number} in {language}"
                for _ in range(cfg.run.passes):
                    text = summarise(text)
        if cfg.run.judge:
            OpenAI().responses.create(model="gpt-4o", input=f"Judge {source.name}")


if __name__ == "__main__":
    main()
