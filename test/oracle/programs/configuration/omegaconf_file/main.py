"""OmegaConf merges a file with the command line."""
from omegaconf import OmegaConf
from openai import OpenAI

config = OmegaConf.merge(OmegaConf.load("conf/base.yaml"), OmegaConf.from_cli())
client = OpenAI()

for step in range(config.steps):
    response = client.responses.create(model=config.model.name, input=f"Step {step}: continue the story.")
    print(response.output_text)
