from .llm import LLM
from .sources import fetch


def digest(limit):
    llm = LLM.shared()
    lines = [llm(f"One line: {item}") for item in fetch(limit)]
    print(llm("Order by importance:\n" + "\n".join(lines), max_tokens=800))


def titles(limit):
    for item in fetch(limit * 10):
        LLM.shared()(f"Title: {item}")


COMMANDS = {"digest": digest, "titles": titles}
