/**
 * One visit in a WebKitGTK browser that nobody automates, the only kind that keeps its profile. A page of the
 * same origin holds the site in a frame, acts in it and posts what came of it.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaticServer } from './static-server.ts';

/** Runs in the outer page; self-contained. `frame` is the window of the site. */
export type Visit = (frame: Window, until: (done: () => unknown) => Promise<void>) => Promise<string>;

const PATIENCE = 60_000;

const script = (visit: Visit): string => `
  const frame = document.querySelector('iframe').contentWindow;
  const until = async (done) => {
    for (;;) {
      try { if (await done()) return; } catch {}
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const tell = (text) => fetch(location.href, { method: 'POST', body: text });
  (${String(visit)})(frame, until).then(tell, (error) => tell('failed: ' + error));
`;

/**
 * WebKit calls a worker active before its registration is on disk, and a browser that is ended in between forgets it:
 * the next visit then needs the server once more. Only the file tells.
 */
async function registrationIsOnDisk(profile: string, scope: string): Promise<boolean> {
  const names = await readdir(profile, { recursive: true });
  const files = names.filter((name) =>
    /serviceworkers\/ServiceWorkerRegistrations[^/]*sqlite3(-wal)?$/.test(name),
  );
  const contents = await Promise.all(
    files.map((name) => readFile(join(profile, name), 'latin1').catch(() => '')),
  );
  return contents.some((content) => content.includes(scope));
}

/**
 * Ends when the page has posted and the site's service worker would outlive the browser.
 * @param profile folder of the browser's data. @returns what the visit posted.
 */
export async function visitWithWebKit(
  binary: string,
  profile: string,
  server: StaticServer,
  visit: Visit,
): Promise<string> {
  let receive: (text: string) => void = () => undefined;
  const posted = new Promise<string>((resolve) => {
    receive = resolve;
  });
  // One that the browser has kept from another visit would do that one's work again.
  const path = `/visit-${visit.name}`;
  const html = `<!doctype html><title>Visit</title><iframe src="${server.url}" width="1200" height="800"></iframe><script>${script(visit)}</script>`;
  server.addPage(path, html, receive);
  const folders = { XDG_DATA_HOME: 'data', XDG_CACHE_HOME: 'cache', XDG_CONFIG_HOME: 'config' };
  const homes = Object.entries(folders).map(([name, folder]) => [name, `${profile}/${folder}`]);
  const started = spawn(
    'dbus-run-session',
    ['--', 'xvfb-run', '-a', '-s', '-screen 0 1600x1200x24', binary, new URL(path, server.url).href],
    { detached: true, stdio: 'ignore', env: { ...process.env, ...Object.fromEntries(homes) } },
  );
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  let timer: NodeJS.Timeout | undefined;
  const settled = async (): Promise<string> => {
    const text = await posted;
    while (!(await registrationIsOnDisk(profile, server.url)))
      await new Promise((resolve) => setTimeout(resolve, 50));
    return text;
  };
  try {
    return await Promise.race([
      settled(),
      ended.then(() => 'failed: the browser ended by itself'),
      new Promise<string>((resolve) => {
        timer = setTimeout(() => resolve(`failed: no answer in ${PATIENCE} ms`), PATIENCE);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    if (started.exitCode === null && started.pid !== undefined) process.kill(-started.pid, 'SIGTERM');
    await ended;
  }
}
