/**
 * A static host for tests: serves a folder under a sub-path with the headers of GitHub Pages,
 * goes down and comes back on the same port, and misbehaves on one path when told to.
 */
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';

/** What to do in place of serving a file: an error status, a page of HTML with 200, half of the body, no answer, or another text. */
export type Misbehaviour =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'text'; readonly change: (content: string) => string };

export interface StaticServer {
  /** Address of the served folder, with a slash at its end. */
  readonly url: string;
  /** Paths asked for under the served folder, oldest first. */
  readonly requests: readonly string[];
  /** Requests that pointed outside the served folder. */
  readonly strays: readonly string[];
  /** Serves another folder from now on, as a deploy does. */
  deploy(folder: string): void;
  /** @param path relative to the served folder; a `*` stands for any characters. */
  misbehave(path: string, how: Misbehaviour): void;
  behave(): void;
  /** Serves a page of HTML beside the site, on its origin; a POST to it is handed to `receive`. */
  addPage(path: string, html: string, receive: (text: string) => void): void;
  /** Down: connections are refused until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/vnd.microsoft.icon',
};

const NOT_FOUND = '<!doctype html><title>Not found</title><h1>There is nothing here</h1>';

const matcher = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** GitHub Pages lets everything be kept for ten minutes. */
const TEN_MINUTES: OutgoingHttpHeaders = { 'cache-control': 'max-age=600' };

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = TEN_MINUTES,
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** Fonts and pictures are compressed already. */
const COMPRESSIBLE = /^(text|application)\/|svg/;

/** As a host at the edge of the network does it: compressed, and what has a hash in its name is kept for ever. */
function sendFast(response: ServerResponse, path: string, type: string, body: Buffer): void {
  const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const compress = COMPRESSIBLE.test(type);
  send(response, 200, type, compress ? brotliCompressSync(body) : body, {
    'cache-control': cache,
    ...(compress ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
  });
}

/**
 * @param initialPort 0 takes a free one, which is kept through `close` and `open`
 * @param fast compresses and caches like the better hosts, for measuring
 */
export async function startStaticServer(
  initialFolder: string,
  base = '/some/where/',
  initialPort = 0,
  fast = false,
): Promise<StaticServer> {
  let folder = initialFolder;
  let port = initialPort;
  let server: Server | undefined;
  const requests: string[] = [];
  const strays: string[] = [];
  const rules = new Map<string, { readonly match: RegExp; readonly how: Misbehaviour }>();

  const pages = new Map<string, { readonly html: string; readonly receive: (text: string) => void }>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const page = pages.get(pathname);
    if (page) {
      if (request.method === 'POST') page.receive(await text(request));
      return send(response, 200, TYPES['.html'] ?? '', page.html);
    }
    if (!pathname.startsWith(base)) {
      if (pathname !== '/favicon.ico') strays.push(pathname);
      return send(response, 404, 'text/html; charset=utf-8', NOT_FOUND);
    }
    const path = decodeURIComponent(pathname.slice(base.length)) || 'index.html';
    requests.push(path);
    const how = [...rules.values()].find(({ match }) => match.test(path))?.how;
    if (how?.kind === 'hang') return;
    if (how?.kind === 'status') return send(response, how.status, TYPES['.html'] ?? '', NOT_FOUND);
    if (how?.kind === 'html') return send(response, 200, TYPES['.html'] ?? '', NOT_FOUND);
    const file = normalize(join(folder, path));
    const body = file.startsWith(normalize(folder)) ? await readFile(file).catch(() => undefined) : undefined;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    if (!body) return send(response, 404, 'text/html; charset=utf-8', NOT_FOUND);
    if (how?.kind === 'truncated') return send(response, 200, type, body.subarray(0, body.length >> 1));
    if (how?.kind === 'text') return send(response, 200, type, how.change(body.toString('utf8')));
    if (fast) return sendFast(response, path, type, body);
    send(response, 200, type, body);
  }

  async function open(): Promise<void> {
    const next = createServer((request, response) => {
      answer(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject);
      next.listen(port, '127.0.0.1', resolve);
    });
    port = (next.address() as AddressInfo).port;
    server = next;
  }

  await open();
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    strays,
    deploy: (next) => {
      folder = next;
    },
    misbehave: (path, how) => {
      rules.set(path, { match: matcher(path), how });
    },
    behave: () => rules.clear(),
    addPage: (path, html, receive) => {
      pages.set(path, { html, receive });
    },
    open,
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
        server = undefined;
      }),
  };
}
