/** The service worker: keeps the shell and nothing else, and never takes over from a running version unasked. */
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { shellAddresses, shellCacheName } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;

/** The files of the shell with their hashes; written by the build. */
declare const __SHELL__: readonly PrecacheEntry[];
const { scope } = self.registration;
const shell = new PrecacheController({
  cacheName: shellCacheName(scope),
  plugins: [
    {
      // What a broken deploy left in the browser's own cache under a hashed name must not fail the good one after it.
      requestWillFetch: async ({ request }) =>
        request.cache === 'default' ? new Request(request, { cache: 'no-cache' }) : request,
    },
  ],
});
shell.precache([...__SHELL__]);

// Before the precache route, which would insist on the old hash when the cache was cleared behind our
// back and the server has a newer page: a navigation then goes to the network for what there is.
registerRoute(
  new NavigationRoute(shell.createHandlerBoundToURL('index.html'), { allowlist: [shellAddresses(scope)] }),
);
registerRoute(new PrecacheRoute(shell));

// The first visit is controlled at once. Updates get here only after the reader agreed.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING')
    event.waitUntil(self.skipWaiting());
});
