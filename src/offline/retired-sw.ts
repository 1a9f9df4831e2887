/**
 * Takes the place of a service worker that is to go: removes the shell and itself, and lets pages go on from the
 * network. It asks nobody, since the page that would ask may be what is broken. Papers and stars are not touched.
 */
import { isOwnCache } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;

async function retire(): Promise<void> {
  const own = (await self.caches.keys()).filter((name) => isOwnCache(name, self.registration.scope));
  await Promise.all(own.map((name) => self.caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));
