"""Fine-tuning set up with dataclasses that HfArgumentParser fills."""
from dataclasses import dataclass, field
from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    HfArgumentParser,
    Trainer,
    TrainingArguments,
)


@dataclass
class ScriptArguments:
    model_name: str = field(default="distilbert-base-uncased")
    num_restarts: int = field(default=3, metadata={"help": "independent fine-tunings"})
    final_test: bool = field(default=True)


def main():
    (args,) = HfArgumentParser(ScriptArguments).parse_args_into_dataclasses()
    tokenizer = AutoTokenizer.from_pretrained(args.model_name)
    data = load_dataset("rotten_tomatoes")
    encoded = data.map(lambda batch: tokenizer(batch["text"], truncation=True), batched=True)
    for restart in range(args.num_restarts):
        model = AutoModelForSequenceClassification.from_pretrained(args.model_name, num_labels=2)
        trainer = Trainer(
            model=model,
            args=TrainingArguments(output_dir="out", num_train_epochs=2, seed=restart),
            train_dataset=encoded["train"],
            eval_dataset=encoded["validation"],
        )
        trainer.train()
        if args.final_test:
            print(trainer.evaluate(encoded["test"]))


if __name__ == "__main__":
    main()
