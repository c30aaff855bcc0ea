from pipeline.config import load_config
from pipeline.reviewer import Reviewer
from pipeline.writer import Writer


def main():
    config = load_config("config.yaml")
    writer = Writer(config["models"]["draft"])
    reviewer = Reviewer(config["models"]["review"], config["review"]["rounds"])
    for topic in config["topics"]:
        if not topic.get("enabled", True):
            continue
        sections = writer.write(topic)
        if topic.get("review", False):
            sections = [reviewer.improve(section) for section in sections]
        for language in config["languages"]:
            writer.translate("\n".join(sections), language)


if __name__ == "__main__":
    main()
