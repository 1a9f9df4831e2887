/** In WebKit a star and the app itself outlive the browser: shown apart, because its automated sessions keep nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../support/find-browsers.js';
import { startStaticServer } from '../support/static-server.ts';
import { DIST } from '../support/suite.ts';
import { type Visit, visitWithWebKit } from '../support/webkit-visit.ts';

const starTheFirst: Visit = async (frame, until) => {
  const star = (): HTMLElement | null => frame.document.querySelector('article button[aria-label=Star]');
  await until(() => star());
  star()?.click();
  await until(() => star()?.getAttribute('aria-pressed') === 'true');
  await until(() => frame.document.querySelector('[aria-busy=true]') === null);
  await until(async () => (await frame.navigator.serviceWorker.getRegistration())?.active);
  return 'starred';
};

const readTheStars: Visit = async (frame, until) => {
  // The first papers stand in the page, and know of no star before the program is there.
  await until(() => frame.document.querySelector('article button[aria-pressed=true]'));
  const stars = frame.document.querySelectorAll('article button[aria-label=Star][aria-pressed=true]').length;
  return `${stars} of ${frame.document.querySelectorAll('article').length > 1 ? 'many' : 'one'}`;
};

const webkit = findBrowser('webkit');
const name = `keeps a star and starts without the site after a restart (webkit${'missing' in webkit ? `: skipped, ${webkit.missing}` : ''})`;

test.skipIf('missing' in webkit)(name, async () => {
  const binary = 'path' in webkit ? webkit.path : '';
  const profile = await mkdtemp(join(tmpdir(), 'offprint-profile-'));
  const server = await startStaticServer(DIST);
  try {
    expect(await visitWithWebKit(binary, profile, server, starTheFirst)).toBe('starred');
    server.misbehave('*', { kind: 'status', status: 503 });
    expect(await visitWithWebKit(binary, profile, server, readTheStars)).toBe('1 of many');
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
