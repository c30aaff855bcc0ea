// What public measurements and papers name is in the catalogues: the models of the ML.ENERGY leaderboards (their names
// alone; what they measured is kept for judging the estimates), and accelerators as drivers and papers spell them.

import { expect, test } from 'vitest';
import { findHardware } from '../../src/catalogue/hardware';
import { findModel } from '../../src/catalogue/models';

const MEASURED = `
Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers
SimianLuo/LCM_Dreamshaper_v7 ali-vilab/i2vgen-xl guoyww/animatediff-motion-adapter-v1-5-3
kandinsky-community/kandinsky-3
PixArt-alpha/PixArt-Sigma-XL-2-1024-MS Qwen/Qwen3-14B Qwen/Qwen3-235B-A22B-Instruct-2507
Qwen/Qwen3-235B-A22B-Instruct-2507-FP8 Qwen/Qwen3-235B-A22B-Thinking-2507 Qwen/Qwen3-235B-A22B-Thinking-2507-FP8
Qwen/Qwen3-30B-A3B-Instruct-2507 Qwen/Qwen3-30B-A3B-Thinking-2507 Qwen/Qwen3-32B Qwen/Qwen3-8B
Qwen/Qwen3-Coder-30B-A3B-Instruct Qwen/Qwen3-Coder-480B-A35B-Instruct Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8
Qwen/Qwen3-Omni-30B-A3B-Instruct Qwen/Qwen3-VL-235B-A22B-Instruct Qwen/Qwen3-VL-235B-A22B-Instruct-FP8
Qwen/Qwen3-VL-30B-A3B-Instruct Qwen/Qwen3-VL-32B-Instruct Qwen/Qwen3-VL-8B-Instruct
Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers Wan-AI/Wan2.1-T2V-1.3B-Diffusers Wan-AI/Wan2.1-T2V-14B-Diffusers
ali-vilab/text-to-video-ms-1.7b bigcode/gpt_bigcode-santacoder bigcode/starcoder bigcode/starcoder2-15b
bigcode/starcoder2-3b bigcode/starcoder2-7b black-forest-labs/FLUX.1-dev codellama/CodeLlama-13b-hf
codellama/CodeLlama-34b-hf codellama/CodeLlama-70b-hf codellama/CodeLlama-7b-hf databricks/dbrx-instruct
deepseek-ai/DeepSeek-R1-0528 deepseek-ai/DeepSeek-V3.1 emilianJR/epiCRealism facebook/chameleon-7b
google/codegemma-1.1-2b google/codegemma-7b google/gemma-1.1-2b-it google/gemma-1.1-7b-it google/gemma-2-27b-it
google/gemma-2-2b-it google/gemma-2-9b-it google/gemma-2b-it google/gemma-3-12b-it google/gemma-3-27b-it
google/gemma-7b-it google/paligemma-3b-mix-224 kandinsky-community/kandinsky-2-2-decoder
llava-hf/llama3-llava-next-8b-hf llava-hf/llava-1.5-13b-hf llava-hf/llava-1.5-7b-hf
meta-llama/Llama-2-13b-chat-hf meta-llama/Llama-2-70b-chat-hf meta-llama/Llama-2-7b-chat-hf
meta-llama/Llama-3.1-405B-Instruct meta-llama/Llama-3.1-405B-Instruct-FP8 meta-llama/Llama-3.1-70B-Instruct
meta-llama/Llama-3.1-8B-Instruct meta-llama/Llama-3.3-70B-Instruct meta-llama/Llama-4-Maverick-17B-128E-Instruct
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 meta-llama/Llama-4-Scout-17B-16E-Instruct
meta-llama/Meta-Llama-3-70B-Instruct meta-llama/Meta-Llama-3-8B-Instruct meta-llama/Meta-Llama-3.1-405B-Instruct
meta-llama/Meta-Llama-3.1-70B-Instruct meta-llama/Meta-Llama-3.1-8B-Instruct microsoft/Phi-3-medium-4k-instruct
microsoft/Phi-3-mini-4k-instruct microsoft/Phi-3-small-8k-instruct microsoft/Phi-3-vision-128k-instruct
microsoft/phi-2 mistralai/Mistral-7B-Instruct-v0.2 mistralai/Mistral-7B-Instruct-v0.3
mistralai/Mistral-Large-Instruct-2407 mistralai/Mistral-Nemo-Instruct-2407 mistralai/Mixtral-8x22B-Instruct-v0.1
mistralai/Mixtral-8x7B-Instruct-v0.1 nvidia/NVIDIA-Nemotron-Nano-12B-v2
nvidia/NVIDIA-Nemotron-Nano-12B-v2-VL-BF16 nvidia/NVIDIA-Nemotron-Nano-9B-v2 openai/gpt-oss-120b
openai/gpt-oss-20b prompthero/openjourney-v4 segmind/SSD-1B stabilityai/sdxl-turbo stabilityai/stable-cascade
stabilityai/stable-diffusion-2-1 stabilityai/stable-diffusion-3-medium-diffusers
stabilityai/stable-diffusion-3.5-large stabilityai/stable-diffusion-3.5-medium
stabilityai/stable-diffusion-xl-base-1.0 stabilityai/stable-video-diffusion-img2vid
stabilityai/stable-video-diffusion-img2vid-xt tencent/HunyuanVideo tiiuae/falcon-40b-instruct
tiiuae/falcon-7b-instruct zai-org/CogVideoX-2b zai-org/CogVideoX1.5-5B
`;

test.each(MEASURED.trim().split(/\s+/))('%s is listed, with its shape', (id) => {
  const match = findModel(id);
  expect(match?.how).toBe('listed');
  const { kind, layers = 0, hidden = 0, headSize = 0, kvHeads = 0, diffusion } = match?.model ?? {};
  expect(layers * hidden).toBeGreaterThan(0);
  if (kind === 'image' || kind === 'video') expect(diffusion?.steps).toBeGreaterThan(0);
  else expect(headSize * kvHeads).toBeGreaterThan(0);
});

test.each([
  ['NVIDIA A100-SXM4-40GB', 'a100-40gb'],
  ['NVIDIA A100-SXM4-80GB', 'a100'],
  ['NVIDIA A100 80GB PCIe', 'a100-pcie'],
  ['A100-PCIE-40GB', 'a100-40gb'],
  ['A100-80GB', 'a100'],
  ['A800', 'a100'],
  ['NVIDIA H100 80GB HBM3', 'h100'],
  ['NVIDIA H100 PCIe', 'h100-pcie'],
  ['NVIDIA H100 NVL', 'h100-nvl'],
  ['H800', 'h800'],
  ['NVIDIA GH200 480GB', 'gh200'],
  ['NVIDIA B200', 'b200'],
  ['TPUv4', 'tpu-v4'],
  ['Cloud TPU v5p', 'tpu-v5p'],
  ['NVIDIA GeForce RTX 4090', 'rtx-4090'],
  ['Tesla V100-SXM2-32GB', 'v100'],
  ['AMD Instinct MI250X', 'mi250x'],
  ['Trainium', 'trainium1'],
  ['Trainium2', 'trainium2'],
  ['HL-225', 'gaudi2'],
] as const)('%s is %s', (name, device) => {
  expect(findHardware(name)?.device.id).toBe(device);
});
