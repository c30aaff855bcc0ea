"""Fine-tuning on a part of IMDB, tested on another."""
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

checkpoint = "distilbert-base-uncased"
tokenizer = AutoTokenizer.from_pretrained(checkpoint)
raw = load_dataset("imdb")


def tokenize(batch):
    return tokenizer(batch["text"], padding="max_length", truncation=True)


tokenized = raw.map(tokenize, batched=True)
small_train = tokenized["train"].shuffle(seed=1).select(range(2000))
small_test = tokenized["test"].shuffle(seed=1).select(range(500))

model = AutoModelForSequenceClassification.from_pretrained(checkpoint, num_labels=2)
args = TrainingArguments("out", num_train_epochs=3, per_device_train_batch_size=16)
trainer = Trainer(model=model, args=args, train_dataset=small_train, eval_dataset=small_test)
trainer.train()
metrics = trainer.evaluate()
print(metrics)
