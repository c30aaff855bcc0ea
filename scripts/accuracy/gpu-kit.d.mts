export interface Predicted {
  readonly row: Readonly<Record<string, string>>;
  readonly group: string;
  readonly measured: number;
  readonly predicted: number;
  readonly ends: readonly [number, number];
  readonly seconds: number;
  readonly predictedSeconds: number;
}

type Rows = readonly Readonly<Record<string, string>>[];

export function predictRows(
  engine: object,
  table: Rows,
  withFakes?: boolean,
): { readonly rows: readonly Predicted[]; readonly unknown: readonly string[] };

export function gpuKit(
  engine: object,
  readTable: (name: string) => Rows,
  report: (
    name: string,
    rows: readonly Predicted[],
    predict: (one: Predicted) => number,
    error?: number,
    ends?: (one: Predicted) => readonly [number, number],
  ) => void,
  heading: (text: string) => void,
  options?: { readonly table?: URL; readonly withFakes?: boolean },
): void;
