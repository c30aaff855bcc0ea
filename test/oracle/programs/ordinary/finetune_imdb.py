"""Fine-tune DistilBERT on IMDB with the Trainer."""
import numpy as np
from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    Trainer,
    TrainingArguments,
    pipeline,
)

model_name = "distilbert-base-uncased"
output_dir = "./distilbert-imdb"

imdb = load_dataset("imdb")
small_train = imdb["train"].shuffle(seed=42).select(range(3000))
small_test = imdb["test"].shuffle(seed=42).select(range(300))

tokenizer = AutoTokenizer.from_pretrained(model_name)


def preprocess_function(examples):
    return tokenizer(examples["text"], truncation=True)


tokenized_train = small_train.map(preprocess_function, batched=True)
tokenized_test = small_test.map(preprocess_function, batched=True)
data_collator = DataCollatorWithPadding(tokenizer=tokenizer)

model = AutoModelForSequenceClassification.from_pretrained(model_name, num_labels=2)


def compute_metrics(eval_pred):
    logits, labels = eval_pred
    predictions = np.argmax(logits, axis=-1)
    return {"accuracy": (predictions == labels).mean()}


training_args = TrainingArguments(
    output_dir=output_dir,
    learning_rate=2e-5,
    per_device_train_batch_size=16,
    per_device_eval_batch_size=16,
    num_train_epochs=2,
    weight_decay=0.01,
    eval_strategy="epoch",
    save_strategy="epoch",
)

trainer = Trainer(
    model=model,
    args=training_args,
    train_dataset=tokenized_train,
    eval_dataset=tokenized_test,
    tokenizer=tokenizer,
    data_collator=data_collator,
    compute_metrics=compute_metrics,
)

before = trainer.evaluate()
trainer.train()
after = trainer.evaluate()
print("before", before["eval_accuracy"], "after", after["eval_accuracy"])
trainer.save_model(output_dir)

classifier = pipeline("sentiment-analysis", model=output_dir)
for sentence in ["I love this movie", "This was so disappointing", "It was fine I guess"]:
    print(sentence, classifier(sentence)[0]["label"])
