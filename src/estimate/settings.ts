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
