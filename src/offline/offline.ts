/** What the app may know and ask of its service worker. */

export interface OfflineStatus {
  /** `unsupported`: no service worker here (or development). `ready`: the app starts without a network. */
  readonly state: 'unsupported' | 'installing' | 'ready' | 'failed';
  /** A newer version is installed and waits for the reader's consent. */
  readonly updateWaiting: boolean;
}

export interface Offline {
  status(): OfflineStatus;
  /** @returns a function that ends the subscription. */
  subscribe(listener: (status: OfflineStatus) => void): () => void;
  /** Looks for a newer version of the app; resolves when the browser has asked, rejects with a failure when the server is out of reach. */
  checkForUpdate(): Promise<void>;
  /** Lets the waiting version take over: every tab saves and reloads. */
  applyUpdate(): void;
}
