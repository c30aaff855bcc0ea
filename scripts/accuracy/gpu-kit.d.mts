type Rows = readonly Readonly<Record<string, string>>[];

export interface Compared {
  readonly measured: number;
  readonly predicted: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Predicted extends Required<Compared> {
  readonly row: Readonly<Record<string, string>>;
  readonly group: string;
  readonly seconds: number;
  readonly predictedSeconds: number;
}

export function predictRows(
  engine: object,
  table: Rows,
  withFakes?: boolean,
): { readonly rows: readonly Predicted[]; readonly unknown: readonly string[] };

export function gpuKit<Figures>(
  engine: object,
  table: Rows | undefined,
  figuresOf: (rows: readonly Compared[]) => Figures,
  withFakes?: boolean,
): {
  readonly title: string;
  readonly about: string;
  readonly lines: readonly (readonly [string, Figures])[];
  readonly notes: readonly string[];
};
