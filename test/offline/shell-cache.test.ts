import { describe, expect, it } from 'vitest';
import { isOwnCache, shellAddresses, shellCacheName } from '../../src/offline/shell-cache.ts';

const SCOPE = 'https://someone.github.io/offprint/';

describe('the cache of the shell', () => {
  it('is told from those of other copies above and below on the same origin', () => {
    expect(isOwnCache(shellCacheName(SCOPE), SCOPE)).toBe(true);
    for (const other of [
      'https://someone.github.io/',
      `${SCOPE}next/`,
      'https://someone.github.io/x/offprint/',
    ])
      expect(isOwnCache(shellCacheName(other), SCOPE), other).toBe(false);
  });

  it('is told from those of other apps', () => {
    expect(isOwnCache(`workbox-precache-v2-${SCOPE}`, SCOPE)).toBe(false);
  });

  it('is not taken for an outdated one by a Workbox app at the root of the origin', () => {
    expect(shellCacheName(SCOPE)).not.toContain('-precache-');
  });
});

describe('the addresses that show the app', () => {
  it.each(['/offprint/', '/offprint/index.html', '/offprint/?title=x', '/offprint/index.html?q'])(
    'hold %s',
    (path) => expect(shellAddresses(SCOPE).test(path)).toBe(true),
  );

  it.each([
    '/offprint/data/manifest.json',
    '/offprint/next/',
    '/offprint/icon.svg',
    '/',
    '/offprint/a/offprint/',
  ])('leave %s to the network', (path) => expect(shellAddresses(SCOPE).test(path)).toBe(false));

  it('take the characters of the folder as they stand', () => {
    const addresses = shellAddresses('https://host/a.b+c/');
    expect(addresses.test('/a.b+c/')).toBe(true);
    expect(addresses.test('/axb+c/')).toBe(false);
  });
});
