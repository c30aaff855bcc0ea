"""Pictures for a grid of guidance scales and prompts."""
import torch
from diffusers import StableDiffusionPipeline

pipe = StableDiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5", torch_dtype=torch.float16)
pipe = pipe.to("cuda")

prompts = ["a castle in fog", "a robot gardener"]
for prompt in prompts:
    for scale in (5.0, 7.5, 10.0):
        image = pipe(prompt, guidance_scale=scale, num_inference_steps=30).images[0]
        image.save(f"{prompt[:8]}-{scale}.png")
