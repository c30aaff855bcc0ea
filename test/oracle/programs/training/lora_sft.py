"""LoRA fine-tuning with TRL and one sample afterwards."""
from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

name = "Qwen/Qwen2.5-0.5B-Instruct"
tokenizer = AutoTokenizer.from_pretrained(name)
model = AutoModelForCausalLM.from_pretrained(name)
model = get_peft_model(model, LoraConfig(r=8, lora_alpha=16, target_modules=["q_proj", "v_proj"]))

dataset = load_dataset("imdb", split="train[:1000]")
trainer = SFTTrainer(
    model=model,
    args=SFTConfig(output_dir="sft", num_train_epochs=1, per_device_train_batch_size=4),
    train_dataset=dataset,
)
trainer.train()

inputs = tokenizer("The film was", return_tensors="pt")
output = model.generate(**inputs, max_new_tokens=20)
print(tokenizer.decode(output[0]))
