// Mixtures of experts: which weights a step reads, and which it multiplies. Attention, embeddings and shared experts
// are read by every token; the routed experts are dealt out, a few to each token, so that a larger batch reads more of
// them, until it reads all. Llama 4 Maverick (400 B, 17 active) reads 14 B for every token and 3 B of 386 for each.

import type { OpenModel } from '../../catalogue/models';

/** Where a mixture's experts are not listed: one in sixteen, as of Qwen3, gpt-oss (one in eight to 32) and GLM-4.5. */
const USUAL_SHARE = 1 / 16;
/**
 * Of what a token passes, the least that all tokens pass, where experts are not listed: the middle of the 31 mixtures
 * whose experts are (data/models.json: a quarter in Phi-3.5-MoE to six tenths in Qwen3-Next). Sparser models have
 * smaller shares, not attention without weights.
 */
const USUAL_COMMON = 0.43;

export interface WeightParts {
  /** Parameters that every token passes. */
  readonly shared: number;
  /** Parameters of all routed experts together. */
  readonly routed: number;
  /** Share of the routed ones that a token passes. */
  readonly share: number;
}

export function isMixture(model: OpenModel): boolean {
  return model.active < model.total;
}

/** `active = shared + share × routed` and `total = shared + routed`, solved for the parts. */
export function partsOf({ active, total, experts }: OpenModel): WeightParts {
  if (active >= total) return { shared: total, routed: 0, share: 1 };
  // A share that is larger than what is active of all would leave less than nothing to be shared.
  const share = Math.min(experts ? experts.perToken / experts.of : USUAL_SHARE, active / total);
  const shared = Math.max(total - (total - active) / (1 - share), experts ? 0 : USUAL_COMMON * active);
  const routed = total - shared;
  return { shared, routed, share: (active - shared) / routed };
}

/** Weights that a step over `tokens` tokens reads: each picks its own experts, so a large batch reads nearly all. */
export function touchedWeights(model: OpenModel, tokens: number): number {
  const { shared, routed, share } = partsOf(model);
  return shared + routed * (1 - (1 - share) ** Math.max(tokens, 1));
}

/** Share of the layers that hold experts: half of Maverick's, all but the first three of DeepSeek V3's. */
export function expertLayers(model: OpenModel): number {
  return isMixture(model) ? (model.experts?.layers ?? model.layers) : 0;
}
