"""Diffusers: a call of the pipeline draws."""

from types import SimpleNamespace

from oracle import Thing, loads, spend

SUBMODULES = ()


class DiffusionPipeline(Thing):
    @classmethod
    def from_pretrained(cls, name, *args, **kwargs):
        loads(name)
        return cls()

    def to(self, *args):
        return self

    def __call__(self, prompt=None, num_images_per_prompt=1, **kwargs):
        spend("image")
        prompts = prompt if isinstance(prompt, list) else [prompt]
        return SimpleNamespace(images=[Thing() for _ in range(len(prompts) * num_images_per_prompt)])


StableDiffusionPipeline = StableDiffusionXLPipeline = AutoPipelineForText2Image = DiffusionPipeline
