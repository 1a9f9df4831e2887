/**
 * Runs each scenario in every engine of this machine against a built site under a sub-path, and ends it by proving
 * that nothing went wrong unseen: no policy violation, no console error, no request that left the site.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Browser, Page } from './browser.ts';
import { ENGINES, findBrowser } from './find-browsers.js';
import { launchChromium, launchFirefox } from './puppeteer-browsers.ts';
import { type StaticServer, startStaticServer } from './static-server.ts';
import { launchWebKit } from './webkit.ts';

/** An engine, or a variant of one. */
export interface Engine {
  readonly name: string;
  launch(profile: string): Promise<Browser>;
  readonly missing?: string;
}

/** What a scenario is given; all of it is closed for it. */
export interface Stage {
  readonly browser: Browser;
  readonly server: StaticServer;
  /** A tab that is not yet at any page. */
  readonly page: Page;
  newPage(): Promise<Page>;
}

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const startOf = {
  chromium: (path: string) => (profile: string) => launchChromium(path, profile),
  firefox: (path: string) => (profile: string) => launchFirefox(path, profile),
  webkit: (path: string) => () => launchWebKit(path),
} as const;

function engineOf(name: (typeof ENGINES)[number]): Engine {
  const found = findBrowser(name);
  if ('path' in found) return { name, launch: startOf[name](found.path) };
  return { name, missing: found.missing, launch: () => Promise.reject(new Error(found.missing)) };
}

export const EVERY_ENGINE: readonly Engine[] = ENGINES.map(engineOf);
export const CHROMIUM_ONLY: readonly Engine[] = [engineOf('chromium')];

/** The store that Chromium is moving to. */
export function chromiumOnSqlite(): Engine {
  const found = findBrowser('chromium');
  const name = 'chromium with SQLite';
  if (!('path' in found)) return { ...engineOf('chromium'), name };
  return {
    name,
    launch: (profile) => launchChromium(found.path, profile, ['--enable-features=IdbSqliteBackingStore']),
  };
}

export interface ScenarioOptions {
  readonly engines?: readonly Engine[];
  readonly folder?: string;
}

export function scenario(
  title: string,
  play: (stage: Stage) => Promise<void>,
  { engines = EVERY_ENGINE, folder = DIST }: ScenarioOptions = {},
): void {
  for (const engine of engines) {
    const name = `${title} (${engine.name}${engine.missing ? `: skipped, ${engine.missing}` : ''})`;
    test.skipIf(engine.missing !== undefined)(name, async () => {
      if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} is not built: npm run build`);
      const profile = await mkdtemp(join(tmpdir(), 'offprint-profile-'));
      const server = await startStaticServer(folder);
      const browser = await engine.launch(profile);
      const pages: Page[] = [];
      const newPage = async (): Promise<Page> => {
        const page = new Page(await browser.newTab());
        pages.push(page);
        await page.tab.viewport(1280, 900);
        return page;
      };
      try {
        await play({ browser, server, page: await newPage(), newPage });
        const trouble = await Promise.all(pages.map((page) => page.trouble().catch(() => [])));
        expect(trouble.flat(), 'what went wrong unseen').toEqual([]);
        expect(server.strays, 'requests outside the site').toEqual([]);
      } finally {
        await browser.close();
        await server.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    });
  }
}
