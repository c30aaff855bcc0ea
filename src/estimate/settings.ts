// What a person can set and every number rests on. The faces read it from the editor, `wattlint.json` or flags;
// `DEFAULT_SETTINGS` is what a scan uses when nobody said anything.

export interface EstimateSettings {
  /** A country (ISO 3166-1 alpha-3 or alpha-2), a sub-national zone, a cloud region, or WORLD. */
  readonly region: string;
  /** Own hardware for local work: an id of the hardware catalogue, optionally with a count: `h100*8`. */
  readonly hardware: string;
  /** Power usage effectiveness of own compute; 1.0 for a desk. */
  readonly pue: number;
  /** On-site water per kWh of own compute, in litres. */
  readonly wue: number;
  /** Where the boundary of the energy figure lies. */
  readonly boundary: 'accelerator' | 'node' | 'datacentre';
}

/**
 * One A100 in a well-run data centre on the world's average grid: between a free T4 and a rented H100 in energy per
 * operation. On-site water: US data centres in 2023, 0.36 L/kWh (LBNL, United States Data Center Energy Usage
 * Report 2024). PUE 1.2 lies between hyperscalers (1.1) and the world (1.56, Uptime Institute 2024).
 */
export const DEFAULT_SETTINGS: EstimateSettings = {
  region: 'WORLD',
  hardware: 'a100',
  pue: 1.2,
  wue: 0.36,
  boundary: 'datacentre',
};
