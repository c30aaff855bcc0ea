"""Checks data/models.json: counts the parameters of open models by building their configurations on the meta device,
where a weight has a shape and no memory, and compares. Needs torch and transformers (CPU builds will do):

    python scripts/oracle-models.py

Prints every row whose count differs by more than 1 %, and ends with 1 when there is one. Configurations here are
written from general knowledge of the published config.json files, so the catalogue's own source decides in doubt;
rows that only carry a published count are not compared.
"""

import json
import pathlib
import sys

import torch
import transformers
from transformers import AutoModelForCausalLM, AutoModel

ROOT = pathlib.Path(__file__).resolve().parent.parent
B, M = 1e9, 1e6


def count(config, auto=AutoModelForCausalLM):
    with torch.device("meta"):
        model = auto.from_config(config) if hasattr(auto, "from_config") else auto(config)
    return sum(parameter.numel() for parameter in model.parameters())  # tied weights come once


def cls(name):
    return getattr(transformers, name)


def decoder(config_class, hidden, layers, heads, kv, ffn, vocab, head=None, tie=False, **more):
    """A llama-like decoder; what the class spells differently goes into `more`."""
    arguments = dict(hidden_size=hidden, num_hidden_layers=layers, num_attention_heads=heads,
                     num_key_value_heads=kv, intermediate_size=ffn, vocab_size=vocab, tie_word_embeddings=tie)
    if head:
        arguments["head_dim"] = head
    arguments.update(more)
    return cls(config_class)(**arguments)


def active_of(config, total, experts, used, expert_ffn, moe_layers, matrices=3):
    """Parameters that one token passes: all but the experts that are not chosen."""
    return total - moe_layers * (experts - used) * matrices * config.hidden_size * expert_ffn


ENTRIES = []


def add(id, kind, total, active=None, layers=None, kv=None, head=None, context=None, licence=None, year=None,
        aliases=(), source="memory", precision="bf16", window=None, quality=None, hidden=None, global_every=None):
    entry = dict(id=id, kind=kind, total=round(total))
    if active and round(active) != round(total):
        entry["active"] = round(active)
    for key, value in dict(layers=layers, hidden=hidden, kvHeads=kv, headSize=head, context=context, window=window,
                           globalEvery=global_every, precision=precision, licence=licence, year=year).items():
        if value is not None:
            entry[key] = value
    if aliases:
        entry["aliases"] = list(aliases)
    entry["source"] = source
    ENTRIES.append(entry)


def text(id, config, published, context, licence, year, aliases=(), active=None, kind="text", window=None,
         global_every=None, source="counted", moe=None, precision="bf16", kv=None, head=None):
    """`published` in billions, to check the remembered configuration against."""
    total = count(config)
    if abs(total / (published * B) - 1) > 0.03:
        print(f"MISMATCH {id}: counted {total / B:.3f} B, published {published} B", file=sys.stderr)
        global bad
        bad = True
    if moe:
        active = active_of(config, total, *moe)
    heads = config.num_attention_heads
    add(id, kind, total, active, config.num_hidden_layers, kv or getattr(config, "num_key_value_heads", heads) or heads,
        head or getattr(config, "head_dim", None) or config.hidden_size // heads, context, licence, year, aliases,
        source, precision, window, None, config.hidden_size, global_every)


bad = False

# ---------------------------------------------------------------- Llama
L = lambda *a, **k: decoder("LlamaConfig", *a, **k)
text("meta-llama/Llama-2-7b-hf", L(4096, 32, 32, 32, 11008, 32000), 6.738, 4096, "llama2", 2023, ["Llama-2-7b", "llama2", "llama2:7b", "vicuna-7b-v1.5"])
text("meta-llama/Llama-2-13b-hf", L(5120, 40, 40, 40, 13824, 32000), 13.016, 4096, "llama2", 2023, ["Llama-2-13b", "llama2:13b", "vicuna-13b-v1.5"])
text("meta-llama/Llama-2-70b-hf", L(8192, 80, 64, 8, 28672, 32000), 68.977, 4096, "llama2", 2023, ["Llama-2-70b", "llama2:70b"])
text("codellama/CodeLlama-7b-hf", L(4096, 32, 32, 32, 11008, 32016), 6.739, 16384, "llama2", 2023, ["codellama", "codellama:7b", "codellama/CodeLlama-7b-Instruct-hf", "codellama/CodeLlama-7b-Python-hf"])
text("codellama/CodeLlama-13b-hf", L(5120, 40, 40, 40, 13824, 32016), 13.016, 16384, "llama2", 2023, ["codellama:13b"])
text("codellama/CodeLlama-34b-hf", L(8192, 48, 64, 8, 22016, 32000), 33.74, 16384, "llama2", 2023, ["codellama:34b"])
text("codellama/CodeLlama-70b-hf", L(8192, 80, 64, 8, 28672, 32016), 68.977, 16384, "llama2", 2024, ["codellama:70b"])
text("huggyllama/llama-7b", L(4096, 32, 32, 32, 11008, 32000), 6.738, 2048, "llama", 2023, ["decapoda-research/llama-7b-hf", "llama-7b", "alpaca-7b"])
text("huggyllama/llama-13b", L(5120, 40, 40, 40, 13824, 32000), 13.016, 2048, "llama", 2023, ["llama-13b"])
text("huggyllama/llama-30b", L(6656, 60, 52, 52, 17920, 32000), 32.53, 2048, "llama", 2023, ["llama-30b", "llama-33b"])
text("huggyllama/llama-65b", L(8192, 80, 64, 64, 22016, 32000), 65.2, 2048, "llama", 2023, ["llama-65b"])
text("meta-llama/Meta-Llama-3-8B", L(4096, 32, 32, 8, 14336, 128256), 8.03, 8192, "llama3", 2024, ["llama3", "llama3:8b", "llama3-8b-8192", "meta-llama/Meta-Llama-3-8B-Instruct", "meta.llama3-8b-instruct-v1:0"])
text("meta-llama/Meta-Llama-3-70B", L(8192, 80, 64, 8, 28672, 128256), 70.55, 8192, "llama3", 2024, ["llama3:70b", "llama3-70b-8192", "meta.llama3-70b-instruct-v1:0"])
text("meta-llama/Llama-3.1-8B", L(4096, 32, 32, 8, 14336, 128256), 8.03, 131072, "llama3.1", 2024, ["llama3.1", "llama3.1:8b", "llama-3.1-8b-instant", "meta-llama/Meta-Llama-3.1-8B-Instruct", "meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo", "accounts/fireworks/models/llama-v3p1-8b-instruct", "meta/llama-3.1-8b"])
text("meta-llama/Llama-3.1-70B", L(8192, 80, 64, 8, 28672, 128256), 70.55, 131072, "llama3.1", 2024, ["llama3.1:70b", "llama-3.1-70b-versatile", "meta-llama/Meta-Llama-3.1-70B-Instruct", "accounts/fireworks/models/llama-v3p1-70b-instruct"])
text("meta-llama/Llama-3.1-405B", L(16384, 126, 128, 8, 53248, 128256), 405.85, 131072, "llama3.1", 2024, ["llama3.1:405b", "meta-llama/Meta-Llama-3.1-405B-Instruct", "accounts/fireworks/models/llama-v3p1-405b-instruct"])
text("meta-llama/Llama-3.2-1B", L(2048, 16, 32, 8, 8192, 128256, 64, True), 1.236, 131072, "llama3.2", 2024, ["llama3.2:1b", "llama-3.2-1b-preview"])
text("meta-llama/Llama-3.2-3B", L(3072, 28, 24, 8, 8192, 128256, 128, True), 3.213, 131072, "llama3.2", 2024, ["llama3.2", "llama3.2:3b", "llama-3.2-3b-preview"])
text("meta-llama/Llama-3.3-70B-Instruct", L(8192, 80, 64, 8, 28672, 128256), 70.55, 131072, "llama3.3", 2024, ["llama3.3", "llama3.3:70b", "llama-3.3-70b-versatile", "meta-llama/Llama-3.3-70B-Instruct-Turbo", "nvidia/Llama-3.1-Nemotron-70B-Instruct-HF", "meta/llama-3.3-70b"])
add("meta-llama/Llama-3.2-11B-Vision", "text", 10.67 * B, None, 40, 8, 128, 131072, "llama3.2", 2024, ["llama3.2-vision", "llama-3.2-11b-vision-preview", "llama3.2-vision:11b"], hidden=4096)
add("meta-llama/Llama-3.2-90B-Vision", "text", 88.6 * B, None, 100, 8, 128, 131072, "llama3.2", 2024, ["llama3.2-vision:90b", "llama-3.2-90b-vision-preview"], hidden=8192)
add("meta-llama/Llama-4-Scout-17B-16E", "text", 108.6 * B, 17.2 * B, 48, 8, 128, 10485760, "llama4", 2025, ["llama-4-scout", "llama4", "llama4:scout", "meta-llama/Llama-4-Scout-17B-16E-Instruct", "llama-4-scout-17b-16e"], hidden=5120)
add("meta-llama/Llama-4-Maverick-17B-128E", "text", 400.7 * B, 17.2 * B, 48, 8, 128, 1048576, "llama4", 2025, ["llama-4-maverick", "llama4:maverick", "meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8"], hidden=5120)
text("TinyLlama/TinyLlama-1.1B-Chat-v1.0", L(2048, 22, 32, 4, 5632, 32000), 1.1, 2048, "apache-2.0", 2023, ["tinyllama", "TinyLlama-1.1B"])
text("HuggingFaceTB/SmolLM2-135M", L(576, 30, 9, 3, 1536, 49152, tie=True), 0.1345, 8192, "apache-2.0", 2024, ["SmolLM-135M", "smollm2:135m"])
text("HuggingFaceTB/SmolLM2-360M", L(960, 32, 15, 5, 2560, 49152, tie=True), 0.3618, 8192, "apache-2.0", 2024, ["SmolLM-360M", "smollm2:360m"])
text("HuggingFaceTB/SmolLM2-1.7B", L(2048, 24, 32, 32, 8192, 49152, tie=True), 1.711, 8192, "apache-2.0", 2024, ["SmolLM-1.7B", "smollm2", "smollm2:1.7b"])
text("HuggingFaceTB/SmolLM3-3B", decoder("SmolLM3Config", 2048, 36, 16, 4, 11008, 128256, tie=True), 3.075, 65536, "apache-2.0", 2025, ["smollm3"])
text("01-ai/Yi-6B", L(4096, 32, 32, 4, 11008, 64000), 6.06, 4096, "apache-2.0", 2023, ["Yi-1.5-6B", "yi:6b", "01-ai/Yi-6B-Chat"])
text("01-ai/Yi-1.5-9B", L(4096, 48, 32, 4, 11008, 64000), 8.83, 4096, "apache-2.0", 2024, ["Yi-9B", "yi:9b"])
text("01-ai/Yi-34B", L(7168, 60, 56, 8, 20480, 64000), 34.39, 4096, "apache-2.0", 2023, ["Yi-1.5-34B", "yi:34b", "NousResearch/Nous-Hermes-2-Yi-34B"])
text("deepseek-ai/deepseek-coder-1.3b-base", L(2048, 24, 16, 16, 5504, 32256), 1.346, 16384, "deepseek", 2023, ["deepseek-coder:1.3b", "deepseek-ai/deepseek-coder-1.3b-instruct"])
text("deepseek-ai/deepseek-coder-6.7b-base", L(4096, 32, 32, 32, 11008, 32256), 6.74, 16384, "deepseek", 2023, ["deepseek-coder:6.7b", "deepseek-ai/deepseek-coder-6.7b-instruct"])
text("deepseek-ai/deepseek-coder-33b-base", L(7168, 62, 56, 8, 19200, 32256), 33.34, 16384, "deepseek", 2023, ["deepseek-coder:33b", "deepseek-ai/deepseek-coder-33b-instruct"])
text("deepseek-ai/deepseek-llm-7b-base", L(4096, 30, 32, 32, 11008, 102400), 6.91, 4096, "deepseek", 2023, ["deepseek-llm:7b", "deepseek-ai/deepseek-llm-7b-chat"])
text("upstage/SOLAR-10.7B-v1.0", L(4096, 48, 32, 8, 14336, 32000), 10.73, 4096, "apache-2.0", 2023, ["solar", "upstage/SOLAR-10.7B-Instruct-v1.0"])
text("NousResearch/Hermes-3-Llama-3.1-8B", L(4096, 32, 32, 8, 14336, 128256), 8.03, 131072, "llama3.1", 2024, ["hermes3", "hermes3:8b"])
text("deepseek-ai/DeepSeek-R1-Distill-Llama-8B", L(4096, 32, 32, 8, 14336, 128256), 8.03, 131072, "mit", 2025, ["deepseek-r1:8b", "DeepSeek-R1-Distill-Llama-8B"])
text("deepseek-ai/DeepSeek-R1-Distill-Llama-70B", L(8192, 80, 64, 8, 28672, 128256), 70.55, 131072, "mit", 2025, ["deepseek-r1:70b", "deepseek-r1-distill-llama-70b"])

# ---------------------------------------------------------------- Mistral
MI = lambda *a, **k: decoder("MistralConfig", *a, **k)
text("mistralai/Mistral-7B-v0.1", MI(4096, 32, 32, 8, 14336, 32000), 7.242, 32768, "apache-2.0", 2023, ["mistral", "mistral:7b", "open-mistral-7b", "mistral-tiny", "mistralai/Mistral-7B-Instruct-v0.1", "mistralai/Mistral-7B-Instruct-v0.2", "HuggingFaceH4/zephyr-7b-beta", "zephyr", "teknium/OpenHermes-2.5-Mistral-7B", "openchat/openchat-3.5-0106"])
text("mistralai/Mistral-7B-v0.3", MI(4096, 32, 32, 8, 14336, 32768), 7.248, 32768, "apache-2.0", 2024, ["mistralai/Mistral-7B-Instruct-v0.3"])
text("mistralai/Mistral-Nemo-Instruct-2407", MI(5120, 40, 32, 8, 14336, 131072, 128), 12.25, 131072, "apache-2.0", 2024, ["mistral-nemo", "open-mistral-nemo", "mistralai/Mistral-Nemo-Base-2407", "mistral/mistral-nemo"])
text("mistralai/Mistral-Small-24B-Instruct-2501", MI(5120, 40, 32, 8, 32768, 131072, 128), 23.57, 32768, "apache-2.0", 2025, ["mistral-small", "mistral-small:24b", "mistral-small-latest", "mistral-small-2501", "mistralai/Mistral-Small-3.1-24B-Instruct-2503", "mistral-small-2503", "mistralai/Mistral-Small-3.2-24B-Instruct-2506", "mistral-small-2506", "mistral-small3.1", "mistral-small3.2", "mistralai/Magistral-Small-2506", "magistral-small-latest", "mistralai/Devstral-Small-2507", "devstral-small-latest"])
text("mistralai/Mistral-Small-Instruct-2409", MI(6144, 56, 48, 8, 16384, 32768, 128), 22.25, 32768, "mrl", 2024, ["mistral-small-2409", "mistralai/Codestral-22B-v0.1", "codestral", "codestral-latest", "codestral:22b"])
text("mistralai/Mistral-Large-Instruct-2407", MI(12288, 88, 96, 8, 28672, 32768, 128), 122.6, 131072, "mrl", 2024, ["mistral-large-2407", "mistral-large-2411", "mistralai/Mistral-Large-Instruct-2411", "mistral-large:123b", "mistral-large-2", "pixtral-large-latest"])
text("mistralai/Ministral-8B-Instruct-2410", MI(4096, 36, 32, 8, 12288, 131072, 128), 8.02, 131072, "mrl", 2024, ["ministral-8b-latest", "ministral-8b", "ministral-8b-2410"])
add("mistralai/Ministral-3B-2410", "text", 3.4 * B, None, 26, 8, 128, 131072, "proprietary", 2024, ["ministral-3b-latest", "ministral-3b"], hidden=3072)
add("mistralai/Pixtral-12B-2409", "text", 12.7 * B, None, 40, 8, 128, 131072, "apache-2.0", 2024, ["pixtral-12b", "pixtral-12b-2409", "pixtral"], hidden=5120)
add("mistralai/Mistral-Large-3-675B-Instruct-2512", "text", 675 * B, 41 * B, 61, 128, 128, 262144, "apache-2.0", 2025, ["mistral-large-3", "mistral-large-2512", "mistral-large-latest"], hidden=7168)
c = decoder("MixtralConfig", 4096, 32, 32, 8, 14336, 32000)
text("mistralai/Mixtral-8x7B-v0.1", c, 46.7, 32768, "apache-2.0", 2023, ["mixtral", "mixtral:8x7b", "open-mixtral-8x7b", "mixtral-8x7b-32768", "mistralai/Mixtral-8x7B-Instruct-v0.1", "NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO"], moe=(8, 2, 14336, 32))
c = decoder("MixtralConfig", 6144, 56, 48, 8, 16384, 32768)
text("mistralai/Mixtral-8x22B-v0.1", c, 140.6, 65536, "apache-2.0", 2024, ["mixtral:8x22b", "open-mixtral-8x22b", "mistralai/Mixtral-8x22B-Instruct-v0.1"], moe=(8, 2, 16384, 56))

# ---------------------------------------------------------------- Qwen
Q2 = lambda *a, **k: decoder("Qwen2Config", *a, **k)
for size, a, kv, published, tie in [
    ("0.5B", (1024, 24, 16), 16, 0.464, True), ("1.8B", (2048, 24, 16), 16, 1.837, False), ("4B", (2560, 40, 20), 20, 3.95, False),
    ("7B", (4096, 32, 32), 32, 7.72, False), ("14B", (5120, 40, 40), 40, 14.17, False), ("32B", (5120, 64, 40), 8, 32.5, False), ("72B", (8192, 80, 64), 64, 72.3, False)]:
    ffn = {"0.5B": 2816, "1.8B": 5504, "4B": 6912, "7B": 11008, "14B": 13696, "32B": 27392, "72B": 24576}[size]
    text(f"Qwen/Qwen1.5-{size}", Q2(*a, kv, ffn, 151936 if size not in ("7B", "14B", "32B", "72B") else (152064 if size in ("14B", "32B", "72B") else 151936), tie=tie), published, 32768, "qwen", 2024, [f"qwen:{size.lower()}", f"Qwen/Qwen1.5-{size}-Chat"])
for name, version, licence, year, context in [("Qwen2", "2", "apache-2.0", 2024, 131072), ("Qwen2.5", "2.5", "apache-2.0", 2024, 131072)]:
    low = name.lower()
    text(f"Qwen/{name}-0.5B", Q2(896, 24, 14, 2, 4864, 151936, tie=True), 0.494, 32768, licence, year, [f"{low}:0.5b", f"Qwen/{name}-0.5B-Instruct"] + (["Qwen/Qwen2.5-Coder-0.5B-Instruct"] if version == "2.5" else []))
    text(f"Qwen/{name}-1.5B", Q2(1536, 28, 12, 2, 8960, 151936, tie=True), 1.544, 32768, licence, year, [f"{low}:1.5b", f"Qwen/{name}-1.5B-Instruct"] + (["Qwen/Qwen2.5-Coder-1.5B-Instruct", "Qwen/Qwen2.5-Math-1.5B", "qwen2.5-coder:1.5b", "deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B", "deepseek-r1:1.5b"] if version == "2.5" else []))
    text(f"Qwen/{name}-7B", Q2(3584, 28, 28, 4, 18944, 152064), 7.616, context, licence, year, [low, f"{low}:7b", f"Qwen/{name}-7B-Instruct"] + (["Qwen/Qwen2.5-Coder-7B-Instruct", "qwen2.5-coder", "qwen2.5-coder:7b", "Qwen/Qwen2.5-7B-Instruct-Turbo", "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", "deepseek-r1:7b"] if version == "2.5" else []))
    text(f"Qwen/{name}-72B", Q2(8192, 80, 64, 8, 29568, 152064), 72.7, context, "qwen", year, [f"{low}:72b", f"Qwen/{name}-72B-Instruct"] + (["Qwen/Qwen2.5-72B-Instruct-Turbo"] if version == "2.5" else []))
text("Qwen/Qwen2.5-3B", Q2(2048, 36, 16, 2, 11008, 151936, tie=True), 3.086, 32768, "qwen-research", 2024, ["qwen2.5:3b", "Qwen/Qwen2.5-3B-Instruct", "Qwen/Qwen2.5-Coder-3B-Instruct"])
text("Qwen/Qwen2.5-14B", Q2(5120, 48, 40, 8, 13824, 152064), 14.77, 131072, "apache-2.0", 2024, ["qwen2.5:14b", "Qwen/Qwen2.5-14B-Instruct", "Qwen/Qwen2.5-Coder-14B-Instruct", "deepseek-ai/DeepSeek-R1-Distill-Qwen-14B", "deepseek-r1:14b"])
text("Qwen/Qwen2.5-32B", Q2(5120, 64, 40, 8, 27648, 152064), 32.76, 131072, "apache-2.0", 2024, ["qwen2.5:32b", "Qwen/Qwen2.5-32B-Instruct", "Qwen/Qwen2.5-Coder-32B-Instruct", "qwen2.5-coder:32b", "Qwen/QwQ-32B", "qwq", "qwen-qwq-32b", "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B", "deepseek-r1:32b", "deepseek-r1-distill-qwen-32b"])
add("Qwen/Qwen2.5-VL-3B-Instruct", "text", 3.755 * B, None, 36, 2, 128, 128000, "qwen-research", 2025, ["qwen2.5vl:3b"], hidden=2048)
add("Qwen/Qwen2.5-VL-7B-Instruct", "text", 8.292 * B, None, 28, 4, 128, 128000, "apache-2.0", 2025, ["qwen2.5vl", "qwen2.5vl:7b", "qwen2.5-vl-7b-instruct"], hidden=3584)
add("Qwen/Qwen2-VL-7B-Instruct", "text", 8.291 * B, None, 28, 4, 128, 32768, "apache-2.0", 2024, ["qwen2-vl-7b-instruct"], hidden=3584)
add("Qwen/Qwen2-VL-2B-Instruct", "text", 2.209 * B, None, 28, 2, 128, 32768, "apache-2.0", 2024, hidden=1536)
add("Qwen/Qwen2.5-VL-72B-Instruct", "text", 73.41 * B, None, 80, 8, 128, 128000, "qwen", 2025, ["qwen2.5-vl-72b-instruct"], hidden=8192)
Q3 = lambda *a, **k: decoder("Qwen3Config", *a, **k)
for size, a, published, tie in [("0.6B", (1024, 28, 16, 8, 3072), 0.596, True), ("1.7B", (2048, 28, 16, 8, 6144), 1.72, True), ("4B", (2560, 36, 32, 8, 9728), 4.02, True),
                                ("8B", (4096, 36, 32, 8, 12288), 8.19, False), ("14B", (5120, 40, 40, 8, 17408), 14.77, False), ("32B", (5120, 64, 64, 8, 25600), 32.76, False)]:
    extra = {"8B": ["qwen3", "Qwen/Qwen3-8B-FP8", "deepseek-ai/DeepSeek-R1-0528-Qwen3-8B"], "4B": ["Qwen/Qwen3-4B-Instruct-2507", "Qwen/Qwen3-4B-Thinking-2507"], "32B": ["alibaba/qwen-3-32b"], "14B": ["alibaba/qwen-3-14b"]}.get(size, [])
    text(f"Qwen/Qwen3-{size}", Q3(*a, 151936, 128, tie), published, 40960, "apache-2.0", 2025, [f"qwen3:{size.lower()}", *extra])
for size, a, published in [("0.6B", (1024, 28, 16, 8, 3072), 0.596), ("4B", (2560, 36, 32, 8, 9728), 4.02), ("8B", (4096, 36, 32, 8, 12288), 7.57)]:
    total = count(Q3(*a, 151665, 128, True))
    add(f"Qwen/Qwen3-Embedding-{size}", "embedding", total, None, a[1], 8, 128, 32768, "apache-2.0", 2025, [f"alibaba/qwen3-embedding-{size.lower()}", f"qwen3-embedding:{size.lower()}", f"Qwen/Qwen3-Reranker-{size}"], "counted", hidden=a[0])
c = decoder("Qwen3MoeConfig", 2048, 48, 32, 4, 6144, 151936, 128, num_experts=128, num_experts_per_tok=8, moe_intermediate_size=768)
text("Qwen/Qwen3-30B-A3B", c, 30.5, 262144, "apache-2.0", 2025, ["qwen3:30b", "Qwen/Qwen3-30B-A3B-Instruct-2507", "Qwen/Qwen3-30B-A3B-Thinking-2507", "Qwen/Qwen3-Coder-30B-A3B-Instruct", "qwen3-coder:30b", "qwen3-coder-30b-a3b", "alibaba/qwen-3-30b"], moe=(128, 8, 768, 48))
c = decoder("Qwen3MoeConfig", 4096, 94, 64, 4, 12288, 151936, 128, num_experts=128, num_experts_per_tok=8, moe_intermediate_size=1536)
text("Qwen/Qwen3-235B-A22B", c, 235.1, 262144, "apache-2.0", 2025, ["qwen3:235b", "Qwen/Qwen3-235B-A22B-Instruct-2507", "Qwen/Qwen3-235B-A22B-Thinking-2507", "alibaba/qwen-3-235b"], moe=(128, 8, 1536, 94))
c = decoder("Qwen3MoeConfig", 6144, 62, 96, 8, 8192, 151936, 128, num_experts=160, num_experts_per_tok=8, moe_intermediate_size=2560)
text("Qwen/Qwen3-Coder-480B-A35B-Instruct", c, 480.2, 262144, "apache-2.0", 2025, ["qwen3-coder", "qwen3-coder:480b", "alibaba/qwen3-coder"], moe=(160, 8, 2560, 62))
add("Qwen/Qwen3-Next-80B-A3B-Instruct", "text", 81.3 * B, 3.9 * B, 12, 2, 256, 262144, "apache-2.0", 2025, ["qwen3-next-80b-a3b-thinking", "alibaba/qwen3-next-80b-a3b-instruct", "alibaba/qwen3-next-80b-a3b-thinking", "alibaba/qwen3-coder-next"], hidden=2048)
add("Qwen/Qwen3-Omni-30B-A3B-Instruct", "text", 35.3 * B, 3.3 * B, 48, 4, 128, 65536, "apache-2.0", 2025, ["qwen3-omni"], hidden=2048)
add("Qwen/Qwen3-VL-235B-A22B-Instruct", "text", 235.7 * B, 22.2 * B, 94, 4, 128, 262144, "apache-2.0", 2025, ["alibaba/qwen3-vl-instruct"], hidden=4096)
add("Qwen/Qwen3-VL-30B-A3B-Instruct", "text", 31.1 * B, 3.3 * B, 48, 4, 128, 262144, "apache-2.0", 2025, hidden=2048)
add("Qwen/Qwen3-VL-32B-Instruct", "text", 33.4 * B, None, 64, 8, 128, 262144, "apache-2.0", 2025, hidden=5120)
add("Qwen/Qwen3-VL-8B-Instruct", "text", 8.77 * B, None, 36, 8, 128, 262144, "apache-2.0", 2025, hidden=4096)
add("Qwen/Qwen3-VL-4B-Instruct", "text", 4.44 * B, None, 36, 8, 128, 262144, "apache-2.0", 2025, hidden=2560)

# ---------------------------------------------------------------- Gemma
text("google/gemma-2b", decoder("GemmaConfig", 2048, 18, 8, 1, 16384, 256000, 256, True), 2.506, 8192, "gemma", 2024, ["gemma:2b", "google/gemma-2b-it", "google/codegemma-2b"])
text("google/gemma-7b", decoder("GemmaConfig", 3072, 28, 16, 16, 24576, 256000, 256, True), 8.538, 8192, "gemma", 2024, ["gemma", "gemma:7b", "google/gemma-7b-it", "gemma-7b-it", "google/codegemma-7b", "codegemma"])
text("google/gemma-2-2b", decoder("Gemma2Config", 2304, 26, 8, 4, 9216, 256000, 256, True), 2.614, 8192, "gemma", 2024, ["gemma2:2b", "google/gemma-2-2b-it"], window=4096, global_every=2)
text("google/gemma-2-9b", decoder("Gemma2Config", 3584, 42, 16, 8, 14336, 256000, 256, True), 9.242, 8192, "gemma", 2024, ["gemma2", "gemma2:9b", "gemma2-9b-it", "google/gemma-2-9b-it"], window=4096, global_every=2)
text("google/gemma-2-27b", decoder("Gemma2Config", 4608, 46, 32, 16, 36864, 256000, 128, True), 27.23, 8192, "gemma", 2024, ["gemma2:27b", "google/gemma-2-27b-it"], window=4096, global_every=2)
G3 = lambda *a, **k: decoder("Gemma3TextConfig", *a, **k)
text("google/gemma-3-270m", G3(640, 18, 4, 1, 2048, 262144, 256, True), 0.268, 32768, "gemma", 2025, ["gemma3:270m", "google/gemma-3-270m-it"], window=512, global_every=6)
text("google/gemma-3-1b-it", G3(1152, 26, 4, 1, 6912, 262144, 256, True), 1.0, 32768, "gemma", 2025, ["gemma3:1b", "google/gemma-3-1b-pt"], window=512, global_every=6)
for size, a, head, vision, published in [("4b", (2560, 34, 8, 4, 10240), 256, 0.42, 4.3), ("12b", (3840, 48, 16, 8, 15360), 256, 0.42, 12.19), ("27b", (5376, 62, 32, 16, 21504), 128, 0.42, 27.43)]:
    total = count(G3(*a, 262208, head, True)) + vision * B
    assert abs(total / (published * B) - 1) < 0.03, (size, total)
    add(f"google/gemma-3-{size}-it", "text", round(total, -6), None, a[1], a[3], head, 131072, "gemma", 2025, [f"gemma3:{size}", f"google/gemma-3-{size}-pt"] + (["gemma3"] if size == "4b" else []), "counted", hidden=a[0], window=1024, global_every=6)
add("google/gemma-3n-E2B-it", "text", 5.44 * B, 1.91 * B, 30, 2, 256, 32768, "gemma", 2025, ["gemma3n:e2b"], hidden=2048, window=512, global_every=5)
add("google/gemma-3n-E4B-it", "text", 7.85 * B, 4 * B, 35, 2, 256, 32768, "gemma", 2025, ["gemma3n", "gemma3n:e4b"], hidden=2048, window=512, global_every=5)

# ---------------------------------------------------------------- Phi
add("microsoft/phi-1_5", "text", count(cls("PhiConfig")()), None, 24, 32, 64, 2048, "mit", 2023, ["phi-1.5", "microsoft/phi-1"], "default", hidden=2048)
text("microsoft/phi-2", cls("PhiConfig")(hidden_size=2560, num_hidden_layers=32, num_attention_heads=32, intermediate_size=10240), 2.78, 2048, "mit", 2023, ["phi", "phi:2.7b"])
P3 = lambda *a, **k: decoder("Phi3Config", *a, **k, pad_token_id=0)
text("microsoft/Phi-3-mini-4k-instruct", P3(3072, 32, 32, 32, 8192, 32064), 3.82, 4096, "mit", 2024, ["phi3", "phi3:mini", "microsoft/Phi-3-mini-128k-instruct", "microsoft/Phi-3.5-mini-instruct", "phi3.5", "phi-3-mini"])
text("microsoft/Phi-3-medium-4k-instruct", P3(5120, 40, 40, 10, 17920, 32064), 13.96, 4096, "mit", 2024, ["phi3:medium", "microsoft/Phi-3-medium-128k-instruct"])
text("microsoft/phi-4", P3(5120, 40, 40, 10, 17920, 100352), 14.66, 16384, "mit", 2024, ["phi4", "phi4:14b", "microsoft/Phi-4-reasoning"])
text("microsoft/Phi-4-mini-instruct", P3(3072, 32, 24, 8, 8192, 200064, tie=True), 3.84, 131072, "mit", 2025, ["phi4-mini", "microsoft/Phi-4-mini-reasoning"])
add("microsoft/Phi-3.5-MoE-instruct", "text", 41.9 * B, 6.6 * B, 32, 8, 128, 131072, "mit", 2024, hidden=4096)

# ---------------------------------------------------------------- DeepSeek, gpt-oss, GLM, Kimi, MiniMax, others by their cards
DS = dict(layers=61, kv=1, head=288, hidden=7168)  # latent attention: 576 values a token and layer, stored once
add("deepseek-ai/DeepSeek-V3", "text", 671 * B, 37 * B, context=131072, licence="mit", year=2024, precision="fp8", aliases=["deepseek-chat", "deepseek-v3", "deepseek-ai/DeepSeek-V3-0324", "deepseek-ai/DeepSeek-V3.1", "deepseek-v3.1", "deepseek-v3.1:671b", "deepseek-ai/DeepSeek-V3.1-Terminus", "deepseek-ai/DeepSeek-V3.2-Exp", "deepseek-ai/DeepSeek-V3.2", "deepseek-v3.2", "deepseek-v3.2-thinking"], **DS)
add("deepseek-ai/DeepSeek-R1", "text", 671 * B, 37 * B, context=131072, licence="mit", year=2025, precision="fp8", aliases=["deepseek-reasoner", "deepseek-r1", "deepseek-r1:671b", "deepseek-ai/DeepSeek-R1-0528"], **DS)
add("deepseek-ai/DeepSeek-V2", "text", 235.7 * B, 21.4 * B, 60, 1, 288, 131072, "deepseek", 2024, ["deepseek-v2", "deepseek-ai/DeepSeek-V2.5", "deepseek-ai/DeepSeek-Coder-V2-Instruct"], hidden=5120)
add("deepseek-ai/DeepSeek-V2-Lite", "text", 15.7 * B, 2.66 * B, 27, 1, 288, 32768, "deepseek", 2024, ["deepseek-v2:16b", "deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct", "deepseek-coder-v2", "deepseek-coder-v2:16b"], hidden=2048)
def gpt_oss(layers, experts):
    return cls("GptOssConfig")(num_hidden_layers=layers, num_local_experts=experts, hidden_size=2880, intermediate_size=2880, num_attention_heads=64, num_key_value_heads=8, head_dim=64, vocab_size=201088)
text("openai/gpt-oss-20b", gpt_oss(24, 32), 20.91, 131072, "apache-2.0", 2025, ["gpt-oss", "gpt-oss:20b", "openai/gpt-oss-safeguard-20b"], moe=(32, 4, 2880, 24), window=128, global_every=2, precision="mxfp4")
text("openai/gpt-oss-120b", gpt_oss(36, 128), 116.83, 131072, "apache-2.0", 2025, ["gpt-oss:120b", "openai/gpt-oss-safeguard-120b"], moe=(128, 4, 2880, 36), window=128, global_every=2, precision="mxfp4")
add("THUDM/glm-4-9b-chat", "text", 9.4 * B, None, 40, 2, 128, 131072, "glm-4", 2024, ["glm4", "glm4:9b", "zai-org/glm-4-9b"], hidden=4096)
add("THUDM/chatglm3-6b", "text", 6.24 * B, None, 28, 2, 128, 8192, "chatglm", 2023, ["chatglm2-6b", "THUDM/chatglm-6b"], hidden=4096)
add("zai-org/GLM-4.5", "text", 355 * B, 32 * B, 92, 8, 128, 131072, "mit", 2025, ["glm-4.5", "zai/glm-4.5", "glm-4.5v-large", "zai-org/GLM-4.6", "glm-4.6", "zai/glm-4.6", "zai-org/GLM-4.7", "glm-4.7", "zai/glm-4.7"], hidden=5120)
add("zai-org/GLM-4.5-Air", "text", 106 * B, 12 * B, 46, 8, 128, 131072, "mit", 2025, ["glm-4.5-air", "zai/glm-4.5-air", "zai-org/GLM-4.5V", "glm-4.5v", "zai/glm-4.5v"], hidden=4096)
add("moonshotai/Kimi-K2-Instruct", "text", 1000 * B, 32 * B, 61, 1, 288, 262144, "modified-mit", 2025, ["kimi-k2", "moonshotai/kimi-k2", "kimi-k2-0905-preview", "moonshotai/Kimi-K2-Instruct-0905", "moonshotai/Kimi-K2-Thinking", "kimi-k2-thinking", "kimi-k2-turbo-preview", "moonshotai/kimi-k2.5", "kimi-k2.5"], precision="fp8", hidden=7168)
add("MiniMaxAI/MiniMax-M2", "text", 229 * B, 10 * B, 62, 8, 128, 196608, "mit", 2025, ["minimax-m2", "minimax/minimax-m2"], precision="fp8", hidden=3072)
add("MiniMaxAI/MiniMax-Text-01", "text", 456 * B, 45.9 * B, 80, 8, 128, 4000000, "minimax", 2025, ["minimax-m1", "MiniMaxAI/MiniMax-M1-80k"], hidden=6144)
add("tencent/Hunyuan-A13B-Instruct", "text", 80.4 * B, 13 * B, 32, 8, 128, 262144, "tencent", 2025, hidden=4096)
add("databricks/dbrx-instruct", "text", 131.6 * B, 36 * B, 40, 8, 128, 32768, "databricks", 2024, ["dbrx", "databricks-dbrx-instruct", "databricks/dbrx-base"], hidden=6144)
add("xai-org/grok-1", "text", 314 * B, 86 * B, 64, 8, 128, 8192, "apache-2.0", 2024, ["grok-1"], hidden=6144)
add("Snowflake/snowflake-arctic-instruct", "text", 482 * B, 17 * B, 35, 8, 128, 4096, "apache-2.0", 2024, ["snowflake-arctic"], hidden=7168)
add("ai21labs/Jamba-v0.1", "text", 51.6 * B, 12 * B, 4, 8, 128, 262144, "apache-2.0", 2024, ["jamba", "ai21labs/AI21-Jamba-1.5-Mini", "jamba-1.5-mini", "jamba-mini"], hidden=4096)
add("ai21labs/AI21-Jamba-1.5-Large", "text", 398 * B, 94 * B, 9, 8, 128, 262144, "jamba", 2024, ["jamba-1.5-large", "jamba-large"], hidden=8192)
add("CohereForAI/c4ai-command-r-v01", "text", 35 * B, None, 40, 64, 128, 131072, "cc-by-nc-4.0", 2024, ["command-r", "command-r-03-2024"], hidden=8192)
add("CohereForAI/c4ai-command-r-08-2024", "text", 32.3 * B, None, 40, 8, 128, 131072, "cc-by-nc-4.0", 2024, ["command-r-08-2024"], hidden=8192)
add("CohereForAI/c4ai-command-r-plus", "text", 104 * B, None, 64, 8, 128, 131072, "cc-by-nc-4.0", 2024, ["command-r-plus", "command-r-plus-04-2024", "command-r-plus-08-2024", "c4ai-command-r-plus-08-2024"], hidden=12288)
add("CohereForAI/c4ai-command-r7b-12-2024", "text", 8.03 * B, None, 32, 8, 128, 131072, "cc-by-nc-4.0", 2024, ["command-r7b", "command-r7b-12-2024"], hidden=4096, window=4096, global_every=4)
add("CohereForAI/c4ai-command-a-03-2025", "text", 111 * B, None, 64, 8, 128, 262144, "cc-by-nc-4.0", 2025, ["command-a", "command-a-03-2025", "cohere/command-a"], hidden=12288, window=4096, global_every=4)
add("CohereForAI/aya-expanse-8b", "text", 8.03 * B, None, 32, 8, 128, 8192, "cc-by-nc-4.0", 2024, ["c4ai-aya-expanse-8b", "aya-expanse"], hidden=4096)
add("CohereForAI/aya-expanse-32b", "text", 32.3 * B, None, 40, 8, 128, 131072, "cc-by-nc-4.0", 2024, ["c4ai-aya-expanse-32b"], hidden=8192)
add("nvidia/Nemotron-4-340B-Instruct", "text", 341 * B, None, 96, 8, 192, 4096, "nvidia", 2024, ["nemotron-4-340b-instruct"], hidden=18432)
add("nvidia/Llama-3_3-Nemotron-Super-49B-v1", "text", 49.9 * B, None, 80, 8, 128, 131072, "nvidia", 2025, ["llama-3.3-nemotron-super-49b-v1", "llama-3.3-nemotron-super-49b-v1.5"], hidden=8192)
add("nvidia/NVIDIA-Nemotron-Nano-9B-v2", "text", 8.9 * B, None, 4, 8, 128, 131072, "nvidia", 2025, ["nemotron-nano-9b-v2", "nvidia/nemotron-nano-9b-v2"], hidden=4480)
add("nvidia/Nemotron-3-Nano-30B-A3B", "text", 31.6 * B, 3.6 * B, 6, 2, 128, 262144, "nvidia", 2025, ["nvidia/nemotron-3-nano-30b-a3b"], hidden=2688)
add("ibm-granite/granite-3.3-8b-instruct", "text", 8.17 * B, None, 40, 8, 128, 131072, "apache-2.0", 2025, ["granite3.3", "granite3.3:8b", "granite3.1-dense:8b", "ibm-granite/granite-3.1-8b-instruct", "ibm-granite/granite-3.0-8b-instruct"], hidden=4096)
add("ibm-granite/granite-3.3-2b-instruct", "text", 2.53 * B, None, 40, 8, 64, 131072, "apache-2.0", 2025, ["granite3.3:2b", "ibm-granite/granite-3.1-2b-instruct"], hidden=2048)
add("allenai/OLMo-2-1124-7B", "text", 7.3 * B, None, 32, 32, 128, 4096, "apache-2.0", 2024, ["olmo2", "olmo2:7b", "allenai/OLMo-2-1124-7B-Instruct"], hidden=4096)
add("allenai/OLMo-2-1124-13B", "text", 13.7 * B, None, 40, 40, 128, 4096, "apache-2.0", 2024, ["olmo2:13b", "allenai/OLMo-2-1124-13B-Instruct"], hidden=5120)
add("allenai/OLMo-2-0325-32B", "text", 32.2 * B, None, 64, 8, 128, 4096, "apache-2.0", 2025, ["olmo2:32b", "allenai/Olmo-3-32B-Think", "olmo-3-32b"], hidden=5120)
add("allenai/OLMoE-1B-7B-0924", "text", 6.92 * B, 1.28 * B, 16, 16, 128, 4096, "apache-2.0", 2024, hidden=2048)
add("internlm/internlm2_5-7b-chat", "text", 7.74 * B, None, 32, 8, 128, 32768, "apache-2.0", 2024, ["internlm2", "internlm/internlm2-chat-7b", "internlm3-8b-instruct"], hidden=4096)
add("baichuan-inc/Baichuan2-7B-Chat", "text", 7.51 * B, None, 32, 32, 128, 4096, "baichuan", 2023, ["baichuan2-7b-base"], hidden=4096)
add("baichuan-inc/Baichuan2-13B-Chat", "text", 13.9 * B, None, 40, 40, 128, 4096, "baichuan", 2023, ["baichuan2-13b-base"], hidden=5120)
add("llava-hf/llava-1.5-7b-hf", "text", 7.06 * B, None, 32, 32, 128, 4096, "llama2", 2023, ["llava", "llava:7b", "liuhaotian/llava-v1.5-7b"], hidden=4096)
add("llava-hf/llava-1.5-13b-hf", "text", 13.35 * B, None, 40, 40, 128, 4096, "llama2", 2023, ["llava:13b"], hidden=5120)
add("llava-hf/llava-v1.6-mistral-7b-hf", "text", 7.57 * B, None, 32, 8, 128, 32768, "apache-2.0", 2024, ["llava-v1.6-mistral-7b"], hidden=4096)
add("llava-hf/llama3-llava-next-8b-hf", "text", 8.36 * B, None, 32, 8, 128, 8192, "llama3", 2024, hidden=4096)
add("facebook/chameleon-7b", "text", 7.04 * B, None, 32, 32, 128, 4096, "chameleon", 2024, hidden=4096)

# ---------------------------------------------------------------- older decoders, library defaults first
def gpt2(embd, layer, head):
    return cls("GPT2Config")(n_embd=embd, n_layer=layer, n_head=head)
for id, shape, published, aliases in [("openai-community/gpt2", (768, 12, 12), 0.1244, ["gpt2"]), ("openai-community/gpt2-medium", (1024, 24, 16), 0.3548, ["gpt2-medium"]),
                                      ("openai-community/gpt2-large", (1280, 36, 20), 0.774, ["gpt2-large"]), ("openai-community/gpt2-xl", (1600, 48, 25), 1.558, ["gpt2-xl"])]:
    total = count(gpt2(*shape))
    assert abs(total / (published * B) - 1) < 0.03, id
    add(id, "text", total, None, shape[1], shape[2], shape[0] // shape[2], 1024, "mit", 2019, aliases, "default" if shape[0] == 768 else "counted", "fp32", hidden=shape[0])
add("distilbert/distilgpt2", "text", count(gpt2(768, 6, 12)), None, 6, 12, 64, 1024, "apache-2.0", 2019, ["distilgpt2"], "counted", "fp32", hidden=768)
add("microsoft/DialoGPT-medium", "text", count(gpt2(1024, 24, 16)), None, 24, 16, 64, 1024, "mit", 2019, ["DialoGPT-medium"], "counted", "fp32", hidden=1024)
add("microsoft/DialoGPT-small", "text", count(gpt2(768, 12, 12)), None, 12, 12, 64, 1024, "mit", 2019, [], "counted", "fp32", hidden=768)
for size, (h, n, a), published in [("70m", (512, 6, 8), 0.0704), ("160m", (768, 12, 12), 0.1623), ("410m", (1024, 24, 16), 0.4053), ("1b", (2048, 16, 8), 1.012), ("1.4b", (2048, 24, 16), 1.415), ("2.8b", (2560, 32, 32), 2.775), ("6.9b", (4096, 32, 32), 6.857), ("12b", (5120, 36, 40), 11.846)]:
    c = cls("GPTNeoXConfig")(hidden_size=h, num_hidden_layers=n, num_attention_heads=a, intermediate_size=4 * h, vocab_size=50688 if size in ("12b",) else (50432 if size in ("6.9b",) else 50304))
    text(f"EleutherAI/pythia-{size}", c, published, 2048, "apache-2.0", 2023, [f"EleutherAI/pythia-{size}-deduped"], precision="fp16")
add("EleutherAI/gpt-neox-20b", "text", count(cls("GPTNeoXConfig")()), None, 44, 64, 96, 2048, "apache-2.0", 2022, ["gpt-neox-20b"], "default", "fp16", hidden=6144)
add("EleutherAI/gpt-j-6b", "text", count(cls("GPTJConfig")()), None, 28, 16, 256, 2048, "apache-2.0", 2021, ["gpt-j-6b", "EleutherAI/gpt-j-6B"], "default", "fp16", hidden=4096)
add("EleutherAI/gpt-neo-125m", "text", 125.2 * M, None, 12, 12, 64, 2048, "mit", 2021, ["gpt-neo-125m"], precision="fp32", hidden=768)
add("EleutherAI/gpt-neo-1.3B", "text", count(cls("GPTNeoConfig")()), None, 24, 16, 128, 2048, "mit", 2021, ["gpt-neo-1.3b"], "default", "fp32", hidden=2048)
add("EleutherAI/gpt-neo-2.7B", "text", 2.65 * B, None, 32, 20, 128, 2048, "mit", 2021, ["gpt-neo-2.7b"], precision="fp32", hidden=2560)
for size, total, n, a, h in [("125m", .1253, 12, 12, 768), ("350m", .3312, 24, 16, 1024), ("1.3b", 1.316, 24, 32, 2048), ("2.7b", 2.652, 32, 32, 2560), ("6.7b", 6.658, 32, 32, 4096), ("13b", 12.85, 40, 40, 5120), ("30b", 29.97, 48, 56, 7168), ("66b", 65.72, 64, 72, 9216)]:
    add(f"facebook/opt-{size}", "text", total * B, None, n, a, h // a, 2048, "opt", 2022, precision="fp16", hidden=h)
for size, total, n, a, h in [("560m", .559, 24, 16, 1024), ("1b1", 1.065, 24, 16, 1536), ("1b7", 1.722, 24, 16, 2048), ("3b", 3.003, 30, 32, 2560), ("7b1", 7.069, 30, 32, 4096)]:
    add(f"bigscience/bloom-{size}", "text", total * B, None, n, a, h // a, 2048, "bigscience-rail", 2022, [f"bigscience/bloomz-{size}"], precision="fp16", hidden=h)
add("bigscience/bloom", "text", 176.2 * B, None, 70, 112, 128, 2048, "bigscience-rail", 2022, ["bloomz"], hidden=14336)
add("tiiuae/falcon-7b", "text", count(cls("FalconConfig")()), None, 32, 1, 64, 2048, "apache-2.0", 2023, ["falcon", "falcon:7b", "tiiuae/falcon-7b-instruct"], "default", hidden=4544)
add("tiiuae/falcon-40b", "text", 41.8 * B, None, 60, 8, 64, 2048, "apache-2.0", 2023, ["falcon:40b", "tiiuae/falcon-40b-instruct"], hidden=8192)
add("tiiuae/falcon-180B", "text", 179.5 * B, None, 80, 8, 64, 2048, "falcon-180b", 2023, ["falcon-180b", "tiiuae/falcon-180B-chat"], hidden=14848)
add("tiiuae/Falcon3-7B-Instruct", "text", 7.46 * B, None, 28, 4, 256, 32768, "falcon", 2024, ["falcon3", "falcon3:7b"], hidden=3072)
add("mosaicml/mpt-7b", "text", 6.65 * B, None, 32, 32, 128, 2048, "apache-2.0", 2023, ["mpt-7b-instruct", "mosaicml/mpt-7b-chat"], hidden=4096)
add("mosaicml/mpt-30b", "text", 29.96 * B, None, 48, 64, 112, 8192, "apache-2.0", 2023, ["mpt-30b-instruct"], hidden=7168)
add("stabilityai/stablelm-2-1_6b", "text", 1.64 * B, None, 24, 32, 64, 4096, "stability", 2024, ["stablelm2", "stabilityai/stablelm-2-1_6b-chat"], hidden=2048)
add("stabilityai/stablelm-3b-4e1t", "text", 2.8 * B, None, 32, 32, 80, 4096, "cc-by-sa-4.0", 2023, ["stabilityai/stablelm-zephyr-3b"], hidden=2560)
text("bigcode/starcoder2-3b", decoder("Starcoder2Config", 3072, 30, 24, 2, 12288, 49152, tie=True), 3.03, 16384, "bigcode-openrail-m", 2024, ["starcoder2", "starcoder2:3b"])
text("bigcode/starcoder2-7b", decoder("Starcoder2Config", 4608, 32, 36, 4, 18432, 49152), 7.4, 16384, "bigcode-openrail-m", 2024, ["starcoder2:7b"])
text("bigcode/starcoder2-15b", decoder("Starcoder2Config", 6144, 40, 48, 4, 24576, 49152), 15.96, 16384, "bigcode-openrail-m", 2024, ["starcoder2:15b"])
add("bigcode/starcoder", "text", 15.52 * B, None, 40, 1, 128, 8192, "bigcode-openrail-m", 2023, ["bigcode/starcoderbase"], hidden=6144)
add("Salesforce/codegen-350M-mono", "text", 0.357 * B, None, 20, 16, 64, 2048, "bsd-3-clause", 2022, ["codegen-350m-multi"], hidden=1024)
add("state-spaces/mamba-2.8b-hf", "text", 2.77 * B, None, 64, 0, 0, 2048, "apache-2.0", 2023, ["mamba-2.8b"], hidden=2560)
add("RWKV/rwkv-4-169m-pile", "text", 0.169 * B, None, 12, 0, 0, 1024, "apache-2.0", 2022, hidden=768)

# ---------------------------------------------------------------- encoders and encoder-decoders
def encoder(id, config_class, published, aliases=(), kind="encoder", auto=AutoModel, licence="apache-2.0", year=2019, context=512, source=None, precision="fp32", **arguments):
    config = cls(config_class)(**arguments)
    total = count(config, auto)
    if abs(total / (published * M) - 1) > 0.03:
        print(f"MISMATCH {id}: counted {total / M:.1f} M, published {published} M", file=sys.stderr)
        global bad
        bad = True
    heads = getattr(config, "num_attention_heads", 12)
    hidden = getattr(config, "hidden_size", 768)
    add(id, kind, total, None, config.num_hidden_layers, heads, hidden // heads, context, licence, year, aliases, source or ("counted" if arguments else "default"), precision, hidden=hidden)

LARGE = dict(hidden_size=1024, num_hidden_layers=24, num_attention_heads=16, intermediate_size=4096)
SMALL = dict(hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536)
encoder("google-bert/bert-base-uncased", "BertConfig", 109.5, ["bert-base-uncased", "bert-base", "bert", "ProsusAI/finbert"])
encoder("google-bert/bert-base-cased", "BertConfig", 108.3, ["bert-base-cased", "dslim/bert-base-NER", "dmis-lab/biobert-base-cased-v1.1", "emilyalsentzer/Bio_ClinicalBERT"], vocab_size=28996)
encoder("google-bert/bert-base-multilingual-cased", "BertConfig", 177.9, ["bert-base-multilingual-cased"], vocab_size=119547)
encoder("google-bert/bert-base-multilingual-uncased", "BertConfig", 167.4, ["bert-base-multilingual-uncased", "nlptown/bert-base-multilingual-uncased-sentiment"], vocab_size=105879)
encoder("google-bert/bert-base-chinese", "BertConfig", 102.3, ["bert-base-chinese", "hfl/chinese-bert-wwm-ext"], vocab_size=21128)
encoder("google-bert/bert-large-uncased", "BertConfig", 335.1, ["bert-large-uncased", "bert-large", "bert-large-uncased-whole-word-masking-finetuned-squad"], **LARGE)
encoder("google-bert/bert-large-cased", "BertConfig", 333.6, ["bert-large-cased", "dbmdz/bert-large-cased-finetuned-conll03-english"], vocab_size=28996, **LARGE)
encoder("allenai/scibert_scivocab_uncased", "BertConfig", 109.9, ["scibert"], vocab_size=31090)
encoder("prajjwal1/bert-tiny", "BertConfig", 4.39, ["bert-tiny"], hidden_size=128, num_hidden_layers=2, num_attention_heads=2, intermediate_size=512)
encoder("prajjwal1/bert-mini", "BertConfig", 11.17, ["bert-mini"], hidden_size=256, num_hidden_layers=4, num_attention_heads=4, intermediate_size=1024)
encoder("prajjwal1/bert-small", "BertConfig", 28.8, ["bert-small"], hidden_size=512, num_hidden_layers=4, num_attention_heads=8, intermediate_size=2048)
encoder("huawei-noah/TinyBERT_General_4L_312D", "BertConfig", 14.35, ["tinybert"], hidden_size=312, num_hidden_layers=4, num_attention_heads=12, intermediate_size=1200)
encoder("distilbert/distilbert-base-uncased", "DistilBertConfig", 66.4, ["distilbert-base-uncased", "distilbert", "distilbert-base-uncased-finetuned-sst-2-english", "distilbert/distilbert-base-uncased-finetuned-sst-2-english", "bhadresh-savani/distilbert-base-uncased-emotion"])
encoder("distilbert/distilbert-base-cased", "DistilBertConfig", 65.2, ["distilbert-base-cased", "distilbert-base-cased-distilled-squad", "distilbert/distilbert-base-cased-distilled-squad"], vocab_size=28996)
encoder("distilbert/distilbert-base-multilingual-cased", "DistilBertConfig", 134.7, ["distilbert-base-multilingual-cased"], vocab_size=119547)
encoder("FacebookAI/roberta-base", "RobertaConfig", 124.6, ["roberta-base", "roberta", "cardiffnlp/twitter-roberta-base-sentiment", "cardiffnlp/twitter-roberta-base-sentiment-latest", "deepset/roberta-base-squad2", "SamLowe/roberta-base-go_emotions", "microsoft/codebert-base"], vocab_size=50265, max_position_embeddings=514, type_vocab_size=1)
encoder("FacebookAI/roberta-large", "RobertaConfig", 355.4, ["roberta-large", "roberta-large-mnli", "FacebookAI/roberta-large-mnli"], vocab_size=50265, max_position_embeddings=514, type_vocab_size=1, **LARGE)
encoder("distilbert/distilroberta-base", "RobertaConfig", 82.1, ["distilroberta-base", "j-hartmann/emotion-english-distilroberta-base", "mrm8488/distilroberta-finetuned-financial-news-sentiment-analysis"], vocab_size=50265, max_position_embeddings=514, type_vocab_size=1, num_hidden_layers=6)
encoder("FacebookAI/xlm-roberta-base", "XLMRobertaConfig", 278.0, ["xlm-roberta-base", "cardiffnlp/twitter-xlm-roberta-base-sentiment", "papluca/xlm-roberta-base-language-detection"], vocab_size=250002, max_position_embeddings=514, type_vocab_size=1)
encoder("FacebookAI/xlm-roberta-large", "XLMRobertaConfig", 559.9, ["xlm-roberta-large", "joeddav/xlm-roberta-large-xnli"], vocab_size=250002, max_position_embeddings=514, type_vocab_size=1, **LARGE)
DB = dict(relative_attention=True, position_buckets=256, pos_att_type=["p2c", "c2p"], norm_rel_ebd="layer_norm", share_att_key=True, max_relative_positions=-1, position_biased_input=False, type_vocab_size=0)
encoder("microsoft/deberta-v3-base", "DebertaV2Config", 183.8, ["deberta-v3-base", "MoritzLaurer/DeBERTa-v3-base-mnli-fever-anli", "cross-encoder/nli-deberta-v3-base"], licence="mit", year=2021, vocab_size=128100, hidden_size=768, num_hidden_layers=12, num_attention_heads=12, intermediate_size=3072, **DB)
encoder("microsoft/deberta-v3-small", "DebertaV2Config", 141.3, ["deberta-v3-small", "cross-encoder/nli-deberta-v3-small"], licence="mit", year=2021, vocab_size=128100, hidden_size=768, num_hidden_layers=6, num_attention_heads=12, intermediate_size=3072, **DB)
encoder("microsoft/deberta-v3-xsmall", "DebertaV2Config", 70.7, ["deberta-v3-xsmall"], licence="mit", year=2021, vocab_size=128100, hidden_size=384, num_hidden_layers=12, num_attention_heads=6, intermediate_size=1536, **DB)
encoder("microsoft/deberta-v3-large", "DebertaV2Config", 434.0, ["deberta-v3-large", "MoritzLaurer/DeBERTa-v3-large-mnli-fever-anli-ling-wanli"], licence="mit", year=2021, vocab_size=128100, **LARGE, **DB)
encoder("microsoft/deberta-base", "DebertaConfig", 138.6, ["deberta-base"], licence="mit", year=2020, source="counted", relative_attention=True, pos_att_type=["c2p", "p2c"], vocab_size=50265, type_vocab_size=0, max_relative_positions=-1, position_biased_input=False)
encoder("answerdotai/ModernBERT-base", "ModernBertConfig", 149.0, ["ModernBERT-base"], year=2024, context=8192)
encoder("answerdotai/ModernBERT-large", "ModernBertConfig", 394.8, ["ModernBERT-large"], year=2024, context=8192, hidden_size=1024, num_hidden_layers=28, num_attention_heads=16, intermediate_size=2624)
encoder("albert/albert-base-v2", "AlbertConfig", 11.7, ["albert-base-v2", "albert-base-v1"], hidden_size=768, num_attention_heads=12, intermediate_size=3072)
encoder("google/electra-small-discriminator", "ElectraConfig", 13.5, ["electra-small"])
encoder("google/electra-base-discriminator", "ElectraConfig", 108.9, ["electra-base"], embedding_size=768, hidden_size=768, num_attention_heads=12, intermediate_size=3072)
add("google/electra-large-discriminator", "encoder", 334 * M, None, 24, 16, 64, 512, "apache-2.0", 2020, precision="fp32", hidden=1024)
add("xlnet/xlnet-base-cased", "encoder", 116.7 * M, None, 12, 12, 64, 512, "mit", 2019, ["xlnet-base-cased"], precision="fp32", hidden=768)
encoder("allenai/longformer-base-4096", "LongformerConfig", 148.7, ["longformer-base-4096"], context=4096, vocab_size=50265, max_position_embeddings=4098, type_vocab_size=1, attention_window=512, source="counted")
def t5(id, d_model, d_kv, d_ff, layers, heads, published, aliases, gated=False, vocab=32128, tie=True, licence="apache-2.0", year=2020):
    config = cls("T5Config")(vocab_size=vocab, d_model=d_model, d_kv=d_kv, d_ff=d_ff, num_layers=layers, num_heads=heads, feed_forward_proj="gated-gelu" if gated else "relu", tie_word_embeddings=tie)
    total = count(config, cls("T5ForConditionalGeneration"))
    if not tie:  # transformers 5 builds T5 with a tied head whatever the configuration says
        total += vocab * d_model
    if abs(total / (published * M) - 1) > 0.03:
        print(f"MISMATCH {id}: counted {total / M:.1f} M, published {published} M", file=sys.stderr)
        global bad
        bad = True
    add(id, "text", total, None, layers * 2, heads, d_kv, 512, licence, year, aliases, "counted", "fp32", hidden=d_model)
t5("google-t5/t5-small", 512, 64, 2048, 6, 8, 60.5, ["t5-small"])
t5("google-t5/t5-base", 768, 64, 3072, 12, 12, 222.9, ["t5-base", "Salesforce/codet5-base"])
t5("google-t5/t5-large", 1024, 64, 4096, 24, 16, 737.7, ["t5-large"])
t5("google-t5/t5-3b", 1024, 128, 16384, 24, 32, 2851, ["t5-3b"])
t5("google-t5/t5-11b", 1024, 128, 65536, 24, 128, 11307, ["t5-11b"])
t5("google/flan-t5-small", 512, 64, 1024, 8, 6, 77.0, ["flan-t5-small"], True, tie=False)
t5("google/flan-t5-base", 768, 64, 2048, 12, 12, 247.6, ["flan-t5-base", "google/t5-v1_1-base"], True, tie=False)
t5("google/flan-t5-large", 1024, 64, 2816, 24, 16, 783.2, ["flan-t5-large"], True, tie=False)
t5("google/flan-t5-xl", 2048, 64, 5120, 24, 32, 2850, ["flan-t5-xl"], True, tie=False)
t5("google/flan-t5-xxl", 4096, 64, 10240, 24, 64, 11135, ["flan-t5-xxl", "google/flan-ul2"], True, tie=False)
t5("google/mt5-small", 512, 64, 1024, 8, 6, 300.2, ["mt5-small"], True, 250112, False)
t5("google/mt5-base", 768, 64, 2048, 12, 12, 582.4, ["mt5-base"], True, 250112, False)
encoder("facebook/bart-large", "BartConfig", 406.3, ["bart-large", "facebook/bart-large-cnn", "bart-large-cnn", "facebook/bart-large-mnli", "bart-large-mnli", "facebook/bart-large-xsum", "philschmid/bart-large-cnn-samsum"], kind="text", context=1024, year=2019)
encoder("facebook/bart-base", "BartConfig", 139.4, ["bart-base"], kind="text", context=1024, d_model=768, encoder_layers=6, decoder_layers=6, encoder_attention_heads=12, decoder_attention_heads=12, encoder_ffn_dim=3072, decoder_ffn_dim=3072)
add("sshleifer/distilbart-cnn-12-6", "text", 305.5 * M, None, 18, 16, 64, 1024, "apache-2.0", 2020, ["distilbart-cnn-12-6"], precision="fp32", hidden=1024)
add("google/pegasus-xsum", "text", 568.7 * M, None, 32, 16, 64, 512, "apache-2.0", 2020, ["google/pegasus-large", "google/pegasus-cnn_dailymail"], precision="fp32", hidden=1024)
add("Helsinki-NLP/opus-mt-en-de", "text", 74.4 * M, None, 12, 8, 64, 512, "cc-by-4.0", 2020, ["Helsinki-NLP/opus-mt-en-fr", "Helsinki-NLP/opus-mt-en-es", "Helsinki-NLP/opus-mt-de-en", "Helsinki-NLP/opus-mt-fr-en", "Helsinki-NLP/opus-mt-zh-en", "Helsinki-NLP/opus-mt-en-zh"], precision="fp32", hidden=512)
add("facebook/nllb-200-distilled-600M", "text", 615 * M, None, 24, 16, 64, 1024, "cc-by-nc-4.0", 2022, ["nllb-200-distilled-600m"], precision="fp32", hidden=1024)
add("facebook/nllb-200-3.3B", "text", 3.3 * B, None, 48, 16, 128, 1024, "cc-by-nc-4.0", 2022, precision="fp32", hidden=2048)
add("facebook/mbart-large-50", "text", 610.9 * M, None, 24, 16, 64, 1024, "mit", 2020, ["facebook/mbart-large-50-many-to-many-mmt", "facebook/mbart-large-cc25"], precision="fp32", hidden=1024)
add("facebook/m2m100_418M", "text", 483.9 * M, None, 24, 16, 64, 1024, "mit", 2020, precision="fp32", hidden=1024)

# ---------------------------------------------------------------- embeddings and rerankers
def embedder(id, published, aliases=(), base="BertConfig", context=512, licence="apache-2.0", year=2021, kind="embedding", **arguments):
    encoder(id, base, published, aliases, kind=kind, licence=licence, year=year, context=context, source="counted", **arguments)
embedder("sentence-transformers/all-MiniLM-L6-v2", 22.7, ["all-MiniLM-L6-v2", "all-minilm", "sentence-transformers/paraphrase-MiniLM-L6-v2", "paraphrase-MiniLM-L6-v2", "multi-qa-MiniLM-L6-cos-v1"], context=256, hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536)
embedder("sentence-transformers/all-MiniLM-L12-v2", 33.4, ["all-MiniLM-L12-v2"], context=128, **SMALL)
embedder("sentence-transformers/paraphrase-MiniLM-L3-v2", 17.4, ["paraphrase-MiniLM-L3-v2"], context=128, hidden_size=384, num_hidden_layers=3, num_attention_heads=12, intermediate_size=1536)
embedder("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2", 117.7, ["paraphrase-multilingual-MiniLM-L12-v2"], context=128, vocab_size=250037, **SMALL)
embedder("sentence-transformers/all-mpnet-base-v2", 109.5, ["all-mpnet-base-v2", "multi-qa-mpnet-base-dot-v1", "sentence-transformers/multi-qa-mpnet-base-dot-v1", "paraphrase-mpnet-base-v2", "microsoft/mpnet-base"], base="MPNetConfig", context=384, vocab_size=30527, max_position_embeddings=514)
embedder("sentence-transformers/paraphrase-multilingual-mpnet-base-v2", 278.0, ["paraphrase-multilingual-mpnet-base-v2"], base="XLMRobertaConfig", context=128, vocab_size=250002, max_position_embeddings=514, type_vocab_size=1)
embedder("sentence-transformers/all-distilroberta-v1", 82.1, ["all-distilroberta-v1", "sentence-transformers/msmarco-distilbert-base-v4"], base="RobertaConfig", vocab_size=50265, max_position_embeddings=514, type_vocab_size=1, num_hidden_layers=6)
embedder("sentence-transformers/LaBSE", 470.9, ["LaBSE"], context=256, vocab_size=501153)
embedder("BAAI/bge-small-en-v1.5", 33.4, ["bge-small-en-v1.5", "bge-small-en", "bge-small-zh-v1.5"], licence="mit", year=2023, **SMALL)
embedder("BAAI/bge-base-en-v1.5", 109.5, ["bge-base-en-v1.5", "bge-base-en", "bge-base-zh-v1.5"], licence="mit", year=2023)
embedder("BAAI/bge-large-en-v1.5", 335.1, ["bge-large-en-v1.5", "bge-large-en", "bge-large-zh-v1.5", "bge-large"], licence="mit", year=2023, **LARGE)
embedder("BAAI/bge-m3", 567.8, ["bge-m3"], base="XLMRobertaConfig", licence="mit", year=2024, context=8192, vocab_size=250002, max_position_embeddings=8194, type_vocab_size=1, **LARGE)
embedder("intfloat/e5-small-v2", 33.4, ["e5-small-v2", "intfloat/e5-small"], licence="mit", year=2023, **SMALL)
embedder("intfloat/e5-base-v2", 109.5, ["e5-base-v2", "intfloat/e5-base"], licence="mit", year=2023)
embedder("intfloat/e5-large-v2", 335.1, ["e5-large-v2", "intfloat/e5-large"], licence="mit", year=2023, **LARGE)
embedder("intfloat/multilingual-e5-small", 117.7, ["multilingual-e5-small"], licence="mit", year=2023, vocab_size=250037, **SMALL)
embedder("intfloat/multilingual-e5-base", 278.0, ["multilingual-e5-base"], base="XLMRobertaConfig", licence="mit", year=2023, vocab_size=250002, max_position_embeddings=514, type_vocab_size=1)
embedder("intfloat/multilingual-e5-large", 559.9, ["multilingual-e5-large", "intfloat/multilingual-e5-large-instruct"], base="XLMRobertaConfig", licence="mit", year=2023, vocab_size=250002, max_position_embeddings=514, type_vocab_size=1, **LARGE)
embedder("thenlper/gte-small", 33.4, ["gte-small"], licence="mit", year=2023, **SMALL)
embedder("thenlper/gte-base", 109.5, ["gte-base"], licence="mit", year=2023)
embedder("thenlper/gte-large", 335.1, ["gte-large"], licence="mit", year=2023, **LARGE)
embedder("mixedbread-ai/mxbai-embed-large-v1", 335.1, ["mxbai-embed-large", "mxbai-embed-large-v1"], year=2024, **LARGE)
embedder("Snowflake/snowflake-arctic-embed-m", 109.5, ["snowflake-arctic-embed", "snowflake-arctic-embed:m"], year=2024)
embedder("Snowflake/snowflake-arctic-embed-l", 335.1, ["snowflake-arctic-embed:l"], year=2024, **LARGE)
add("Alibaba-NLP/gte-Qwen2-7B-instruct", "embedding", 7.61 * B, None, 28, 4, 128, 32768, "apache-2.0", 2024, ["gte-qwen2-7b-instruct"], hidden=3584)
add("intfloat/e5-mistral-7b-instruct", "embedding", 7.11 * B, None, 32, 8, 128, 32768, "mit", 2023, ["e5-mistral-7b-instruct", "Salesforce/SFR-Embedding-Mistral", "nvidia/NV-Embed-v2"], hidden=4096)
add("nomic-ai/nomic-embed-text-v1.5", "embedding", 136.7 * M, None, 12, 12, 64, 8192, "apache-2.0", 2024, ["nomic-embed-text", "nomic-embed-text-v1.5", "nomic-ai/nomic-embed-text-v1"], precision="fp32", hidden=768)
add("jinaai/jina-embeddings-v2-base-en", "embedding", 137 * M, None, 12, 12, 64, 8192, "apache-2.0", 2023, ["jina-embeddings-v2-base-en"], hidden=768)
add("jinaai/jina-embeddings-v3", "embedding", 572 * M, None, 24, 16, 64, 8192, "cc-by-nc-4.0", 2024, ["jina-embeddings-v3"], hidden=1024)
add("google/embeddinggemma-300m", "embedding", 307 * M, None, 24, 1, 256, 2048, "gemma", 2025, ["embeddinggemma", "embeddinggemma-300m"], hidden=768)
add("hkunlp/instructor-large", "embedding", 335 * M, None, 24, 16, 64, 512, "apache-2.0", 2022, ["instructor-large", "hkunlp/instructor-xl"], precision="fp32", hidden=1024)
embedder("cross-encoder/ms-marco-MiniLM-L-6-v2", 22.7, ["ms-marco-MiniLM-L-6-v2", "cross-encoder/ms-marco-MiniLM-L6-v2"], kind="rerank", hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536)
embedder("cross-encoder/ms-marco-MiniLM-L-12-v2", 33.4, ["ms-marco-MiniLM-L-12-v2"], kind="rerank", **SMALL)
embedder("BAAI/bge-reranker-base", 278.0, ["bge-reranker-base"], base="XLMRobertaConfig", licence="mit", year=2023, kind="rerank", vocab_size=250002, max_position_embeddings=514, type_vocab_size=1)
embedder("BAAI/bge-reranker-large", 559.9, ["bge-reranker-large"], base="XLMRobertaConfig", licence="mit", year=2023, kind="rerank", vocab_size=250002, max_position_embeddings=514, type_vocab_size=1, **LARGE)
embedder("BAAI/bge-reranker-v2-m3", 567.8, ["bge-reranker-v2-m3"], base="XLMRobertaConfig", licence="apache-2.0", year=2024, kind="rerank", context=8192, vocab_size=250002, max_position_embeddings=8194, type_vocab_size=1, **LARGE)

# ---------------------------------------------------------------- vision
add("google/vit-base-patch16-224", "vision", count(cls("ViTConfig")(), cls("ViTForImageClassification")) + 767_000, None, 12, 12, 64, 197, "apache-2.0", 2020, ["vit-base-patch16-224", "vit_b_16", "google/vit-base-patch16-224-in21k", "vit_base_patch16_224"], "default", "fp32", hidden=768)
add("google/vit-large-patch16-224", "vision", 304.3 * M, None, 24, 16, 64, 197, "apache-2.0", 2020, ["vit_l_16", "vit_large_patch16_224"], precision="fp32", hidden=1024)
add("openai/clip-vit-base-patch32", "vision", count(cls("CLIPConfig")(), AutoModel), None, 24, 12, 64, 77, "mit", 2021, ["clip-vit-base-patch32", "ViT-B/32", "clip"], "default", "fp32", hidden=768)
add("openai/clip-vit-base-patch16", "vision", 149.6 * M, None, 24, 12, 64, 77, "mit", 2021, ["ViT-B/16"], precision="fp32", hidden=768)
add("openai/clip-vit-large-patch14", "vision", 427.6 * M, None, 36, 16, 64, 77, "mit", 2021, ["clip-vit-large-patch14", "ViT-L/14", "openai/clip-vit-large-patch14-336"], precision="fp32", hidden=1024)
add("google/siglip-so400m-patch14-384", "vision", 878 * M, None, 54, 16, 72, 64, "apache-2.0", 2023, precision="fp32", hidden=1152)
add("facebook/dinov2-base", "vision", 86.6 * M, None, 12, 12, 64, 257, "apache-2.0", 2023, ["dinov2_vitb14"], precision="fp32", hidden=768)
add("facebook/dinov2-large", "vision", 304.4 * M, None, 24, 16, 64, 257, "apache-2.0", 2023, ["dinov2_vitl14"], precision="fp32", hidden=1024)
add("facebook/sam-vit-huge", "vision", 641 * M, None, 32, 16, 80, 4096, "apache-2.0", 2023, ["sam_vit_h", "vit_h"], precision="fp32", hidden=1280)
add("facebook/sam-vit-base", "vision", 93.7 * M, None, 12, 12, 64, 4096, "apache-2.0", 2023, ["sam_vit_b", "vit_b"], precision="fp32", hidden=768)
add("facebook/detr-resnet-50", "vision", 41.5 * M, None, 12, 8, 32, 850, "apache-2.0", 2020, ["detr-resnet-50"], precision="fp32", hidden=256)
add("microsoft/swin-tiny-patch4-window7-224", "vision", 28.3 * M, licence="apache-2.0", year=2021, precision="fp32", aliases=["swin_t"])
add("Salesforce/blip-image-captioning-base", "vision", 247.4 * M, None, 24, 12, 64, 512, "bsd-3-clause", 2022, ["blip-image-captioning-base"], precision="fp32", hidden=768)
add("Salesforce/blip-image-captioning-large", "vision", 469.7 * M, None, 36, 16, 64, 512, "bsd-3-clause", 2022, ["blip-image-captioning-large"], precision="fp32", hidden=1024)
add("Salesforce/blip2-opt-2.7b", "text", 3.74 * B, None, 32, 32, 80, 2048, "mit", 2023, ["blip2-opt-2.7b"], precision="fp16", hidden=2560)
add("microsoft/layoutlmv3-base", "encoder", 125.3 * M, None, 12, 12, 64, 512, "cc-by-nc-sa-4.0", 2022, precision="fp32", hidden=768)
add("microsoft/trocr-base-printed", "vision", 333.9 * M, None, 24, 12, 64, 512, "mit", 2021, ["microsoft/trocr-base-handwritten"], precision="fp32", hidden=768)
add("microsoft/Florence-2-large", "vision", 770 * M, None, 24, 16, 64, 1024, "mit", 2024, precision="fp16", hidden=1024)
for id, millions, gflops, aliases in [
    ("resnet18", 11.69, 1.81, ["microsoft/resnet-18"]), ("resnet34", 21.8, 3.66, []), ("resnet50", 25.56, 4.09, ["microsoft/resnet-50"]), ("resnet101", 44.55, 7.8, []), ("resnet152", 60.19, 11.51, []),
    ("vgg16", 138.36, 15.47, []), ("vgg19", 143.67, 19.63, []), ("alexnet", 61.1, 0.71, []), ("densenet121", 7.98, 2.83, []), ("densenet169", 14.15, 3.36, []), ("mobilenet_v2", 3.5, 0.3, ["mobilenetv2"]),
    ("mobilenet_v3_large", 5.48, 0.22, ["mobilenetv3large"]), ("efficientnet_b0", 5.29, 0.39, ["efficientnetb0"]), ("efficientnet_b7", 66.35, 37.75, ["efficientnetb7"]), ("inception_v3", 27.16, 5.71, ["inceptionv3"]),
    ("xception", 22.9, 8.4, []), ("convnext_tiny", 28.59, 4.46, []), ("convnext_base", 88.59, 15.36, []), ("googlenet", 6.62, 1.5, []), ("squeezenet1_0", 1.25, 0.82, []), ("wide_resnet50_2", 68.88, 11.4, []), ("resnext50_32x4d", 25.03, 4.23, []),
    ("yolov8n", 3.2, 4.35, ["yolov8n.pt"]), ("yolov8s", 11.2, 14.3, ["yolov8s.pt"]), ("yolov8m", 25.9, 39.45, ["yolov8m.pt"]), ("yolov8l", 43.7, 82.6, ["yolov8l.pt"]), ("yolov8x", 68.2, 128.9, ["yolov8x.pt"]),
    ("yolo11n", 2.6, 3.25, ["yolo11n.pt", "yolov11n"]), ("yolo11x", 56.9, 97.45, ["yolo11x.pt"]), ("yolov5s", 7.2, 8.25, ["yolov5s.pt"])]:
    add(id, "vision", millions * M, licence="bsd-3-clause" if "yolo" not in id else "agpl-3.0", precision="fp32", aliases=aliases, source="torchvision")
    ENTRIES[-1]["gflopsPerItem"] = round(gflops * 2, 3)

# ---------------------------------------------------------------- audio
for name, d, layers, heads, published, aliases in [("tiny", 384, 4, 6, 37.8, []), ("base", 512, 6, 8, 72.6, ["whisper"]), ("small", 768, 12, 12, 241.7, []), ("medium", 1024, 24, 16, 763.9, []), ("large-v3", 1280, 32, 20, 1543.5, ["openai/whisper-large-v2", "openai/whisper-large", "whisper-1", "large", "large-v2", "whisper-large-v3"])]:
    config = cls("WhisperConfig")(d_model=d, encoder_layers=layers, decoder_layers=layers, encoder_attention_heads=heads, decoder_attention_heads=heads, encoder_ffn_dim=4 * d, decoder_ffn_dim=4 * d, vocab_size=51866 if "v3" in name else 51865, num_mel_bins=128 if "v3" in name else 80)
    total = count(config, cls("WhisperForConditionalGeneration"))
    if abs(total / (published * M) - 1) > 0.03:
        print("MISMATCH", name, total)
    add(f"openai/whisper-{name}", "audio", total, None, 2 * layers, heads, d // heads, 448, "apache-2.0", 2022, [f"whisper-{name}"] + aliases + ([f"openai/whisper-{name}.en", f"{name}.en"] if layers < 32 else []), "counted", "fp16", hidden=d)
add("openai/whisper-large-v3-turbo", "audio", 809 * M, None, 36, 20, 64, 448, "mit", 2024, ["whisper-large-v3-turbo", "turbo"], precision="fp16", hidden=1280)
add("distil-whisper/distil-large-v3", "audio", 756 * M, None, 34, 20, 64, 448, "mit", 2024, ["distil-whisper-large-v3-en"], precision="fp16", hidden=1280)
add("facebook/wav2vec2-base-960h", "audio", count(cls("Wav2Vec2Config")(), AutoModel), None, 12, 12, 64, 1500, "apache-2.0", 2020, ["facebook/wav2vec2-base"], "default", "fp32", hidden=768)
add("facebook/wav2vec2-large-960h", "audio", 315.5 * M, None, 24, 16, 64, 1500, "apache-2.0", 2020, ["facebook/wav2vec2-large-xlsr-53"], precision="fp32", hidden=1024)
add("facebook/hubert-base-ls960", "audio", 94.4 * M, None, 12, 12, 64, 1500, "apache-2.0", 2021, precision="fp32", hidden=768)
add("microsoft/speecht5_tts", "audio", 144 * M, None, 18, 12, 64, 600, "mit", 2022, precision="fp32", hidden=768)
add("suno/bark", "audio", 1100 * M, None, 36, 16, 64, 1024, "mit", 2023, ["suno/bark-small"], precision="fp32", hidden=1024)
add("facebook/musicgen-small", "audio", 587 * M, None, 24, 16, 64, 2048, "cc-by-nc-4.0", 2023, precision="fp32", hidden=1024)
add("coqui/XTTS-v2", "audio", 467 * M, None, 30, 16, 64, 1024, "coqui", 2023, ["tts_models/multilingual/multi-dataset/xtts_v2"], precision="fp32", hidden=1024)
add("hexgrad/Kokoro-82M", "audio", 82 * M, licence="apache-2.0", year=2024, precision="fp32", aliases=["kokoro"])

# ---------------------------------------------------------------- image and video generators (denoiser alone; text encoders and decoder apart)
def diffusion(id, kind, denoiser, others, licence, year, aliases, steps, passes, layers, hidden, patch, gflops=None, temporal=None):
    add(id, kind, (denoiser + others) * B, denoiser * B, layers, licence=licence, year=year, aliases=aliases, precision="fp16", hidden=hidden)
    ENTRIES[-1]["diffusion"] = dict(steps=steps, passesPerStep=passes, pixelsPerToken=patch)
    if temporal:
        ENTRIES[-1]["diffusion"]["latentFramesPerToken"] = temporal
    if gflops:
        ENTRIES[-1]["diffusion"]["tflopsPerPass1024"] = gflops
diffusion("runwayml/stable-diffusion-v1-5", "image", 0.86, 0.21, "creativeml-openrail-m", 2022, ["stable-diffusion-v1-5/stable-diffusion-v1-5", "CompVis/stable-diffusion-v1-4", "stable-diffusion", "dreamlike-art/dreamlike-photoreal-2.0", "prompthero/openjourney"], 50, 2, 16, 1280, 8, 3.2)
diffusion("stabilityai/stable-diffusion-2-1", "image", 0.866, 0.42, "creativeml-openrail-m", 2022, ["stabilityai/stable-diffusion-2", "stabilityai/stable-diffusion-2-1-base", "stabilityai/stable-diffusion-2-base"], 50, 2, 16, 1280, 8, 3.2)
diffusion("stabilityai/stable-diffusion-xl-base-1.0", "image", 2.57, 0.9, "openrail++", 2023, ["sdxl", "stable-diffusion-xl-base-1.0", "stable-diffusion-xl-1024-v1-0", "stabilityai/sdxl", "playgroundai/playground-v2.5-1024px-aesthetic", "RunDiffusion/Juggernaut-XL-v9"], 50, 2, 70, 1280, 8, 6.0)
diffusion("stabilityai/stable-diffusion-xl-refiner-1.0", "image", 2.3, 0.9, "openrail++", 2023, [], 50, 2, 44, 1536, 8, 5.0)
diffusion("stabilityai/sdxl-turbo", "image", 2.57, 0.9, "stability", 2023, ["sdxl-turbo"], 4, 1, 70, 1280, 8, 6.0)
diffusion("stabilityai/sd-turbo", "image", 0.866, 0.42, "stability", 2023, ["sd-turbo"], 1, 1, 16, 1280, 8, 3.2)
diffusion("segmind/SSD-1B", "image", 1.3, 0.9, "apache-2.0", 2023, ["SSD-1B"], 50, 2, 40, 1280, 8, 3.5)
diffusion("latent-consistency/lcm-lora-sdxl", "image", 2.57, 0.9, "openrail++", 2023, ["lcm-lora-sdxl"], 4, 1, 70, 1280, 8, 6.0)
diffusion("stabilityai/stable-diffusion-3-medium", "image", 2.08, 5.6, "stability", 2024, ["stabilityai/stable-diffusion-3-medium-diffusers", "sd3", "stable-diffusion-3"], 28, 2, 24, 1536, 16)
diffusion("stabilityai/stable-diffusion-3.5-medium", "image", 2.47, 5.6, "stability", 2024, ["sd3.5-medium"], 28, 2, 24, 1536, 16)
diffusion("stabilityai/stable-diffusion-3.5-large", "image", 8.06, 5.6, "stability", 2024, ["sd3.5-large", "stable-diffusion-3.5-large"], 28, 2, 38, 2432, 16)
diffusion("stabilityai/stable-diffusion-3.5-large-turbo", "image", 8.06, 5.6, "stability", 2024, ["sd3.5-large-turbo"], 4, 1, 38, 2432, 16)
diffusion("black-forest-labs/FLUX.1-dev", "image", 11.9, 5.0, "flux-dev", 2024, ["flux", "flux-dev", "flux.1-dev", "black-forest-labs/FLUX.1-Kontext-dev", "black-forest-labs/FLUX.1-Krea-dev"], 28, 1, 57, 3072, 16)
diffusion("black-forest-labs/FLUX.1-schnell", "image", 11.9, 5.0, "apache-2.0", 2024, ["flux-schnell", "flux.1-schnell", "prodia/flux-fast-schnell"], 4, 1, 57, 3072, 16)
diffusion("Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers", "image", 1.5, 2.2, "tencent", 2024, ["HunyuanDiT", "Tencent-Hunyuan/HunyuanDiT"], 50, 2, 40, 1408, 16)
diffusion("PixArt-alpha/PixArt-XL-2-1024-MS", "image", 0.61, 4.8, "openrail++", 2023, ["PixArt-alpha", "PixArt-alpha/PixArt-Sigma-XL-2-1024-MS"], 20, 2, 28, 1152, 16)
diffusion("Qwen/Qwen-Image", "image", 20.4, 8.3, "apache-2.0", 2025, ["qwen-image"], 50, 2, 60, 3072, 16)
diffusion("kandinsky-community/kandinsky-2-2-decoder", "image", 1.25, 2.2, "apache-2.0", 2023, [], 50, 2, 16, 1280, 8, 3.5)
diffusion("stabilityai/stable-cascade", "image", 5.1, 0.9, "stability", 2024, [], 30, 2, 40, 2048, 32)
diffusion("Efficient-Large-Model/Sana_1600M_1024px", "image", 1.6, 2.6, "nscl", 2024, ["sana"], 20, 2, 20, 2240, 32)
diffusion("stabilityai/stable-video-diffusion-img2vid-xt", "video", 1.52, 0.7, "stability", 2023, ["stabilityai/stable-video-diffusion-img2vid", "svd", "svd-xt"], 25, 2, 16, 1280, 8, 8.0)
diffusion("Wan-AI/Wan2.1-T2V-14B-Diffusers", "video", 14.3, 5.7, "apache-2.0", 2025, ["Wan2.1-T2V-14B", "Wan-AI/Wan2.1-T2V-14B"], 50, 2, 40, 5120, 16)
diffusion("Wan-AI/Wan2.1-T2V-1.3B-Diffusers", "video", 1.42, 5.7, "apache-2.0", 2025, ["Wan2.1-T2V-1.3B"], 50, 2, 30, 1536, 16)
diffusion("tencent/HunyuanVideo", "video", 12.8, 8.5, "tencent", 2024, ["hunyuanvideo-community/HunyuanVideo", "HunyuanVideo"], 50, 1, 60, 3072, 16)
diffusion("zai-org/CogVideoX1.5-5B", "video", 5.57, 4.9, "cogvideox", 2024, ["THUDM/CogVideoX1.5-5B"], 50, 2, 42, 3072, 16, temporal=2)
diffusion("THUDM/CogVideoX-5b", "video", 5.57, 4.9, "cogvideox", 2024, ["zai-org/CogVideoX-5b"], 50, 2, 42, 3072, 16)
diffusion("THUDM/CogVideoX-2b", "video", 1.69, 4.9, "apache-2.0", 2024, ["zai-org/CogVideoX-2b"], 50, 2, 30, 1920, 16)
diffusion("Lightricks/LTX-Video", "video", 1.92, 4.9, "ltxv", 2024, ["ltx-video"], 50, 2, 28, 2048, 32)
diffusion("genmo/mochi-1-preview", "video", 10.0, 4.9, "apache-2.0", 2024, ["mochi"], 64, 2, 48, 3072, 16)
diffusion("damo-vilab/text-to-video-ms-1.7b", "video", 1.41, 0.4, "cc-by-nc-4.0", 2023, ["ali-vilab/text-to-video-ms-1.7b"], 25, 2, 16, 1280, 8, 4.0)
diffusion("guoyww/animatediff-motion-adapter-v1-5-2", "video", 1.3, 0.21, "apache-2.0", 2023, ["animatediff"], 25, 2, 16, 1280, 8, 4.0)

if bad:
    sys.exit("configurations above do not give the published count")

CATALOGUE = {row["id"]: row for row in json.loads((ROOT / "data/models.json").read_text(encoding="utf-8"))["models"]}
counted = [entry for entry in ENTRIES if entry["source"] in ("counted", "default")]
differing = 0
for entry in counted:
    row = CATALOGUE.get(entry["id"])
    if row is None or abs(row["total"] / entry["total"] - 1) <= 0.01:
        continue
    differing += 1
    print(f'{entry["id"]}: counted {entry["total"]:,}, the catalogue has {row["total"]:,} ({row["source"]})')
print(len(counted), "configurations counted,", differing, "differ")
sys.exit(1 if differing else 0)
