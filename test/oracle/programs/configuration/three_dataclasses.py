"""Fine-tuning in the manner of the library's own examples: settings of three kinds out of one parser."""
from dataclasses import dataclass, field
from typing import Optional

from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    HfArgumentParser,
    Trainer,
    TrainingArguments,
)


@dataclass
class ModelArguments:
    model_name_or_path: str = field(default="roberta-base")
    config_name: Optional[str] = field(default=None)


@dataclass
class DataArguments:
    dataset_name: str = field(default="imdb")
    rounds: int = field(default=2)
    do_probe: bool = field(default=False)


def main():
    parser = HfArgumentParser((ModelArguments, DataArguments, TrainingArguments))
    model_args, data_args, training_args = parser.parse_args_into_dataclasses()
    tokenizer = AutoTokenizer.from_pretrained(model_args.config_name or model_args.model_name_or_path)
    rows = load_dataset(data_args.dataset_name)
    for _ in range(data_args.rounds):
        model = AutoModelForSequenceClassification.from_pretrained(model_args.model_name_or_path)
        trainer = Trainer(model=model, args=training_args, train_dataset=rows["train"], tokenizer=tokenizer)
        trainer.train()
    if data_args.do_probe:
        trainer.evaluate(rows["test"])


if __name__ == "__main__":
    main()
