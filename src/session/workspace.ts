// The port to files: what the session needs of a disk, an editor's file system or a test's map, and no more.
// Every face brings its own; a URI is any string by which that face names a file or folder.

export interface Workspace {
  /** What stands directly in a folder. Rejects when the folder cannot be read. */
  readFolder(uri: string): Promise<readonly Entry[]>;
  /** In bytes; undefined when the file system does not say. Rejects when the file is not there. */
  size(uri: string): Promise<number | undefined>;
  read(uri: string): Promise<Uint8Array>;
  /** The first so many bytes; absent where a file can only be read whole. */
  readStart?(uri: string, bytes: number): Promise<Uint8Array>;
  /** The folder above; undefined at the top, or where nothing above may be read. */
  parent(uri: string): string | undefined;
  /** Absolute, decoded, `/` between parts, none at the end: `/home/ana/my code/train.py`. Ignore patterns see this. */
  fullPath(uri: string): string;
  /** How reports name it: relative to the working folder, `/` always: `my code/train.py`. */
  pathOf(uri: string): string;
}

export interface Entry {
  readonly name: string;
  readonly uri: string;
  /** Links are `other`: a walk that follows them counts work twice and may never end. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** Where faults of ours go; never shown as findings. */
export interface Log {
  warn(message: string): void;
}

/** The message of whatever was thrown. */
export function because(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
