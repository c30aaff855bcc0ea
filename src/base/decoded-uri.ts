// A URI as people write paths: without the escapes that an editor puts in.

/** `file:///a%20b.py` is `file:///a b.py`; a path of the disk that holds a lone `%` stands for itself. */
export function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
