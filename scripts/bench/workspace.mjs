// A scan of 2,000 files that import each other, and edits in it as an editor makes them: what is asked again, and how
// long until the edited file and until everything is told. Fails where a file is asked that does not rest on the edit.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ms, say } from './measure.mjs';
import { restingOn, workspaceFiles } from './workspace-files.mjs';

const EDITS = [
  ['a leaf', 'shop/p3/m1.py'],
  ['a helper of five', 'shop/p3/m6.py'],
  ['a module of hundreds', 'shop/core/llm.py'],
];

export async function workspaceBench(engine) {
  const { texts, imports } = workspaceFiles();
  const room = roomOf(engine, texts);
  console.log(`\nA workspace of ${texts.size} files that import each other`);
  const reading = timed(() =>
    [...room.bytes.values()].reduce((sum, bytes) => sum + new TextDecoder().decode(bytes).length, 0),
  );
  let start = performance.now();
  await room.scan();
  const scanned = performance.now() - start;
  const parsed = room.parsed();
  const bare = timed(() => parsed.forEach((text) => void engine.parser.parse(text)));
  say(
    'scan',
    `${ms(reading)} decoding, ${ms(bare)} bare parse of ${parsed.length}, ${ms(scanned)} whole`,
    times(scanned, bare),
  );

  for (const [name, path] of EDITS) {
    const importers = restingOn(path, imports);
    await room.edit(path, `${texts.get(path)}\n# opened`);
    room.read();
    room.asked.clear();
    start = performance.now();
    const told = room.told(path);
    await room.edit(path, texts.get(path).replaceAll('row', 'line').replace('200', '300'));
    room.read();
    const all = performance.now() - start;
    const allowed = new Set([...importers].flatMap((each) => [each, ...room.session.callsOf(each)]));
    const stray = [...room.asked.keys()].filter((each) => !allowed.has(each));
    if (stray.length > 0) throw new Error(`${path} was edited, and ${stray.join(', ')} asked`);
    const count = `${room.asked.size} files asked, ${importers.size} rest on it`;
    say(`edit: ${name}`, `${count}; its own findings ${ms((await told) - start)}, all ${ms(all)}`, '');
    await room.edit(path, texts.get(path));
    room.read();
  }
  await memory(room, texts);
}

/** Aim: flat. Of 200 edits two are of what hundreds rest on: the others would only be the same work again. */
async function memory(room, texts) {
  const [leaf, helper, hot] = EDITS.map(([, path]) => path);
  const heap = [];
  for (let n = 0; n <= 200; n++) {
    const path = n % 100 === 50 ? hot : n % 2 ? helper : leaf;
    await room.edit(path, `${texts.get(path)}\nedited_${n} = 1\n`);
    room.read();
    if (n % 100 === 0) heap.push(used());
  }
  say('200 edits', `heap ${heap.map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`).join(', then ')}`, '');
}

function used() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

function roomOf(engine, texts) {
  const bytes = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const workspace = workspaceOf(bytes);
  const sources = new engine.Sources(workspace);
  const analyse = engine.engine(undefined, sources);
  const asked = new Map();
  const counted = (document, settings, callers) => {
    asked.set(document.uri, (asked.get(document.uri) ?? 0) + 1);
    return analyse(document, settings, callers);
  };
  const documentOf = (uri) => sources.document(uri);
  const session = new engine.Session({ analyse: counted, settings: engine.DEFAULTS, documentOf });
  const upkeep = new engine.Upkeep({ session, sources, workspace, isWanted: async () => true, pauseMs: 0 });
  const known = new Set();
  let version = 0;
  return {
    bytes,
    session,
    asked,
    scan: async () => {
      const targets = [{ kind: 'folder', uri: '' }];
      const { analyses } = await engine.scan(session, workspace, targets, { exclude: [], sources });
      for (const { document, behind } of analyses) for (const uri of [document.uri, ...behind]) known.add(uri);
      upkeep.follow();
    },
    edit: async (uri, text) => {
      version += 1;
      await upkeep.edit(engine.fromScript({ uri, version, text }), () => true);
      await upkeep.settled();
    },
    /** The moment in which listeners are told of it next. */
    told: (uri) =>
      new Promise((resolve) => {
        const stop = session.onDidChange((uris) => {
          if (!uris.includes(uri)) return;
          stop();
          resolve(performance.now());
        });
      }),
    read: () => [...session.analyses()].length,
    parsed: () => [...known].map((uri) => texts.get(uri)).filter((text) => text !== undefined),
  };
}

function workspaceOf(bytes) {
  const folders = new Map();
  for (const path of bytes.keys()) {
    const parts = path.split('/');
    parts.forEach((name, i) => {
      const folder = parts.slice(0, i).join('/');
      const uri = parts.slice(0, i + 1).join('/');
      if (!folders.has(folder)) folders.set(folder, new Map());
      folders.get(folder).set(name, { name, uri, kind: i < parts.length - 1 ? 'folder' : 'file' });
    });
  }
  const parent = (uri) => (uri === '' ? undefined : uri.slice(0, Math.max(0, uri.lastIndexOf('/'))));
  const there = (uri) => bytes.get(uri) ?? Promise.reject(new Error('no such file'));
  return {
    readFolder: async (uri) => [...(folders.get(uri)?.values() ?? [])],
    size: async (uri) => (await there(uri)).length,
    read: async (uri) => there(uri),
    parent,
    fullPath: (uri) => `/${uri}`,
    pathOf: (uri) => uri,
  };
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function times(whole, bare) {
  return `${(whole / bare).toFixed(2)} times`;
}
