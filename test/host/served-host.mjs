// A served VS Code: VS Code's own server (workbench, extension host and all, from the npm package `code-server`)
// listening on 127.0.0.1, with its data in a temporary folder that goes when it is closed.

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverFolder, serverNode } from './hosts.mjs';
import { logPath } from './log-path.mjs';
import { openPage } from './page.mjs';
import { start } from './processes.mjs';
import { linkExtension, makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';
import { quietSettings } from './settings.mjs';

/**
 * Starts host `name` on `workspace`. `extensions` are folders loaded as in development, `extensionTests` is a
 * compiled test module run in the extension host, `extensionsFolder` holds installed extensions.
 * Returns `{ url, dataFolder, openPage(options), close() }`.
 */
export async function startServedHost(name, options) {
  const attempts = 3;
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(name, options);
    } catch (error) {
      if (attempt === attempts) throw error;
      console.log(`${error.message.split('\n')[0]} Trying again.`);
    }
  }
}

/** The command line of host `name` with the data folder `dataFolder`, for `start` or `runToEnd`. */
export function serverCommand(name, dataFolder, extensionsFolder) {
  const args = [
    join(serverFolder(name), 'out', 'server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
  ];
  if (extensionsFolder) args.push('--extensions-dir', extensionsFolder);
  return { command: serverNode(name), args };
}

async function startOnce(
  name,
  { workspace, extensions = [], extensionTests, extensionsFolder, settings = {}, port = 0, log },
) {
  const dataFolder = makeScratchFolder(`host-${name}`);
  for (const scope of ['Machine', 'User']) {
    const folder = join(dataFolder, 'data', scope);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
  const { command, args } = serverCommand(name, dataFolder, extensionsFolder);
  // Without `--enable-smoke-test-driver` VS Code 1.139 ignores the folders and the tests named in the page's address.
  const server = start(
    command,
    [
      ...args,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--disable-workspace-trust',
      '--disable-telemetry',
      ...(extensions.length > 0 ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: cleanEnvironment() },
  );
  const logFile = createWriteStream(log ?? logPath(`${name}-server`));
  const close = async () => {
    await server.stop();
    logFile.end();
    removeScratchFolder(dataFolder);
  };
  try {
    const actualPort = await listening(server, logFile);
    const links = extensions.map((folder) => linkExtension(dataFolder, folder));
    const url = pageAddress(actualPort, workspace, links, extensionTests);
    return {
      url,
      dataFolder,
      openPage: (pageOptions) => openPage(url, pageOptions),
      close,
      ended: new Promise((resolve) => server.once('exit', resolve)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function listening(server, logFile) {
  return new Promise((resolve, reject) => {
    let output = '';
    const slow = setTimeout(
      () => reject(new Error(`VS Code's server did not start within 60 s.\n${output.slice(-2000)}`)),
      60_000,
    );
    const hear = (data) => {
      logFile.write(data);
      if (output.length < 100_000) output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(slow);
      resolve(Number(port));
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('error', (error) => reject(new Error(`VS Code's server could not be started: ${error.message}`)));
    server.once('exit', (code) => {
      clearTimeout(slow);
      reject(new Error(`VS Code's server ended with code ${code} before it listened.\n${output.slice(-2000)}`));
    });
  });
}

function pageAddress(port, workspace, extensions, extensionTests) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]);
  if (extensionTests) payload.push(['extensionTestsPath', remote(extensionTests)]);
  // A workspace of several folders is a file; a folder is itself.
  const query = new URLSearchParams(workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

// Started from a terminal inside VS Code, its variables would make the server act as a client of that one.
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS)/.test(name)),
  );
}
