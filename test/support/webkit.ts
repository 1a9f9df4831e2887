/**
 * WebKitGTK's MiniBrowser through plain W3C WebDriver on a virtual display. An automated WebKitGTK session is always
 * ephemeral: its storage ends with it, so `restart` can only close every tab and open new ones in the same session.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Browser, Held, Key, Tab } from './browser.ts';
import { watchForTrouble } from './in-page.ts';

/** Code points that WebDriver gives to keys without a character. */
const KEYS: Readonly<Record<Key, string>> = {
  Enter: '\ue007',
  Escape: '\ue00c',
  Tab: '\ue004',
  ArrowDown: '\ue015',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  Backspace: '\ue003',
  Delete: '\ue017',
  Home: '\ue011',
  End: '\ue010',
  k: 'k',
};
const HELD: Readonly<Record<Held, string>> = { Control: '\ue009', Shift: '\ue008' };

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const field = (value: unknown, name: string): string => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof found === 'string' ? found : '';
};

function createTab(handle: string, send: Send): Tab {
  const inTab: Send = async (method, path, body) => {
    await send('POST', '/window', { handle });
    return send(method, path, body);
  };
  const evaluate = async <Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> => {
    const answer = await inTab('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${String(run)})(...arguments[0]))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [args],
    });
    const error = field(answer, 'error');
    if (error) throw new Error(error);
    // WebDriver has no undefined: what is left out of an object comes back as such.
    return ((answer as { readonly value?: unknown }).value ?? undefined) as Result;
  };
  const keys = async (text: string, held?: string): Promise<void> => {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    const actions = held
      ? [{ type: 'keyDown', value: held }, ...strokes, { type: 'keyUp', value: held }]
      : strokes;
    await inTab('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    goto: async (url) => {
      await inTab('POST', '/url', { url });
      await evaluate(watchForTrouble);
    },
    reload: async () => {
      await inTab('POST', '/refresh', {});
      await evaluate(watchForTrouble);
    },
    evaluate,
    pointer: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const parameters = { pointerType: 'mouse' };
      await inTab('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
    },
    type: (text) => keys(text),
    press: (key, held) => keys(KEYS[key], held && HELD[held]),
    viewport: async (width, height) => {
      await inTab('POST', '/window/rect', { width, height });
    },
    beforeLoad: async () => false,
    consoleErrors: () => [],
    screenshot: async (path) => {
      await writeFile(path, Buffer.from(String(await inTab('GET', '/screenshot')), 'base64'));
    },
    close: async () => {
      await inTab('DELETE', '/window');
    },
  };
}

/** Ends everything that was started for the session: the display and the bus with it. */
function endGroup(leader: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (leader.exitCode !== null || leader.pid === undefined) return resolve();
    leader.once('exit', () => resolve());
    process.kill(-leader.pid, 'SIGTERM');
  });
}

export async function launchWebKit(binary: string): Promise<Browser> {
  const port = await freePort();
  const driver = spawn(
    'dbus-run-session',
    ['--', 'xvfb-run', '-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    // The portals and the accessibility bus only complain on a machine without a desktop.
    { detached: true, stdio: 'ignore', env: { ...process.env, NO_AT_BRIDGE: '1', GTK_USE_PORTAL: '0' } },
  );
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${path}: ${field(value, 'error')} ${field(value, 'message')}`);
    return value;
  };
  const deadline = Date.now() + 20_000;
  while (!(await call('GET', '/status').catch(() => undefined))) {
    if (Date.now() > deadline || driver.exitCode !== null) {
      await endGroup(driver);
      throw new Error('WebKitWebDriver did not start');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const options = { binary, args: ['--automation'] };
  const created = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = `/session/${field(created, 'sessionId')}`;
  const send: Send = (method, path, body) => call(method, session + path, body);
  await send('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  const firstHandle = String(await send('GET', '/window'));
  const newHandle = async (): Promise<string> => {
    // A command needs a current window that is still open.
    await send('POST', '/window', { handle: firstHandle });
    return field(await send('POST', '/window/new', { type: 'window' }), 'handle');
  };
  return {
    engine: 'webkit',
    keepsProfile: false,
    newTab: async () => createTab(await newHandle(), send),
    restart: async () => {
      // The first window stays, because a session ends with its last one.
      const handles = (await send('GET', '/window/handles')) as readonly string[];
      for (const handle of handles.filter((each) => each !== firstHandle))
        await createTab(handle, send).close();
    },
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      await endGroup(driver);
    },
  };
}
