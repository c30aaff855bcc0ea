from pipeline.config import load_config
from pipeline.stages import STAGES


def main():
    config = load_config("configs/base.yaml")
    documents = [f"document {i}" for i in range(config.documents)]
    for name in config.stages:
        stage = STAGES[name]
        if name in config.disabled:
            continue
        documents = stage(documents, config)
    print(len(documents))


if __name__ == "__main__":
    main()
