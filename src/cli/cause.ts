// Why a file could not be read or written, in words; the system's own message where there are none.

import { because } from '../session/workspace';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is no folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (Object.hasOwn(WORDS, code) && WORDS[code]) || because(error);
}
