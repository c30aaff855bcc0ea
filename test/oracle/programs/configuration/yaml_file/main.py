"""The experiment is described in a YAML file beside the script."""
import yaml
from openai import OpenAI

with open("experiment.yaml") as file:
    config = yaml.safe_load(file)

client = OpenAI()
for model in config["models"]:
    for seed in range(config["seeds"]):
        for question in config["questions"]:
            client.chat.completions.create(
                model=model,
                seed=seed,
                temperature=config["sampling"]["temperature"],
                max_tokens=config["sampling"]["max_tokens"],
                messages=[{"role": "user", "content": question}],
            )
print("done")
