// The published formulas of others, for comparison on the same rows. Nothing here is used by Wattlint itself.

/**
 * EcoLogits, methodology of 2026 (ecologits.ai/latest/methodology/llm_inference): Wh per output token and device by
 * active parameters and batch, times the devices that the weights take. Joules per output token.
 */
export function ecologits({ model, precision, device }, batch, bytesPerWeight) {
  const active = model.active / 1e9;
  const wh = 1.16653e-6 * Math.exp(-0.011206 * batch) * active + 4.05293e-5;
  const needed = (1.2 * (model.total / 1e9) * bytesPerWeight(precision)) / device.memoryGB;
  return wh * Math.max(1, 2 ** Math.ceil(Math.log2(needed))) * 3600;
}

/** Machine Learning Emissions Calculator (mlco2.github.io/impact): device-hours × TDP. Joules. */
export function hoursTimesTdp(deviceSeconds, device) {
  return deviceSeconds * device.tdpW;
}

/**
 * Green Algorithms 4 (green-algorithms.org): device-hours × (power × usage + 0.3725 W per GB of memory), usage 1 as its
 * form starts with, PUE left out as the tables are. Joules.
 */
export function greenAlgorithms(deviceSeconds, device) {
  return deviceSeconds * (device.tdpW + 0.3725 * device.memoryGB);
}
