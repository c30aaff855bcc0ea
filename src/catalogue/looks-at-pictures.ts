// Models that are asked about pictures, by their names: what sends none to them is seldom written.

const NAMES =
  /(^|[-_/.\d])(vl|vlm|vision|visual|omni|llava|pixtral|internvl|moondream|idefics|molmo|paligemma|smolvlm|cogvlm|ovis|chameleon|fuyu|kosmos|blip)|minicpm-v|glm-4[.\dv]*v/i;

/** `Qwen/Qwen3-VL-8B-Instruct` does; `gpt-4o`, which sees pictures and is mostly sent text, does not. */
export function looksAtPictures(id: string): boolean {
  return NAMES.test(id);
}
