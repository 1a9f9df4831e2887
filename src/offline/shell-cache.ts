/**
 * What the service worker calls its own on an origin that it may share with other apps:
 * one cache, named after the scope, and the addresses that show the app.
 */

/**
 * Without `-precache-` in it on purpose: Workbox apps at the root of a shared origin delete
 * every cache with that word in its name whose scope lies below their own.
 */
const PREFIX = 'offprint-shell-';

/** @param scope absolute URL of the registration's scope. */
export function shellCacheName(scope: string): string {
  return `${PREFIX}${scope}`;
}

/** True for the cache of exactly this scope, not for another copy of the app above or below it. */
export function isOwnCache(name: string, scope: string): boolean {
  return name === shellCacheName(scope);
}

/**
 * Matches path and query of the addresses that show the app: its folder and index.html.
 * Anything else below the scope may be another page of the same host and goes to the network.
 */
export function shellAddresses(scope: string): RegExp {
  const folder = new URL(scope).pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${folder}(index\\.html)?(\\?|$)`);
}
