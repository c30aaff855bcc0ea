// The model behind a pipeline of one's own where its weights are not told, or not listed: its class says which family
// it draws with, and a fine-tuned or quantised member of a family works as long as the original.

import { findModel, type OpenModel } from '../../catalogue/models';

const FAMILIES: readonly (readonly [pipeline: RegExp, id: string])[] = [
  [/StableDiffusionXL|SDXL|KolorsPipeline|Pix2PixXL/, 'stabilityai/stable-diffusion-xl-base-1.0'],
  [/StableDiffusion3/, 'stabilityai/stable-diffusion-3-medium'],
  [/StableVideoDiffusion|I2VGen|TextToVideo|AnimateDiff/, 'stabilityai/stable-video-diffusion-img2vid-xt'],
  [
    /StableDiffusion|LatentDiffusion|LDMTextToImage|AltDiffusion|PaintByExample|LatentConsistency|DiffusionInpaint/,
    'runwayml/stable-diffusion-v1-5',
  ],
  [/Flux/, 'black-forest-labs/FLUX.1-dev'],
  [/Kandinsky/, 'kandinsky-community/kandinsky-2-2-decoder'],
  [/PixArt/, 'PixArt-alpha/PixArt-XL-2-1024-MS'],
  [/Sana/, 'Efficient-Large-Model/Sana_1600M_1024px'],
  [/HunyuanDiT/, 'Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers'],
  [/QwenImage/, 'Qwen/Qwen-Image'],
  [/HunyuanVideo/, 'tencent/HunyuanVideo'],
  [/CogVideoX/, 'THUDM/CogVideoX-5b'],
  [/Wan\w*Pipeline/, 'Wan-AI/Wan2.1-T2V-14B-Diffusers'],
  [/LTX/, 'Lightricks/LTX-Video'],
];

/** `diffusers.StableDiffusionXLPipeline.from_pretrained` draws as SDXL does; undefined for a class of many families. */
export function painterOf(call: string): OpenModel | undefined {
  const id = FAMILIES.find(([pipeline]) => pipeline.test(call))?.[1];
  return id === undefined ? undefined : findModel(id)?.model;
}

/** Pixels on a side that a pipeline draws where nothing is said: as its model was trained. */
export function usualSide({ id }: OpenModel): number {
  if (/stable-diffusion-v1|pix2pix/.test(id)) return 512;
  return /stable-diffusion-2|kandinsky/.test(id) ? 768 : 1024;
}

/** `google/ddpm-cat-256`, `ddpm-butterflies-128`, `flowers-512px`: what many models of few are named for. */
export function sideInName(id: string | undefined): number | undefined {
  const side = id === undefined ? undefined : /[-_](32|64|128|256|512|768|1024)(px)?$/.exec(id)?.[1];
  return side === undefined ? undefined : Number(side);
}

/** Where neither weights nor class tell: between Stable Diffusion 1.5 and FLUX.1, as SDXL. */
export function usualPainter(): OpenModel | undefined {
  return findModel('stabilityai/stable-diffusion-xl-base-1.0')?.model;
}
