/**
 * Follows one service worker registration. Its status is read off the registration after every event
 * instead of being pieced together from the events, of which some reach only one of several tabs.
 */
import { FailureError } from '../core/failure.ts';
import type { Offline, OfflineStatus } from './offline.ts';

interface WorkerView {
  readonly state: string;
  addEventListener(type: 'statechange', listener: () => void): void;
}

/** What is used of a ServiceWorkerRegistration. */
export interface RegistrationView {
  readonly installing: WorkerView | null;
  readonly waiting: WorkerView | null;
  readonly active: WorkerView | null;
  addEventListener(type: 'updatefound', listener: () => void): void;
  update(): Promise<unknown>;
}

/** What is used of workbox-window's Workbox. */
export interface Registrar {
  register(): Promise<RegistrationView | undefined>;
  messageSkipWaiting(): void;
  addEventListener(type: 'controlling', listener: () => void): void;
}

export interface Page {
  /** The service worker that answers for this page now, if any. */
  controller(): unknown;
  /** Settles when all that the reader did is saved or was reported as failed. */
  beforeReload(): Promise<void>;
  reload(): void;
}

/** A worker whose installation failed may be on the registration for a moment more. */
const lives = (worker: WorkerView | null): boolean => worker !== null && worker.state !== 'redundant';

function statusOf(registration: RegistrationView): OfflineStatus {
  const { installing, waiting, active } = registration;
  const ready = lives(active);
  return {
    state: ready ? 'ready' : lives(installing) || lives(waiting) ? 'installing' : 'failed',
    updateWaiting: ready && lives(waiting),
  };
}

const same = (a: OfflineStatus, b: OfflineStatus): boolean =>
  a.state === b.state && a.updateWaiting === b.updateWaiting;

export function followWorker(registrar: Registrar, page: Page): Offline {
  let status: OfflineStatus = { state: 'installing', updateWaiting: false };
  let registration: RegistrationView | undefined;
  const listeners = new Set<(status: OfflineStatus) => void>();
  const controllerAtStart = page.controller();
  /** Whether a worker that takes over now takes over from another one; the first one does not. */
  let replaces = controllerAtStart !== null;
  let reloading = false;

  function publish(next: OfflineStatus): void {
    if (same(status, next)) return;
    status = next;
    for (const listener of listeners) listener(status);
  }

  function refresh(): void {
    if (registration) publish(statusOf(registration));
  }

  /** The page runs the old version under the new one's worker: it must follow, whichever tab asked for it. */
  async function takenOver(): Promise<void> {
    if (!replaces) {
      replaces = true;
      return;
    }
    if (reloading) return;
    reloading = true;
    // A save that failed was reported where it failed, and would not succeed by staying.
    await page.beforeReload().catch(() => undefined);
    page.reload();
  }

  function follow(worker: WorkerView | null): void {
    worker?.addEventListener('statechange', refresh);
  }

  async function start(): Promise<void> {
    try {
      registration = await registrar.register();
    } catch {
      // Blocked by a setting, or sw.js is missing: the app works without, and the status says so.
      publish({ ...status, state: 'failed' });
      return;
    }
    if (!registration) return;
    const { installing, waiting, active } = registration;
    // One that still activates may yet claim this page for the first time.
    replaces ||= active?.state === 'activated';
    for (const worker of [installing, waiting, active]) follow(worker);
    // Workbox follows the first update only; a page that lives for days sees several.
    registration.addEventListener('updatefound', () => {
      follow(registration?.installing ?? null);
      refresh();
    });
    refresh();
    for (const listener of listeners) listener(status);
    // Another tab may have agreed to an update while this page was still loading.
    if (controllerAtStart !== null && page.controller() !== controllerAtStart) await takenOver();
  }

  registrar.addEventListener('controlling', () => void takenOver());
  void start();

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async checkForUpdate() {
      try {
        await registration?.update();
      } catch (error) {
        throw new FailureError(
          { code: 'data-unreachable', file: 'sw.js', detail: String(error) },
          { cause: error },
        );
      }
    },
    applyUpdate: () => registrar.messageSkipWaiting(),
  };
}
