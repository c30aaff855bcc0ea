from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

from openai import OpenAI


class Runner:
    def __init__(self, workers=2, judge=True):
        self.workers = workers
        self.judge_client = OpenAI() if judge else None
        self.cache = {}
        self.scores = defaultdict(list)

    def answer(self, model, prompt, seed):
        key = (model.name, prompt, seed)
        if key not in self.cache:
            self.cache[key] = model(prompt)
        return self.cache[key]

    def run(self, model, task, repeats=1):
        with ThreadPoolExecutor(self.workers) as pool:
            futures = [
                pool.submit(self.answer, model, prompt, seed) for prompt, _ in task for seed in range(repeats)
            ]
            answers = [f.result() for f in futures]
        for (prompt, gold), answer in zip(task, answers[:: repeats]):
            if task.open_ended and self.judge_client:
                self.grade(prompt, gold, answer)
            else:
                self.scores[task.name].append(gold in answer)

    def grade(self, prompt, gold, answer):
        verdict = self.judge_client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": f"{prompt}\n{answer}\nExpected: {gold}. Right?"}]
        )
        self.scores["judged"].append(verdict.choices[0].message.content)

    def report(self):
        for name, values in self.scores.items():
            print(name, len(values))
