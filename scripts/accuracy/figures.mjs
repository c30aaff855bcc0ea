// Figures of how far predictions are from measurements.

/**
 * `rows` are `{ measured, predicted, low?, high? }`. Error: median absolute percentage error. Within: share of the rows
 * that are predicted within a factor of 2. Bias: median of predicted over measured. Holds: share of the measurements
 * that lie within low..high, where rows have a range.
 */
export function figuresOf(rows) {
  const ratios = rows.map(({ predicted, measured }) => predicted / measured);
  const ranged = rows.filter(({ low, high }) => low !== undefined && high !== undefined);
  return {
    rows: rows.length,
    error: median(ratios.map((ratio) => Math.abs(ratio - 1))),
    within: share(ratios, (ratio) => ratio >= 0.5 && ratio <= 2),
    bias: median(ratios),
    holds:
      ranged.length > 0 ? share(ranged, ({ low, high, measured }) => low <= measured && measured <= high) : undefined,
  };
}

/** The factor within which 90 % of the predictions lie, up or down. */
export function factorOf(rows, covered = 0.9) {
  const sizes = rows.map(({ predicted, measured }) => Math.abs(Math.log(predicted / measured))).sort((a, b) => a - b);
  return Math.exp(sizes[Math.min(sizes.length - 1, Math.ceil(covered * sizes.length) - 1)]);
}

export function percent(part) {
  return part === undefined ? '–' : `${(part * 100).toFixed(0)} %`;
}

/** A row of a Markdown table. */
export function line(name, { rows, error, within, bias, holds }) {
  return `| ${name} | ${rows} | ${percent(error)} | ${percent(within)} | ${bias.toFixed(2)} | ${percent(holds)} |`;
}

export const HEAD = [
  '| estimate | rows | median error | within a factor of 2 | bias | 90 % range holds |',
  '|---|---|---|---|---|---|',
];

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function share(values, holds) {
  return values.filter(holds).length / values.length;
}
