"""Local models against an API on the same prompts: a class for each, a common loop, a plot that is not drawn here."""
import json
import statistics
import sys
import time
from abc import ABC, abstractmethod
from pathlib import Path

import torch
from openai import OpenAI
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

PROMPTS = ["Once upon a time", "The capital of Mali is", "To bake bread,", "In 1969,", "def fib(n):"]
QUICK = "--quick" in sys.argv


class System(ABC):
    warmups = 1

    def __init__(self, name):
        self.name = name
        self.latencies = []

    @abstractmethod
    def generate(self, prompt): ...

    def measure(self, prompts, repeats):
        for p in prompts[: self.warmups]:
            self.generate(p)
        for p in prompts:
            for _ in range(repeats):
                t0 = time.perf_counter()
                self.generate(p)
                self.latencies.append(time.perf_counter() - t0)
        return statistics.median(self.latencies)


class Pipe(System):
    def __init__(self, name):
        super().__init__(name)
        self.pipe = pipeline("text-generation", model=name)

    def generate(self, prompt):
        return self.pipe(prompt, max_new_tokens=32)[0]["generated_text"]


class Manual(System):
    warmups = 2

    def __init__(self, name):
        super().__init__(name)
        self.tok = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name, torch_dtype=torch.float16)

    def generate(self, prompt):
        ids = self.tok(prompt, return_tensors="pt")
        with torch.no_grad():
            out = self.model.generate(**ids, max_new_tokens=32)
        return self.tok.decode(out[0])


class Api(System):
    warmups = 0

    def generate(self, prompt):
        return OpenAI().chat.completions.create(
            model=self.name, messages=[{"role": "user", "content": prompt}], max_tokens=32
        ).choices[0].message.content


SYSTEMS = [lambda: Pipe("distilgpt2"), lambda: Manual("gpt2"), lambda: Manual("gpt2-medium"), lambda: Api("gpt-4o-mini")]
results = {}
for make in SYSTEMS:
    system = make()
    repeats = 1 if QUICK else 2 if isinstance(system, Api) else 3
    results[system.name] = system.measure(PROMPTS, repeats)
Path("latency.json").write_text(json.dumps(results, indent=2))
