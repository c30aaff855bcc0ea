"""Fine-tunes two checkpoints with three rates each, and tests the best again."""
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments, set_seed

CHECKPOINTS = ["distilbert-base-uncased", "roberta-base"]
RATES = [1e-5, 3e-5, 5e-5]


def run(checkpoint, rate, epochs=2):
    tokenizer = AutoTokenizer.from_pretrained(checkpoint)
    data = load_dataset("rotten_tomatoes")
    data = data.map(lambda batch: tokenizer(batch["text"], truncation=True), batched=True)
    model = AutoModelForSequenceClassification.from_pretrained(checkpoint, num_labels=2)
    args = TrainingArguments(output_dir=f"runs/{checkpoint}-{rate}", learning_rate=rate, num_train_epochs=epochs)
    trainer = Trainer(model=model, args=args, train_dataset=data["train"], eval_dataset=data["validation"])
    trainer.train()
    return trainer.evaluate()["eval_loss"], trainer, data


set_seed(42)
results = {}
for checkpoint in CHECKPOINTS:
    for rate in RATES:
        loss, trainer, data = run(checkpoint, rate)
        results[checkpoint, rate] = loss

best = min(results, key=results.get)
loss, trainer, data = run(*best, epochs=4)
print(trainer.evaluate(data["test"]))
