"""Counts what a pass of a denoising transformer multiplies: data/models.json, `diffusion.perToken` and `perPass`.

A latent token does not pass all weights: double-stream blocks (Stable Diffusion 3, FLUX.1, HunyuanVideo) hold one set
for the picture and one for the prompt, and the weights of the modulation are used once a pass. Each model is built on
the meta device and run at two sizes; the operations of its matrix products, attention apart, are a line over the number
of tokens, whose slope and intercept are written. Needs torch and diffusers (CPU builds will do):

    python scripts/oracle-diffusion.py [--check]

Prints the figures as they stand in data/models.json; `--check` ends with 1 where the catalogue differs by over 2 %.
"""

import contextlib
import json
import pathlib
import sys

import diffusers
import torch
from torch.utils.flop_counter import FlopCounterMode

ROOT = pathlib.Path(__file__).resolve().parent.parent
ATTENTION = ("attention", "bmm", "baddbmm")


def zeros(*shape, dtype=torch.float32):
    return torch.zeros(*shape, dtype=dtype, device="meta")


def sd3(layers, heads, dual=(), norm="rms_norm"):
    def build():
        model = diffusers.SD3Transformer2DModel(
            sample_size=128, patch_size=2, in_channels=16, num_layers=layers, attention_head_dim=64,
            num_attention_heads=heads, joint_attention_dim=4096, caption_projection_dim=64 * heads,
            pooled_projection_dim=2048, out_channels=16, pos_embed_max_size=192, dual_attention_layers=dual, qk_norm=norm)
        def run(side):
            return dict(hidden_states=zeros(1, 16, side, side), encoder_hidden_states=zeros(1, 333, 4096),
                        pooled_projections=zeros(1, 2048), timestep=zeros(1)), (side // 2) ** 2
        return model, run
    return build


def flux(guidance):
    def build():
        model = diffusers.FluxTransformer2DModel(guidance_embeds=guidance)
        def run(side):
            tokens = (side // 2) ** 2
            return dict(hidden_states=zeros(1, tokens, 64), encoder_hidden_states=zeros(1, 512, 4096),
                        pooled_projections=zeros(1, 768), timestep=zeros(1), img_ids=zeros(tokens, 3),
                        txt_ids=zeros(512, 3), guidance=zeros(1) if guidance else None), tokens
        return model, run
    return build


def hunyuan_dit():
    model = diffusers.HunyuanDiT2DModel(
        num_attention_heads=16, attention_head_dim=88, in_channels=4, patch_size=2, sample_size=128, num_layers=40,
        hidden_size=1408, mlp_ratio=4.3637, cross_attention_dim=1024, cross_attention_dim_t5=2048,
        pooled_projection_dim=1024, text_len=77, text_len_t5=256, learn_sigma=True, activation_fn="gelu-approximate",
        use_style_cond_and_image_meta_size=False)
    def run(side):
        tokens = (side // 2) ** 2
        return dict(hidden_states=zeros(1, 4, side, side), timestep=zeros(1), encoder_hidden_states=zeros(1, 77, 1024),
                    text_embedding_mask=zeros(1, 77), encoder_hidden_states_t5=zeros(1, 256, 2048),
                    text_embedding_mask_t5=zeros(1, 256), image_meta_size=None, style=None,
                    image_rotary_emb=(zeros(tokens, 88), zeros(tokens, 88))), tokens
    return model, run


def pixart():
    model = diffusers.PixArtTransformer2DModel(
        num_attention_heads=16, attention_head_dim=72, in_channels=4, out_channels=8, num_layers=28,
        cross_attention_dim=1152, attention_bias=True, sample_size=128, patch_size=2, num_embeds_ada_norm=1000,
        norm_type="ada_norm_single", caption_channels=4096, use_additional_conditions=False)
    def run(side):
        return dict(hidden_states=zeros(1, 4, side, side), encoder_hidden_states=zeros(1, 120, 4096),
                    timestep=zeros(1), added_cond_kwargs={"resolution": None, "aspect_ratio": None}), (side // 2) ** 2
    return model, run


def qwen_image():
    model = diffusers.QwenImageTransformer2DModel()
    def run(side):
        tokens = (side // 2) ** 2
        return dict(hidden_states=zeros(1, tokens, 64), encoder_hidden_states=zeros(1, 256, 3584),
                    encoder_hidden_states_mask=torch.ones(1, 256, dtype=torch.bool, device="meta"), timestep=zeros(1),
                    img_shapes=[[(1, side // 2, side // 2)]]), tokens
    return model, run


def sana():
    model = diffusers.SanaTransformer2DModel()
    def run(side):
        return dict(hidden_states=zeros(1, 32, side, side), encoder_hidden_states=zeros(1, 300, 2304),
                    timestep=zeros(1)), side ** 2
    return model, run


def wan(layers, heads, ffn):
    def build():
        model = diffusers.WanTransformer3DModel(num_layers=layers, num_attention_heads=heads, attention_head_dim=128, ffn_dim=ffn)
        def run(side):
            frames = 5
            return dict(hidden_states=zeros(1, 16, frames, side, side), timestep=zeros(1, dtype=torch.long),
                        encoder_hidden_states=zeros(1, 512, 4096)), frames * (side // 2) ** 2
        return model, run
    return build


def hunyuan_video():
    model = diffusers.HunyuanVideoTransformer3DModel()
    def run(side):
        frames = 5
        return dict(hidden_states=zeros(1, 16, frames, side, side), timestep=zeros(1, dtype=torch.long),
                    encoder_hidden_states=zeros(1, 256, 4096),
                    encoder_attention_mask=torch.ones(1, 256, device="meta"),
                    pooled_projections=zeros(1, 768), guidance=zeros(1)), frames * (side // 2) ** 2
    return model, run


def cogvideo(layers, heads, patch_t=None, rotary=True):
    def build():
        model = diffusers.CogVideoXTransformer3DModel(
            num_layers=layers, num_attention_heads=heads, attention_head_dim=64, patch_size_t=patch_t,
            use_rotary_positional_embeddings=rotary, sample_width=300 if patch_t else 90, sample_height=300 if patch_t else 60,
            patch_bias=patch_t is None, use_learned_positional_embeddings=False)
        def run(side):
            frames = 6 if patch_t else 5
            tokens = (side // 2) ** 2 * frames // (patch_t or 1)
            return dict(hidden_states=zeros(1, frames, 16, side, side), encoder_hidden_states=zeros(1, 226, 4096),
                        timestep=zeros(1, dtype=torch.long),
                        image_rotary_emb=(zeros(tokens, 64), zeros(tokens, 64)) if rotary else None), tokens
        return model, run
    return build


def ltx():
    model = diffusers.LTXVideoTransformer3DModel()
    def run(side):
        frames = 5
        tokens = frames * side * side
        return dict(hidden_states=zeros(1, tokens, 128), encoder_hidden_states=zeros(1, 128, 4096),
                    timestep=zeros(1, dtype=torch.long), encoder_attention_mask=torch.ones(1, 128, device="meta"),
                    num_frames=frames, height=side, width=side), tokens
    return model, run


def mochi():
    model = diffusers.MochiTransformer3DModel()
    def run(side):
        frames = 5
        return dict(hidden_states=zeros(1, 12, frames, side, side), encoder_hidden_states=zeros(1, 256, 4096),
                    timestep=zeros(1), encoder_attention_mask=torch.ones(1, 256, dtype=torch.bool, device="meta")), \
            frames * (side // 2) ** 2
    return model, run


MODELS = {
    "stabilityai/stable-diffusion-3-medium": sd3(24, 24, norm=None),
    "stabilityai/stable-diffusion-3.5-medium": sd3(24, 24, dual=tuple(range(13))),
    "stabilityai/stable-diffusion-3.5-large": sd3(38, 38),
    "stabilityai/stable-diffusion-3.5-large-turbo": sd3(38, 38),
    "black-forest-labs/FLUX.1-dev": flux(True),
    "black-forest-labs/FLUX.1-schnell": flux(False),
    "Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers": hunyuan_dit,
    "PixArt-alpha/PixArt-XL-2-1024-MS": pixart,
    "Qwen/Qwen-Image": qwen_image,
    "Efficient-Large-Model/Sana_1600M_1024px": sana,
    "Wan-AI/Wan2.1-T2V-14B-Diffusers": wan(40, 40, 13824),
    "Wan-AI/Wan2.1-T2V-1.3B-Diffusers": wan(30, 12, 8960),
    "tencent/HunyuanVideo": hunyuan_video,
    "zai-org/CogVideoX1.5-5B": cogvideo(42, 48, 2),
    "THUDM/CogVideoX-5b": cogvideo(42, 48),
    "THUDM/CogVideoX-2b": cogvideo(30, 30, rotary=False),
    "Lightricks/LTX-Video": ltx,
    "genmo/mochi-1-preview": mochi,
}


def products(model, inputs):
    """Operations of all matrix products but attention's own."""
    counter = FlopCounterMode(display=False)
    with counter, torch.no_grad():
        model(**inputs)
    return sum(flops for op, flops in counter.get_flop_counts()["Global"].items()
               if not any(name in str(op) for name in ATTENTION))


def measure(build):
    # Mochi asks for an automatic cast and for the prompt's tokens that count, which the meta device has not: all do.
    torch.nonzero = lambda mask, **options: torch.zeros(mask.numel(), 1, dtype=torch.long, device="meta")
    torch.autocast = lambda *arguments, **options: contextlib.nullcontext()
    with torch.device("meta"):
        model, run = build()
    (small, few), (large, many) = run(32), run(64)
    low, high = products(model, small), products(model, large)
    slope = (high - low) / (many - few)
    total = sum(parameter.numel() for parameter in model.parameters())
    return total, slope / 2, (low - slope * few) / 2


def main():
    rows = {row["id"]: row for row in json.loads((ROOT / "data/models.json").read_text())["models"]}
    wrong = 0
    for name, build in MODELS.items():
        try:
            total, per_token, per_pass = measure(build)
        except Exception as problem:  # a class that this release builds otherwise
            print(f"{name}: {type(problem).__name__}: {str(problem)[:200]}")
            wrong += 1
            continue
        listed = rows.get(name, {})
        shape = listed.get("diffusion", {})
        print(f'{name}: "perToken": {per_token:.4g}, "perPass": {per_pass:.4g}   of {total:.5g} (listed {listed.get("active", 0):.5g})')
        if "--check" in sys.argv and abs(shape.get("perToken", 0) / per_token - 1) > 0.02:
            print(f"  differs: {shape.get('perToken')} is listed")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
