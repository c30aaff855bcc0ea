"""Counts the vision networks of data/models.json again, by building each with the library that names it, and compares.

    python scripts/oracle-vision.py             every row of the sources below; ends with 1 when one differs
    python scripts/oracle-vision.py timm-built resnet50d vit_tiny_patch16_224      prints such rows, for the catalogue

Needs torch with torchvision, timm, keras, open_clip_torch, transformers and ultralytics (CPU builds will
do); a library that is missing leaves its rows out, aloud. Networks are built without their weights,
on the meta device but for Ultralytics'; operations are those of the matrix products and convolutions of one forward pass of
one picture at the size the weights were trained for, a multiply-add being two. Keras counts the running means of its
batch normalisation as parameters, torch does not.
"""

import json
import os
import pathlib
import re
import sys

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import torch
from torch.utils.flop_counter import FlopCounterMode

ROOT = pathlib.Path(__file__).resolve().parent.parent


def size_of(model):
    return sum(parameter.numel() for parameter in model.parameters())


def gflops_of(run):
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        run()
    return counter.get_total_flops() / 1e9


def pictures(height, width=None, channels=3):
    return torch.empty(1, channels, height, width or height, device="meta")


def torchvision(name):
    """Parameters and multiply-adds of the newest weights, as the library publishes them with these."""
    from torchvision import models

    weights = models.get_model_weights(name)
    meta = weights.DEFAULT.meta
    return meta["num_params"], meta["_ops"] * 2


def keras(name):
    import keras

    bare = name.removesuffix("_notop")
    with keras.device("meta"):
        model = getattr(keras.applications, bare)(weights=None, include_top=bare == name)
        _, *shape = model.input_shape
        data = torch.zeros([1, *(each or 224 for each in shape)], device="meta")
        gflops = None if bare != name else gflops_of(lambda: model(data, training=False))
    return model.count_params(), gflops


def timm(name):
    import timm

    with torch.device("meta"):
        model = timm.create_model(name, pretrained=False).eval()
    channels, height, width = model.pretrained_cfg["input_size"]
    return size_of(model), gflops_of(lambda: model(pictures(height, width, channels)))


def open_clip(name):
    import open_clip

    model = open_clip.create_model(name, pretrained=None, device="meta")
    return size_of(model), None


def ultralytics(name):
    """What the library writes beside each scale of its own descriptions: `summary: 129 layers, 3157200 parameters`."""
    import ultralytics

    family, scale, task = re.fullmatch(r"(yolov?\d+)([a-z])((?:-\w+)?)", name).groups()
    own = pathlib.Path(ultralytics.__file__).parent / "cfg/models" / family.removeprefix("yolo")
    told = own / f"{name}.yaml"
    lines = (told if told.exists() else own / f"{family}{task}.yaml").read_text(encoding="utf-8").splitlines()
    line = next(line for line in lines if "parameters," in line and (told.exists() or re.match(rf"\s*{scale}:", line)))
    count, gflops = re.search(r"([\d,]+) parameters.* ([\d.]+) GFLOP", line).groups()
    return int(count.replace(",", "")), float(gflops)


def ultralytics_built(name):
    """Those without such a note are built and counted; operations at the size that the task's weights were trained for."""
    from ultralytics.nn import tasks

    task = name.partition("-")[2] if name.startswith("yolo") else "detr"
    kind = {"seg": "Segmentation", "pose": "Pose", "cls": "Classification", "detr": "RTDETRDetection"}.get(task, "Detection")
    model = getattr(tasks, f"{kind}Model")(f"{name}.yaml".replace("u.yaml", ".yaml"), verbose=False).eval()
    data = torch.zeros(1, 3, *[224 if task == "cls" else 640] * 2)
    return size_of(model), gflops_of(lambda: model(data))


def hub(name):
    """Configurations as their papers have them; the library's defaults are the base models."""
    import transformers

    kind, arguments, edge = HUB[name]
    config = getattr(transformers, f"{kind.partition('For')[0].removesuffix('Model')}Config")(**arguments)
    with torch.device("meta"):
        model = getattr(transformers, kind)(config).eval()
    return size_of(model), None if edge is None else gflops_of(lambda: model(pictures(edge)))


def swin(embed_dim, depths, heads, labels=1000, edge=224, **more):
    return ("SwinForImageClassification", dict(embed_dim=embed_dim, depths=depths, num_heads=heads, num_labels=labels, image_size=edge, **more), edge)


def segformer(depths, widths, decoder, edge, labels=150, heads=(1, 2, 5, 8)):
    return ("SegformerForSemanticSegmentation", dict(depths=depths, hidden_sizes=widths, decoder_hidden_size=decoder, num_labels=labels, num_attention_heads=list(heads)), edge)


def vit(kind, hidden, layers, heads, edge, patch, labels=1000, **more):
    return (kind, dict(hidden_size=hidden, num_hidden_layers=layers, num_attention_heads=heads, intermediate_size=4 * hidden, image_size=edge, patch_size=patch, num_labels=labels, **more), edge)


def dino(hidden, layers, heads, **more):
    return ("Dinov2Model", dict(hidden_size=hidden, num_hidden_layers=layers, num_attention_heads=heads, image_size=518, patch_size=14, **more), 224)


WIDE = [64, 128, 320, 512]
HUB = {
    "microsoft/swin-small-patch4-window7-224": swin(96, [2, 2, 18, 2], [3, 6, 12, 24]),
    "microsoft/swin-base-patch4-window7-224": swin(128, [2, 2, 18, 2], [4, 8, 16, 32]),
    "microsoft/swin-large-patch4-window7-224": swin(192, [2, 2, 18, 2], [6, 12, 24, 48]),
    "google/vit-base-patch32-384": vit("ViTForImageClassification", 768, 12, 12, 384, 32),
    "google/vit-huge-patch14-224-in21k": vit("ViTModel", 1280, 32, 16, 224, 14),
    "WinKawaks/vit-tiny-patch16-224": vit("ViTForImageClassification", 192, 12, 3, 224, 16),
    "WinKawaks/vit-small-patch16-224": vit("ViTForImageClassification", 384, 12, 6, 224, 16),
    "facebook/dinov2-small": dino(384, 12, 6),
    "facebook/dinov2-giant": dino(1536, 40, 24, use_swiglu_ffn=True),
    "nvidia/segformer-b0-finetuned-ade-512-512": segformer([2, 2, 2, 2], [32, 64, 160, 256], 256, 512),
    "nvidia/segformer-b1-finetuned-ade-512-512": segformer([2, 2, 2, 2], WIDE, 256, 512),
    "nvidia/segformer-b2-finetuned-ade-512-512": segformer([3, 4, 6, 3], WIDE, 768, 512),
    "nvidia/segformer-b3-finetuned-ade-512-512": segformer([3, 4, 18, 3], WIDE, 768, 512),
    "nvidia/segformer-b4-finetuned-ade-512-512": segformer([3, 8, 27, 3], WIDE, 768, 512),
    "nvidia/segformer-b5-finetuned-ade-640-640": segformer([3, 6, 40, 3], WIDE, 768, 640),
    "facebook/sam-vit-large": ("SamModel", dict(vision_config=dict(hidden_size=1024, num_hidden_layers=24, num_attention_heads=16, global_attn_indexes=[5, 11, 17, 23], mlp_dim=4096)), None),
    "hustvl/yolos-tiny": ("YolosForObjectDetection", dict(hidden_size=192, num_hidden_layers=12, num_attention_heads=3, intermediate_size=768, image_size=[800, 1333], num_detection_tokens=100, num_labels=91, use_mid_position_embeddings=False), None),
    "hustvl/yolos-small": ("YolosForObjectDetection", dict(hidden_size=384, num_hidden_layers=12, num_attention_heads=6, intermediate_size=1536, image_size=[512, 864], num_detection_tokens=100, num_labels=91), None),
}

BUILDERS = {
    "tv-meta": torchvision,
    "keras": keras,
    "timm-built": timm,
    "open-clip": open_clip,
    "ultralytics": ultralytics,
    "ultralytics-built": ultralytics_built,
    "hub-built": hub,
}


def counted(source, name):
    total, gflops = BUILDERS[source](name)
    row = {"id": name, "kind": "vision", "total": total, "precision": "fp32"}
    if gflops:
        row["gflopsPerItem"] = float(f"{gflops:.4g}") if gflops < 100 else round(gflops, 1)
    return {**row, "source": source}


def differs(was, now):
    return abs(was["total"] - now["total"]) > 0 or abs(was.get("gflopsPerItem", 0) / (now.get("gflopsPerItem") or was.get("gflopsPerItem") or 1) - 1) > 0.01


def check():
    rows = [row for row in json.loads((ROOT / "data/models.json").read_text(encoding="utf-8"))["models"] if row["source"] in BUILDERS and row["kind"] == "vision"]
    wrong, missing = 0, set()
    done = 0
    for row in rows:
        if row["source"] == "hub-built" and row["id"] not in HUB or row["source"] == "open-clip" and "/" in row["id"]:
            continue
        try:
            now = counted(row["source"], row["id"])
        except ImportError as error:
            missing.add(f'{row["source"]}: {error}')
            continue
        done += 1
        if differs(row, now):
            wrong += 1
            print(f'{row["id"]}: counted {now["total"]:,} and {now.get("gflopsPerItem")} GFLOP, the catalogue has {row["total"]:,} and {row.get("gflopsPerItem")}')
    for each in sorted(missing):
        print("left out:", each)
    print(done, "networks counted,", wrong, "differ")
    return wrong > 0


if __name__ == "__main__":
    if len(sys.argv) > 2:
        for name in sys.argv[2:]:
            print(json.dumps(counted(sys.argv[1], name)))
    else:
        sys.exit(check())
