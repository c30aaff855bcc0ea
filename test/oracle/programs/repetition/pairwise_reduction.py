"""Map, then reduce in rounds until one summary is left."""
import functools
import logging
from math import ceil, log2

from langchain_openai import ChatOpenAI
from langchain_core.prompts import PromptTemplate

llm = ChatOpenAI(model="gpt-4o-mini", temperature=0)
map_chain = PromptTemplate.from_template("Summarise: {text}") | llm
merge_chain = PromptTemplate.from_template("Merge: {left} {right}") | llm

CHAPTERS = 13


def merge_round(parts):
    merged = []
    for i in range(0, len(parts), 2):
        pair = parts[i : i + 2]
        if len(pair) == 1:
            merged.append(pair[0])      # odd one out, goes on as it is
        else:
            merged.append(merge_chain.invoke({"left": pair[0], "right": pair[1]}).content)
    return merged


def reduce_all(parts):
    rounds = 0
    while len(parts) > 1:
        parts = merge_round(parts)
        rounds += 1
        logging.info("round %d: %d parts", rounds, len(parts))
    assert rounds == ceil(log2(CHAPTERS))
    return parts[0]


summaries = [map_chain.invoke({"text": f"chapter {n}"}).content for n in range(1, CHAPTERS + 1)]
print(reduce_all(summaries))

# the same as a fold
fold = functools.reduce(lambda a, b: llm.invoke(f"{a} + {b}").content, summaries[:5])
print(fold)
