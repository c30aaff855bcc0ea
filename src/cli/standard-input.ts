// Standard input as one more file of the workspace, under the name that the person gave it.

import type { Workspace } from '../session/workspace';

export interface StandardInput {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

export function withStandardInput(disk: Workspace, { uri, bytes }: StandardInput): Workspace {
  return {
    ...disk,
    size: async (asked) => (asked === uri ? bytes.length : disk.size(asked)),
    read: async (asked) => (asked === uri ? bytes : disk.read(asked)),
  };
}
