"""TRL: its trainers."""

from transformers import Trainer, TrainingArguments

SFTTrainer = DPOTrainer = Trainer
SFTConfig = DPOConfig = TrainingArguments
