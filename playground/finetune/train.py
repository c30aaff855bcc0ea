"""Fine-tune a 7B instruction model on our customer dialogues with LoRA, three seeds for the report."""

from dataclasses import dataclass

import torch
from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    DataCollatorForLanguageModeling,
    Trainer,
    TrainingArguments,
    set_seed,
)


@dataclass
class Config:
    base: str = "Qwen/Qwen2.5-7B-Instruct"
    data: str = "dialogues.jsonl"
    max_length: int = 1024
    epochs: int = 3
    batch_size: int = 4
    accumulate: int = 8
    lr: float = 2e-4


SEEDS = [13, 42, 1234]
cfg = Config()

tokenizer = AutoTokenizer.from_pretrained(cfg.base)
tokenizer.pad_token = tokenizer.eos_token


def tokenize(row):
    text = tokenizer.apply_chat_template(row["messages"], tokenize=False)
    return tokenizer(text, truncation=True, max_length=cfg.max_length)


def build_model():
    model = AutoModelForCausalLM.from_pretrained(cfg.base, torch_dtype=torch.bfloat16, device_map="auto")
    lora = LoraConfig(
        r=16,
        lora_alpha=32,
        lora_dropout=0.05,
        target_modules=["q_proj", "k_proj", "v_proj", "o_proj"],
        task_type="CAUSAL_LM",
    )
    model = get_peft_model(model, lora)
    model.print_trainable_parameters()
    return model


def run(seed: int, data) -> float:
    set_seed(seed)
    model = build_model()
    args = TrainingArguments(
        output_dir=f"out/seed-{seed}",
        num_train_epochs=cfg.epochs,
        per_device_train_batch_size=cfg.batch_size,
        gradient_accumulation_steps=cfg.accumulate,
        learning_rate=cfg.lr,
        lr_scheduler_type="cosine",
        warmup_ratio=0.03,
        bf16=True,
        logging_steps=20,
        save_strategy="epoch",
        report_to="none",
    )
    trainer = Trainer(
        model=model,
        args=args,
        train_dataset=data["train"],
        eval_dataset=data["test"],
        data_collator=DataCollatorForLanguageModeling(tokenizer, mlm=False),
    )
    trainer.train()
    return trainer.evaluate()["eval_loss"]


if __name__ == "__main__":
    raw = load_dataset("json", data_files=cfg.data, split="train").train_test_split(0.05, seed=0)
    data = raw.map(tokenize, remove_columns=raw["train"].column_names)
    losses = {seed: run(seed, data) for seed in SEEDS}
    for seed, loss in losses.items():
        print(f"seed {seed}: {loss:.4f}")
    print(f"mean {sum(losses.values()) / len(losses):.4f}")
