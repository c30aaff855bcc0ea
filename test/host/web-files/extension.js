// A folder held in memory, for the web: VS Code on the web has no disk, so this extension fetches the test
// workspace once from the test server and serves it under `wattlint-files:`, writable, and searchable by name.

const vscode = require('vscode');

exports.activate = async (context) => {
  const answer = await fetch(vscode.Uri.joinPath(context.extensionUri, '..', 'workspace.json').toString(true));
  const files = new MemoryFolder();
  for (const [path, base64] of Object.entries(await answer.json())) {
    files.add(
      path,
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    );
  }
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('wattlint-files', files, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider('wattlint-files', {
      provideFileSearchResults: (_query, { folder }) => files.all().map((path) => folder.with({ path })),
    }),
  );
};

class MemoryFolder {
  #files = new Map();
  #folders = new Set(['/']);
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;

  add(path, data) {
    const now = Date.now();
    this.#files.set(path, { data, ctime: this.#files.get(path)?.ctime ?? now, mtime: now });
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      this.#folders.add(path.slice(0, end));
  }

  all() {
    return [...this.#files.keys()];
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat(uri) {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: file.ctime, mtime: file.mtime, size: file.data.length };
    if (this.#folders.has(uri.path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri) {
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const isChild = (path) =>
      path.startsWith(start) && path.length > start.length && !path.includes('/', start.length);
    const entry = (type) => (path) => [path.slice(start.length), type];
    return [
      ...this.all().filter(isChild).map(entry(vscode.FileType.File)),
      ...[...this.#folders].filter(isChild).map(entry(vscode.FileType.Directory)),
    ];
  }

  readFile(uri) {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.data;
  }

  writeFile(uri, data) {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.add(uri.path, data);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri) {
    const isInside = (path) => path === uri.path || path.startsWith(`${uri.path}/`);
    for (const path of this.all().filter(isInside)) this.#files.delete(path);
    for (const path of [...this.#folders].filter(isInside)) this.#folders.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from, to) {
    this.add(to.path, this.readFile(from));
    this.delete(from);
    this.#changed.fire([{ type: vscode.FileChangeType.Created, uri: to }]);
  }

  createDirectory(uri) {
    this.#folders.add(uri.path);
  }
}
