// Diffusers: pipelines that make images and video, and their loads. Half the default steps are half the compute.

import type { CallFact } from '../flow/facts';
import { refinePass } from './forward-pass';
import type { CallPattern, Recogniser } from './recogniser';
import { isTorchGradient } from './torch-gradient';
import type { Workload } from './workload';

const PIPELINES =
  'diffusers.**.{*Pipeline,AutoPipelineFor*,*Img2Img*,*Inpaint*}.{from_pretrained,from_single_file,from_pipe}()';
const MAKE: Omit<CallPattern, 'call'> = {
  kind: 'image-gen',
  host: 'local',
  model: ['receiver:0', 'receiver:pretrained_model_name_or_path', 'receiver:pretrained_model_link_or_path'],
  prompt: ['prompt', '0', 'negative_prompt'],
  items: ['prompt', '0'],
  multiplier: ['num_images_per_prompt', 'num_videos_per_prompt'],
  steps: ['num_inference_steps'],
  image: { width: ['width'], height: ['height'] },
  defaults: { items: 1, steps: 50 },
  traits: { hasGradientsOff: true },
  refine: byPipeline,
};

/** The networks of a pipeline, loaded or made each for itself. */
const PARTS =
  'diffusers.**.{Autoencoder*,VQModel,UNet*,*Transformer*Model,*ControlNet*}{.from_pretrained,.from_config,.from_single_file,}()';
/** The same where a program asks a pipeline's own, step by step: `pipe.unet(latents, t)`. */
const OF_PIPELINE = `${PIPELINES}.{unet,transformer,text_encoder,text_encoder_2,image_encoder,prior,controlnet}`;

export const diffusers: Recogniser = {
  sdk: 'diffusers',
  imports: ['diffusers'],
  calls: [
    { ...MAKE, call: [PIPELINES, 'diffusers.**.*Pipeline()'] },
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        PARTS,
        `${PARTS}.{encode,decode,tiled_encode,tiled_decode}`,
        OF_PIPELINE,
        `${PIPELINES}.{vae,vqvae,movq}.{encode,decode}`,
      ],
      model: ['receiver:0', 'receiver:pretrained_model_name_or_path'],
      items: ['0'],
      isForwardOnly: true,
      refine: refinePass(isTorchGradient),
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['diffusers.**.{from_pretrained,from_single_file}'],
      model: ['0', 'pretrained_model_name_or_path', 'pretrained_model_link_or_path'],
      refine: dropSmall,
    },
  ],
};

/** Schedulers and processors hold no weights. */
function dropSmall(workload: Workload): Workload | undefined {
  return /(Scheduler|Processor|Tokenizer|Config|FeatureExtractor)\./.test(workload.call) ? undefined : workload;
}

function byPipeline(workload: Workload, call: CallFact): Workload | undefined {
  const id = workload.model?.id ?? '';
  const text = `${workload.call} ${id}`;
  const isVideo = /Video|AnimateDiff|CogVideo|Wan|HunyuanVideo|Mochi|LTX|zeroscope|ModelScopeT2V/i.test(text);
  const isAudio = /Audio|MusicLDM/i.test(text);
  const steps = workload.request?.steps;
  // Families with other defaults than the usual 50.
  const usual = /flux/i.test(text)
    ? /schnell/i.test(text)
      ? 4
      : 28
    : /StableDiffusion3|stable-diffusion-3/i.test(text)
      ? 28
      : // `DDPMPipeline.__call__(num_inference_steps=1000)`.
        /ddpm/i.test(text)
        ? 1000
        : undefined;
  const request =
    workload.request !== undefined && usual !== undefined && steps?.from === 'library default'
      ? { ...workload.request, steps: { ...steps, value: { low: usual, best: usual, high: usual } } }
      : workload.request;
  const kind = isVideo ? 'video' : isAudio ? 'audio' : workload.kind;
  return call.arguments.named.has('save_directory') ? undefined : { ...workload, kind, request };
}
