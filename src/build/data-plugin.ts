/** Vite plugin: data/ becomes dist/data/ in a build, and is served from memory and watched in development. */
import { relative, resolve } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { formatDiagnostic, hasErrors } from './diagnostics.ts';
import { type EmittedFile, emitLists } from './emit-lists.ts';
import { type DataFolder, readLists } from './read-lists.ts';

/** Sent to the open page when a data file was saved. */
const DATA_EVENT = 'offprint:data';

/** An error whose stack is its message: people should mend a data file, not read a trace. */
function errorWithoutTrace(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

function report(folder: DataFolder, print: (line: string) => void): string {
  const lines = folder.diagnostics.map(formatDiagnostic);
  for (const line of lines) print(line);
  const errors = folder.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = lines.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'} in the data`;
}

/** @param folder the data folder as the person typed it, relative to the working directory. */
export function offprintData(folder: string): Plugin {
  let built: readonly EmittedFile[] = [];
  let served: readonly EmittedFile[] = [];
  /** Printed last, after Vite's own table. */
  let summaries: string[] = [];

  /** The overlay for a page that is opened while there is a problem. */
  let overlay: ErrorPayload | undefined;

  /** Never throws: the server outlives a bad file, and keeps serving what was good. */
  function refresh(server: ViteDevServer): void {
    const data = readLists(folder);
    const problems = data.diagnostics.map(formatDiagnostic);
    for (const problem of problems) server.config.logger.warn(problem);
    if (hasErrors(data.diagnostics)) {
      overlay = { type: 'error', err: { message: problems.join('\n'), stack: '', plugin: 'offprint-data' } };
      server.ws.send(overlay);
      return;
    }
    served = emitLists(data.lists);
    // An update, even an empty one, is what takes the overlay away.
    if (overlay) server.ws.send({ type: 'update', updates: [] });
    overlay = undefined;
    server.ws.send({ type: 'custom', event: DATA_EVENT });
  }

  return {
    name: 'offprint-data',
    // Read here and not while bundling, where an error would be wrapped in a trace of the bundler.
    configResolved(config) {
      if (config.command !== 'build') return;
      const data = readLists(folder);
      const total = report(data, (line) => process.stderr.write(`${line}\n`));
      if (hasErrors(data.diagnostics)) throw errorWithoutTrace(total);
      built = emitLists(data.lists);
      summaries = data.lists.map(({ summary }) => summary);
      if (data.diagnostics.length > 0) summaries.push(total);
    },
    generateBundle() {
      for (const { path, text } of built) this.emitFile({ type: 'asset', fileName: path, source: text });
    },
    closeBundle() {
      for (const line of summaries) process.stdout.write(`${line}\n`);
      summaries = [];
    },
    configureServer(server) {
      const watched = resolve(folder);
      server.watcher.add(watched);
      const changed = (path: string): void => {
        if (!relative(watched, path).startsWith('..')) refresh(server);
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
      refresh(server);
      server.ws.on('connection', () => {
        if (overlay) server.ws.send(overlay);
      });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/, '').replace(/^\/+/, '');
        const file = served.find((candidate) => candidate.path === path);
        if (!file) {
          if (path.startsWith('data/')) {
            response.statusCode = 404;
            response.end('not found');
          } else next();
          return;
        }
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(file.text);
      });
    },
  };
}
