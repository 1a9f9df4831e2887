/** Registers the service worker, and looks for new versions while the app is open. */
import { followWorker, type Registrar } from './follow-worker.ts';
import type { Offline, OfflineStatus } from './offline.ts';

export interface OfflineOptions {
  /** Address of sw.js, blessed by the policy of `createTrustedScripts`; undefined in development. */
  readonly scriptUrl: string | undefined;
  /** Resolves when the reader has something to read: keeping the shell must not take the line from the list. */
  readonly after: Promise<unknown>;
  /** Settles when everything is saved; each tab waits for it before it reloads into a new version. */
  readonly beforeReload: () => Promise<void>;
  readonly reload: () => void;
}

/** Milliseconds after which a list that is slow to come is not waited for any longer. */
const PATIENCE = 10_000;
const HOUR = 60 * 60 * 1000;

function withoutWorker(): Offline {
  const status: OfflineStatus = { state: 'unsupported', updateWaiting: false };
  return {
    status: () => status,
    subscribe: () => () => undefined,
    checkForUpdate: () => Promise.resolve(),
    applyUpdate: () => undefined,
  };
}

/** Nobody asked, so nobody is told when it fails; the next look is never far. */
function lookForUpdates(offline: Offline): void {
  const look = (): void => {
    if (navigator.onLine) offline.checkForUpdate().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  setInterval(look, HOUR);
}

/** Loaded apart: the first paint does not wait for what only matters after it. */
function createRegistrar(scriptUrl: string, after: Promise<unknown>): Registrar {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  const loading = Promise.race([after, patience])
    .then(() => import('workbox-window'))
    .then(({ Workbox }) => new Workbox(scriptUrl));
  // Who asks hears of a failure; who only listens does not.
  loading.catch(() => undefined);
  return {
    register: async () => (await loading).register(),
    messageSkipWaiting: () =>
      void loading.then((workbox) => workbox.messageSkipWaiting()).catch(() => undefined),
    addEventListener: (type, listener) =>
      void loading.then((workbox) => workbox.addEventListener(type, listener)).catch(() => undefined),
  };
}

/** To be called once a page. A build that retires the service worker registers none. */
export function createOffline({ scriptUrl, after, beforeReload, reload }: OfflineOptions): Offline {
  if (scriptUrl === undefined || import.meta.env.RETIRED || !('serviceWorker' in navigator)) {
    return withoutWorker();
  }
  const offline = followWorker(createRegistrar(scriptUrl, after), {
    controller: () => navigator.serviceWorker.controller,
    beforeReload,
    reload,
  });
  lookForUpdates(offline);
  return offline;
}
