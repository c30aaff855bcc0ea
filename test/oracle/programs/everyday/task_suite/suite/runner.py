from concurrent.futures import ThreadPoolExecutor

from openai import OpenAI

from .tasks import load_tasks

client = OpenAI()


def answer(model, task, item):
    response = client.chat.completions.create(
        model=model,
        messages=[{"role": "system", "content": task.system}, {"role": "user", "content": item["question"]}],
        max_tokens=100,
    )
    return response.choices[0].message.content


def judge(model, item, text):
    response = client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": f"Is this right? {item['question']} {text}"}], max_tokens=3
    )
    return response.choices[0].message.content


def run_task(model, task, judge_model, workers):
    work = [item for item in task.items for _ in range(task.repeats)]
    with ThreadPoolExecutor(max_workers=workers) as pool:
        answers = list(pool.map(lambda item: answer(model, task, item), work))
    verdicts = []
    if task.judge:
        verdicts = [judge(judge_model, item, text) for item, text in zip(work, answers)]
    return {"model": model, "task": task.name, "answers": answers, "verdicts": verdicts}


def run_suite(models, folder, judge_model, workers):
    tasks = load_tasks(folder)
    results = []
    for model in models:
        for task in tasks:
            results.append(run_task(model, task, judge_model, workers))
    report(results, judge_model)
    return results


def report(results, model):
    client.responses.create(model=model, input=f"Write a report: {[r['verdicts'] for r in results]}")
