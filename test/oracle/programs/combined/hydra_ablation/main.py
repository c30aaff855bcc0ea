import hydra
from openai import OpenAI

from parts import Questions, assemble

client = OpenAI()


def evaluate(names, questions, model):
    right = 0
    for q in questions:
        text = client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": assemble(names, q)}]
        ).choices[0].message.content
        right += "is" in text
    return right


@hydra.main(config_path="conf", config_name="ablation", version_base="1.3")
def main(cfg):
    questions = Questions(cfg.base.n, cfg.seed)
    rows = []
    for variant in cfg.variants:
        names = [p for p in cfg.prompt_parts if p not in variant.drop]
        if not names:
            continue          # nothing left to test
        rows.append((names, evaluate(names, questions, cfg.base.model)))
    if cfg.report.enabled:
        for names, right in rows:
            client.responses.create(model=cfg.report.model, input=f"{names}: {right} of {cfg.base.n}")


if __name__ == "__main__":
    main()
