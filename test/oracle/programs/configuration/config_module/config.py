import os

BASE_URL = os.getenv("BASE_URL", "http://localhost:8000/v1")
MODEL = "Qwen/Qwen2.5-7B-Instruct"
SEEDS = list(range(1, 5))
PROMPTS = [f"Prompt {n}" for n in range(6)]
