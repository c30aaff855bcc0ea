"""Local models under several prompts and repeats; timings by a helper that takes a callable."""
import statistics
import time
import ollama

MODELS = ["llama3.2", "mistral", "qwen2.5:0.5b"]
PROMPTS = ["Count to ten.", "Name a colour."]
WARMUP, REPEATS = 1, 4


def timed(function, repeats):
    durations = []
    for _ in range(repeats):
        started = time.perf_counter()
        function()
        durations.append(time.perf_counter() - started)
    return durations


table = {}
for model in MODELS:
    for prompt in PROMPTS:
        run = lambda: ollama.chat(model=model, messages=[{"role": "user", "content": prompt}])
        timed(run, WARMUP)
        table[model, prompt] = statistics.mean(timed(run, REPEATS))
    ollama.embed(model="nomic-embed-text", input=PROMPTS)
print(table)
