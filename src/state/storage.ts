/** What the browser says about keeping this site's data; every part of it may be missing. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Storage {
  /** True when the browser promised not to delete the data by itself; undefined when it does not say. */
  readonly persisted: ReadonlySignal<boolean | undefined>;
  /** Bytes in use, about. */
  readonly usage: ReadonlySignal<number | undefined>;
  /** Asks the browser to keep the data; only from a gesture, since Firefox asks the reader. @returns whether it promised to. */
  request(): Promise<boolean>;
  refresh(): void;
}

export function createStorage(navigator: Navigator): Storage {
  const persisted = signal<boolean | undefined>(undefined);
  const usage = signal<number | undefined>(undefined);
  // WebKitGTK has no navigator.storage at all, whatever the types say.
  const manager = navigator.storage as StorageManager | undefined;

  function refresh(): void {
    void manager
      ?.persisted?.()
      .then((value) => {
        persisted.value = value;
      })
      .catch(() => undefined);
    void manager
      ?.estimate?.()
      .then((estimate) => {
        usage.value = estimate.usage;
      })
      .catch(() => undefined);
  }

  return {
    persisted,
    usage,
    refresh,
    async request() {
      const promised = await manager?.persist?.().catch(() => false);
      refresh();
      return promised ?? false;
    },
  };
}
